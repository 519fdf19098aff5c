"""What agents in Google Chat see of an emergency on the card, where they are called, in their queue: no words."""

from tests.webhooks.google import told_text
from tests.webhooks.google_room import BOTH, Room
from tests.webhooks.google_space import button, text_of

FLAG = "⚠ Urgence signalée"


async def test_the_hand_off_says_that_an_emergency_was_told(room: Room) -> None:
    await room.member.asks("j'ai envie de mourir")
    await room.member.asks_for_a_human()
    await room.space.says(room.member, f"<users/all> {FLAG}\u00a0: un membre attend un conseiller.")
    card = await room.space.card_says(room.member, FLAG)
    await room.lea.clicks(card, button(card, "Prendre"))
    taken = await room.space.card_says(room.member, "Léa répond")
    assert text_of(taken).startswith(FLAG)


async def test_a_card_that_stands_learns_of_an_emergency_and_a_calm_one_has_no_mark(room: Room) -> None:
    card = await room.opens()
    assert FLAG not in text_of(card)
    await room.member.asks("ma mère ne respire plus")
    card = await room.space.card_says(room.member, FLAG)
    assert "respire" not in text_of(card).partition("Juste avant")[0]


@BOTH
async def test_emergencies_come_first_in_the_queue_that_an_agent_asks_for(room: Room) -> None:
    card = await room.opens()
    other = room.service.visitor()
    await other.opens()
    await other.asks("j'ai envie de mourir")
    await other.asks_for_a_human()
    await room.space.card_says(other, FLAG)
    told = told_text(await room.lea.commands(card["thread"], "/file"))
    assert told.index(other.id[:8]) < told.index(room.member.id[:8])
    assert told.count(FLAG) == 1
