"""`guichet redact` through the shell: streaming, spans in the input's code points, broken lines named."""

import json
import subprocess
import sys
from threading import Timer

import pytest

COMMAND = [sys.executable, "-m", "webhooks", "redact"]
PATIENCE_S = 60


def run(given: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *options], input=given, capture_output=True, check=False, timeout=PATIENCE_S)


def lines(*messages: dict[str, object]) -> bytes:
    return b"".join(json.dumps(message, ensure_ascii=False).encode() + b"\n" for message in messages)


def test_text_is_masked_line_by_line_and_public_contacts_stay():
    done = run(b"tel 06 12 34 56 78\r\nappelez le 01 99 00 12 34\n\na@b.fr puis c@d.fr")
    assert done.returncode == 0
    assert done.stdout.decode() == "tel [PHONE]\r\nappelez le 01 99 00 12 34\n\n[EMAIL] puis [EMAIL 2]"
    assert done.stderr == b""


def test_json_lines_give_spans_in_code_points_of_the_input():
    text = "🙂 é&nbsp;: jean@free.fr"
    done = run(lines({"id": "a", "text": text}, {"id": 2, "text": "rien ici"}), "--json")
    first, second = (json.loads(line) for line in done.stdout.decode().splitlines())
    at = text.index("jean")
    assert first == {
        "id": "a", "text": "🙂 é&nbsp;: [EMAIL]", "spans": [{"start": at, "end": len(text), "label": "EMAIL"}],
    }  # fmt: skip
    assert second == {"id": 2, "text": "rien ici", "spans": []}


@pytest.mark.parametrize(
    "broken",
    [b"{", b"[1]\n", b'{"id": 1}\n', b'{"id": 1, "text": 2}\n', b'{"text": "x"}\n', b'{"id": 1, "text": "\xff"}\n',
     b"a" * (1 << 20)],
)  # fmt: skip
def test_a_broken_line_is_named_and_earlier_lines_are_out(broken):
    done = run(lines({"id": 1, "text": "a@b.fr"}) + broken + lines({"id": 3, "text": "c@d.fr"}), "--json")
    assert done.returncode == 2
    assert [json.loads(line)["text"] for line in done.stdout.decode().splitlines()] == ["[EMAIL]"]
    assert done.stderr.decode().startswith("Ligne 2\u00a0: ")
    assert "Traceback" not in done.stderr.decode()


def test_text_that_is_not_utf_8_is_named_by_its_line():
    done = run(b"ok\nok\n\xe9\n")
    assert (done.returncode, done.stdout) == (2, b"ok\nok\n")
    assert "Ligne 3" in done.stderr.decode()


TOO_LONG = "c’est jean " * 2_000


def test_a_text_that_is_refused_is_marked_as_such_and_the_rest_goes_on():
    done = run(f"a@b.fr\r\n{TOO_LONG}\r\nbonjour\n{TOO_LONG}06 12 34 56 78\nc@d.fr\n".encode())
    assert done.stdout.decode() == "[EMAIL]\r\n[REFUSED]\r\nbonjour\n[REFUSED]\n[EMAIL]\n"
    assert done.returncode == 2
    second, fourth, total = done.stderr.decode().splitlines()
    assert second == "Ligne 2\u00a0: le texte a plus de 20\u202f000 caractères. [REFUSED] est écrit à la place."
    assert fourth.startswith("Ligne 4\u00a0: ")
    assert total == "5 lignes lues\u00a0: 2 textes n’ont pas été masqués, et ne sont pas sortis."


def test_what_was_refused_may_announce_the_next_line():
    done = run(f"{TOO_LONG}mon numéro d’adhérent c’est\n447186\n".encode())
    assert done.stdout.decode() == "[REFUSED]\n[MEMBER_ID]\n"


def test_in_json_a_text_that_is_refused_keeps_its_id_and_says_why():
    given = ({"id": 1, "text": TOO_LONG}, {"id": 2, "text": "a@b.fr"})
    done = run(lines(*given), "--json", "--explain")
    first, second = (json.loads(line) for line in done.stdout.decode().splitlines())
    assert first == {"id": 1, "text": "[REFUSED]", "spans": [], "refused": "too-long"}
    assert second["text"] == "[EMAIL]"
    assert (done.returncode, done.stderr.decode().count("\n")) == (2, 2)
    assert "jean" not in done.stdout.decode() + done.stderr.decode()


def test_what_stands_for_a_refused_text_is_left_alone_when_read_again():
    assert run(b"[REFUSED]\n").stdout == b"[REFUSED]\n"


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory():
    done = run(b"a" * (2 << 20))
    assert done.returncode == 2
    assert "trop longue" in done.stderr.decode()


def test_each_line_is_out_before_the_next_is_read():
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        watch = Timer(PATIENCE_S, process.kill)  # whoever reads from it then reads its end
        watch.start()
        try:
            for number in range(3):
                process.stdin.write(f"a{number}@b.fr\n".encode())
                process.stdin.flush()
                assert process.stdout.readline() == b"[EMAIL]\n"
            process.stdin.close()
            assert process.wait() == 0
        finally:
            process.kill()
            watch.cancel()
            watch.join()


def test_explain_says_which_rule_where_and_why_without_the_value():
    done = run(b"ecrivez a jean.dupont@free.fr", "--explain")
    told = done.stdout.decode()
    assert "10-29 EMAIL (email.written)" in told
    assert "dupont" not in told


def test_urgency_is_told_with_the_explanations_alone_and_masks_no_less():
    given = lines({"id": 1, "text": "je fais un infarctus, mon numéro est le 06 12 34 56 78"})
    plain, explained = (json.loads(run(given, "--json", *options).stdout) for options in ((), ("--explain",)))
    assert "signals" not in plain
    assert explained["signals"] == ["urgent_body"]
    assert plain["text"] == explained["text"] == "je fais un [HEALTH], mon numéro est le [PHONE]"
