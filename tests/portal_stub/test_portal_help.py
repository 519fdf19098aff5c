"""/aide: the assistant's own answers, read from the file that the service writes; and what the page says without it."""

import json
from datetime import date, timedelta

import pytest

from bot.knowledge.loading import load_knowledge
from bot.knowledge.questions import questions_by_topic, questions_data
from bot.knowledge.sources import packaged_sources
from bot.settings import read_settings
from portal_stub.questions import QuestionsFile


@pytest.fixture
def knowledge(config, tmp_path):
    return load_knowledge(packaged_sources(read_settings(data=tmp_path), config.public_url))


@pytest.fixture
def file(tmp_path, knowledge):
    """As the service writes it."""
    path = tmp_path / "questions.json"
    path.write_text(json.dumps(questions_data(knowledge)), encoding="utf-8")
    return path


@pytest.fixture
async def reader(visitor_of, config, file):
    return await visitor_of(config.model_copy(update={"questions": file}))


async def searched(visitor, words):
    answer = await visitor.fills("/aide", "/aide", question=words)
    return answer.status, await answer.text()


async def test_every_question_of_the_service_is_there_by_topic(reader, knowledge):
    page = await reader.opens("/aide")
    titles = {one.text.strip() for one in page.all("h3", "h4") if one.attributes.get("itemprop") == "name"}
    topics = questions_by_topic(knowledge)
    assert titles == {one.title.text for topic in topics for one in topic.intents}
    assert {topic.title.text for topic in topics} <= {one.text for one in page.all("h2", "h3")}
    assert len(set(page.ids)) == len(page.ids)


async def test_the_anchors_that_answers_lead_to_are_there_with_and_without_the_file(reader, visitor):
    for one in (reader, visitor):
        page = await one.opens("/aide")
        assert page.status == 200
        assert {"services", "acces", "assistant"} <= set(page.ids)


async def test_an_answer_keeps_its_form_and_its_links_stay_on_the_portal(reader, config):
    page = await reader.opens("/aide")
    part = page.source.partition('id="activation.mail-absent"')[2].partition("</details>")[0]
    assert "<ol><li>" in part
    assert "<strong>courriers indésirables</strong>" in part
    assert 'href="/activation' in part
    assert not [link for link in page.links if link.startswith(config.public_url)]


async def test_search_engines_read_questions_and_answers(reader):
    page = await reader.opens("/aide")
    types = [
        element.attributes["itemtype"].rsplit("/", 1)[1]
        for element in page.elements
        if "itemtype" in element.attributes
    ]
    assert types.count("FAQPage") == 1
    assert types.count("Question") == types.count("Answer") > 75


async def test_what_is_for_some_members_only_says_so(reader):
    page = await reader.opens("/aide")
    tags = {one.text for one in page.all("span") if one.attributes.get("class") == "tag"}
    assert tags == {"Membres connectés", "Titulaires du contrat"}


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("mail activation", "Je n’ai pas reçu l’e-mail d’activation"),
        ("REFUSER les cookies !", "Comment refuser ou bloquer les cookies"),
        ("oubl mot de passe", "J’ai oublié mon mot de passe"),
        ("carte tiers payant", "carte de tiers payant"),
    ],
)
async def test_words_find_their_question_first(reader, words, title):
    status, source = await searched(reader, words)
    assert status == 200
    first = source.partition('itemprop="name">')[2].partition("</h3>")[0]
    assert title in first


async def test_words_that_nobody_uses_find_nothing_and_lead_on(reader):
    status, source = await searched(reader, "zzyzx")
    assert status == 200
    assert "Aucune question pour" in source
    assert "01 99 00" in source


async def test_what_is_typed_is_shown_as_text_and_stands_in_no_address(reader):
    answer = await reader.fills("/aide", "/aide", question="<b>cookies</b>")
    assert answer.url.query_string == ""
    assert "&lt;b&gt;cookies&lt;/b&gt;" in await answer.text()


async def test_an_empty_search_is_a_mistake_of_the_form(reader):
    status, source = await searched(reader, "  ")
    assert status == 422
    assert 'aria-invalid="true"' in source
    assert "Écrivez quelques mots" in source


async def test_a_changed_file_is_read_at_once_and_a_broken_one_is_not_shown(reader, file):
    assert "Comment refuser ou bloquer les cookies" in (await reader.opens("/aide")).text
    told = json.loads(file.read_text(encoding="utf-8"))
    told["topics"] = [topic for topic in told["topics"] if topic["name"] != "cookies"]
    replaced(file, json.dumps(told))
    page = await reader.opens("/aide")
    assert "Comment refuser ou bloquer les cookies" not in page.text
    assert "Je n’ai pas reçu l’e-mail d’activation" in page.text
    replaced(file, '{"format": 2}')
    page = await reader.opens("/aide")
    assert page.status == 200
    assert "ne peuvent pas être affichées pour le moment" in page.text
    assert "Comment créer mon compte" in page.text


async def test_without_the_service_the_page_says_what_it_knows_by_itself(visitor):
    page = await visitor.opens("/aide")
    assert "Comment créer mon compte" in page.text
    assert "ne peuvent pas être affichées pour le moment" in page.text
    assert [one for one in page.all("form") if one.attributes.get("role") == "search"] == []


def test_an_answer_is_shown_on_the_days_when_it_holds(file):
    told = json.loads(file.read_text(encoding="utf-8"))
    for topic in told["topics"]:
        topic["questions"] = topic["questions"][:1]
    told["topics"] = told["topics"][:1]
    told["topics"][0]["questions"][0] |= {"valid_from": "2026-03-01", "valid_until": "2026-03-31"}
    replaced(file, json.dumps(told))
    questions, first, day = QuestionsFile(file).read(), date(2026, 3, 1), timedelta(days=1)
    assert [len(questions.on(one)) for one in (first - day, first, date(2026, 3, 31), date(2026, 4, 1))] == [0, 1, 1, 0]


def replaced(path, text):
    """A new file in the place of the old, as the service writes it."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
