"""The start is refused with one clear line when something that members need is missing."""

import pytest
import yaml
from pydantic import ValidationError

from portal_stub.app import create_portal
from portal_stub.config import PortalConfig
from portal_stub.errors import PortalCannotStart


def brand_without(config, tmp_path, *path: str):
    brand = yaml.safe_load(config.brand.read_text(encoding="utf-8"))
    inner = brand
    for name in path[:-1]:
        inner = inner[name]
    del inner[path[-1]]
    other = tmp_path / "brand.yaml"
    other.write_text(yaml.safe_dump(brand, allow_unicode=True), encoding="utf-8")
    return config.model_copy(update={"brand": other})


@pytest.mark.parametrize("path", [("host",), ("mediator",), ("dpo",), ("host", "phone"), ("publisher", "director")])
def test_a_hole_in_the_legal_notice_stops_the_start(config, tmp_path, path):
    with pytest.raises(PortalCannotStart) as stopped:
        create_portal(brand_without(config, tmp_path, *path))
    assert f"{'.'.join(path)} : il manque." in str(stopped.value)
    assert "\n" not in str(stopped.value)


def test_with_the_whole_brand_it_starts(config):
    assert create_portal(config) is not None


@pytest.mark.parametrize("content", ["", "insurer: [", "insurer: {name: ''}"])
def test_a_broken_brand_file_is_named(config, tmp_path, content):
    other = tmp_path / "brand.yaml"
    other.write_text(content, encoding="utf-8")
    with pytest.raises(PortalCannotStart, match=r"brand\.yaml"):
        create_portal(config.model_copy(update={"brand": other}))


def test_a_missing_brand_file_is_named(config, tmp_path):
    with pytest.raises(PortalCannotStart, match=r"ailleurs\.yaml est illisible"):
        create_portal(config.model_copy(update={"brand": tmp_path / "ailleurs.yaml"}))


@pytest.mark.parametrize("text", ["sans tête", "---\ntitle: T\n---\ntexte", "---\na: b\n---\n## T {#t}\n{{ rien }}\n"])
def test_a_broken_document_is_named(config, tmp_path, text):
    (tmp_path / "cgu").mkdir()
    (tmp_path / "cgu" / "1.md").write_text(text, encoding="utf-8")
    with pytest.raises(PortalCannotStart, match=r"cgu/1\.md est illisible"):
        create_portal(config.model_copy(update={"documents": tmp_path}))


def test_a_missing_document_is_named(config, tmp_path):
    with pytest.raises(PortalCannotStart, match=r"Il manque un document\u00a0: .*cgu/1\.md"):
        create_portal(config.model_copy(update={"documents": tmp_path / "nulle-part"}))


def test_a_folder_that_cannot_be_written_is_named(config, tmp_path):
    (tmp_path / "fichier").write_text("")
    with pytest.raises(PortalCannotStart, match="ne peut pas être écrit"):
        create_portal(config.model_copy(update={"data": tmp_path / "fichier" / "portal"}))


def test_a_damaged_key_is_not_replaced_in_silence(config):
    create_portal(config)
    (config.data / "identity.json").write_text("{}")
    with pytest.raises(PortalCannotStart, match="illisible"):
        create_portal(config)


@pytest.mark.parametrize("url", ["portail.example", "ftp://portail.example", "http://"])
def test_an_address_that_is_none_is_refused(tmp_path, url):
    with pytest.raises(ValidationError):
        PortalConfig(public_url=url, service_url="http://127.0.0.1:8080", data=tmp_path)
