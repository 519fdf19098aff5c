"""Values that must never be seen again, and a search that knows how they may be disguised."""

import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import quote, quote_plus


@dataclass(frozen=True)
class Canary:
    """A sentence as a person types it, and what of it nobody may find anywhere."""

    kind: str
    said: str
    secrets: tuple[str, ...]


PERSONAL = (
    Canary("EMAIL", "mon adresse est zoé.quartzamine@boite-canari.fr", ("quartzamine", "boite-canari")),
    Canary("PHONE", "appelez-moi au 06 39 98 17 42", ("06 39 98 17 42", "0639981742")),
    Canary(
        "NIR",
        "mon numéro de sécurité sociale est 2 91 03 99 351 478 52",
        ("2 91 03 99 351 478 52", "291039935147852"),
    ),
    Canary(
        "IBAN",
        "mon IBAN : FR76 3000 6000 0112 3456 7890 189",
        ("3000 6000 0112 3456 7890 189", "30006000011234567890189"),
    ),
    Canary("CARD", "ma carte bancaire est la 4970 1012 3456 7890", ("4970 1012 3456 7890", "4970101234567890")),
    Canary("IP", "mon adresse IP est 203.0.113.77", ("203.0.113.77",)),
    Canary("PASSWORD", "mon mot de passe est Vz7!canarimdp9", ("Vz7!canarimdp9", "canarimdp9")),
    Canary("MEMBER_ID", "mon numéro d’adhérent est 481516234", ("481516234",)),
    Canary("PERSON", "je m’appelle Solveig Quartzandre", ("Solveig", "Quartzandre")),
    Canary("ADDRESS", "j’habite 14 rue des Canaris Perdus, 35000 Rennes", ("Canaris Perdus", "35000 Rennes")),
    Canary("DOB", "je suis née le 12/03/1987", ("12/03/1987",)),
    Canary("PLATE", "ma voiture est immatriculée QZ-739-XK", ("QZ-739-XK", "QZ739XK")),
    Canary(
        "ACTIVATION_LINK",
        "le lien https://portail.example/activation?jeton=canarilien9x ne marche pas",
        ("canarilien9x",),
    ),
    Canary("HEALTH", "j’ai un cancer du quartzopode", ("cancer du quartzopode", "quartzopode")),
    Canary("BIC", "le BIC de ma banque est QZCNFRP1XXX", ("QZCNFRP1XXX",)),
    Canary("GEO", "mes coordonnées GPS : 48.73194 N, 2.51736 E", ("48.73194 N", "2.51736 E")),
    Canary("ID_DOC", "ma carte d’identité est la 880692310285", ("880692310285",)),
)


STEM = "portecanari"


def door_canary(door: str) -> str:
    """A word that nobody would write, for a door that keeps nothing of what it is given: its stem is searched for, the
    rest tells where it came in.
    """
    return STEM + "".join(char for char in door.lower() if char.isalnum())


def disguises(secret: str) -> Iterator[bytes]:
    """The secret as it is, in JSON, in a URL, in HTML, in hexadecimal, in UTF-16; base64 is for `hidden_in`."""
    for form in {secret, json.dumps(secret)[1:-1], quote(secret), quote_plus(secret), escape(secret)}:
        yield form.encode().lower()
    yield secret.encode().hex().encode()
    for utf_16 in ("utf-16-le", "utf-16-be"):
        yield secret.lower().encode(utf_16)


def base64_of(secret: str) -> Iterator[bytes]:
    """Each of the three ways in which base64 may hold the secret, less the ends that hang on its neighbours."""
    raw = secret.encode()
    for before in range(3):
        for encode in (b64encode, urlsafe_b64encode):
            whole = encode(b"\0" * before + raw + b"\0" * (-(before + len(raw)) % 3))
            yield whole[(before * 8 + 5) // 6 : (before + len(raw)) * 8 // 6]


def hidden_in(haystack: bytes, secrets: Iterable[str]) -> list[str]:
    """Those of the secrets that the bytes hold, however disguised."""
    folded = haystack.lower()
    return [
        secret
        for secret in secrets
        if any(form in folded for form in _forms(secret)[0]) or any(form in haystack for form in _forms(secret)[1])
    ]


@cache
def _forms(secret: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Made once for all that is searched."""
    return tuple(disguises(secret)), tuple({*base64_of(secret)})


def every_byte(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Each file under the folder, names too: journals, locks, logs, everything."""
    for path in sorted(folder.rglob("*")):
        yield path, str(path.relative_to(folder)).encode() + b"\n" + (path.read_bytes() if path.is_file() else b"")


def found_on_disk(folder: Path, secrets: tuple[str, ...]) -> dict[str, list[str]]:
    """File → the secrets that it holds, or that its name does."""
    held: dict[str, list[str]] = {}
    for path, raw in every_byte(folder):
        name, _, content = raw.partition(b"\n")
        if found := [*hidden_in(name, secrets), *_once(content, secrets)]:
            held[str(path)] = found
    return held


def _once(raw: bytes, secrets: tuple[str, ...]) -> list[str]:
    """Large files that do not change (the index of understanding) are searched once for all the tests."""
    key = sha256(raw).digest(), secrets
    if key not in _SEARCHED:
        _SEARCHED[key] = hidden_in(raw, secrets)
    return _SEARCHED[key]


def made_before(raw: bytes, secrets: tuple[str, ...]) -> None:
    """A file as it was before anything was typed: found again unchanged, it is not searched."""
    _SEARCHED[sha256(raw).digest(), secrets] = []


_SEARCHED: dict[tuple[bytes, tuple[str, ...]], list[str]] = {}
