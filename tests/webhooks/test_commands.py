"""`guichet` as an operator types it: the front door, settings, the database, the doctor. One line for a mistake."""

import json
import re
from pathlib import Path

import pytest

import portal_stub
from tests.webhooks.console_script import Guichet, console_script
from webhooks.commands import COMMANDS, GROUPS


@pytest.fixture
def guichet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Guichet:
    """On a data folder of the test's own."""
    return console_script(monkeypatch, capsys, tmp_path)


def test_the_version_is_told(guichet: Guichet) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", guichet("--version").out)


def test_help_names_every_command_and_each_explains_itself(guichet: Guichet) -> None:
    told = guichet("--help").out
    for name in [*COMMANDS, *GROUPS]:
        assert re.search(rf"\b{name}\b", told), name
        explained = guichet(name, "--help")
        assert (explained.code, "--help" in explained.out) == (0, True), name


@pytest.mark.parametrize("command", ["serve", "doctor"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LIMITS__MESSAGES_PER_MINUTE", "-1"),
        ("RETENTION__CONVERSATION_DAYS", "0"),
        ("SQLITE__SYNCHRONOUS", "OFF"),
        ("GOOGLE_CHAT__MODE", "miroir"),
        ("GOOGLE_CHAT__SPACES", "BUREAU"),
        ("LOG_LEVEL", "bavard"),
        ("PUBLIC_URL", "aide.example"),
        ("DATABASE_URL", "mysql://guichet:canari7@base"),
        ("TRUSTED_PROXIES", "partout"),
        ("IDENTITY_REQUIRED", "canari7"),
        ("LIMITES__MESSAGES", "canari7"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it_and_not_its_value(
    guichet: Guichet, command: str, name: str, value: str
) -> None:
    told = guichet(command, **{name: value})
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1), told.err
    assert f"GUICHET_{name}" in told.err
    assert "canari7" not in told.err


def test_a_setting_mistyped_is_told_with_the_one_that_was_meant(guichet: Guichet) -> None:
    told = guichet("doctor", LOG_LEVLE="info")
    end = "ce nom n’existe pas (voir docs/reglages.md). Vouliez-vous GUICHET_LOG_LEVEL\u00a0?\n"
    assert (told.code, told.err) == (2, f"Réglage GUICHET_LOG_LEVLE\u00a0: {end}")


def test_a_settings_file_is_read_and_a_broken_one_is_named(guichet: Guichet, tmp_path: Path) -> None:
    (tmp_path / "guichet.toml").write_text('log_level = "bavard"', encoding="utf-8")
    assert "GUICHET_LOG_LEVEL" in guichet("doctor").err
    (tmp_path / "guichet.toml").write_text("log_level = ", encoding="utf-8")
    told = guichet("doctor")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "guichet.toml" in told.err


def test_the_database_is_brought_to_the_newest_schema_once_and_again(guichet: Guichet, tmp_path: Path) -> None:
    first = guichet("db", "upgrade", "--data", str(tmp_path / "var"))
    assert first.code == 0, first.err
    assert (tmp_path / "var" / "guichet.sqlite3").stat().st_mode & 0o077 == 0  # for its owner alone
    assert guichet("db", "upgrade", "--data", str(tmp_path / "var")) == first


def test_the_doctor_finds_nothing_wrong_where_nothing_is_set(guichet: Guichet, tmp_path: Path) -> None:
    told = guichet("doctor", "--json", "--data", str(tmp_path / "var"))
    assert told.code == 0, told.out
    states = {finding["part"]: finding["state"] for finding in json.loads(told.out)}
    assert states["base"] == "ok"
    assert states["google chat"] == "off"
    assert states["connaissance"] == "warning"  # its index is still to be built
    assert "✗" not in guichet("doctor", "--data", str(tmp_path / "var")).out


@pytest.mark.parametrize(("mode", "asked"), [("off", ["health"]), ("mirror", ["health", "google"])])
def test_the_doctor_names_what_the_notice_lacks(guichet: Guichet, tmp_path: Path, mode: str, asked: list[str]) -> None:
    whole = Path(portal_stub.__file__).with_name("brand.yaml").read_text(encoding="utf-8")
    for text, missing in ((whole, []), (whole[: whole.index("\ngoogle:")], asked)):
        (tmp_path / "marque.yaml").write_text(text, encoding="utf-8")
        told = guichet("doctor", "--json", BRAND=str(tmp_path / "marque.yaml"), GOOGLE_CHAT__MODE=mode)
        (notice,) = [one for one in json.loads(told.out) if one["part"] == "avis"]
        assert notice["state"] == ("warning" if missing else "ok")
        assert [name for name in ("health", "google") if f"{name} (" in notice["says"]] == missing


@pytest.mark.parametrize(
    ("part", "settings"),
    [
        ("base", {"DATABASE_URL": "postgresql://guichet:canari7@127.0.0.1:1/guichet"}),
        ("valkey", {"REDIS_URL": "redis://:canari7@127.0.0.1:1/0"}),
        ("courrier", {"PORTAL__SMTP_URL": "smtp://portail:canari7@127.0.0.1:1"}),
        ("horaires", {"HANDOFF__HOURS": "quand on peut"}),
        ("google chat", {"GOOGLE_CHAT__MODE": "mirror"}),
        ("connaissance", {"INTENTS": "/nonexistent"}),
        ("identité", {"IDENTITY_KEYS": "/nonexistent.json"}),
    ],
)
def test_the_doctor_exits_with_1_where_something_that_is_set_does_not_work(
    guichet: Guichet, part: str, settings: dict[str, str]
) -> None:
    told = guichet("doctor", "--json", **settings)
    assert told.code == 1, told.err
    broken = [finding["part"] for finding in json.loads(told.out) if finding["state"] == "broken"]
    assert broken == [part]
    assert "canari7" not in told.out + told.err
