"""What a person types in the forms of accounts → values, or one French line that says how to put it right."""

import re
import unicodedata
from datetime import date

from portal_stub.membership import plain_number
from portal_stub.passwords import LONGEST, SHORTEST
from portal_stub.store.database import now

LONGEST_EMAIL = 254
LONGEST_NAME = 80
YOUNGEST = 16
_OLDEST = 120
_DIFFERENT = 5
_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]{1,64}@(?:[\w-]{1,63}\.)+[\w-]{2,63}")
_DAY = re.compile(r"(\d{1,2})[\s/.-]?(\d{1,2})[\s/.-]?(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ENCODED_WORD = "=?"  # RFC 2047: a mail program would read another address in it
_IN_NAMES = " -'’."
_INITIAL = re.compile(r"\.(?![\s-]|$)")  # a full stop ends «J.» or «St»; within a word it is an address on the web
_NUMBER = re.compile(r"(?=.*\d)[A-Z0-9]{4,20}")


def email_problem(typed: str) -> str:
    """What is wrong with an address; «» where nothing is."""
    if not typed:
        return "Indiquez votre adresse e-mail."
    if len(typed) > LONGEST_EMAIL or not typed.isprintable() or _ENCODED_WORD in typed or not _EMAIL.fullmatch(typed):
        return "Cette adresse e-mail n’est pas complète. Par exemple\u00a0: camille@exemple.fr."
    return ""


def password_problem(first: str, second: str, email: str = "") -> str:
    """What is wrong with a new password, typed twice."""
    if len(first) < SHORTEST:
        return f"Choisissez un mot de passe de {SHORTEST} caractères ou plus."
    if len(first) > LONGEST:
        return f"Choisissez un mot de passe de {LONGEST} caractères au plus."
    if len(set(first)) < _DIFFERENT or first.casefold() == email.casefold():
        return "Ce mot de passe se devine trop facilement. Choisissez-en un autre."
    if first != second:
        return "Les deux mots de passe ne sont pas les mêmes."
    return ""


def password_typed(typed: str) -> str:
    """The same letters from every keyboard (NFKC)."""
    return unicodedata.normalize("NFKC", typed)


def name_problem(typed: str, which: str) -> str:
    """What is wrong with a name; `which` is «nom» or «prénom»."""
    if not typed:
        return f"Indiquez votre {which}."
    if len(typed) > LONGEST_NAME or not _is_name(typed):
        return f"Ce {which} ne peut pas être enregistré. Écrivez-le en lettres, {LONGEST_NAME} au plus."
    return ""


def _is_name(typed: str) -> bool:
    """Letters of any script, with what stands between them: a name is greeted in mails that go to whatever address
    was typed, so it must hold no link and no sentence's signs.
    """
    letters = any(one.isalpha() for one in typed)
    plain = all(one.isalpha() or one in _IN_NAMES or unicodedata.category(one).startswith("M") for one in typed)
    return letters and plain and _INITIAL.search(typed) is None


def number_problem(typed: str) -> str:
    """What is wrong with a member number."""
    if not typed:
        return "Indiquez votre numéro d’adhérent."
    if not _NUMBER.fullmatch(plain_number(typed)):
        return "Ce numéro d’adhérent n’est pas complet. Recopiez-le depuis votre carte de tiers payant."
    return ""


def day_of(typed: str) -> date | None:
    """«31/12/1980», «31.12.1980», «31121980» or «1980-12-31» → the day; None where it is none."""
    iso, french = _ISO.fullmatch(typed), _DAY.fullmatch(typed)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return date(int(french[3]), int(french[2]), int(french[1])) if french else None
    except ValueError:
        return None


def birth_problem(typed: str) -> str:
    """What is wrong with a birth date."""
    day = day_of(typed)
    if day is None:
        return "Indiquez votre date de naissance ainsi\u00a0: 31/12/1980."
    today = now().date()
    age = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
    if not 0 <= age <= _OLDEST:
        return "Cette date de naissance n’est pas possible. Vérifiez l’année."
    if age < YOUNGEST:
        return f"Il faut avoir {YOUNGEST} ans pour ouvrir un compte. Un parent peut nous joindre pour vous."
    return ""
