"""What is erased, or past its age, is gone from every byte of the data folder; a receipt or a certificate says so."""

import json
import sqlite3
from datetime import timedelta

from tests.end_to_end.guichet import Guichet, until
from tests.promises.canaries import every_byte, hidden_in

WORDS = "zibeline camphrée"  # nothing personal: kept as it is said, until it is erased
SAID = f"Où sont mes documents, {WORDS} ?"


def keeps(guichet: Guichet, words: str = "zibeline camphr") -> list[str]:
    return [str(path) for path, raw in every_byte(guichet.data) if hidden_in(raw, (words,))]


async def test_what_a_member_erases_is_gone_from_every_file(guichet: Guichet) -> None:
    async with guichet.serves("--desk") as running:
        visitor = running.visitor()
        await visitor.opens()
        reply = await visitor.asks(SAID)
        await visitor.call("POST", visitor.path("/feedback"), {"seq": reply["seq"], "rating": "down", "reason": WORDS})

        async def is_told() -> bool:
            return bool((await visitor.call("GET", visitor.path("/disclosures"))).body["sent"])

        await until(is_told, "the desk to be told")
        assert keeps(guichet) != []
        erased = await visitor.call("DELETE", visitor.path())
        assert erased.status == 200
        assert {place["place"] for place in erased.body["places"]} >= {"events", "feedback", "ledger", "google_chat"}
        assert keeps(guichet) == []

        async def is_done() -> bool:
            receipt = (await visitor.call("DELETE", visitor.path())).body
            return all(place["state"] == "done" for place in receipt["places"])

        await until(is_done, "Google to have nothing left")
        assert (await visitor.call("GET", visitor.path("/events"))).status == 404
        assert await running.stops() == 0
    assert keeps(guichet) == []
    assert (await guichet.runs("ledger", "verify")).code == 0


async def test_a_purge_drops_what_is_past_its_age_and_certifies_it(guichet: Guichet) -> None:
    async with guichet.serves("--no-portal") as running:
        old, young = running.visitor(), running.visitor()
        for visitor, said in ((old, SAID), (young, "Comment refuser les cookies ?")):
            await visitor.opens()
            await visitor.asks(said)
        assert await running.stops() == 0
    age(guichet, old.id, timedelta(hours=25))
    assert keeps(guichet) != []
    ended = await guichet.runs("transcripts", "purge", "--json")
    assert ended.code == 0, ended.err
    assert json.loads(ended.out)["counts"]["conversations"] == 1
    assert keeps(guichet) == []
    listed = await guichet.runs("transcripts", "list", "--json")
    assert young.id in listed.out
    assert old.id not in listed.out


async def test_a_conversation_is_read_exported_and_erased_from_the_shell(guichet: Guichet) -> None:
    async with guichet.serves("--no-portal") as running:
        visitor = running.visitor()
        await visitor.opens()
        await visitor.asks(SAID)
        shown = await guichet.runs("transcripts", "show", visitor.id[:8])  # while the service runs
        assert (shown.code, WORDS in shown.out) == (0, True), shown.err
        exported = await guichet.runs("transcripts", "export", "--since", "1d")
        (talk,) = [json.loads(line) for line in exported.out.splitlines()]
        assert (talk["id"], len(talk["events"])) == (visitor.id, 2)
        async with visitor.listening() as events:
            assert [(await anext(events))["kind"] for _ in range(2)] == ["message", "reply"]
            assert (await guichet.runs("transcripts", "erase", visitor.id, "--yes")).code == 0
            assert (await anext(events))["kind"] == "erased"  # told across processes
        assert keeps(guichet) == []
        assert (await guichet.runs("transcripts", "show", visitor.id)).code != 0


def age(guichet: Guichet, conversation: str, by: timedelta) -> None:
    """As if its last event were so long ago."""
    connection = sqlite3.connect(guichet.data / "guichet.sqlite3")
    older = "UPDATE conversations SET last_ms = last_ms - ? WHERE id = ?"
    assert connection.execute(older, (by // timedelta(milliseconds=1), conversation)).rowcount == 1
    connection.commit()
    connection.close()
