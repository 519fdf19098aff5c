"""The terms: two versions, each readable, and what changed between them."""

import pytest
from markupsafe import Markup

from portal_stub.published import Published, Section
from portal_stub.terms import changes


async def test_the_version_in_force_is_dated_and_names_the_other(visitor):
    page = await visitor.opens("/cgu")
    assert "CGU, version 2, en vigueur depuis le 1er\u00a0septembre\u00a02026." in page.text
    assert "/cgu/1" in page.links
    assert [heading.text for heading in page.all("h2")][1:] == [
        "Article 1 – Objet et acceptation",
        "Article 2 – Mentions légales",
        "Article 3 – Définitions",
        "Article 4 – Accès aux services",
        "Article 5 – Propriété intellectuelle et contenus",
        "Article 6 – Responsabilité",
        "Article 7 – Données personnelles",
        "Article 8 – Évolution des conditions",
        "Article 9 – Durée",
        "Article 10 – Droit applicable et litiges",
    ]


async def test_a_replaced_version_stays_readable_and_says_that_it_is_replaced(visitor):
    old, new = await visitor.opens("/cgu/1"), await visitor.opens("/cgu/2")
    assert "Cette version a été remplacée." in old.text
    assert "Cette version a été remplacée." not in new.text
    assert (await visitor.opens("/cgu/3")).status == 404


async def test_the_differences_are_told_by_words_as_well_as_by_marks(visitor):
    page = await visitor.opens("/cgu/changements")
    gone = [one.text for one in page.all("del")]
    come = [one.text for one in page.all("ins")]
    assert "[supprimé\u00a0: 24\u00a0heures]" in gone
    assert "[ajouté\u00a0: 48\u00a0heures]" in come
    assert any("Internet Explorer ne fonctionne plus." in words for words in come)
    assert "Article 2 – Mentions légales" not in [heading.text for heading in page.all("h3")]


async def test_what_was_taken_out_and_put_in_makes_each_version_again(visitor):
    versions = {1: await visitor.opens("/cgu/1"), 2: await visitor.opens("/cgu/2")}
    page = await visitor.opens("/cgu/changements")
    for tag, version in (("del", 1), ("ins", 2)):
        words = [one.text.split("\u00a0: ", 1)[1].removesuffix("]") for one in page.all(tag) if "[" in one.text]
        lost = [piece for piece in words if squeeze(piece) not in squeeze(versions[version].text)]
        assert words
        assert lost == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Le lien vaut 24 h.", "Le lien vaut 24 h.", None),
        ("Le lien que vous recevez vaut 24 h.", "Le lien que vous recevez vaut 48 h.", "Le lien que vous recevez vaut"),
        ("Rien de commun.", "<b>Tout autre</b>", "&lt;b&gt;Tout autre&lt;/b&gt;"),
    ],
)
def test_a_paragraph_against_the_other(before, after, told):
    found = changes(terms(before), terms(after))
    assert [str(change.paragraphs[0]) for change in found if told is None] == []
    assert told is None or told in str(found[0].paragraphs[0])


def terms(line: str) -> Published:
    section = Section(anchor="article-1", title="Article 1", html=Markup(), lines=(line,))
    return Published(slug="cgu", title="T", short="CGU", version=1, date="2026-01-01", sections=(section,))


def squeeze(text: str) -> str:
    return " ".join(text.split())
