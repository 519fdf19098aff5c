"""One write a second a space, back-off that never comes back together, and a circuit."""

from hypothesis import given
from hypothesis import strategies as st

from bot.egress.pacing import NEAR, Circuit, Pacing, back_off_ms


def never() -> float:
    return 0.0


def test_a_space_is_written_to_once_a_second_and_apart_from_the_others() -> None:
    pacing = Pacing()
    pacing.wrote("spaces/A", 10_000)
    assert (pacing.ready_ms("spaces/A"), pacing.ready_ms("spaces/B")) == (11_000, 0)


def test_a_refusal_holds_the_whole_space_back_longer_each_time() -> None:
    pacing = Pacing()
    waits = []
    for now in (10_000, 20_000, 30_000):
        pacing.refused("spaces/A", now, never, None)
        waits.append(pacing.ready_ms("spaces/A") - now)
    assert waits == [1_000, 2_000, 4_000]
    pacing.accepted("spaces/A")
    pacing.refused("spaces/A", 100_000, never, retry_after_s=30)
    assert pacing.ready_ms("spaces/A") == 130_000


def test_the_quota_is_near_after_forty_writes_in_a_minute() -> None:
    pacing = Pacing()
    for second in range(NEAR):
        assert not pacing.near_quota("spaces/A", second * 1_000)
        pacing.wrote("spaces/A", second * 1_000)
    assert pacing.near_quota("spaces/A", NEAR * 1_000)
    assert not pacing.near_quota("spaces/A", 70_000)


@given(tries=st.integers(1, 1_000), chance=st.floats(0, 0.999), asked=st.none() | st.floats(0, 600))
def test_back_off_is_bounded_and_never_less_than_google_asked(tries: int, chance: float, asked: float | None) -> None:
    wait = back_off_ms(tries, lambda: chance, asked)
    assert wait >= round((asked or 0) * 1_000)
    assert 1_000 <= wait <= max(40_000, round((asked or 0) * 1_000))


def test_the_circuit_opens_after_five_failures_and_closes_with_the_first_answer() -> None:
    circuit = Circuit()
    for _ in range(4):
        circuit.failed(1_000)
    assert circuit.allows(1_000)
    circuit.failed(1_000)
    assert not circuit.allows(5_999)
    assert circuit.allows(6_000)
    circuit.failed(6_000)
    assert not circuit.allows(15_999)
    for _ in range(50):
        circuit.failed(20_000)
    assert circuit.allows(140_000)
    circuit.worked()
    assert circuit.allows(0)
