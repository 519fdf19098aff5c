"""Addresses and paths that cannot work stop the start: exit 2, one line of French that names the setting and tells the
mend, never the value. `doctor` says the same.
"""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.errors import SettingsWrong
from bot.settings import read_settings
from tests.services import serving
from tests.webhooks.console_script import Guichet, console_script

SECRET = "S3cretPW"


@pytest.fixture
def guichet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Guichet:
    """On a data folder of the test's own."""
    return console_script(monkeypatch, capsys, tmp_path)


WRONG = [
    ("REDIS_URL", f"redis://:{SECRET}/x@valkey.internal:6379", "%2F"),
    ("REDIS_URL", f"redis://:{SECRET}#x@valkey.internal:6379", "%23"),
    ("REDIS_URL", f"redis://:{SECRET}?x@valkey.internal:6379", "%3F"),
    ("REDIS_URL", f"redis://:{SECRET}@x/y@valkey.internal:6379", "%40"),
    ("REDIS_URL", f"redis://:{SECRET}[x@valkey.internal", "%5B"),
    ("REDIS_URL", "localhost:6379", "redis://"),
    ("REDIS_URL", "http://localhost:6379", "redis://"),
    ("REDIS_URL", f"valkey://:{SECRET}@localhost", "redis://"),
    ("REDIS_URL", "redis://localhost:abc", "port"),
    ("REDIS_URL", "redis://localhost:99999", "port"),
    ("REDIS_URL", f"redis://:{SECRET}@:6379", "serveur"),
    ("REDIS_URL", "redis://localhost:6379/limites", "numéro de base"),
    ("REDIS_URL", f'"redis://:{SECRET}@localhost"', "guillemets"),
    ("ORIGINS", "membres.example", "https://"),
    ("ORIGINS", "https://portail.example, aide.example", "https://"),
    ("ORIGINS", "*", "en entier"),
    ("ORIGINS", "https://*.portail.example", "en entier"),
    ("ORIGINS", "https://", "serveur"),
    ("PORTAL_URL", "https://x.example/espace?x=1", "?"),
    ("PORTAL_URL", "https://x.example/espace#accueil", "#"),
    ("PUBLIC_URL", f"https://admin:{SECRET}@aide.example", "mot de passe"),
    ("PUBLIC_URL", "https://aide.example:port", "port"),
    ("PUBLIC_URL", "https://aide example", "espace"),
    ("IDENTITY_KEYS", "http://portail.example/jwks.json", "https://"),
    ("DATABASE_URL", f"postgresql://guichet:{SECRET}/x@base/guichet", "%2F"),
    ("DATABASE_URL", "postgres://base/guichet", "postgresql://"),
    ("DATABASE_URL", "sqlite:var/guichet.sqlite3", "sqlite:///"),
    ("PORTAL__DATABASE_URL", f"mysql://portail:{SECRET}@base", "postgresql://"),
    ("PORTAL__SMTP_URL", f"smtps://portail:{SECRET}/x@courrier", "%2F"),
    ("PORTAL__SMTP_URL", "courrier:25", "smtp://"),
    ("GOOGLE_CHAT__ENDPOINT", "chat.googleapis.com", "https://"),
    ("GOOGLE_CHAT__CERTIFICATES_URL", "/etc/cles.json", "file:"),
    ("GOOGLE_CHAT__CREDENTIALS", "~/compte.json", "en entier"),
    ("DIALOGFLOW__ENDPOINT", "127.0.0.1:x", "port"),
    ("DIALOGFLOW__CREDENTIALS", "https://coffre.example/compte.json", "chemin"),
    ("INTENTS", "~/intents", "en entier"),
    ("BRAND", "https://portail.example/brand.yaml", "chemin"),
    ("DATA", "~/guichet", "en entier"),
]


