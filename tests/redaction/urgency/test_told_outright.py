"""A bare cry for help, the bare name of what kills within the hour, and words in disguise; and what only looks so."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "cry",
    [
        "au secours",
        "Au secours !!",
        "SOS",
        "mayday",
        "à l’aide",
        "a laide",
        "aidez-moi vite",
        "aidez-moi",
        "aidez moi !!!",
        "aidez moi je vous en prie",
        "help",
        "help me please",
        "Aidez moi vite svp",
        "sauvez mon bébé",
        "aidez-moi je vous en supplie",
        "besoin d’aide urgente",
        "allô, au secours, venez",
    ],
)
def test_a_bare_cry_for_help_has_the_numbers(cry):
    assert told(cry) == {Signal.URGENT_BODY}


@pytest.mark.parametrize(
    "text",
    [
        "à l’aide, mot de passe oublié",
        "au secours, je ne comprends rien à vos onglets",
        "sos connexion",
        "SOS attestation",
        "mayday, le captcha ne s’affiche pas",
        "aidez moi vite je dois envoyer ma facture ce soir",
        "besoin d’aide urgente pour ma carte",
        "aidez-moi à retrouver mon relevé",
        "help mot de passe",
        "besoin d’aide",
        "aide",
        "l’aide du site",
        "formation aux premiers secours, remboursement",
    ],
)
def test_help_about_the_portal_is_no_cry(text):
    assert told(text) == frozenset()


ACUTE = [
    "une embolie pulmonaire",
    "une éclampsie",
    "un œdème de Quincke",
    "une torsion testiculaire",
    "une rupture d’anévrisme",
    "une péritonite",
    "un choc septique",
    "une septicémie",
    "une hypoglycémie sévère",
    "une hémorragie interne",
    "une dissection de l’aorte",
    "un pneumothorax",
]


@pytest.mark.parametrize("acute", ACUTE)
@pytest.mark.parametrize("said", ["je fais {}", "ma femme fait {}", "mon père fait {}", "je crois que c’est {}"])
def test_what_kills_within_the_hour_is_heard_by_its_name(said, acute):
    assert Signal.URGENT_BODY in told(said.format(acute))


@pytest.mark.parametrize("acute", ACUTE)
@pytest.mark.parametrize(
    "asked",
    [
        "mon père a fait {} en 2019, où trouver son relevé ?",
        "les soins après {} sont-ils pris en charge ?",
        "le contrat couvre-t-il {} ?",
        "j’ai eu {} il y a trois ans, faut-il le dire à l’inscription ?",
    ],
)
def test_what_is_past_or_asked_about_cover_is_calm(asked, acute):
    assert told(asked.format(acute)) == frozenset()


@pytest.mark.parametrize(
    "bare",
    [
        "péritonite",
        "rupture d’anévrisme",
        "choc septique",
        "électrocution au travail",
        "électrocution à la maison",
        "éclampsie, ma femme, vite",
        "coma éthylique, mon fils de 16 ans répond pas",
        "mon fils est en état de mal épileptique",
        "je suis en hypo sévère",
        "mon mari alzheimer a pris toute la boîte",
        "ma mère parkinson a avalé la plaquette entière",
        "mon mari alzheimer a mangé ses patchs de fentanyl",
        "mon fils a une appendicite",
        "j’ai une thrombose",
        "je fais une phlébite",
        "occlusion intestinale",
        "grossesse extra-utérine rompue",
        "mon fils drépanocytaire est en crise",
        "ma fille drépanocytaire fait une crise",
        "j’ai eu un choc électrique",
        "électrisé par la machine à laver",
        "ça sent le gaz",
        "odeur de gaz dans l’appartement",
        "mon père alzheimer a disparu depuis ce matin",
        "ma mère alzheimer est perdue dehors",
        "mon fils de 5 ans a disparu depuis ce matin",
    ],
)
def test_a_bare_name_and_a_sick_person_are_heard(bare):
    assert Signal.URGENT_BODY in told(bare)


@pytest.mark.parametrize(
    "disguised",
    [
        "s.u.i.c.i.d.e",
        "s-u-i-c-i-d-e",
        "je vais me s u i c i d e r",
        "je veux m.o.u.r.i.r",
        "jevaismesuicider",
        "jeveuxmourir",
        "jemevidedemonsang",
        "monmarimefrappe",
        "jenepeuxplusrespirer",
    ],
)
def test_words_in_disguise_are_heard(disguised):
    assert told(disguised)


@pytest.mark.parametrize(
    "plain", ["c.p.a.m", "S.N.C.F", "www.aubepinemutuelle.example", "a b c d e f", "pierredupont", "télétransmission"]
)
def test_other_letters_and_long_words_are_calm(plain):
    assert told(plain) == frozenset()


@pytest.mark.parametrize("who", ["mon fils", "ma mère", "mon beau-père", "ma petite sœur", "il"])
@pytest.mark.parametrize(
    "what",
    [
        "l’AAH",
        "une rente",
        "sa pension de réversion",
        "une prime",
        "sa retraite le 9",
        "le RSA",
        "du bois",
        "son salaire",
    ],
)
def test_who_touches_money_hurts_nobody(who, what):
    assert told(f"{who} touche {what}") == frozenset()


@pytest.mark.parametrize(
    "text", ["mon oncle touche ma petite sœur", "mon père touche les seins de ma fille", "mon beau-père me touche"]
)
def test_who_touches_somebody_is_heard(text):
    assert Signal.VIOLENCE in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "une ambulance est-elle remboursée ?",
        "un transport SAMU est-il facturé ?",
        "le SAMU m’a envoyé une facture",
        "la crise cardiaque est-elle couverte",
        "garantie décès suicide : quel délai ?",
        "mon mari a fait un AVC il y a 3 ans, il a besoin d’un mot de passe simple",
        "je suis tombée enceinte, que faire sur le portail",
        "j’ai coupé le son",
        "un coup de fil m’a demandé mon code, j’ai peur",
        "il a avalé ma carte vitale le distributeur",
        "je vais au lit",
    ],
)
def test_what_sounds_like_danger_and_is_none(text):
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Je suis une femme transgenre",
        "Je suis un homme trans",
        "j’ai Parkinson et la souris tremble",
        "j’ai la polio depuis l’enfance",
        "j’ai la polio depuis l’enfance, le fauteuil à 3 200 €",
    ],
)
def test_who_one_is_and_what_one_has_long_had_is_no_alarm(text):
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("je suis une femme trans et mon mari me frappe", Signal.VIOLENCE),
        ("j’ai la polio depuis l’enfance et je n’arrive plus à respirer", Signal.URGENT_BODY),
    ],
)
def test_what_happens_to_them_now_is(text, signal):
    assert signal in told(text)


@pytest.mark.parametrize(
    "text", ["adieu", "Adieu.", "adieu à tous", "c’est la fin pour moi", "je vais quitter ce monde"]
)
def test_a_farewell_is_heard(text):
    assert told(text) == {Signal.URGENT_MIND}


@pytest.mark.parametrize(
    "text",
    ["ma voisine se fait tabasser", "mon frère s’est fait poignarder", "on me fait chanter avec des photos nues"],
)
def test_who_is_beaten_or_blackmailed_is_heard(text):
    assert Signal.VIOLENCE in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "adieu et merci",
        "c’est la fin de mon contrat",
        "attendez",
        "euh attendez",
        "attendez svp",
        "attendez une minute",
        "attendez je regarde",
        "attendez, j’ai pas fini",
        "mon mot de passe a disparu",
        "mon mari a disparu de mon compte",
        "facture de gaz",
        "l’appendicite est-elle remboursée",
        "j’ai eu une thrombose il y a 2 ans",
        "la page ne bouge plus",
        "le curseur ne bouge plus",
        "mon ordi ne respire plus",
        "numéro des urgences dentaires ?",
        "mon mari est pompier",
        "ma femme est secouriste",
        "je meurs de faim",
        "j’en peux plus de ce site",
        "j’ai sauté une étape",
        "je vais me taper tout le formulaire",
        "ça me frappe que ce soit si long",
        "mon mari s’est suicidé l’an dernier, comment résilier son contrat",
    ],
)
def test_a_pause_a_screen_and_a_figure_of_speech_are_calm(text):
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text", ["attendez je saigne beaucoup", "attends il me frappe", "attendez ma mère ne respire plus", "je meurs"]
)
def test_a_pause_hides_no_danger(text):
    assert told(text)


GOES = """bien|mieux|très bien|voir|essayer|réfléchir|dormir|demander à ma fille|en parler à mon mari|recommencer
regarder|le faire|m’en occuper|manger|lire|partir|me débrouiller|arrêter là|vous laisser|prendre rendez-vous
envoyer le mail|ouvrir un compte|faire comme ça|rappeler demain|tout vérifier|couper la connexion et revenir"""


@pytest.mark.parametrize("goes", GOES.replace("\n", "|").split("|"))
@pytest.mark.parametrize("who", ["je vais {}", "moi je vais {}", "bonjour, je vais {}"])
def test_what_one_is_going_to_do_is_calm(who, goes):
    assert told(who.format(goes)) == frozenset()


@pytest.mark.parametrize(
    "harm",
    """sauter|en finir|mourir|tout arrêter|le tuer|la frapper|partir pour toujours|me faire du mal|arrêter de vivre
prendre tous mes cachets|ouvrir les veines|chercher la corde|rejoindre mon mari au ciel|disparaître|passer à l’acte
avaler mes médicaments|faire un malaise|dire adieu à mes enfants|commettre l’irréparable""".replace("\n", "|").split(
        "|"
    ),
)
def test_what_harms_alarms_in_the_same_frame(harm):
    assert told(f"je vais {harm}")
