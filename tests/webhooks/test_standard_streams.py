"""What a shell may make of standard input and output: closed, full, gone. A line of French, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.knowledge.typography import typography_of

PATIENCE_S = 120
GUICHET = f"{sys.executable} -m webhooks"
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device of Linux")


def shell(line: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Runs a line in a shell: `guichet` is ours, its data in a folder of its own."""
    return subprocess.run(
        ["sh", "-c", line.replace("guichet", GUICHET)],
        env={**os.environ, "GUICHET_DATA": str(data)},
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )


def is_one_french_line(told: str) -> bool:
    assert (told.count("\n"), typography_of(told)) == (1, None), told
    return True


@FULL
@pytest.mark.parametrize(
    "line",
    [
        "echo a@b.fr | guichet redact",
        "guichet redact --help",
        "guichet --version",
        "guichet intents stats",
        "guichet intents stats --json",
        "guichet transcripts list",
        "guichet transcripts export --since 1d --csv",
    ],
)
def test_a_full_disk_is_told_in_a_line(line: str, tmp_path: Path) -> None:
    done = shell(f"{line} > /dev/full", tmp_path)
    assert done.returncode == 1
    assert done.stderr == "L’écriture a échoué\u00a0: le disque est plein. Le résultat n’est pas entier.\n"
    assert is_one_french_line(done.stderr)


@FULL
def test_where_nothing_can_be_told_either_the_exit_code_tells(tmp_path: Path) -> None:
    done = shell("echo a@b.fr | guichet redact > /dev/full 2>&1", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")


@FULL
def test_a_large_text_onto_a_full_disk_ends_with_everybody(tmp_path: Path) -> None:
    done = shell("yes 'écrivez à a@b.fr' | head -20000 | guichet redact --jobs 2 > /dev/full", tmp_path)
    assert done.returncode == 1
    assert is_one_french_line(done.stderr)


@pytest.mark.parametrize("line", ["redact", "redact --json", "ask -", "agents add lea --role agent --password-stdin"])
def test_a_closed_input_is_told_in_a_line(line: str, tmp_path: Path) -> None:
    done = shell(f"guichet {line} <&-", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "L’entrée standard est fermée\u00a0: il n’y a rien à lire.\n"
    assert is_one_french_line(done.stderr)


@pytest.mark.parametrize("line", ["redact", "transcripts export --since 1d", "ledger export"])
def test_a_closed_output_is_told_in_a_line(line: str, tmp_path: Path) -> None:
    done = shell(f"echo a@b.fr | guichet {line} >&-", tmp_path)
    assert done.returncode == 2
    assert is_one_french_line(done.stderr)


def test_an_output_that_is_open_for_reading_alone_is_told_in_a_line(tmp_path: Path) -> None:
    done = shell("echo a@b.fr | guichet redact 1</dev/null", tmp_path)
    assert done.returncode == 1
    assert is_one_french_line(done.stderr)


def test_what_is_closed_is_nothing_to_those_who_do_without(tmp_path: Path) -> None:
    done = shell("echo a@b.fr | guichet redact 2>&-", tmp_path)
    assert (done.returncode, done.stdout) == (0, "[EMAIL]\n")
    done = shell("guichet agents list <&- >&- 2>&-", tmp_path)  # the database is nobody's standard output
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert shell("guichet agents list", tmp_path).returncode == 0


def test_who_has_read_enough_is_told_nothing(tmp_path: Path) -> None:
    done = shell("(yes a@b.fr | head -20000 | guichet redact --jobs 1; echo $? >&2) | head -1", tmp_path)
    assert (done.stdout, done.stderr) == ("[EMAIL]\n", "0\n")
