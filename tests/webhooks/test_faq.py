"""`/faq`: what the assistant knows, read and searched by somebody who has no JavaScript."""

import shutil
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from aiohttp import web

from bot.knowledge.intent import Audience, Kind
from bot.redaction.redactor import Redactor
from bot.settings import read_settings
from tests.end_to_end.guichet import until
from tests.services import serving
from tests.webhooks.console_people import Agent
from webhooks.app_keys import ASSISTANT, MINDING, READINESS, REDACTOR
from webhooks.minding import StillLearning

ROOT = Path(__file__).parents[2]
VOID = {"meta", "link", "input", "br"}


@dataclass
class Item:
    """A thing of schema.org as a search engine reads it from the page (microdata)."""

    type: str
    texts: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list["Item"]] = field(default_factory=dict)


class _Microdata(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item] = []
        self._open: list[tuple[Item | None, str]] = []  # an item begun by this tag, or the name of a text

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        begun, named = None, ""
        if "itemscope" in given:
            begun = Item(given["itemtype"].rsplit("/", 1)[1])
            whole = self._item()
            (self.items if whole is None else whole.parts.setdefault(given["itemprop"], [])).append(begun)
        elif "itemprop" in given:
            named = given["itemprop"]
        if tag not in VOID:
            self._open.append((begun, named))

    def handle_endtag(self, tag):
        self._open.pop()

    def handle_data(self, data):
        named = next((name for begun, name in reversed(self._open) if begun or name), "")
        if named:
            texts = self._item().texts
            texts[named] = texts.get(named, "") + data

    def _item(self):
        return next((begun for begun, _ in reversed(self._open) if begun), None)


def items_of(page) -> list[Item]:
    reader = _Microdata()
    reader.feed(page.html)
    return reader.items


@pytest.fixture
def visitor(service) -> Agent:
    return Agent(service, service.http, "")


def answered(service):
    return {one.name: one for one in service.app[ASSISTANT].mind.knowledge.intents.values() if one.kind is Kind.ANSWER}


async def test_every_question_that_the_assistant_answers_is_there_with_its_answer_for_people_and_search_engines(
    visitor, service
):
    page = await visitor.opens("/faq")
    assert page.status == 200
    (whole,) = items_of(page)
    assert whole.type == "FAQPage"
    told = {one.texts["name"]: one.parts["acceptedAnswer"][0].texts["text"] for one in whole.parts["mainEntity"]}
    known = answered(service)
    assert set(told) == {one.title.text for one in known.values()}
    for one in known.values():
        words = one.answer.text.replace("*", "").split()
        assert words[-1] in told[one.title.text], one.name
        assert f'id="{one.name}"' in page.html


async def test_answers_keep_their_lists_bold_words_links_sources_and_cases(visitor, service):
    known = answered(service)
    page = await visitor.opens("/faq")
    part = page.html.partition('id="activation.mail-absent"')[2].partition("</details>")[0]
    assert "<ol><li>" in part
    assert "<strong>courriers indésirables</strong>" in part
    assert f"{service.portal_url}/activation" in part
    refusing = page.html.partition('id="cookies.refuser"')[2].partition("</details>")[0]
    assert "<dt>Firefox</dt>" in refusing
    source = known["cookies.duree"].citations[0]
    assert f'<a href="{source.href}">Cookies, version {source.version}' in page.html


async def test_what_is_for_some_members_only_says_so(visitor, service):
    page = await visitor.opens("/faq")
    for_some = [one for one in answered(service).values() if one.audience is not Audience.EVERYONE]
    assert len(for_some) > 3
    assert page.words.count("Membres connectés") + page.words.count("Titulaires du contrat") == len(for_some)
    card = page.html.partition("documents.carte-tiers-payant")[0].rpartition("<summary>")[2]
    assert "Titulaires du contrat" in card


async def test_it_runs_nothing_and_leads_back_to_the_portal(visitor, service):
    page = await visitor.opens("/faq")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert "<script" not in page.html
    assert page.links["Mutuelle Aubépine Retour au portail"] == f"{service.portal_url}/"
    for path, label in (("aide", "Aide"), ("contact", "Nous contacter")):
        assert f'<li><a href="{service.portal_url}/{path}">{label}</a></li>' in page.html
    assert page.form_with("Chercher").action == "/faq"


async def test_a_typed_question_gets_the_assistants_answer_and_the_next_ones(visitor):
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question="toujours pas de courriel pour activer mon espace")
    assert page.status == 200
    assert page.address.endswith("/faq")  # no word of it in an address
    assert "Je n’ai pas reçu l’e-mail d’activation" in page.html.partition('class="result"')[2].partition("</h2>")[0]
    (near,) = items_of(page)
    assert 1 <= len(near.parts["mainEntity"]) <= 5
    assert page.links["Toutes les questions"] == "/faq"


