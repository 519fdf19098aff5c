"""`guichet redact` on a large input: shared among processes, told in its order, and nobody is left behind."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

COMMAND = [sys.executable, "-c", "import typer; from webhooks.commands.redact import command; typer.run(command)"]
SHARED = ["--jobs", "3"]
PATIENCE_S = 60
ROOM = 1 << 20
"""Bytes of a pipe."""

ANNOUNCED = "".join(f"dossier {number} : mon numéro d’adhérent c’est\n44718{number % 10}\n" for number in range(2_000))
"""Wherever it is cut, one time in two the line before has announced the next."""
MESSAGES = [json.dumps({"id": number, "text": f"écrivez à a{number}@b.fr svp"}) + "\n" for number in range(4_000)]


def run(given: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *options]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=PATIENCE_S)


@contextmanager
def started(source: int | None = subprocess.PIPE) -> Iterator[subprocess.Popen[bytes]]:
    """The command in a group of its own, so that whoever it starts can be told; its pipes take all that is given."""
    with subprocess.Popen(
        [*COMMAND, *SHARED, "--json"],
        stdin=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        pipesize=ROOM,
    ) as process:
        yield process


def group_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes of its group that live."""
    members = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = stat.read_text().rsplit(")", 1)[1].split()[:3]
        except OSError:  # it has just ended
            continue
        if int(group) == process.pid and state != "Z":
            members.append(int(stat.parent.name))
    return members


def ends(pid: int) -> bool:
    """Whether a process, of whomever it is the child, ends before patience does."""
    try:
        seen = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    with os.fdopen(seen, "rb", buffering=0):
        return bool(select.select([seen], [], [], PATIENCE_S)[0])


@contextmanager
def at_work() -> Iterator[subprocess.Popen[bytes]]:
    """The command once it has started others and told all that it was given; more may come."""
    with started() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("".join(MESSAGES).encode())
        process.stdin.flush()
        assert [json.loads(process.stdout.readline())["id"] for _ in MESSAGES] == [*range(len(MESSAGES))]
        assert len(group_of(process)) == 1 + 3
        yield process


def test_a_large_text_keeps_its_order_and_what_each_line_announces():
    alone, shared = run(ANNOUNCED, "--jobs", "1"), run(ANNOUNCED, *SHARED)
    assert shared.stdout == alone.stdout
    assert shared.stdout.splitlines()[1::2] == ["[MEMBER_ID]"] * 2_000
    assert (shared.returncode, shared.stderr) == (0, "")


def test_a_broken_line_amid_a_large_input_is_named_and_all_earlier_lines_are_out():
    done = run("".join([*MESSAGES[:3_000], "{\n", *MESSAGES[3_000:]]), "--json", *SHARED)
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [*range(3_000)]
    assert done.stderr.startswith("Ligne 3001 : ")


def test_what_has_come_is_out_before_more_is_waited_for_and_then_the_next_line_at_once():
    with at_work() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id": "z", "text": "c@d.fr"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == "[EMAIL]"
        process.stdin.close()
        assert process.wait(PATIENCE_S) == 0
        assert group_of(process) == []


def test_a_line_that_is_typed_starts_nobody():
    with started() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(MESSAGES[0].encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 0
        assert group_of(process) == [process.pid]
        process.stdin.close()


def test_who_has_read_enough_leaves_nobody_behind(tmp_path):
    messages = tmp_path / "messages.jsonl"
    messages.write_text("".join(MESSAGES))
    with messages.open("rb") as source, started(source.fileno()) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(PATIENCE_S) == 0
        assert group_of(process) == []


def test_ctrl_c_leaves_nobody_behind_and_shows_no_traceback():
    with at_work() as process:
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE_S) != 0
        assert group_of(process) == []
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()


def test_those_it_started_end_when_it_is_killed():
    with at_work() as process:
        those = group_of(process)
        process.kill()
        assert all(map(ends, those))


def test_one_of_them_who_dies_ends_it_with_a_word():
    with at_work() as process:
        assert process.stdin is not None
        for one in group_of(process):
            if one != process.pid:
                os.kill(one, signal.SIGKILL)
        with suppress(BrokenPipeError):
            process.stdin.write("".join(MESSAGES).encode())
        _, said = process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 1
        assert "pas sorti en entier" in said.decode()
