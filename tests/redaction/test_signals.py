"""Urgency is heard on the typed words: concepts × people × ways to type, and what sounds like it but is not."""

import itertools
import unicodedata

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()

BODY = [
    "je n’arrive plus à respirer",
    "mon père ne respire plus",
    "j’étouffe",
    "ma fille s’étouffe avec un bonbon",
    "j’ai du mal à respirer",
    "je fais un infarctus",
    "mon mari fait une crise cardiaque",
    "j’ai très mal dans la poitrine",
    "ça me serre dans la poitrine depuis ce matin",
    "douleur dans le bras gauche et je transpire",
    "je crois que ma mère fait un AVC",
    "la moitié de son visage est paralysée",
    "son bras est engourdi et il parle bizarrement",
    "je saigne énormément",
    "il perd beaucoup de sang",
    "elle crache du sang",
    "hémorragie après mon opération",
    "je me suis coupé le doigt",
    "mon fils a bu de la javel",
    "j’ai avalé trop de médicaments",
    "mon fils a avalé une pile",
    "intoxication au monoxyde chez nous",
    "ma femme a perdu connaissance",
    "il est inconscient par terre",
    "mon bébé convulse",
    "elle s’est évanouie",
    "il fait un malaise",
    "je me suis brûlé avec de l’eau bouillante",
    "mon appartement est en feu",
    "mon fils s’est électrocuté",
    "ma compagne accouche",
    "j’ai perdu les eaux",
    "mon bébé a 40 de fièvre",
    "il est tombé du toit",
    "mamie est tombée et ne bouge plus",
    "on vient d’avoir un accident de voiture",
    "choc anaphylactique",
    "ma gorge gonfle après une piqûre",
    "appelez une ambulance",
    "je vais mourir",
    "il me faut le SAMU",
    "overdose",
]
MIND = [
    "je veux mourir",
    "j’ai envie d’en finir",
    "je pense au suicide",
    "je vais me suicider",
    "mon fils parle de se suicider",
    "je veux me tuer",
    "j’ai envie de me pendre",
    "je ne veux plus vivre",
    "je n’ai plus envie de vivre",
    "je vais mettre fin à mes jours",
    "j’ai des idées noires",
    "je pense à la mort tout le temps",
    "je me scarifie",
    "j’ai envie de me faire du mal",
    "je vais sauter par la fenêtre",
    "ma vie n’a plus de sens",
    "je veux disparaître",
    "ils seraient mieux sans moi",
    "je suis au bout du rouleau",
    "je veux me jeter sous un train",
    "ma fille s’ouvre les veines",
    "mon ami a fait une tentative de suicide",
]
VIOLENCE = [
    "mon mari me frappe",
    "mon conjoint me bat",
    "mon ex me menace de mort",
    "j’ai été violée",
    "mon père me tape",
    "je suis une femme battue",
    "victime de violences conjugales",
    "il veut me tuer",
    "j’ai peur que mon mari me frappe encore",
    "mon compagnon m’étrangle",
    "on m’a agressée dans la rue",
    "mon beau-père me touche, c’est de l’inceste",
    "il me menace avec un couteau",
    "mon voisin a frappé ma fille",
]
QUIET = [
    "mon ordinateur est mort",
    "le site ne répond plus",
    "je n’arrive pas à parler à un conseiller",
    "la page meurt à chaque fois",
    "l’hospitalisation est-elle remboursée ?",
    "un infarctus est-il pris en charge par le contrat ?",
    "mes identifiants ne marchent plus",
    "je meurs d’impatience",
    "mon compte est bloqué, aidez-moi",
    "comment télécharger ma carte ?",
    "je veux supprimer mon compte",
    "en finir avec cette inscription",
    "le code a expiré",
    "je n’ai pas reçu le mail",
    "quand ferme le service ?",
    "il y a une violation de données sur le site ?",
    "vous me menacez de résilier mon contrat",
    "je suis tombé sur une page d’erreur",
    "le bouton ne réagit pas",
    "ça ne coupe pas la session",
    "une cure est-elle couverte ?",
    "mon fils est né, je fais quoi ?",
    "la connexion coupe tout le temps",
    "ce n’est pas la fin du monde",
    "le site est lent à mourir",
    "mon mari a un compte aussi",
    "je voudrais parler à quelqu’un",
    "vous tapez à côté",
    "la vie est belle",
    "je cherche un dentiste à Lyon",
    "il a eu un AVC il y a dix ans, où trouver son relevé ?",
    "mes parents sont au Portugal",
    "c’est mort pour ce soir",
    "la page a planté",
    "vous me tuez avec vos formulaires",
    "le message est coupé",
    "bonjour",
    "merci beaucoup",
    "quel navigateur choisir ?",
]


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


TYPING = {
    "as written": lambda text: text,
    "capitals": str.upper,
    "no accents": without_accents,
    "no apostrophes": lambda text: without_accents(text).replace("’", ""),
    "straight quotes": lambda text: text.replace("’", "'"),
    "with a courtesy": lambda text: f"Bonjour, {text} svp",
    "with personal data": lambda text: f"{text}, tel 06 12 34 56 78, jean.dupont@free.fr",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "over two lines": lambda text: f"à l’aide\n{text}",
}


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(("typing", "sentence"), list(itertools.product(TYPING, BODY)))
def test_a_body_in_danger_is_heard(typing, sentence):
    assert Signal.URGENT_BODY in told(TYPING[typing](sentence))


@pytest.mark.parametrize(("typing", "sentence"), list(itertools.product(TYPING, MIND)))
def test_a_mind_in_danger_is_heard(typing, sentence):
    assert Signal.URGENT_MIND in told(TYPING[typing](sentence))


@pytest.mark.parametrize(("typing", "sentence"), list(itertools.product(TYPING, VIOLENCE)))
def test_violence_is_heard(typing, sentence):
    assert Signal.VIOLENCE in told(TYPING[typing](sentence))


@pytest.mark.parametrize("typing", ["as written", "capitals", "no accents", "with a courtesy"])
@pytest.mark.parametrize("sentence", QUIET)
def test_a_question_about_the_portal_is_no_emergency(typing, sentence):
    assert told(TYPING[typing](sentence)) == frozenset()
