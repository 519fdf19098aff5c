"""What the widget weighs, and that its words are the house's words."""

import gzip
import json
import re
import subprocess
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

import webhooks
from bot.redaction.labels import FRENCH
from webhooks.static_files import ROUTES, served_script

WIDGET = Path(webhooks.__file__).with_name("widget")
FILES = sorted(WIDGET.glob("*.js"))
KB = 1024


COMMENTED = """\
/** A module. */
/**
 * On several lines: `one tick.
 */
export const held = `
  // said, not commented
  /** said too */
  ${`and // so is this`}
`
  // gone
  if (held) held.trim(" a = b ", x => y)
  const stays = /a = b/.test("a , b") ? 1 : 2

export const kept = 1 // stays
"""


def served(file: Path) -> str:
    return served_script(file.read_text(encoding="utf-8"))


def weight(file: Path) -> int:
    return len(gzip.compress(served(file).encode(), 9, mtime=0))


async def test_what_is_weighed_is_what_is_served():
    app = web.Application()
    app.add_routes(ROUTES)
    async with TestClient(TestServer(app)) as browser:
        for file in FILES:
            async with browser.get(f"/widget/{file.name}", headers={"Accept-Encoding": "gzip"}) as response:
                assert await response.text() == served(file)
                assert response.content_length == weight(file)


def test_the_launcher_and_the_first_look_are_under_3_kb_and_all_of_it_under_20():
    assert weight(WIDGET / "guichet.js") <= 3 * KB
    assert weight(WIDGET / "first_look.js") <= 3 * KB
    assert sum(weight(file) for file in FILES) <= 20 * KB


def test_served_scripts_lack_what_only_their_readers_need_and_nothing_else():
    """No line of code is changed but for blanks around its signs; strings, template literals and lines with a regular
    expression are not touched at all.
    """
    lines = COMMENTED.splitlines()
    squeezed = 'if(held)held.trim(" a = b ",x=>y)'
    assert served_script(COMMENTED).splitlines() == [*lines[4:9], squeezed, lines[11].strip(), lines[13]]
    for file in FILES:
        lines = iter(served(file).split("\n"))
        line = next(lines)
        for written in file.read_text(encoding="utf-8").split("\n"):
            if line == written or said(line) == said(written):
                line = next(lines, "")
            else:
                assert re.fullmatch(r"\s*((//|/\*\*| \*).*)?", written), f"{file.name} lost {written}"
        assert next(lines, None) is None


def said(line: str) -> tuple[str, list[str]]:
    """What a line says to a machine: its signs and words, and its strings as they are."""
    words = re.findall(r"\w+|[^\w\s]", re.sub(r'"[^"]*"', '""', line))
    return " ".join(words), re.findall(r'"[^"]*"', line)


def test_it_depends_on_nothing_but_itself():
    for file in FILES:
        for name in re.findall(r"""(?:from|import\()\s*["']([^"']+)""", file.read_text(encoding="utf-8")):
            assert (WIDGET / name).is_file(), f"{file.name} imports {name}"


def test_no_file_lets_a_text_become_markup():
    for file in FILES:
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", file.read_text()
        )


def marks() -> dict[str, str]:
    source = (WIDGET / "words.fr.js").read_text(encoding="utf-8")
    table = re.search(r"export const MARKS = \{(.*?)\n\}", source, re.S)
    return dict(re.findall(r'^  (\w+): "([^"]+)",$', table[1], re.M))


def test_a_mark_says_the_same_in_the_widget_as_everywhere():
    assert marks() == {label.value: french for label, french in FRENCH.items()}


def test_every_module_parses(tmp_path):
    """As modules, by Node (`make test` installs it where it is missing)."""
    for file in FILES:
        module = tmp_path / f"{file.stem}.mjs"
        module.write_text(served(file), encoding="utf-8")
        done = subprocess.run(["node", "--check", str(module)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, json.dumps(done.stderr)
