"""The form of every address and every path among the settings: what cannot work is told at the start, in one place.

Each function takes a value as the operator wrote it and gives it back, or raises `ValueError` with the reason and the
likely mend in French, to stand after the setting's name. A reason never repeats the value, which may hold a password.
`folder_there` and `file_there` look at the disk, so they are for when what is named is needed; they raise
`SettingsWrong`.
"""

import os
import re
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from bot.errors import SettingsWrong

WEB = ("http", "https")
_HOST = re.compile(r"[\w.-]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.%\w]*")  # a name, or an IPv6 address without its brackets
_ESCAPED = "dans un mot de passe, / s’écrit %2F, @ %40, # %23,\u00a0? %3F et\u00a0: %3A"


def web_address(value: str, *, example: str = "https://portail.example") -> str:
    """`http(s)://…`, to which paths are added: no question mark, no name, no slash at its end."""
    parts = _parts(value, WEB, example)
    _placed(parts)
    if "@" in parts.netloc:
        raise ValueError("l’adresse ne porte ni identifiant ni mot de passe")
    if "?" in value or "#" in value:
        raise ValueError(f"l’adresse s’arrête avant «\u00a0?\u00a0» et «\u00a0#\u00a0», comme {example}")
    return value.rstrip("/")


def origin(value: str) -> str:
    """`http(s)://host[:port]`, as browsers tell where a page comes from; a path does no harm."""
    if "*" in value:
        raise ValueError("«\u00a0*\u00a0» ne vaut pour aucun navigateur\u00a0: écrivez chaque origine en entier")
    return web_address(value)


def redis_address(value: str) -> str:
    """`redis://`, `rediss://` (TLS) or `redis+unix://` with a socket's path."""
    example = "redis://:motdepasse@serveur:6379/0"
    parts = _parts(value, ("redis", "rediss", "redis+unix"), example)
    if parts.scheme == "redis+unix":
        if not parts.path.strip("/"):
            raise ValueError("il manque le chemin du socket, comme redis+unix:///run/valkey.sock")
        return value
    _placed(parts)
    if not re.fullmatch(r"(/\d*)?", parts.path):
        raise ValueError(f"après le serveur vient un numéro de base, ou rien, comme {example}")
    return value


def database_address(value: str) -> str:
    """`sqlite:///path` or `postgresql://…`, whose host may be missing (a socket) or be several."""
    sqlite = "sqlite:///chemin/de/la/base.sqlite3"
    if value.strip().startswith("sqlite"):
        if not re.match(r"sqlite(\+\w+)?:///.", value):
            raise ValueError(f"le chemin d’une base SQLite vient après trois barres, comme {sqlite}")
        return value
    example = "postgresql://guichet:motdepasse@serveur:5432/guichet"
    parts = _parts(value, ("postgresql", "postgresql+asyncpg"), f"{sqlite} ou {example}")
    for place in parts.netloc.rpartition("@")[2].split(","):
        if place:
            _placed(urlsplit(f"//{place}"))
    return value


def mail_address(value: str) -> str:
    """`smtp://` or `smtps://`."""
    _placed(_parts(value, ("smtp", "smtps"), "smtps://utilisateur:motdepasse@serveur:465"))
    return value


def api_address(value: str) -> str:
    """Where an API of Google's is asked: `host:port`, or `http(s)://…`."""
    _refuse_stray(value)
    example = "hôte:port"
    web_address(value if "://" in value else f"https://{value}", example=example)
    return value


def keys_source(value: str) -> str:
    """Public keys: a path, `file:` and a path, or `https:`."""
    if value.startswith("file:") or ("://" not in value and not value.startswith("https:")):
        return path(value)
    _placed(_parts(value, ("https",), "https://portail.example/.well-known/jwks.json, ou un chemin de fichier"))
    return value