async def test_what_is_personal_is_masked_and_nothing_of_the_question_stays(visitor, service, capfd):
    await visitor.opens("/faq")
    said = "je m’appelle Solveig Quartzandre, zoé.quartzamine@boite-canari.fr, comment refuser les cookies ?"
    page = await visitor.presses("Chercher", question=said)
    assert "nom masqué" in page.words
    assert "adresse e-mail masquée" in page.words
    assert "comment refuser les cookies" in page.words
    logged = "".join(capfd.readouterr())
    kept = {path: path.read_bytes() for path in service.settings.data.rglob("*") if path.is_file()}
    assert any(content for content in kept.values())
    for word in ("Quartzandre", "quartzamine", "boite-canari"):
        assert word not in page.html
        assert word not in logged
        assert [path for path, content in kept.items() if word.encode() in content] == []
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("said", "number"), [("mon mari fait un infarctus", "15"), ("j’ai envie de mourir", "3114")]
)  # fmt: skip
async def test_an_emergency_gets_its_number_first_and_nothing_else(visitor, said, number):
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question=said)
    result = page.html.partition('class="result"')[2].partition("</section>")[0]
    assert number in result
    assert items_of(page) == []


async def test_asking_for_a_person_tells_how_to_reach_one_and_promises_no_window(visitor):
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question="Je voudrais parler à un conseiller")
    assert "ne peut pas vous mettre en relation" in page.words
    assert "dans cette fenêtre" not in page.words


async def test_a_person_wanted_in_alarming_words_is_told_how_to_reach_one_below_the_numbers(visitor):
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question="j’ai mal à la poitrine, passez-moi un conseiller")
    numbers, _, people = page.words.partition("ne peut pas vous mettre en relation")
    assert "Appelez le 15" in numbers
    assert "Appelez le 01" in people


async def test_a_question_that_is_not_for_the_portal_is_told_so(visitor):
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question="quelle est la capitale du Pérou ?")
    assert "je ne sais répondre qu’à celles-là" in page.words


@pytest.mark.parametrize(("typed", "mistake"), [("   ", "Écrivez votre question"), ("a " * 1500, "moins de 2000")])
async def test_an_empty_or_endless_question_is_a_mistake_of_the_form(visitor, typed, mistake):
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question=typed)
    assert page.status == 422
    assert mistake in page.words
    assert 'aria-invalid="true"' in page.html
    assert "Erreur" in page.html.partition("<title>")[2].partition("</title>")[0]


async def test_a_body_that_is_no_form_gets_a_page_too(visitor, service):
    async with service.http.post(f"{service.url}/faq", json={"question": "bonjour"}) as response:
        assert response.status == 415
        assert "n’a pas pu être lu" in await response.text()


async def test_a_question_that_cannot_be_protected_is_not_looked_at_and_the_numbers_are_told(data):
    async def late(app: web.Application):
        app[REDACTOR] = Redactor(deadline_ms=0)
        yield

    async with serving(read_settings(data=data), before=lambda app: app.cleanup_ctx.append(late)) as service:
        visitor = Agent(service, service.http, "")
        await visitor.opens("/faq")
        page = await visitor.presses("Chercher", question="comment refuser les cookies ?")
        assert page.status == 422
        assert "n’a pas pu être protégé" in page.words
        assert "3114" in page.words


async def test_while_the_assistant_learns_questions_are_found_by_their_words(visitor, service):
    for holder in (service.app[ASSISTANT], service.app[MINDING]):
        holder.mind = replace(holder.mind, engine=StillLearning())
    await visitor.opens("/faq")
    page = await visitor.presses("Chercher", question="refuser cookies")
    assert "apprend ses réponses" in page.words
    assert "Comment refuser ou bloquer les cookies" in page.words


async def test_a_changed_folder_is_on_both_help_pages(data, tmp_path):
    folder = tmp_path / "intents"
    shutil.copytree(ROOT / "intents", folder, ignore=shutil.ignore_patterns("__pycache__"))
    async with serving(read_settings(data=data, intents=folder)) as service:
        visitor = Agent(service, service.http, "")

        async def told(words: str) -> list[bool]:
            pages = [await visitor.opens("/faq")]
            async with service.http.get(f"{service.portal_url}/aide") as response:
                return [words in page for page in (pages[0].html, await response.text())]

        old, new = "Regardez dans les **courriers indésirables**", "Ouvrez le dossier des **courriers indésirables**"
        assert await told("Regardez dans les <strong>courriers") == [True, True]
        written = (folder / "activation.yaml").read_text(encoding="utf-8")
        assert old in written
        (folder / "activation.yaml").write_text(written.replace(old, new), encoding="utf-8")

        async def is_on_both() -> bool:
            return await told("Ouvrez le dossier des <strong>courriers") == [True, True]

        await until(is_on_both, "the changed answer on both pages", within_s=30)


async def test_a_service_that_stops_says_so_on_a_page(visitor, service):
    service.app[READINESS].stopping = True
    page = await visitor.opens("/faq")
    assert page.status == 503
    assert "Le service redémarre" in page.words
    service.app[READINESS].stopping = False
    assert (await visitor.opens("/faq")).status == 200