@pytest.mark.parametrize("command", ["serve", "doctor"])
@pytest.mark.parametrize(("name", "value", "mend"), WRONG)
def test_an_address_or_a_path_that_cannot_work_is_one_line_with_its_mend(
    guichet: Guichet, command: str, name: str, value: str, mend: str
) -> None:
    told = guichet(command, **{name: value})
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1), told.err
    assert told.err.startswith(f"Réglage GUICHET_{name}\u00a0: ")
    assert mend in told.err
    assert SECRET not in told.err
    assert value in ("", "*") or value not in told.err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("redis_url", "redis://:S3cret%2Fx@valkey.internal:6379/2"),
        ("redis_url", "rediss://user:pass@[2001:db8::7]:6380"),
        ("redis_url", "redis+unix:///run/valkey.sock?db=1"),
        ("database_url", "sqlite:////var/lib/guichet/base.sqlite3"),
        ("database_url", "postgresql:///guichet?host=/run/postgresql&user=guichet@base"),
        ("database_url", "postgresql+asyncpg://guichet:pass@un:5432,deux:5433/guichet?target_session_attrs=primary"),
        ("identity_keys", "https://www.mutuelle.example/.well-known/jwks.json?v=2"),
        ("identity_keys", "file:///etc/guichet/jwks.json"),
        ("identity_keys", "clés/jwks.json"),
    ],
)
def test_what_can_work_is_taken_as_it_is_written(name: str, value: str) -> None:
    taken = getattr(read_settings(**{name: value}), name)
    assert (taken.get_secret_value() if isinstance(taken, SecretStr) else taken) == value


@pytest.mark.parametrize(
    ("name", "inner", "says"),
    [
        ("identity_keys", None, "n’existe pas"),
        ("identity_keys", "pas du JSON", "JWKS"),
        ("identity_keys", '{"keys": [{"kty": "RSA", "n": "AQ", "e": "AQAB"}]}', "Ed25519"),
        ("portal_pages", None, "n’existe pas"),
        ("intents", "un fichier", "un dossier est attendu"),
    ],
)
async def test_a_path_that_leads_to_nothing_of_use_stops_the_start(
    data: Path, tmp_path: Path, name: str, inner: str | None, says: str
) -> None:
    place = tmp_path / "nommé"
    if inner is not None:
        place.write_text(inner, encoding="utf-8")
    with pytest.raises(SettingsWrong, match=rf"GUICHET_{name.upper()}.*{says}"):
        async with serving(read_settings(data=data, **{name: str(place)})):
            pass


async def test_google_s_keys_in_a_file_that_is_not_there_stop_the_start(data: Path, tmp_path: Path) -> None:
    chat = {"audience": "123", "project_number": "123", "certificates_url": f"file:{tmp_path}/clés.json"}
    with pytest.raises(SettingsWrong, match=r"GUICHET_GOOGLE_CHAT__CERTIFICATES_URL.*n’existe pas"):
        async with serving(read_settings(data=data, google_chat=chat)):
            pass


@pytest.mark.parametrize("options", ["?db=abc", "?couleur=bleue"])
async def test_options_that_the_client_has_not_stop_the_start(data: Path, options: str) -> None:
    with pytest.raises(SettingsWrong, match="GUICHET_REDIS_URL") as wrong:
        async with serving(read_settings(data=data, redis_url=f"redis://:{SECRET}@127.0.0.1:1{options}")):
            pass
    assert SECRET not in str(wrong.value)


async def test_the_keys_that_the_bundled_portal_is_about_to_make_may_be_named(data: Path) -> None:
    async with serving(read_settings(data=data, identity_keys=f"file:{data}/portal/jwks.json")) as service:
        assert (await service.visitor().opens()).status == 201


async def test_an_origin_is_known_as_browsers_tell_it(data: Path) -> None:
    """They leave the usual port out, and write other letters than ASCII in IDNA."""
    written = "https://portail.example:443/espace,http://aide.example:80/,https://mutuelle-santé.example"
    async with serving(read_settings(data=data, origins=written)) as service:
        for told in ("https://portail.example", "http://aide.example", "https://xn--mutuelle-sant-nhb.example"):
            assert (await service.visitor(Origin=told).opens()).status == 201, told
        for other in ("https://portail.example:8443", "http://portail.example", "https://autre.example"):
            assert (await service.visitor(Origin=other).opens()).status == 403, other


@pytest.mark.parametrize("command", [["redact"], ["intents", "stats"], ["transcripts", "list"], ["doctor"]])
@pytest.mark.parametrize("place", ["fichier", "fichier/data", "fichier/a/b"])
def test_a_data_folder_that_cannot_be_is_told_by_every_command(
    guichet: Guichet, tmp_path: Path, command: list[str], place: str
) -> None:
    (tmp_path / "fichier").write_text("ceci n’est pas un dossier", encoding="utf-8")
    told = guichet(*command, "--data", place)
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1), told.err
    assert told.err.startswith(f"Le dossier de données {place} ne peut pas être\u00a0: ")


def test_a_data_folder_that_is_not_there_yet_may_come_to_be(guichet: Guichet, tmp_path: Path) -> None:
    assert guichet("intents", "stats", "--data", "pas/encore").code == 0
    assert not (tmp_path / "pas").exists()
