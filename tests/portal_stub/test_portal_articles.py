"""Articles: open to everyone, or to holders of the complementary contract; the locked ones say why."""

import pytest

from portal_stub.article_shelf import read_articles
from portal_stub.errors import PortalCannotStart
from tests.portal_stub.conftest import INES

OPEN, LOCKED = "/articles/comprendre-le-tiers-payant", "/articles/votre-carte-de-tiers-payant"
WORDS = "Elle vaut pour l’année civile."


async def test_a_visitor_reads_the_open_ones_and_sees_why_two_are_locked(visitor):
    home = await visitor.opens("/")
    assert home.text.count("Verrouillé\u00a0: réservé aux titulaires du contrat complémentaire") == 2
    assert "Ce que c’est" in (await visitor.opens(OPEN)).text
    locked = await visitor.opens(LOCKED)
    assert locked.status == 200
    assert WORDS not in locked.text
    assert "Vous l’êtes\u00a0? Connectez-vous pour le lire." in locked.text
    assert f"/connexion?next={LOCKED}" in locked.links


async def test_a_member_without_the_contract_is_told_what_was_not_found(visitor):
    await visitor.becomes_a_member(**INES)
    locked = await visitor.opens(LOCKED)
    assert WORDS not in locked.text
    assert "Nous n’avons pas trouvé ce contrat" in locked.text


async def test_a_holder_reads_them_all(member):
    assert WORDS in (await member.opens(LOCKED)).text
    assert "Verrouillé" not in (await member.opens("/articles")).text


async def test_an_article_is_shared_by_its_address_and_calls_nobody(visitor):
    page = await visitor.opens(f"{OPEN}/partager")
    assert f'value="http://127.0.0.1:8081{OPEN}"' in page.source
    mail = next(link for link in page.links if link.startswith("mailto:"))
    assert "Comprendre%20le%20tiers%20payant" in mail
    assert [link for link in page.links if link.startswith("http")] == []


async def test_what_is_no_article_is_not_found_and_search_engines_get_the_open_ones(visitor):
    assert (await visitor.opens("/articles/rien")).status == 404
    assert (await visitor.opens("/articles/rien/partager")).status == 404
    sitemap = await (await visitor.client.get("/sitemap.xml")).text()
    assert f"{OPEN}</loc>" in sitemap
    assert LOCKED not in sitemap


@pytest.mark.parametrize("text", ["rien", "---\ntitle: T\n---\n## A {#a}\n", "---\n: [\n---\n", "---\nrien\n---\n"])
def test_a_broken_article_stops_the_start_and_is_named(tmp_path, text):
    (tmp_path / "casse.md").write_text(text, encoding="utf-8")
    with pytest.raises(PortalCannotStart, match=r"casse\.md est illisible"):
        read_articles(tmp_path)
