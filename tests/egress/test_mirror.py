"""The outbox reaches Google Chat: each turn once, in order, one thread a conversation, whatever goes wrong."""

from base64 import b64decode
from uuid import uuid4

from bot.conversation import Author, State
from bot.store import ledger
from tests.egress.bureau import Bureau


async def test_a_turn_reaches_its_conversations_thread_with_the_first_card(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(
        talk, "Mon mail est [EMAIL], je ne peux plus entrer", [["EMAIL", 13, 20]], "Ouvrez la page."
    )
    assert (await bureau.step()).settled == 2
    (message,) = bureau.world.messages.values()
    assert message.thread_key == f"guichet-{talk}"
    assert message.body["text"] == (
        "*Membre*\nMon mail est [adresse e-mail masquée], je ne peux plus entrer\n\n*Assistant*\nOuvrez la page."
    )
    header = message.body["cardsV2"][0]["card"]["header"]
    assert header == {"title": "Comment me connecter ?", "subtitle": f"Référence {str(talk)[:8]}"}


async def test_the_ledger_holds_the_very_bytes_that_were_received(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    for number in range(3):
        await bureau.talks.says(talk, f"question {number}")
        await bureau.step()
    async with bureau.database.reading() as db:
        lines = [line async for line in ledger.lines(db)]
    assert [(line["method"], line["url"], b64decode(line["body_base64"])) for line in lines] == [
        (request.method, request.url, request.body) for request in bureau.world.requests
    ]
    assert len(lines) == 3


async def test_a_state_change_is_told_in_the_thread(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    await bureau.talks.says(talk, "bonjour")
    await bureau.talks.changes(talk, State.WAITING, Author.MEMBER)
    await bureau.talks.changes(talk, State.HUMAN, Author.AGENT, agent=str(uuid4()), agent_name="Léa")
    await bureau.sends_everything()
    assert "_Le membre demande un conseiller._" in "\n".join(bureau.texts(talk))
    assert bureau.texts(talk)[-1].endswith("_Léa a pris la conversation._")
