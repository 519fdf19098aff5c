"""A value that a member sends piece by piece, over HTTP: no piece of it is kept, and the label alone is remembered."""

import pytest

from tests.people import Member
from tests.services import Service


async def kept(member: Member) -> list[str]:
    """The member's words, as the conversation keeps them."""
    return [event["text"] for event in await member.events() if event.get("author") == "member"]


@pytest.mark.parametrize(
    ("messages", "read"),
    [
        (["j’habite au", "8", "rue des Saules", "69008 Lyon"], ["j’habite au", *["[ADDRESS]"] * 3]),
        (["mon identifiant", "kdubosq"], ["mon identifiant", "[MEMBER_ID]"]),
        (["dupuya@", "gmail.com"], ["[EMAIL]", "[EMAIL]"]),
        (["06", "12", "34", "56", "78"], ["[PHONE]"] * 5),
        (["mon tel 06 12 34 56 79", "oups 80 à la fin"], ["mon tel [PHONE]", "oups [PHONE] à la fin"]),
        (["moi c’est lucas", "berger"], ["moi c’est [PERSON]", "[PERSON]"]),
        (["mon mot de passe", "le petit chat"], ["mon mot de passe", "[PASSWORD]"]),
        (["mon mot de passe", "impossible"], ["mon mot de passe", "impossible"]),
    ],
)
async def test_each_piece_is_masked_as_it_comes(member: Member, messages: list[str], read: list[str]) -> None:
    for message in messages:
        await member.asks(message)
    assert await kept(member) == read


async def test_nothing_of_the_pieces_is_on_the_disk(member: Member, service: Service) -> None:
    for message in ("mon mot de passe c’est", "Zyrquelin", "Vox88Lim", "mon login", "brandoulec"):
        await member.asks(message)
    assert (await kept(member))[-1] == "[MEMBER_ID]"
    written = b"".join(path.read_bytes() for path in service.settings.data.rglob("*") if path.is_file())
    assert b"mon login" in written
    assert not any(piece in written for piece in (b"Zyrquelin", b"Vox88Lim", b"brandoulec"))
