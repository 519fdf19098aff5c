"""A space near its quota: turns share messages, none is lost, none is doubled, Google refuses nothing."""

from datetime import timedelta

from tests.egress.bureau import START, Bureau


async def test_many_conversations_share_a_space_within_its_quota(bureau: Bureau) -> None:
    talks = [await bureau.talks.begins() for _ in range(60)]
    for number in range(5):
        for talk in talks:
            await bureau.talks.says(talk, f"question {number}")
    await bureau.sends_everything()
    for talk in talks:
        lines = "\n".join(bureau.texts(talk)).splitlines()
        assert [line for line in lines if line.startswith("question ")] == [f"question {n}" for n in range(5)]
        assert lines.count("*Assistant*") == 5
    assert {request.status for request in bureau.world.requests} == {200}
    assert len(bureau.world.messages) < 250  # of 300 turns
    assert bureau.clock.now - START < timedelta(minutes=5)


async def test_a_quiet_space_has_a_message_a_turn(bureau: Bureau) -> None:
    talk = await bureau.talks.begins()
    for number in range(3):
        await bureau.talks.says(talk, f"question {number}")
    await bureau.sends_everything()
    assert [text.count("question ") for text in bureau.texts(talk)] == [1, 1, 1]


async def test_conversations_spread_over_the_pool_and_stay_where_they_are(bureau: Bureau) -> None:
    talks = [await bureau.talks.begins() for _ in range(24)]
    for number in range(2):
        for talk in talks:
            await bureau.talks.says(talk, f"question {number}")
    await bureau.sends_everything()
    spaces = {key: set() for key in (f"guichet-{talk}" for talk in talks)}
    for message in bureau.world.messages.values():
        spaces[str(message.thread_key)].add(message.name.split("/messages/")[0])
    assert all(len(where) == 1 for where in spaces.values())
    assert set().union(*spaces.values()) == {"spaces/A", "spaces/B"}
