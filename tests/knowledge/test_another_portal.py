"""Guichet on a portal of one's own: other pages, other documents, another brand; the packaged intents or one's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import KnowledgeBroken
from bot.knowledge.loading import Sources, lint_knowledge, load_knowledge
from bot.knowledge.problems import Severity
from bot.knowledge.sources import Service
from tests.knowledge.author_at_work import Author

THERE = Path(__file__).with_name("autre_portail")


@pytest.fixture
def elsewhere(shipped: Sources) -> Sources:
    """The packaged intents, on the portal of docs/brancher-votre-portail.md."""
    return replace(shipped, pages=THERE / "pages.toml", brand=THERE / "brand.yaml", documents=THERE / "documents")


def test_the_packaged_intents_answer_on_a_portal_with_few_pages(elsewhere: Sources) -> None:
    knowledge = load_knowledge(elsewhere)
    intent = knowledge.intents["inscription.comment"]
    assert intent.page == "inscription"
    assert intent.links[0].href == "https://espace.helianthe.example/creer-mon-compte"
    assert knowledge.intents["messages.lire"].page == "connexion"  # the page after the one that is not there
    everywhere = [link.href for one in knowledge.intents.values() for link in one.links]
    assert {href.partition("#")[0] for href in everywhere} <= {page.href for page in knowledge.pages.values()}
    assert "05 99 00 45 62" in knowledge.intents["contact.telephone"].answer.text


def test_lint_names_what_leads_to_a_page_that_the_portal_does_not_have(elsewhere: Sources) -> None:
    problems = lint_knowledge(elsewhere)
    assert problems.errors == []
    told = [str(one) for one in problems]
    assert any("intents/messages.yaml:" in one and "la page messages n’est pas dans le fichier" in one for one in told)
    assert any("le lien mène en haut de la page" in one for one in told)


def test_lint_asks_for_what_the_notice_lacks_where_it_is_needed(elsewhere: Sources, shipped: Sources) -> None:
    """The basis for health facts always; Google's company and transfers only where the service sends it anything."""

    def asked(sources: Sources) -> list[str]:
        told = [str(one) for one in lint_knowledge(sources) if "l’avis affiché" in one.sentence]
        return [name for name in ("health", "google") if any(f"ajoutez {name}" in one for one in told)]

    assert asked(elsewhere) == ["health"]
    assert asked(replace(elsewhere, service=Service("handoff", "off"))) == ["health", "google"]
    assert asked(replace(elsewhere, service=Service("off", "fallback"))) == ["health", "google"]
    assert asked(replace(shipped, service=Service("mirror", "primary"))) == []


def test_its_own_documents_are_searched_and_quoted(elsewhere: Sources) -> None:
    knowledge = load_knowledge(elsewhere)
    (found, *_) = knowledge.passage_search.find("l’espace ferme-t-il le dimanche pour entretien ?")
    assert found.passage.ref == "conditions#article-2"
    assert "Mutuelle Hélianthe" in knowledge.documents.passages()[0].text.text


def test_a_usual_page_that_is_missing_is_a_warning_and_its_link_is_withheld(author: Author) -> None:
    author.replaces("intents/cookies.yaml", "links: [cookies#definition]", "links: [documents, cookies]")
    (problem,) = [one for one in lint_knowledge(author.sources) if "documents" in one.sentence]
    assert problem.severity is Severity.WARNING
    assert problem.line == author.line_of("intents/cookies.yaml", "documents, cookies")
    intent = author.loads().intents["cookies.definition"]
    assert [link.label.text for link in intent.links] == ["Gestion des cookies"]
    assert intent.page == "cookies"


@pytest.mark.parametrize(("declared", "severity"), [("", Severity.WARNING), ("\nanchors = []", Severity.ERROR)])
def test_an_anchor_is_checked_where_the_page_declares_its_anchors(
    author: Author, declared: str, severity: Severity
) -> None:
    author.replaces("pages.toml", 'label = "Connexion"', f'label = "Connexion"{declared}')
    author.replaces("intents/cookies.yaml", "links: [cookies#definition]", "links: [connexion#formulaire]")
    (problem,) = [one for one in lint_knowledge(author.sources) if "formulaire" in one.sentence]
    assert problem.severity is severity
    if severity is Severity.WARNING:
        assert author.loads().intents["cookies.definition"].links[0].href.endswith("/connexion")


def test_a_portal_without_a_contact_page_is_refused(author: Author) -> None:
    author.replaces("pages.toml", "[contact]", "[ecrire]")
    with pytest.raises(KnowledgeBroken) as refused:
        author.loads()
    assert any("la page contact manque" in problem for problem in refused.value.problems)
