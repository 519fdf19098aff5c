"""A command mistyped, a file that is not there, a question on a terminal, the help: `guichet` speaks French to whoever
operates it, in a line or two, with exit code 2 for a mistake.
"""

import os
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.knowledge.typography import typography_of
from webhooks.commands import build

PATIENCE_S = 60
TERMINALS = sys.platform != "win32"
ENGLISH = re.compile(
    r"usage:|options:|commands:|show this|default|required|integer|\b(?:range|path|str|bool|try)\b|error|invalid"
    r"|missing|no such|aborted|unexpected|does not|requires|directory",
    re.IGNORECASE,
)


GUICHET = build()


def guichet(*words: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(GUICHET, words, input=given, prog_name="guichet")


def paths(command: Any, *words: str) -> Iterator[tuple[str, ...]]:
    """Every command and every group, as it is typed."""
    yield words
    for word, inner in getattr(command, "commands", {}).items():
        yield from paths(inner, *words, word)


EVERY = [pytest.param(path, id=" ".join(path) or "guichet") for path in paths(typer.main.get_command(GUICHET))]
GROUPS = [path for path in EVERY if path.id in {"guichet", "intents", "db", "portal", "portal editors"}]


def is_french(told: str) -> bool:
    slips = [slip for line in told.splitlines() if (slip := typography_of(line))]
    assert (slips, ENGLISH.findall(told)) == ([], []), told
    return True


@pytest.mark.parametrize("path", EVERY)
def test_the_help_of_every_command_is_french(path: tuple[str, ...]) -> None:
    for asked in ("--help", "-h"):
        told = guichet(*path, asked)
        assert (told.exit_code, told.stderr) == (0, "")
        assert told.stdout.startswith(" ".join(("Usage\u00a0: guichet", *path)))
        assert "-h, --help" in told.stdout
        assert is_french(told.stdout)


def test_help_says_what_an_option_takes_and_what_it_is_without_it() -> None:
    told = guichet("serve", "--help").stdout
    assert re.search(r"--port N +Port du service\. \[de 0 à 65535, 8080 par défaut\]", told)
    told = guichet("agents", "add", "--help").stdout
    assert re.search(r"--role RÔLE +agent, supervisor, author, dpo, admin\. \[obligatoire\]", told)
    assert "[OPTIONS] [SEQ]" in guichet("ledger", "show", "--help").stdout


@pytest.mark.parametrize("path", GROUPS)
def test_a_group_without_a_command_shows_its_help(path: tuple[str, ...]) -> None:
    for words in (path, (*path, "--")):
        told = guichet(*words)
        assert (told.exit_code, told.stdout) == (2, "")
        assert told.stderr == guichet(*path, "--help").stdout


@pytest.mark.parametrize("path", EVERY)
def test_an_unknown_option_is_told_by_every_command(path: tuple[str, ...]) -> None:
    told = guichet(*path, "--zzz")
    where = " ".join(("guichet", *path))
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == f"Option inconnue\u00a0: --zzz.\nAide\u00a0: {where} --help\n"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("serv", "Commande inconnue : serv. Vouliez-vous guichet serve ?"),
        ("transcripts lits", "Commande inconnue : lits. Vouliez-vous guichet transcripts list ?"),
        ("verify", "Commande inconnue : verify. Vouliez-vous guichet ledger verify ?"),
        ("db add", "Commande inconnue : add. Vouliez-vous guichet agents add ou guichet portal editors add ?"),
        ("portal editors zzz", "Commande inconnue : zzz."),
        ("serve --prot 1", "Option inconnue : --prot. Vouliez-vous --port ?"),
        ("serve -port 1", "Option inconnue : -port. Vouliez-vous --port ?"),
        ("ledger verify --since-haed=abc", "Option inconnue : --since-haed. Vouliez-vous --since-head ?"),
        ("--data var serve", "--data se met après la commande : guichet COMMANDE --data"),
        ("serve --port x", "--port attend un nombre entier de 0 à 65535."),
        ("serve --port 70000", "--port attend un nombre entier de 0 à 65535."),
        ("serve --port", "--port attend un nombre entier de 0 à 65535."),
        ("redact --jobs beaucoup", "--jobs attend un nombre entier de 1 à 64."),
        ("ledger show --last 0", "--last attend un nombre entier, 1 au moins."),
        ("ledger show tout", "SEQ attend un nombre entier de 1 à 2147483647."),
        ("ledger show 99999999999999999999", "SEQ attend un nombre entier de 1 à 2147483647."),
        ("doctor --json=oui", "--json ne prend pas de valeur."),
        ("doctor --data", "--data attend un chemin accessible."),
        ("transcripts export --since", "--since attend une valeur."),
        ("ask", "Il manque QUESTION : la question, ou - pour la lire sur l’entrée standard."),
        ("agents add lea", "Il manque l’option --role : agent, supervisor, author, dpo, admin."),
        ("dialogflow import a.zip", "Il manque l’option --into : le dossier à remplir."),
        ("ask Où est ma carte", "En trop : est (un texte de plusieurs mots se met entre guillemets)."),
        ("agents remove l\udce9a", "IDENTIFIANT attend un texte en UTF-8."),
        ("maintenance on --section \udce9", "--section attend un texte en UTF-8."),
        ("db upgrade \x1b[31m" + "a" * 90, f"En trop : \ufffd[31m{'a' * 54}… (un texte de plusieurs mots se met entre"),
    ],
)
def test_a_mistake_is_one_sentence_and_where_its_help_is(line: str, sentence: str) -> None:
    told = guichet(*line.split(" "))
    assert (told.exit_code, told.stdout) == (2, "")
    said, aid = told.stderr.splitlines()
    assert said.replace("\u00a0", " ").startswith(sentence)
    assert re.fullmatch(r"Aide\u00a0: guichet [a-z ]*--help", aid)
    assert is_french(told.stderr)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("dialogflow import absent.zip --into neuf", "absent.zip ne peut pas être lu : ce chemin n’existe pas."),
        ("dialogflow import dossier --into neuf", "dossier ne peut pas être lu : c’est un dossier."),
        ("dialogflow export dossier", "dossier ne peut pas être écrit : c’est un dossier."),
        ("intents evaluate absent.jsonl", "absent.jsonl ne peut pas être lu : ce chemin n’existe pas."),
        ("intents evaluate dossier", "dossier ne peut pas être lu : c’est un dossier."),
        ("intents evaluate image", "image ne peut pas être lu : ce n’est pas du texte en UTF-8."),
        ("intents schema --into image", "image ne peut pas être écrit : un fichier porte ce nom."),
        (
            "maintenance plan 9999-12-31T23:59Z 9999-12-31T23:59Z",
            "Une date s’écrit « 2026-12-01 22:00 », heure de Paris.",
        ),
        ("maintenance plan demain", "Il faut un début et une fin : guichet maintenance plan DÉBUT FIN"),
        ("transcripts list --state perdue", "L’état est l’un de : bot, waiting, human, closed."),
        ("agents add lea --role chef", "Le rôle est l’un de : agent, supervisor, author, dpo, admin."),
    ],
)
def test_a_file_or_a_value_that_will_not_do_is_one_sentence(
    line: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dossier").mkdir()
    (tmp_path / "image").write_bytes(b"\xff\xd8\xff")
    told = guichet(*line.split(" "))
    assert (told.exit_code, told.stdout, told.stderr.replace("\u00a0", " ")) == (2, "", sentence + "\n")
    assert is_french(told.stderr)


@pytest.mark.parametrize("line", ["ask -", "agents add lea --role agent --password-stdin"])
def test_what_is_read_and_is_no_text_is_refused(line: str) -> None:
    told = guichet(*line.split(" "), given=b"caf\xe9 au lait")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.endswith("n’est pas du texte en UTF-8.\n")
    assert told.stderr.count("\n") == 1


def test_a_machine_that_cannot_be_called_so_is_told_in_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "webhooks", "serve", "--host", "é..é"],
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert done.stderr.startswith("Le port 8080 sur é..é ne peut pas être ouvert")


