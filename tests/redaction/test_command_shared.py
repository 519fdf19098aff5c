"""`guichet redact` on a large input: shared among processes, told in its order, and nobody is left behind."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from threading import Event, Timer

import pytest

from tests.processes import ends, group_of

CALL = "from webhooks.commands import main; main()"
COMMAND = [sys.executable, "-c", CALL, "redact"]
SHARED = ["--jobs", "3"]
PATIENCE_S = 60
ROOM = 1 << 20
"""Bytes of a pipe."""

ANNOUNCED = "".join(f"dossier {number} : mon numéro d’adhérent c’est\n44718{number % 10}\n" for number in range(2_000))
"""Wherever it is cut, one time in two the line before has announced the next."""
MESSAGES = [json.dumps({"id": number, "text": f"écrivez à a{number}@b.fr svp"}) + "\n" for number in range(4_000)]


DEAF = ["sh", "-c", 'trap "" TERM; exec "$@"', "sh"]
"""Starts a command to which SIGTERM says nothing."""
ALONE = """
import os, select

def no_socket(*_):
    raise OSError("not a socket")

del os.fork, os.sched_getaffinity
select.select = no_socket
"""
"""A system that starts no copies of a process and looks into sockets alone, as Windows does."""


def run(given: str, *options: str, command: Sequence[str] = COMMAND) -> subprocess.CompletedProcess[str]:
    """The command on a file, which is at hand whole."""
    with TemporaryFile() as source:
        source.write(given.encode())
        source.seek(0)
        return subprocess.run(
            [*command, *options], stdin=source, capture_output=True, text=True, check=False, timeout=PATIENCE_S
        )


@contextmanager
def started(through: Sequence[str] = ()) -> Iterator[subprocess.Popen[bytes]]:
    """The command in a group of its own, so that whoever it starts can be told; its pipes take all that is given. When
    patience is out, all of them end: who reads from them waits no longer, and the test fails.
    """
    process = subprocess.Popen(
        [*through, *COMMAND, *SHARED, "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        pipesize=ROOM,
    )
    late = Event()

    def end() -> None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def end_late() -> None:
        late.set()
        end()

    watch = Timer(PATIENCE_S, end_late)
    watch.start()
    try:
        with process:
            yield process
    except BaseException:
        end()
        raise
    finally:
        watch.cancel()
        watch.join()
    assert not late.is_set(), "patience is out"


@contextmanager
def at_work(through: Sequence[str] = ()) -> Iterator[subprocess.Popen[bytes]]:
    """The command once it has started others and told all that it was given; more may come."""
    with started(through) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("".join(MESSAGES).encode())
        process.stdin.flush()
        assert [json.loads(process.stdout.readline())["id"] for _ in MESSAGES] == [*range(len(MESSAGES))]
        assert len(group_of(process.pid)) == 1 + 3
        yield process


def test_a_large_text_keeps_its_order_and_what_each_line_announces():
    alone, shared = run(ANNOUNCED, "--jobs", "1"), run(ANNOUNCED, *SHARED)
    assert shared.stdout == alone.stdout
    assert shared.stdout.splitlines()[1::2] == ["[MEMBER_ID]"] * 2_000
    assert (shared.returncode, shared.stderr) == (0, "")


def test_a_mark_of_order_before_a_first_line_of_many_batches_is_no_part_of_it():
    first = "\ufeff" + " " * 200_000 + MESSAGES[0]
    done = run("".join([first, *MESSAGES[1:]]), "--json", *SHARED)
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [*range(len(MESSAGES))]


@pytest.mark.parametrize("files", [11, 40])
def test_where_few_files_may_be_open_those_who_could_start_do_it_all(files):
    narrow = ["sh", "-c", f'ulimit -n {files}; exec "$@"', "sh", *COMMAND]
    done = run("".join(MESSAGES), "--json", "--jobs", "64", command=narrow)
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [*range(len(MESSAGES))]


@pytest.mark.parametrize("options", [SHARED, []])
def test_a_system_that_cannot_share_does_it_alone(options):
    done = run("".join(MESSAGES), "--json", *options, command=[sys.executable, "-c", ALONE + CALL, "redact"])
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [*range(len(MESSAGES))]


@pytest.mark.parametrize("jobs", ["-1", "0", "65"])
def test_a_number_of_processes_that_makes_no_sense_is_refused_in_french(jobs):
    done = run("a@b.fr", "--jobs", jobs, command=[sys.executable, "-m", "webhooks", "redact"])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == "--jobs attend un nombre entier de 1 à 64."


def test_a_broken_line_amid_a_large_input_is_named_and_all_earlier_lines_are_out():
    done = run("".join([*MESSAGES[:3_000], "{\n", *MESSAGES[3_000:]]), "--json", *SHARED)
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [*range(3_000)]
    assert done.stderr.startswith("Ligne 3001\u00a0: ")


def test_a_refused_text_amid_a_large_input_is_numbered_and_all_others_are_out():
    refused = json.dumps({"id": 3_000, "text": "a" * 20_001}) + "\n"
    done = run("".join([*MESSAGES[:3_000], refused, *MESSAGES[3_001:]]), "--json", *SHARED)
    assert done.returncode == 2
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in told] == [*range(len(MESSAGES))]
    assert [one["id"] for one in told if "refused" in one] == [3_000]
    assert done.stderr.startswith("Ligne 3001\u00a0: ")


def test_what_has_come_is_out_before_more_is_waited_for_and_then_the_next_line_at_once():
    with at_work() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id": "z", "text": "c@d.fr"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == "[EMAIL]"
        process.stdin.close()
        assert process.wait(PATIENCE_S) == 0
        assert group_of(process.pid) == []


def test_a_line_that_is_typed_starts_nobody():
    with started() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(MESSAGES[0].encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 0
        assert group_of(process.pid) == [process.pid]
        process.stdin.close()


@pytest.mark.parametrize("through", [[], DEAF])
def test_who_has_read_enough_leaves_nobody_behind(through):
    with at_work(through) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.close()
        with suppress(BrokenPipeError):
            os.write(process.stdin.fileno(), "".join(MESSAGES).encode())
        assert process.wait(PATIENCE_S) == 0
        assert group_of(process.pid) == []


def test_ctrl_c_leaves_nobody_behind_and_shows_no_traceback():
    with at_work() as process:
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE_S) != 0
        assert group_of(process.pid) == []
        _, said = process.communicate(timeout=PATIENCE_S)
        assert b"Traceback" not in said


def test_those_it_started_end_when_it_is_killed():
    with at_work() as process:
        those = group_of(process.pid)
        process.kill()
        assert all(ends(one, PATIENCE_S) for one in those)


def test_one_of_them_who_dies_ends_it_with_a_word():
    with at_work() as process:
        assert process.stdin is not None
        for one in group_of(process.pid):
            if one != process.pid:
                os.kill(one, signal.SIGKILL)
        with suppress(BrokenPipeError):
            process.stdin.write("".join(MESSAGES).encode())
        _, said = process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 1
        assert "pas sorti en entier" in said.decode()


HALF_A_MESSAGE = """
import os, signal
from webhooks.commands.crew import Crew

def dies_while_it_tells(_, frame):
    if frame.f_code.co_name == "_send":
        os.kill(os.getpid(), signal.SIGKILL)

def work(length):
    if length:  # more than a pipe takes
        signal.signal(signal.SIGALRM, dies_while_it_tells)
        signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
    return os.getpid(), bytes(length)

crew = Crew(work)
crew.start(1)
crew.give(0)
worker, _ = crew.take()
crew.give(1 << 26)
os.waitid(os.P_PID, worker, os.WEXITED | os.WNOWAIT)
try:
    crew.take()
except EOFError:
    print("nobody there")
crew.close()
"""


def test_one_who_dies_in_the_middle_of_what_it_tells_has_died_too():
    done = run("", command=[sys.executable, "-c", HALF_A_MESSAGE])
    assert (done.stdout, done.stderr) == ("nobody there\n", "")
