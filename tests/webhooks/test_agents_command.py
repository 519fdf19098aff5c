"""`guichet agents` and `guichet transcripts`, as typed in a shell."""

import asyncio
import csv
import io
import json
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar
from click.testing import Result
from typer.testing import CliRunner

from bot.settings import read_settings
from tests.services import serving
from tests.webhooks.console_people import Agent
from webhooks.commands import build

QUESTION = "Comment créer mon compte ?"


def guichet(data: Path, *words: str, given: str = "") -> Result:
    """What the command answers; no terminal, so that nothing is asked."""
    return CliRunner().invoke(build(), [*words, "--data", str(data)], input=given)


async def in_a_shell(data: Path, *words: str) -> Result:
    """The same beside a running loop."""
    return await asyncio.to_thread(guichet, data, *words)


def test_accounts_are_added_listed_and_removed(tmp_path: Path) -> None:
    password = "quatre mots bien choisis"
    added = guichet(tmp_path, "agents", "add", "Lea", "--role", "agent", "--display-name", "Léa", "--password-stdin",
                    given=password + "\n")  # fmt: skip
    assert (added.exit_code, added.stdout, added.stderr) == (0, "Compte lea ajouté (agent).\n", "")
    [account] = json.loads(guichet(tmp_path, "agents", "list", "--json").stdout)
    assert (account["name"], account["display_name"], account["role"]) == ("lea", "Léa", "agent")
    assert password.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    again = guichet(tmp_path, "agents", "add", "lea", "--role", "admin")
    assert (again.exit_code, again.stdout, again.stderr) == (2, "", "Le compte lea existe déjà.\n")
    assert guichet(tmp_path, "agents", "remove", "lea").exit_code == 0
    gone = guichet(tmp_path, "agents", "remove", "lea")
    assert (gone.exit_code, gone.stderr) == (2, "Aucun compte lea.\n")
    assert json.loads(guichet(tmp_path, "agents", "list", "--json").stdout) == []


@pytest.mark.parametrize(
    ("words", "given", "told"),
    [
        (("agents", "add", "lea", "--role", "chef"), "", "agent, supervisor, author, dpo, admin"),
        (("agents", "add", "léa !", "--role", "agent"), "", "L’identifiant est fait de"),
        (("agents", "add", "lea", "--role", "agent", "--password-stdin"), "\n", "Le mot de passe est vide."),
        (("transcripts", "show", "abc"), "", "au moins ses 8 premiers caractères"),
        (("transcripts", "show", "0" * 8), "", "Aucune conversation de cet identifiant."),
        (("transcripts", "erase", "0" * 8), "", "Aucune conversation de cet identifiant."),
        (("transcripts", "export", "--since", "hier"), "", "une date (2026-11-01) ou une durée"),
        (("transcripts", "list", "--state", "perdue"), "", "bot, waiting, human, closed"),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(tmp_path: Path, words: tuple[str, ...], given: str, told: str) -> None:
    done = guichet(tmp_path, *words, given=given)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


async def test_a_password_made_by_the_command_opens_the_console(data: Path) -> None:
    made = await in_a_shell(data, "agents", "add", "lea", "--role", "agent")
    password = made.stdout.splitlines()[1].rpartition(" ")[2]
    async with serving(read_settings(data=data)) as service, ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:
        agent = Agent(service, http, "lea")
        await agent.signs_in("autre")
        assert not agent.page.has_button("Se déconnecter")
        await agent.signs_in(password)
        assert agent.page.has_button("Se déconnecter")


async def test_conversations_are_listed_shown_exported_erased_and_purged(data: Path) -> None:
    async with serving(read_settings(data=data)) as service:
        member, other, grave = service.visitor(), service.visitor(), service.visitor()
        said = ((grave, "j'ai envie de mourir"), (member, "=1+1 et mon mail jean.dupont@orange.fr"), (other, QUESTION))
        for visitor, text in said:
            await visitor.opens()
            await visitor.asks(text)
        await grave.asks_for_a_human()
        reads_before = (await member.call("GET", member.path("/disclosures"))).body["reads"]["count"]
    listed = json.loads((await in_a_shell(data, "transcripts", "list", "--json")).stdout)
    assert {one["id"] for one in listed} == {member.id, other.id, grave.id}
    assert {one["id"]: one["alarms"] for one in listed if one["alarms"]} == {grave.id: ["urgent_mind"]}
    assert {one["missed_since"] for one in listed} == {None}
    assert (listed[0]["id"], listed[0]["state"]) == (grave.id, "waiting")
    plain = (await in_a_shell(data, "transcripts", "list")).stdout
    assert plain.count("[Urgence signalée\u00a0: idées suicidaires ou détresse]") == 1
    shown = (await in_a_shell(data, "transcripts", "show", member.id[:8])).stdout
    assert "Adhérent\u00a0: =1+1 et mon mail [adresse e-mail masquée]" in shown
    exported = [
        json.loads(line)
        for line in (await in_a_shell(data, "transcripts", "export", "--since", "1d")).stdout.splitlines()
    ]
    assert {talk["id"]: talk["events"][0]["text"] for talk in exported} == {
        member.id: "=1+1 et mon mail [EMAIL]",
        other.id: QUESTION,
        grave.id: "j'ai envie de mourir",
    }
    table = (await in_a_shell(data, "transcripts", "export", "--since", "1d", "--csv")).stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    assert next(row["text"] for row in rows if row["conversation"] == member.id).startswith("'=1+1")
    assert (await in_a_shell(data, "transcripts", "export", "--since", "2999-01-01")).stdout == ""
    receipt = json.loads((await in_a_shell(data, "transcripts", "erase", other.id, "--json")).stdout)
    assert receipt["id"] == other.id
    assert {"place": "events", "count": 2, "state": "done"} in receipt["places"]
    certificate = json.loads((await in_a_shell(data, "transcripts", "purge", "--json")).stdout)
    assert certificate["counts"]["conversations"] == 0
    assert len(certificate["hash"]) == 64
    async with serving(read_settings(data=data)) as service:
        again = service.visitor()
        again.id, again.token = member.id, member.token
        reads = (await again.call("GET", again.path("/disclosures"))).body["reads"]["count"]
        assert (reads_before, reads) == (0, 1)
        again.id = other.id
        assert (await again.call("GET", again.path("/events"))).status == 404
