"""Authors at the console: trying a question out, and turning unanswered ones into a patch of the folder."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import yaml

from bot.knowledge.intent import PhrasesFile
from bot.knowledge.story import StoryFile
from bot.settings import read_settings
from bot.store.agents import Role
from tests.people import Member
from tests.services import Service, serving
from tests.webhooks.console_people import Agent, at_the_console

TRYING = "/console/essayer"
UNKNOWN = "quelle licorne a gagné la course d’escargots hier"
OTHER = "combien pèse un nuage quand zebulon.licorne@exemple.fr chante"


@pytest.fixture
async def nour(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "nour", "Nour", Role.AUTHOR) as author:
        yield author


async def test_a_tried_question_shows_the_reply_and_how_it_was_decided(nour: Agent) -> None:
    await nour.opens("/console/conversations")
    await nour.opens(nour.page.links["Essayer"])
    page = await nour.presses("Essayer", question="toujours pas de courriel pour activer mon espace")
    assert page.status == 200
    assert page.address.endswith(TRYING)
    assert "Regardez dans les courriers indésirables" in page.words
    first = page.html.partition("<tbody>")[2].partition("</tr>")[0]
    assert "activation.mail-absent" in first
    assert re.search(r"\d+\s%", first)
    assert first.count("<li>") >= 1  # phrases that spoke for it
    assert "Pour le portail" in page.words
    assert "oui (il faut" in page.words


async def test_what_is_masked_and_what_is_urgent_are_shown(nour: Agent) -> None:
    await nour.opens(TRYING)
    page = await nour.presses("Essayer", question="je suis Solveig Quartzandre et mon fils ne respire plus")
    assert "nom masqué" in page.words
    assert "Quartzandre" not in page.html
    assert "Signaux d’urgence urgence vitale" in page.words
    assert "Genre urgence" in page.words


async def test_a_question_out_of_scope_says_so(nour: Agent) -> None:
    await nour.opens(TRYING)
    page = await nour.presses("Essayer", question="quelle est la capitale du Pérou ?")
    assert "jugée hors sujet" in page.words
    assert "Intention aucune" in page.words


async def test_who_the_member_is_changes_the_reply(nour: Agent) -> None:
    question = "Comment obtenir ma carte de tiers payant ?"
    await nour.opens(TRYING)
    reserved = "réservé aux titulaires du contrat"
    assert reserved in (await nour.presses("Essayer", question=question)).words
    assert reserved not in (await nour.presses("Essayer", question=question, contrat="on")).words


async def test_a_follow_up_is_read_with_the_message_before_it(nour: Agent) -> None:
    await nour.opens(TRYING)
    before = "comment refuser les cookies avec firefox ?"
    page = await nour.presses("Essayer", question="et sous Chrome ?", avant=before)
    assert "browser = Chrome" in page.words
    assert "cookies.refuser" in page.words


async def test_nothing_of_it_is_stored_noted_or_logged(nour: Agent, service: Service, capfd) -> None:
    await nour.opens(TRYING)
    await nour.presses("Essayer", question="mon code secret est canarimdp9, comment refuser les cookies zygomatiques ?")
    logged = "".join(capfd.readouterr())
    assert "route=/console/essayer" in logged
    kept = [path for path in service.settings.data.rglob("*") if path.is_file()]
    assert any(path.suffix in (".db", ".sqlite", ".sqlite3") for path in kept)
    for word in ("canarimdp9", "zygomatiques"):
        assert word not in logged
        assert [path for path in kept if word.encode() in path.read_bytes()] == []
    await nour.opens("/console/journal")
    acts = nour.page.html.partition("<tbody>")[2].partition("</tbody>")[0]
    assert acts.count("<tr") == acts.count("connexion à la console") == 1


async def test_an_empty_question_is_a_mistake_of_the_form(nour: Agent) -> None:
    await nour.opens(TRYING)
    page = await nour.presses("Essayer", question=" ")
    assert page.status == 422
    assert "Écrivez une question" in page.words


@pytest.mark.parametrize(
    ("role", "status"), [(Role.AGENT, 403), (Role.DPO, 403), (Role.SUPERVISOR, 200), (Role.ADMIN, 200)]
)
async def test_it_is_for_those_who_work_on_what_the_assistant_knows(service: Service, role: Role, status: int) -> None:
    async with at_the_console(service, "quelqu-un", "Quelqu’un", role) as somebody:
        await somebody.opens("/console/conversations")
        assert ("Essayer" in somebody.page.links) is (status == 200)
        assert (await somebody.opens(TRYING)).status == status


async def unanswered(service: Service, *questions: str) -> None:
    for question in questions:
        visitor: Member = service.visitor()
        await visitor.opens()
        assert (await visitor.asks(question))["kind"] == "fallback"


def ticks(page) -> list[str]:
    """The boxes of the list, the most asked first."""
    return re.findall(r'type="checkbox" class="tick" name="(question-\w+)"', page.html)


async def test_unanswered_questions_become_a_patch_that_applies(nour: Agent, service: Service, tmp_path: Path) -> None:
    await unanswered(service, UNKNOWN, UNKNOWN, OTHER)
    await nour.opens("/console/questions")
    boxes = ticks(nour.page)
    assert len(boxes) == 2
    await nour.presses("Préparer un correctif", **dict.fromkeys(boxes, "on"))
    form = nour.page.form_with("Télécharger le correctif")
    chosen = [name for name in form.fields if name.startswith("question-")]
    assert chosen == boxes
    assert "escargots" in nour.page.words
    assert "adresse e-mail masquée" in nour.page.words
    intents = {f"intention-{box.removeprefix('question-')}": "site.services" for box in boxes}
    patch = await nour.presses("Télécharger le correctif", **intents)
    assert patch.status == 200
    assert "attachment" in patch.headers["Content-Disposition"]

    files = new_files(patch.html)
    phrases, stories = sorted(files)
    assert re.fullmatch(r"intents/phrases/membres-[\d-]{15}\.yaml", phrases)
    assert stories == phrases.replace("phrases", "tests")
    written = PhrasesFile.model_validate(yaml.safe_load(files[phrases]))
    assert written.hand == Path(phrases).stem
    assert written.phrases["site.services"] == (UNKNOWN, "combien pèse un nuage quand [EMAIL] chante")
    played = StoryFile.model_validate(yaml.safe_load(files[stories]))
    assert [story.turns[0].member for story in played.stories] == [f"Bonjour, {UNKNOWN} Merci d’avance."]
    assert played.stories[0].turns[0].intents == ("site.services",)


async def test_an_intent_that_answers_nobody_today_says_so_where_authors_choose_and_try(
    data: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(Path(__file__).parents[2] / "intents", tmp_path / "intents")
    topic = folder / "site.yaml"
    words = topic.read_text(encoding="utf-8")
    name = "  - name: site.services\n"
    assert name in words
    topic.write_text(words.replace(name, f"{name}    valid_until: 2020-12-31\n"), encoding="utf-8")
    over = "répond pas aujourd’hui : valable jusqu’au 31 décembre 2020"
    async with (
        serving(read_settings(data=data, intents=folder)) as service,
        at_the_console(service, "nour", "Nour", Role.AUTHOR) as nour,
    ):
        await unanswered(service, UNKNOWN)
        await nour.opens("/console/questions")
        await nour.presses("Préparer un correctif", **dict.fromkeys(ticks(nour.page), "on"))
        choices = re.findall(r"<option value=\"([^\"]+)\">([^<]*)", nour.page.html.replace("\u00a0", " "))
        assert {name for name, shown in choices if over in shown} == {"site.services"}
        await nour.opens(TRYING)
        page = await nour.presses("Essayer", question="quels services trouve-t-on sur ce portail")
        rows = page.html.replace("\u00a0", " ").partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")
        assert [over in row for row in rows if "site.services" in row] == [True]


def new_files(patch: str) -> dict[str, str]:
    """What applying the patch makes: path → text. Its line counts are checked as `patch` would."""
    files = {}
    for one in patch.split("diff --git ")[1:]:
        head, _, body = one.partition("@@ -0,0 ")
        count, *lines = body.splitlines()
        assert count == f"+1,{len(lines)} @@"
        assert all(line.startswith("+") for line in lines)
        path = head.partition("+++ b/")[2].strip()
        assert head == f"a/{path} b/{path}\nnew file mode 100644\n--- /dev/null\n+++ b/{path}\n"
        files[path] = "".join(f"{line[1:]}\n" for line in lines)
    return files


async def test_a_question_without_an_intent_is_left_out_and_none_at_all_is_no_patch(
    nour: Agent, service: Service
) -> None:
    await unanswered(service, UNKNOWN)
    await nour.opens("/console/questions")
    await nour.presses("Préparer un correctif")
    assert "Aucune question cochée" in nour.page.words
    await nour.opens("/console/questions")
    (box,) = ticks(nour.page)
    await nour.presses("Préparer un correctif", **{box: "on"})
    forged = await nour.presses("Télécharger le correctif", **{box.replace("question", "intention"): "invente.ici"})
    assert forged.status == 422
    assert "au moins une intention" in forged.words


async def test_agents_read_the_questions_and_propose_nothing(service: Service) -> None:
    await unanswered(service, UNKNOWN)
    async with at_the_console(service, "lea", "Léa") as lea:
        await lea.opens("/console/questions")
        assert "escargots" in lea.page.words
        assert ticks(lea.page) == []
        assert not lea.page.has_button("Préparer un correctif")
        seal = lea.page.form_with("Se déconnecter").fields["jeton"]
        assert (await lea.sends("/console/questions/correctif", {"jeton": seal})).status == 403
