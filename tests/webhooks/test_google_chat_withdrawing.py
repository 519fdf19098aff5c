"""An answer that is taken back, as colleagues see it in Google Chat: by whom, when, and never its words."""

from typing import Any

import pytest

from bot.store import ledger
from tests.webhooks.console_people import at_the_console
from tests.webhooks.google import button_of, form_of, told_text
from tests.webhooks.google_room import BOTH, QUESTION, Room
from tests.webhooks.google_space import button
from webhooks.app_keys import DATABASE

WRONG = "Votre dossier est déjà complet"
TAKEN = "↩ Réponse retirée à "


async def fills_the_form(room: Room, card: dict[str, Any], words: str) -> None:
    """Répondre, Voir l’aperçu, Envoyer."""
    lea = room.lea
    form = form_of(await lea.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"))
    filled = {"reponse": words}
    seen = form_of(await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="SUBMIT_DIALOG"))
    sent = await lea.clicks(card, button_of(seen, "Envoyer"), dialog="SUBMIT_DIALOG")
    assert told_text(sent).startswith("✓ Envoyé ")


async def thread_of(room: Room) -> str:
    return "\n".join(one.get("text", "") for one in await room.space.of(room.member))


async def withdrawn_of(room: Room) -> list[str]:
    told = await room.member.events()
    taken = [event["of"] for event in told if event["kind"] == "withdrawn"]
    return [event["text"] for seq in taken for event in told if event["seq"] == seq]


@BOTH
async def test_words_of_the_form_leave_the_thread_where_they_stood(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await fills_the_form(room, card, WRONG)
    await room.space.says(room.member, WRONG)
    card = await room.space.card_says(room.member, "✓ Envoyé ")
    before = len(await room.space.of(room.member))
    await room.lea.clicks(card, button(card, "Retirer ma dernière réponse"))
    await room.space.says(room.member, f"*Léa*\n_{TAKEN}")
    await room.space.card_says(room.member, "↩ Réponse retirée ")
    await room.lea.mentions(card["thread"], "Bonjour, je reprends.")
    await room.space.card_says(room.member, "✓ Envoyé ")  # the card has forgotten it, the thread has not
    told = await thread_of(room)
    assert WRONG not in told
    assert TAKEN in told
    assert len(await room.space.of(room.member)) == before
    async with room.service.app[DATABASE].reading() as db:
        assert "PATCH" in [line["method"] async for line in ledger.lines(db)]


@BOTH
async def test_a_line_says_which_of_an_agents_own_messages_was_taken_back(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.mentions(card["thread"], WRONG)
    card = await room.space.card_says(room.member, "✓ Envoyé ")
    await room.lea.clicks(card, button(card, "Retirer ma dernière réponse"))
    await room.space.says(room.member, "_↩ Léa a retiré sa réponse de ")
    await room.space.card_says(room.member, "↩ Réponse retirée ")
    assert WRONG not in await thread_of(room)
    erased = (await room.member.call("DELETE", room.member.path())).body
    places = {place["place"]: place for place in erased["places"]}
    assert places["google_chat"]["count"] == len(await room.space.of(room.member)) or not await thread_of(room)


@pytest.mark.parametrize("more", [{"mode": "handoff"}])
async def test_it_is_told_in_the_thread_after_the_assistant_has_the_talk_again(room: Room) -> None:
    card = await room.opens()
    async with at_the_console(room.service, "marc", "Marc") as marc:
        await marc.reads(room.member.id)
        await marc.presses("Prendre")
        await marc.presses("Envoyer", texte=WRONG)
        await room.space.says(room.member, WRONG)
        await marc.presses("Retirer ma dernière réponse")
        await room.space.says(room.member, f"*Marc*\n_{TAKEN}")
        assert WRONG not in await thread_of(room)
        await marc.presses("Libérer")
    await room.lea.clicks(card, button(card, "Prendre"))
    await fills_the_form(room, card, "Vous serez rappelé demain")
    card = await room.space.card_says(room.member, "✓ Envoyé ")
    await room.lea.clicks(card, button(card, "Rendre au bot"))
    await room.space.card_says(room.member, "État\u00a0: l’assistant répond")
    await room.lea.clicks(card, button(card, "Retirer ma dernière réponse"))
    await room.space.says(room.member, f"*Léa*\n_{TAKEN}")
    assert (await room.member.asks(QUESTION))["kind"] == "answer"


async def test_a_press_withdraws_one_answer_however_often_it_is_pressed(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    for words in ("Première", "Seconde"):
        await room.lea.mentions(card["thread"], words)
    [_, second] = [event for event in await room.member.events() if event["author"] == "agent"][-2:]
    card = await room.space.card_says(room.member, "✓ Envoyé ")
    pressed = button(card, "Retirer ma dernière réponse")
    while pressed["of"] != str(second["seq"]):  # the card of the first answer stood for a moment
        await room.space.until(room.member, lambda _: True)
        [card] = [one for one in await room.space.of(room.member) if "cardsV2" in one]
        pressed = button(card, "Retirer ma dernière réponse")
    told = [told_text(await room.lea.clicks(card, pressed)) for _ in range(2)]
    assert await withdrawn_of(room) == ["Seconde"]
    assert told[0] == told[1]
    assert told[0].startswith("✓ Votre réponse de ")
    assert "aucune réponse" in told_text(await room.samir.clicks(card, pressed))
    for wrong in ("", "0", "-4", "un", "999999999999999999999", "²"):
        answer = await room.lea.clicks(card, pressed | {"of": wrong})
        assert answer.status == 200, wrong
    await room.lea.mentions(card["thread"], "Troisième")
    await room.lea.clicks(card, pressed)
    assert "Troisième" not in await withdrawn_of(room)