def certificates_source(value: str) -> str:
    """Google's public keys: `file:` and a path, or `http(s)://…`."""
    if value.startswith("file:"):
        return path(value)
    _placed(_parts(value, WEB, "https://www.googleapis.com/service_accounts/v1/metadata/x509/…, ou file:/chemin"))
    return value


def path(value: str) -> str:
    """A path, of which nothing is unfolded: there is no shell here."""
    _refuse_stray(value)
    if value.startswith("~"):
        raise ValueError("«\u00a0~\u00a0» n’est pas développé ici\u00a0: écrivez le chemin en entier")
    if "://" in value and not value.startswith("file:"):
        raise ValueError("un chemin est attendu, pas une adresse")
    return value


def folder_there(setting: str, place: Path) -> Path:
    """A folder that can be read. Raises `SettingsWrong`."""
    if place.is_file():
        raise SettingsWrong(f"Réglage {setting}\u00a0: un dossier est attendu, c’est un fichier.")
    if not place.is_dir():
        raise SettingsWrong(f"Réglage {setting}\u00a0: ce dossier n’existe pas{_from_here(place)}.")
    return _readable(setting, place, os.R_OK | os.X_OK)


def file_there(setting: str, place: Path) -> Path:
    """A file that can be read. Raises `SettingsWrong`."""
    if place.is_dir():
        raise SettingsWrong(f"Réglage {setting}\u00a0: un fichier est attendu, c’est un dossier.")
    if not place.is_file():
        raise SettingsWrong(f"Réglage {setting}\u00a0: ce fichier n’existe pas{_from_here(place)}.")
    return _readable(setting, place, os.R_OK)


def _readable(setting: str, place: Path, how: int) -> Path:
    if not os.access(place, how):
        raise SettingsWrong(f"Réglage {setting}\u00a0: guichet n’a pas le droit de le lire.")
    return place


def _from_here(place: Path) -> str:
    return "" if place.is_absolute() else " (un chemin relatif part du dossier de travail)"


def _refuse_stray(value: str) -> None:
    if not value.strip():
        raise ValueError("la valeur est vide\u00a0; donnez-en une, ou retirez ce réglage")
    if value[0] in "\"'«" or value[-1] in "\"'»":
        raise ValueError("la valeur est entre guillemets\u00a0; ôtez-les")
    if value != value.strip() or not value.isprintable():
        raise ValueError("la valeur a une espace ou un saut de ligne de trop")


def _parts(value: str, schemes: tuple[str, ...], example: str) -> SplitResult:
    """The parts of an address. Raises `ValueError` where it begins otherwise, or a password is not escaped."""
    _refuse_stray(value)
    scheme, colon, rest = value.partition("://")
    if not colon or scheme.lower() not in schemes:
        beginnings = [f"{one}://" for one in schemes if "+" not in one]
        raise ValueError(f"l’adresse commence par {' ou '.join(beginnings)}, comme {example}")
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    after = rest[len(authority) :]
    if scheme.lower() not in WEB and authority and "@" in (after.partition("?")[0] if "@" in authority else after):
        raise ValueError(f"un signe du mot de passe coupe l’adresse en deux\u00a0: {_ESCAPED}")
    if any(sign.isspace() for sign in value):
        raise ValueError("l’adresse a une espace de trop")
    try:
        return urlsplit(value)
    except ValueError:  # brackets that hold no IPv6 address
        raise ValueError("le serveur ne se lit pas\u00a0; dans un mot de passe, [ s’écrit %5B et ] %5D") from None


def _placed(parts: SplitResult) -> None:
    """Raises `ValueError` where there is no host, or a port that is none."""
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        why = "le port est un nombre, de 1 à 65535"
        raise ValueError(f"{why}\u00a0; {_ESCAPED}" if parts.username or parts.password else why) from None
    if not host or not _HOST.fullmatch(host):
        raise ValueError("il manque le nom du serveur" if not host else "le nom du serveur ne se lit pas")
    if port == 0:
        raise ValueError("le port est un nombre, de 1 à 65535")
