"""Editors: how they come in, what they answer and remove, who is told, what is written down."""

import json
from datetime import timedelta

import pytest

from portal_stub.store.database import now
from tests.portal_stub.conftest import CAMILLE, editor_signs_in, read
from tests.portal_stub.files import PDF
from tests.portal_stub.test_portal_contact import ASKED, RIGHT
from tests.portal_stub.test_portal_messages import thread_called, writes


def test_accounts_are_added_listed_and_removed(guichet):
    made = guichet("add", "lea")
    assert "Mot de passe, affiché cette seule fois" in made.stdout
    assert [one["name"] for one in json.loads(guichet("list", "--json").stdout)] == ["lea"]
    assert guichet("add", "lea").stderr == "Le compte lea existe déjà.\n"
    assert guichet("add", "léa !").exit_code == 2
    assert guichet("remove", "lea").stdout == "Compte lea retiré.\n"
    assert guichet("remove", "lea").stderr == "Aucun compte lea.\n"
    assert json.loads(guichet("list", "--json").stdout) == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/demandes",
        "/messages",
        "/annonces",
        "/articles",
        "/nouvel-article",
        "/audience",
        "/messages/x",
        "/pieces/x",
    ],
)
async def test_nobody_else_comes_in_not_even_a_member(member, path):
    page = await member.opens(f"/editeur{path}")
    assert (page.status, page.headers["Location"]) == (303, "/editeur/connexion")


async def test_the_cookie_goes_to_the_editors_pages_alone_and_ends_with_the_session(editor):
    [cookie] = [one for one in editor.client.session.cookie_jar if one.key == "editeur_session"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/editeur", True, "Strict")
    assert (await editor.opens("/editeur")).status == 200
    assert (await editor.fills("/editeur", "/editeur/deconnexion")).status == 303
    assert (await editor.opens("/editeur")).status == 303


async def test_wrong_passwords_are_slowed(visitor):
    answers = [(await editor_signs_in(visitor, "faux")).status for _ in range(6)]
    assert answers == [422] * 5 + [429]


async def test_a_request_shows_its_clock_and_is_marked_answered(editor, visitor, time_machine):
    await visitor.fills("/contact", "/contact", **ASKED)
    page = await editor.opens("/editeur/demandes")
    assert "Où est mon relevé ?" in page.text
    assert "à répondre avant le" in page.text
    time_machine.move_to(now() + timedelta(days=10), tick=False)
    await editor_signs_in(editor)
    late = await editor.opens("/editeur/demandes")
    assert "en retard depuis le" in late.text
    assert "1 demande en retard." in (await editor.opens("/editeur")).text
    reference = late.source.split('name="reference" value="')[1].split('"')[0]
    await editor.fills("/editeur/demandes", "/editeur/demandes", reference=reference, geste="repondue")
    assert "répondue le" in (await editor.opens("/editeur/demandes")).text
    assert "RéponseDonnée le" in (await visitor.opens(f"/contact/recu/{reference}")).text


async def test_a_right_s_month_can_be_made_three_once_and_the_person_is_told(editor, visitor):
    await visitor.fills("/donnees-personnelles", "/donnees-personnelles/demande", **RIGHT)
    page = await editor.opens("/editeur/demandes")
    reference = page.source.split('name="reference" value="')[1].split('"')[0]
    assert "Porter à trois mois" in page.text
    await editor.fills("/editeur/demandes", "/editeur/demandes", reference=reference, geste="prolonger")
    assert "Porter à trois mois" not in (await editor.opens("/editeur/demandes")).text
    told = (await visitor.mails("camille@exemple.fr"))[-1]
    assert reference in told["subject"]
    assert "trois mois" in told["text"]
    assert "(délai porté à trois mois)" in (await visitor.opens(f"/contact/recu/{reference}")).text


async def test_an_answer_reaches_the_member_who_is_told_by_mail_without_its_words(member, editor):
    await writes(member)
    path, _ = await thread_called(member, "Relevé manquant")
    answer = await editor.fills(f"/editeur{path}", f"/editeur{path}", message="Le voici, en pièce jointe demain.")
    assert answer.status == 303
    assert "Non lu" in (await member.opens("/messages")).text
    assert "Le voici, en pièce jointe demain." in (await member.opens(path)).text
    mail = (await member.mails(CAMILLE["email"]))[-1]
    assert mail["subject"] == "Vous avez un nouveau message"
    assert "demain" not in mail["text"]


async def test_what_is_removed_is_gone_with_its_reason_told_and_written_down(member, editor, config):
    secret = "zxq-canari-7731"
    await writes(member, PDF.replace(b"Catalog", b"Catalog/" + secret.encode()), message=f"Bonjour {secret}")
    path, thread = await thread_called(member, "Relevé manquant")
    file = next(one.attributes["href"] for one in thread.all("a") if "relevé juin.pdf" in one.text)
    page = await editor.opens(f"/editeur{path}")
    targets = [
        button.attributes["value"] for button in page.all("button") if button.attributes.get("name") == "retirer"
    ]
    assert [target.partition(":")[0] for target in targets] == ["lettre", "piece"]
    refused = await read(await editor.fills(f"/editeur{path}", f"/editeur{path}", retirer=targets[0], motif=" "))
    assert (refused.status, "Dites pourquoi" in refused.text) == (422, True)
    for target in targets:
        done = await editor.fills(f"/editeur{path}", f"/editeur{path}", retirer=target, motif="Données d’un tiers.")
        assert done.status == 303
    after = await member.opens(path)
    assert after.text.count("Motif\u00a0: Données d’un tiers.") == 2
    assert secret not in after.source
    assert (await member.client.get(file)).status == 404
    mails = [mail for mail in await member.mails(CAMILLE["email"]) if "retiré" in mail["subject"]]
    assert len(mails) == 2
    assert "Données d’un tiers." in mails[0]["text"]
    desk = (await editor.opens("/editeur")).text
    assert "lettre-retiree" in desk
    assert "piece-retiree" in desk
    assert "message-lu" in desk
    kept = b"".join(one.read_bytes() for one in config.data.rglob("*") if one.is_file())
    assert secret.encode() not in kept
    again = await editor.fills(f"/editeur{path}", f"/editeur{path}", retirer=targets[0], motif="Encore")
    assert again.status == 400


async def test_an_announcement_is_put_up_and_taken_down(editor, visitor):
    new = {"place": "accueil", "titre": "Fermeture de l’accueil", "texte": "Nos bureaux ferment le 24 décembre."}
    assert (await editor.fills("/editeur/annonces", "/editeur/annonces", **new)).status == 303
    assert "Fermeture de l’accueil" in (await visitor.opens("/")).text
    page = await editor.opens("/editeur/annonces")
    ended = next(one.attributes["value"] for one in page.all("button") if one.attributes.get("name") == "fin")
    await editor.fills("/editeur/annonces", "/editeur/annonces", fin=ended)
    assert "Fermeture de l’accueil" not in (await visitor.opens("/")).text
    assert "Fermeture de l’accueil" in (await visitor.opens("/messages")).text
    wrong = await read(await editor.fills("/editeur/annonces", "/editeur/annonces", **{**new, "titre": ""}))
    assert (wrong.status, "Donnez un titre." in wrong.text) == (422, True)


async def test_a_form_of_hers_needs_her_own_token(editor, visitor):
    token = (await visitor.opens("/contact")).token("/contact")
    answer = await editor.sends("/editeur/annonces", {"jeton": token, "fin": "accueil-nouvelle-version"})
    assert answer.status == 403
