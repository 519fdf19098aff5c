"""The portal's published documents: Markdown in versions, cut into passages at the headings that have an anchor.

`<folder>/<slug>/<version>.md`: front matter (`title`, `short`, `version`, `date`), then headings such as
`## Article 4 – Accès aux services {#article-4}`. `{{ brand.publisher.name }}` stands for a value of the brand file.
A passage's hash covers its rendered words and those of the passages under it: when it changes, what cites it is
checked again.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from bot.conversation import Authored
from bot.knowledge.brand import Brand
from bot.knowledge.intent import Authorship
from bot.knowledge.mint import author
from bot.knowledge.problems import Problems, shown
from bot.knowledge.reading import parse_yaml, read_text, shape
from bot.knowledge.sources import Service

_HEADING = re.compile(r"^(#{2,4}) +(.+?) *\{#([a-z0-9-]+)\} *$")
_ARTICLE = re.compile(r"^(article \w+) *[–—:-] *(.+)$", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"[-*] |\d+\. |\|")
_TEMPLATES = SandboxedEnvironment(
    undefined=StrictUndefined,
    autoescape=False,
    keep_trailing_newline=True,
    comment_start_string="{##",  # `{#anchor}` is an anchor
    comment_end_string="##}",
)


class FrontMatter(Authorship):
    """What stands between the two `---` lines."""

    title: str
    short: str
    version: int
    date: date


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a document in one version. `article`: «article 4», of this passage or of the one it stands under, else
    "". `text` is what stands right under its heading, as plain text; `quotable` when it is prose or lists, not a table.
    """

    document: str
    anchor: str
    level: int
    article: str
    title: Authored
    text: Authored
    quotable: bool
    hash: str

    @property
    def ref(self) -> str:
        """«cgu#article-4»."""
        return f"{self.document}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """A document as it read, or reads, in one version."""

    slug: str
    title: Authored
    short: str
    version: int
    date: date
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents, each in all its versions, oldest first. In force is the highest version."""

    versions: Mapping[str, tuple[DocumentVersion, ...]]

    def current(self, slug: str) -> DocumentVersion | None:
        """The version in force."""
        versions = self.versions.get(slug)
        return versions[-1] if versions else None

    def passage(self, ref: str) -> Passage | None:
        """The passage `document#anchor` of the version in force."""
        slug, _, anchor = ref.partition("#")
        current = self.current(slug)
        return next((one for one in current.passages if one.anchor == anchor), None) if current else None

    def passages(self) -> tuple[Passage, ...]:
        """Every passage in force."""
        return tuple(passage for versions in self.versions.values() for passage in versions[-1].passages)


def render(text: str, brand: Brand, service: Service | None = None) -> str:
    """`text` with the brand's values in place, and, in an answer, how the service is set. Raises
    `jinja2.TemplateError`.
    """
    if "{" not in text:
        return text
    known: dict[str, object] = {"brand": brand} if service is None else {"brand": brand, "service": service}
    return _TEMPLATES.from_string(text).render(known)


def read_documents(folder: Path, brand: Brand, problems: Problems) -> Documents:
    """Every version of every document; a broken one is noted and left out."""
    versions: dict[str, tuple[DocumentVersion, ...]] = {}
    for path in sorted(folder.glob("*/*.md")):
        version = _read_version(path, shown(path, folder), brand, problems)
        if version:
            before = versions.get(version.slug, ())
            versions[version.slug] = tuple(sorted((*before, version), key=lambda one: one.version))
    return Documents(versions)


def _read_version(path: Path, name: str, brand: Brand, problems: Problems) -> DocumentVersion | None:
    text = read_text(path, name, problems)
    if text is None:
        return None
    head, closing, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not closing:
        problems.error(name, 1, "le document commence par un en-tête entre deux lignes «\u00a0---\u00a0».")
        return None
    written = parse_yaml(head, name, problems, first_line=2)
    front = shape(written, FrontMatter, problems) if written else None
    if front is None or written is None:
        return None
    if path.stem != str(front.version):
        problems.error(name, written.line("version"), f"la version {front.version} s’écrit dans {front.version}.md.")
    first_line = head.count("\n") + 4
    try:
        rendered = render(body, brand)
    except TemplateSyntaxError as wrong:
        problems.error(name, first_line + wrong.lineno - 1, "une accolade «\u00a0{{ … }}\u00a0» est mal formée.")
        return None
    except TemplateError:
        problems.error(name, first_line, "une valeur «\u00a0{{ brand.… }}\u00a0» n’est pas dans le fichier de marque.")
        return None
    passages = _passages(path.parent.name, rendered, name, first_line, problems)
    return DocumentVersion(
        path.parent.name, author(front.title), front.short, front.version, front.date, tuple(passages)
    )


@dataclass(slots=True)
class _Section:
    level: int
    heading: str
    anchor: str
    lines: list[str]


def _passages(slug: str, rendered: str, name: str, first_line: int, problems: Problems) -> list[Passage]:
    sections: list[_Section] = []
    for number, line in enumerate(rendered.splitlines(), first_line):
        if heading := _HEADING.match(line):
            if any(section.anchor == heading[3] for section in sections):
                problems.error(name, number, f"l’ancre «\u00a0{heading[3]}\u00a0» est écrite deux fois.")
            sections.append(_Section(len(heading[1]), heading[2], heading[3], []))
        elif sections:
            sections[-1].lines.append(line)
    made, article = [], ""
    for at, section in enumerate(sections):
        numbered = _ARTICLE.match(section.heading)
        if section.level == 2:
            article = numbered[1].lower() if numbered else ""
        title = numbered[2] if numbered else section.heading
        text = _plain_text(section.lines)
        made.append(
            Passage(
                slug,
                section.anchor,
                section.level,
                article,
                author(title),
                author(text),
                quotable=bool(text) and "|" not in text,
                hash=_hash_of(sections, at),
            )
        )
    return made


def _hash_of(sections: list[_Section], at: int) -> str:
    """SHA-256 over the words of a section and of all that stands under it, white space aside."""
    own = sections[at]
    under = [own]
    for section in sections[at + 1 :]:
        if section.level <= own.level:
            break
        under.append(section)
    words = " ".join(" ".join([section.heading, *section.lines]) for section in under)
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()


def _plain_text(lines: list[str]) -> str:
    """Markdown as a reply may hold it: links by their words, paragraphs on one line each, `**bold**` and lists kept."""
    pieces: list[str] = []
    fresh = True
    for raw in lines:
        line = _LINK.sub(r"\1", raw).replace("`", "").strip()
        if line:
            item = _ITEM.match(line)
            pieces += ["\n\n" if fresh else "\n" if item else " ", re.sub(r"^\* ", "- ", line)]
        fresh = not line
    return "".join(pieces).strip()
