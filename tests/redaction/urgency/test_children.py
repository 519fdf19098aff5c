"""A child approached, watched or hurt; and what children and their bruises are told of otherwise."""

import pytest

from bot.redaction.redactor import Redactor
from bot.redaction.signals import Signal

REDACTOR = Redactor()


def told(text: str) -> frozenset[Signal]:
    return REDACTOR.redact(text).signals


@pytest.mark.parametrize(
    "harm",
    [
        "j’ai 12 ans et ya un monsieur qui me demande des photos",
        "un monsieur sur snap me demande des photos nue j’ai 13 ans",
        "j’ai 11 ans un adulte veut me voir en secret",
        "j’ai 12 ans un grand de 30 ans veut que je vienne chez lui",
        "un adulte sur insta me demande de me déshabiller j’ai 14 ans",
        "j’ai 10 ans et le monsieur du club me fait des bisous sur la bouche",
        "j’ai 9 ans et le voisin veut que je vienne dans sa cave",
        "papa regarde quand je me douche",
        "tonton me regarde quand je me change",
        "mon beau-père rentre dans la salle de bain quand je me lave",
        "la petite a des bleus partout en rentrant de chez la nounou",
        "mon fils revient de chez son père avec des marques partout",
        "il m’a dit que c’était notre secret et que je devais rien dire à maman",
    ],
)
def test_a_child_approached_or_hurt_is_violence(harm):
    assert Signal.VIOLENCE in told(harm)


@pytest.mark.parametrize(
    "calm",
    [
        "j’ai 12 ans de cotisation, un monsieur m’a parlé d’une prime",
        "j’ai 17 ans et mon prof de sport demande une attestation",
        "j’ai 16 ans, un monsieur de chez vous m’a dit d’écrire ici",
        "mon fils de 13 ans a besoin d’une photo pour sa carte",
        "mon papa regarde la télé quand je me douche",
        "notre petit secret pour payer moins : la formule éco",
    ],
)
def test_a_child_and_a_grown_up_are_no_danger_by_themselves(calm):
    assert told(calm) == frozenset()


@pytest.mark.parametrize(
    "harm",
    [
        "la petite a trouvé les comprimés de mamie",
        "mon petit a trouvé les médicaments de papi",
        "la petite a ouvert la boîte de cachets de mamie",
    ],
)
def test_a_child_who_found_pills_is_an_emergency(harm):
    assert Signal.URGENT_BODY in told(harm)
