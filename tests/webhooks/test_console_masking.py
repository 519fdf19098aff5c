"""«Masquer un passage» in the console, without JavaScript: words are ticked, masked everywhere, and it is told."""

from collections.abc import AsyncIterator

import pytest

from bot.store.agents import Role
from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console

MISSED = "xylofraise"
QUESTION = f"Ma carte {MISSED} bleue : écrivez à jean@free.fr"


@pytest.fixture
async def lea(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "lea", "Léa") as agent:
        yield agent


async def chooses(agent: Agent, member: Member, seq: int = 1) -> None:
    """Follows the link under the message."""
    await agent.reads(member.id)
    await agent.opens(agent.page.links[f"Masquer un passage du message {seq}"])
    assert agent.page.status == 200


async def masks(agent: Agent, kind: str = "MEMBER_ID", *words: str) -> None:
    """Ticks these words of the question and presses the button."""
    ticked = {f"mot-{QUESTION.index(word)}": "on" for word in words or (MISSED,)}
    await agent.presses("Masquer", genre=kind, **ticked)


async def test_an_agent_ticks_the_words_and_they_are_gone(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await chooses(lea, member)
    assert "adresse e-mail masquée" in lea.page.words
    await masks(lea)
    assert "Le passage est masqué." in lea.page.words
    assert "Ma carte numéro ou identifiant masqué bleue" in lea.page.words
    assert "Un passage du message 1 a été masqué." in lea.page.words
    assert MISSED not in lea.page.html
    first, _, masked = await member.events()
    assert first["text"] == masked["text"] == "Ma carte [MEMBER_ID] bleue : écrivez à [EMAIL]"
    assert (masked["author"], masked["agent_name"]) == ("agent", "Léa")
    await lea.opens("/console/journal")
    assert "Léa masquage d’un passage" in lea.page.words
    assert MISSED not in lea.page.html


async def test_all_between_the_first_and_the_last_word_goes(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await chooses(lea, member)
    await masks(lea, "PERSON", "carte", "bleue")
    assert (await member.events())[0]["text"] == "Ma [PERSON] : écrivez à [EMAIL]"


async def test_a_form_that_shows_an_older_text_masks_nothing(service: Service, lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await chooses(lea, member)
    async with at_the_console(service, "marc", "Marc", Role.SUPERVISOR) as marc:
        await chooses(marc, member)
        await masks(marc, "PERSON", "carte")
    await masks(lea)
    assert lea.page.status == 409
    assert "Ce message vient de changer." in lea.page.words
    assert MISSED in (await member.events())[0]["text"]
    moved = (await member.events())[0]["text"].index(MISSED)
    await lea.presses("Masquer", genre="MEMBER_ID", **{f"mot-{moved}": "on"})
    assert MISSED not in (await member.events())[0]["text"]


async def test_the_same_places_are_masked_again_once_another_word_stands_there(lea: Agent, member: Member) -> None:
    question = "ici un xylofraisedelongue ici, titi puis lulu, où le modifier ?"
    await member.asks(question)
    await chooses(lea, member)
    await lea.presses("Masquer", genre="PERSON", **{f"mot-{question.index('titi')}": "on"})
    await chooses(lea, member)
    await lea.presses("Masquer", genre="IP", **{f"mot-{question.index('xylo')}": "on"})
    text = (await member.events())[0]["text"]
    assert text == "ici un [IP] ici, [PERSON] puis lulu, où le modifier ?"
    await chooses(lea, member)
    await lea.presses("Masquer", genre="PERSON", **{f"mot-{text.index('lulu')}": "on"})
    assert text.index("lulu") == question.index("titi")
    assert (await member.events())[0]["text"] == text.replace("lulu", "[PERSON 2]")


async def test_the_signs_around_words_stay(lea: Agent, member: Member) -> None:
    question = "(la «carte»), bleue; verte… quelle couleur est utile!"
    sent = (await member.sends(question)).body["message"]["text"]
    assert sent == question
    for word, kind in (("utile", "PASSWORD"), ("verte", "PERSON"), ("bleue", "PERSON"), ("carte", "PERSON")):
        await chooses(lea, member)
        await lea.presses("Masquer", genre=kind, **{f"mot-{question.index(word)}": "on"})
    masked = "(la «[PERSON 3]»), [PERSON 2]; [PERSON]… quelle couleur est [PASSWORD]"
    assert (await member.events())[0]["text"] == masked


async def test_words_and_a_kind_are_asked_for(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await chooses(lea, member)
    for fields in (
        {"genre": "PERSON"},
        {"mot-0": "on"},
        {"mot-1": "on", "genre": "PERSON"},
        {"mot-0": "on", "genre": "X"},
    ):
        page = await lea.presses("Masquer", **fields)
        assert page.status == 422
        assert "Cochez au moins un mot, et choisissez un genre." in page.words
    assert len(await member.events()) == 2
    await lea.presses("Masquer", genre="PERSON", **{"mot-0": "on"})
    assert "Le passage est masqué." in lea.page.words


async def test_only_a_persons_message_has_words_to_mask(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await lea.reads(member.id)
    assert [word for word in lea.page.links if word.startswith("Masquer")] == ["Masquer un passage du message 1"]
    for seq in (2, 3, 999999999, 99999999999):
        assert (await lea.opens(f"/console/conversations/{member.id}/messages/{seq}/masquer")).status == 404
    nobodys = "00000000-0000-4000-8000-000000000000"
    assert (await lea.opens(f"/console/conversations/{nobodys}/messages/1/masquer")).status == 404


async def test_a_closed_conversation_is_masked_too(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await member.call("POST", member.path("/close"), {})
    await chooses(lea, member)
    await masks(lea)
    assert MISSED not in lea.page.html


async def test_a_long_message_can_be_ticked_whole(lea: Agent, member: Member) -> None:
    await member.asks("a " * 999 + "b")
    await chooses(lea, member)
    await lea.presses("Masquer", genre="PERSON", **{f"mot-{at}": "on" for at in range(0, 2000, 2)})
    assert (await member.events())[0]["text"] == "[PERSON]"


async def test_a_dpo_says_why_first_and_an_author_may_not(service: Service, member: Member) -> None:
    await member.asks(QUESTION)
    address = f"/console/conversations/{member.id}/messages/1/masquer"
    async with at_the_console(service, "paul", "Paul", Role.AUTHOR) as author:
        assert (await author.opens(address)).status == 403
        await author.reads(member.id)
        assert not any(word.startswith("Masquer") for word in author.page.links)
    async with at_the_console(service, "ines", "Inès", Role.DPO) as dpo:
        await dpo.opens(address)
        await dpo.presses("Lire la conversation", motif="demande de la personne")
        await chooses(dpo, member)
        await masks(dpo)
        assert MISSED not in dpo.page.html
    assert MISSED not in (await member.events())[0]["text"]
