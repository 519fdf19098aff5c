"""Editors write articles, publish, change and withdraw them; readers see what is published, and nothing else."""

import pytest

from portal_stub.published import html_of
from tests.portal_stub.conftest import INES, read

NEW = {
    "titre": "L’été à l’étranger : vos œuvres & soins",
    "resume": "Ce qu’il faut emporter avant de partir.",
    "lecteurs": "everyone",
    "texte": "Avant de partir.\n\n## À emporter\n\n- la carte\n- [vos messages](/messages)\n",
}
ADDRESS = "/articles/l-ete-a-l-etranger-vos-oeuvres-soins"
LOCKED = {**NEW, "titre": "Réservé", "lecteurs": "contract"}


async def writes(editor, act="publier", **changed):
    return await editor.fills("/editeur/nouvel-article", "/editeur/nouvel-article", geste=act, **{**NEW, **changed})


async def changes(editor, address, act="enregistrer", **changed):
    path = f"/editeur{address}"
    return await editor.fills(path, path, geste=act, **{"revision": await revision(editor, address), **NEW, **changed})


async def revision(editor, address) -> str:
    page = await editor.opens(f"/editeur{address}")
    return next(one.attributes["value"] for one in page.all("input") if one.attributes.get("name") == "revision")


async def test_a_draft_is_read_by_nobody_until_it_is_published(editor, visitor):
    answer = await writes(editor, "enregistrer")
    assert (answer.status, answer.headers["Location"]) == (303, f"/editeur{ADDRESS}?fait=enregistrer")
    draft = await editor.opens(f"/editeur{ADDRESS}")
    assert "Brouillon\u00a0: personne ne le lit encore" in draft.text
    assert "À emporter" in [heading.text for heading in draft.all("h2")]  # as readers will see it
    assert (await visitor.opens(ADDRESS)).status == 404
    assert ADDRESS not in (await visitor.opens("/articles")).links
    assert (await changes(editor, ADDRESS, "publier", titre="L’été à l’étranger")).status == 303
    page = await visitor.opens(ADDRESS)
    assert (page.status, page.all("h1")[0].text) == (200, "L’été à l’étranger")
    assert [one.text for one in page.all("li") if one.text in ("la carte", "vos messages")] == [
        "la carte",
        "vos messages",
    ]
    for listed in ("/", "/articles", "/plan-du-site"):
        assert ADDRESS in (await visitor.opens(listed)).links, listed
    assert f"{ADDRESS}</loc>" in await (await visitor.client.get("/sitemap.xml")).text()


async def test_an_article_for_holders_of_the_contract_is_locked_for_others(editor, member, visitor_of, config):
    await writes(editor, **LOCKED)
    assert "Avant de partir." in (await member.opens("/articles/reserve")).text
    await member.signs_out()
    locked = await member.opens("/articles/reserve")
    assert "Avant de partir." not in locked.text
    assert "réservé aux titulaires du contrat complémentaire" in locked.text
    await member.becomes_a_member(**INES)
    assert "Avant de partir." not in (await member.opens("/articles/reserve")).text
    assert "/articles/reserve" not in await (await member.client.get("/sitemap.xml")).text()


async def test_what_is_withdrawn_needs_a_reason_says_so_and_can_come_back(editor, visitor):
    await writes(editor)
    refused = await read(await changes(editor, ADDRESS, "retirer", motif=" "))
    assert (refused.status, "Dites pourquoi" in refused.text) == (422, True)
    assert (await visitor.opens(ADDRESS)).status == 200
    assert (await changes(editor, ADDRESS, "retirer", motif="Tarifs périmés.")).status == 303
    gone = await visitor.opens(ADDRESS)
    assert (gone.status, gone.all("h1")[0].text) == (410, "Cet article a été retiré")
    assert "Tarifs périmés." not in gone.text
    assert (await visitor.opens(f"{ADDRESS}/partager")).status == 410
    assert "Motif\u00a0: Tarifs périmés." in (await editor.opens(f"/editeur{ADDRESS}")).text
    journal = (await editor.opens("/editeur")).text
    for told in ("article-publie", "article-retire", "Tarifs périmés.", "l-ete-a-l-etranger"):
        assert told in journal
    assert "Avant de partir." not in journal
    assert (await changes(editor, ADDRESS, "publier")).status == 303
    assert (await visitor.opens(ADDRESS)).status == 200


async def test_those_that_came_with_the_portal_are_the_editors_too_and_stay_as_they_left_them(
    editor, visitor, visitor_of, config
):
    address = "/articles/comprendre-le-tiers-payant"
    await changes(editor, address, titre="Le tiers payant, en clair")
    page = await visitor.opens(address)
    assert page.all("h1")[0].text == "Le tiers payant, en clair"
    assert "mis à jour le" in page.text
    restarted = await visitor_of(config)
    assert (await restarted.opens(address)).all("h1")[0].text == "Le tiers payant, en clair"


async def test_who_saves_what_another_has_changed_is_told_and_keeps_what_she_typed(editor, visitor):
    await writes(editor)
    old = await revision(editor, ADDRESS)
    await changes(editor, ADDRESS, titre="Le premier")
    late = await read(await changes(editor, ADDRESS, titre="Le second", revision=old))
    assert late.status == 422
    assert "Quelqu’un d’autre a changé cet article entre-temps." in late.text
    assert 'value="Le second"' in late.source
    assert (await visitor.opens(ADDRESS)).all("h1")[0].text == "Le premier"
    assert (await changes(editor, ADDRESS, titre="Le second")).status == 303
    assert (await visitor.opens(ADDRESS)).all("h1")[0].text == "Le second"


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("titre", "", "Donnez un titre."),
        ("titre", "x" * 121, "120 caractères au plus"),
        ("resume", "", "Résumez l’article"),
        ("texte", " ", "Écrivez l’article."),
        ("texte", "x" * 8001, "8000 caractères au plus"),
    ],
)
async def test_what_is_missing_or_too_long_is_said_at_its_field(editor, visitor, field, typed, told):
    page = await read(await writes(editor, **{field: typed}))
    assert page.status == 422
    assert told in page.text
    wrong = next(one for one in page.all("input", "textarea") if one.attributes.get("name") == field)
    assert wrong.attributes["aria-invalid"] == "true"
    assert (await visitor.opens(ADDRESS)).status == 404


async def test_two_of_one_title_have_two_addresses_and_a_title_without_letters_has_one(editor):
    places = [(await writes(editor, titre=title)).headers["Location"] for title in ("Été", "été !", "???", "!!!")]
    assert [place.split("/")[-1].split("?")[0] for place in places] == ["ete", "ete-2", "article", "article-2"]


async def test_what_is_no_act_or_no_audience_is_refused(editor):
    assert (await writes(editor, "effacer")).status == 400
    assert (await writes(editor, lecteurs="personne")).status == 400
    assert (await editor.opens("/editeur/articles/rien")).status == 404


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("# Un\n\n#### Deux\n\n## Trois", "<h2>Un</h2>\n<h3>Deux</h3>\n<h2>Trois</h2>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("![x](https://ailleurs.example/x.png)", "vous quittez le portail"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
    ],
)
def test_an_editors_text_becomes_a_page_in_order_without_html_or_pictures(written, html):
    assert html in html_of(written)
    assert "<img" not in html_of(written)