Talk = Callable[..., tuple[int, str]]


@pytest.fixture
def at_a_terminal(tmp_path: Path) -> Talk:
    """Types a command at a terminal, then an answer at each question; what it ends with, and all that was shown."""

    def talks(*words: str, answers: list[tuple[str, str]]) -> tuple[int, str]:
        terminal, side = os.openpty()
        command = [sys.executable, "-m", "webhooks", *words, "--data", str(tmp_path)]
        process = subprocess.Popen(command, stdin=side, stdout=side, stderr=side)
        os.close(side)
        shown = ""
        try:
            for question, answer in answers:
                while question not in shown.rpartition("\n")[2]:
                    shown += heard(terminal)
                os.write(terminal, f"{answer}\n".encode())
                shown += "\n"
            while more := heard(terminal):
                shown += more
            return process.wait(PATIENCE_S), shown.replace("\r", "")
        finally:
            process.kill()
            process.wait()
            os.close(terminal)

    def heard(terminal: int) -> str:
        assert select.select([terminal], [], [], PATIENCE_S)[0]
        try:
            return os.read(terminal, 4096).decode()
        except OSError:  # EIO: whoever spoke is gone
            return ""

    return talks


@pytest.mark.skipif(not TERMINALS, reason="a terminal of POSIX")
@pytest.mark.parametrize(
    ("answer", "ends"), [("o", (2, "Aucune conversation de cet identifiant.")), ("", (1, "Abandonné."))]
)
def test_what_cannot_be_undone_is_asked_in_french(answer: str, ends: tuple[int, str], at_a_terminal: Talk) -> None:
    question = "L’effacement est définitif. Continuer\u00a0? [o/N] "
    code, shown = at_a_terminal("transcripts", "erase", "0" * 8, answers=[(question, answer)])
    assert (code, shown.splitlines()[-1]) == ends
    assert is_french(shown)


@pytest.mark.skipif(not TERMINALS, reason="a terminal of POSIX")
def test_a_password_that_is_not_typed_twice_alike_is_asked_again(at_a_terminal: Talk) -> None:
    answers = [
        ("Mot de passe\u00a0: ", "quatre mots bien choisis"),
        ("Une seconde fois\u00a0: ", "quatre mots mal choisis"),
        ("Mot de passe\u00a0: ", "quatre mots bien choisis"),
        ("Une seconde fois\u00a0: ", "quatre mots bien choisis"),
    ]
    code, shown = at_a_terminal("agents", "add", "lea", "--role", "agent", answers=answers)
    assert (code, shown.splitlines()[-1]) == (0, "Compte lea ajouté (agent).")
    assert "Les deux ne sont pas pareils\u00a0; recommencez." in shown
    assert "choisis" not in shown
    assert is_french(shown)
