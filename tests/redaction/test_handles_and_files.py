"""Values inside a longer token: handles, pages of a network, addresses' parameters, folders, files' names."""

import pytest

HANDLES = [
    ("mon compte insta : lulu.barbier", "mon compte insta : [MEMBER_ID]"),
    ("mon insta c’est mireilleb", "mon insta c’est [MEMBER_ID]"),
    ("tu peux me contacter sur snapchat kevdu62", "tu peux me contacter sur snapchat [MEMBER_ID]"),
    ("je suis @titi_lemoal sur twitter", "je suis @[MEMBER_ID] sur twitter"),
    ("telegram @nicovrm", "telegram @[MEMBER_ID]"),
    ("insta @soizic_ker", "insta @[MEMBER_ID]"),
    ("ma fille sur tiktok c’est lilou_grz", "ma fille sur tiktok c’est [MEMBER_ID]"),
    ("doctolib nicole59", "doctolib [MEMBER_ID]"),
    ("https://www.facebook.com/mireille.blanchot.77", "https://www.facebook.com/[MEMBER_ID]"),
    ("mon profil linkedin.com/in/paul-leguen-8812", "mon profil linkedin.com/in/[MEMBER_ID]"),
    ("suivez moi sur x.com/mireilleb", "suivez moi sur x.com/[MEMBER_ID]"),
]
ADDRESSES = [
    (
        "https://portail.example/compte?nom=Le%20Guen&prenom=Paul ne marche pas",
        "https://portail.example/compte?nom=[PERSON]&prenom=[PERSON 2] ne marche pas",
    ),
    ("https://portail.example/a?nom_usage=kerbrat&etape=2", "https://portail.example/a?nom_usage=[PERSON]&etape=2"),
    ("https://portail.example/recherche?q=blanchot+mireille", "https://portail.example/recherche?q=[PERSON]"),
    (
        "https://portail.example/documents/4581177/attestation.pdf",
        "https://portail.example/documents/[MEMBER_ID]/attestation.pdf",
    ),
    ("l’erreur est sur /home/pleguen/Documents", "l’erreur est sur /home/[MEMBER_ID]/Documents"),
    ("/Users/gwenaelle/Downloads/releve.pdf", "/Users/[MEMBER_ID]/Downloads/releve.pdf"),
    ("fichier blanchot_mireille_cni.pdf refusé", "fichier [PERSON]_cni.pdf refusé"),
    ("mon fichier attestation-blanchot.pdf", "mon fichier attestation-[PERSON].pdf"),
    ("kerbrat_cni_recto.pdf", "[PERSON]_cni_recto.pdf"),
]


@pytest.mark.parametrize(("typed", "masked"), HANDLES + ADDRESSES)
def test_a_value_inside_a_token_goes_whole(redactor, typed, masked):
    assert redactor.redact(typed).text.text == masked


@pytest.mark.parametrize("token", ["nicole59", "soizic_ker", "mireille.blanchot.77", "thierry62200", "kerbrat.th"])
def test_a_mark_cuts_no_token(redactor, token):
    found = redactor.redact(f"je n’entre pas avec {token} ce matin").found
    assert [(span.start, span.end) for span in found] == [(20, 20 + len(token))]


def test_what_ends_a_sentence_without_a_space_is_not_of_the_name(redactor):
    assert (
        redactor.redact("je m’appelle mireille.merci de répondre").text.text
        == "je m’appelle [PERSON].merci de répondre"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "mon insta est hacké",
        "votre insta @aubepine_mutuelle est drôle",
        "je vous ai écrit sur twitter @ameli_actu",
        "votre page https://www.facebook.com/aubepine.mutuelle.officiel",
        "https://www.linkedin.com/company/aubepine",
        "doctolib c’est compliqué",
        "facebook messenger 2024",
        "https://portail.example/a?page=2&name=attestation",
        "https://portail.example/recherche?q=remboursement+lunettes",
        "https://portail.example/aide/article/12345",
        "https://www.service-public.fr/particuliers/vosdroits/F20314",
        "le dossier /home/user/ est vide",
        "facture_dentiste_mars.pdf",
        "attestation_tiers_payant_2024.pdf et releve-mars-2025(1).pdf",
    ],
)
def test_what_a_firm_a_page_or_a_file_is_called_stays(redactor, typed):
    assert redactor.redact(typed).found == ()
