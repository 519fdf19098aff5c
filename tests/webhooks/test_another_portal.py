"""docs/brancher-votre-portail.md is done as it says: its Python signs what the service takes, its lines are the ones
that work.
"""

import asyncio
import base64
import json
import re
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.settings import read_settings
from tests.services import Service, serving

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "brancher-votre-portail.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "tests" / "knowledge" / "autre_portail"
PORTAL = "https://espace.helianthe.example"


def code(language: str) -> str:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[-1]


@pytest.fixture(scope="module")
def recipe() -> dict:
    """What the page's Python defines."""
    made: dict = {}
    exec(code("python"), made)
    return made


@pytest.fixture(scope="module")
def pem() -> bytes:
    """As `openssl genpkey -algorithm ed25519` writes it."""
    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@pytest.fixture
async def elsewhere(data: Path, recipe: dict, pem: bytes, tmp_path: Path):
    """The service on the other portal's files and keys, the packaged intents as they are."""
    (tmp_path / "jwks.json").write_text(json.dumps(recipe["jwks"](pem)), encoding="utf-8")
    settings = read_settings(
        data=data, identity_keys=str(tmp_path / "jwks.json"), origins=[PORTAL],
    )  # fmt: skip
    async with serving(settings) as service:
        yield service


async def test_an_identity_signed_as_the_page_says_is_taken_and_a_changed_one_is_not(
    elsewhere: Service, recipe: dict, pem: bytes
) -> None:
    token = recipe["identity"](pem, "compte-4f1c", True, PORTAL)
    member = elsewhere.visitor(Origin=PORTAL)
    assert (await member.opens(identity=token)).status == 201
    listed = await member.call("GET", "/me/conversations", headers={"Authorization": f"Bearer {token}"})
    assert [one["id"] for one in listed.body["conversations"]] == [member.id]
    head, claims, signature = token.split(".")
    other = json.loads(base64.urlsafe_b64decode(claims + "==")) | {"sub": "un-autre"}
    forged = f"{head}.{recipe['b64'](json.dumps(other).encode())}.{signature}"
    assert (await elsewhere.visitor(Origin=PORTAL).opens(identity=forged)).status == 401


async def test_the_pages_php_makes_the_same_keys_and_its_identity_is_taken(
    elsewhere: Service, recipe: dict, pem: bytes, tmp_path: Path
) -> None:
    told = f"""
$pem = file_get_contents('{tmp_path}/identite.pem');
echo json_encode(['jwks' => jwks($pem), 'identity' => identity($pem, 'compte-4f1c', true, '{PORTAL}')]);
"""
    (tmp_path / "identite.pem").write_bytes(pem)
    (tmp_path / "identite.php").write_text(code("php") + told, encoding="utf-8")
    command = ["php", str(tmp_path / "identite.php")]
    made = json.loads(await asyncio.to_thread(subprocess.check_output, command))
    assert made["jwks"] == recipe["jwks"](pem)
    assert (await elsewhere.visitor(Origin=PORTAL).opens(identity=made["identity"])).status == 201


async def test_the_origin_of_the_page_is_let_in_and_another_is_not(elsewhere: Service) -> None:
    assert (await elsewhere.visitor(Origin=PORTAL).opens()).status == 201
    assert (await elsewhere.visitor(Origin="https://autre.example").opens()).status == 403


def test_the_three_languages_compute_the_same_claims() -> None:
    for language in ("python", "php", "csharp"):
        text = code(language)
        for name in ("iss", "aud", "sub", "iat", "exp", "contract", "EdDSA", "Ed25519", "OKP"):
            assert name in text, (language, name)
        assert "600" in text


def test_the_example_folder_is_the_one_that_the_page_shows() -> None:
    pages = (EXAMPLE / "pages.toml").read_text(encoding="utf-8")
    assert 'url = "https://espace.helianthe.example/connexion"' in pages
    assert "tests/knowledge/autre_portail/" in PAGE


def test_the_policy_is_the_widgets() -> None:
    widget = (ROOT / "docs" / "widget.md").read_text(encoding="utf-8")
    line = re.search(r"^script-src .*$", PAGE, re.MULTILINE)[0]
    assert line.replace("guichet.helianthe.example", "guichet.exemple.fr") in widget
