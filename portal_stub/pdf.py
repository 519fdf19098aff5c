"""A small writer of PDF 1.7: headings, paragraphs, label and value lines, boxes; tagged, so that a screen reader knows
headings from paragraphs; in French, with a title. No dependency: a page of text needs none.

Letters are those of Windows-1252 (all of French); what is not in it is written «?». Fonts are the standard Helvetica,
which every reader has. Source: ISO 32000-1 (§7.5 file structure, §14.7 and §14.8 tags); widths: Adobe's Core14 AFM.
"""

import unicodedata
from collections.abc import Iterator
from datetime import datetime

PAGE_W, PAGE_H, MARGIN = 595, 842, 62  # A4 in points
_PLAIN = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556"
    " 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667"
    " 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833"
    " 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556"
    " 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667"
    " 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889"
    " 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)
_WIDTHS = {name: dict(enumerate(map(int, row.split()), 32)) for name, row in (("F1", _PLAIN), ("F2", _BOLD))}
_SPECIAL = {"’": 222, "‘": 222, "–": 556, "—": 1000, "œ": 944, "Œ": 1000, "«": 556, "»": 556, "\u00a0": 278, "·": 278}


def width(text: str, font: str, size: float) -> float:
    """Points that `text` takes."""
    return sum(_width_of(letter, font) for letter in text) * size / 1000


def _width_of(letter: str, font: str) -> int:
    if letter in _SPECIAL:
        return _SPECIAL[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTHS[font].get(ord(base), 556)


class Document:
    """Written from top to bottom; a page that is full gives way to the next."""

    def __init__(self, title: str, *, made_at: datetime, author: str) -> None:
        self._title, self._author, self._made_at = title, author, made_at
        self._pages: list[list[str]] = []
        self._tags: list[tuple[str, int, int]] = []  # role, page, mark
        self._y = 0.0
        self._turn()

    def heading(self, text: str, level: int = 1) -> None:
        """A heading, 1 or 2."""
        size = 20 if level == 1 else 13
        self._block(f"H{level}", text, "F2", size, before=4 if level == 1 else 14, after=6)

    def paragraph(self, text: str, *, small: bool = False) -> None:
        """A paragraph, wrapped; a line break in it is kept."""
        self._block("P", text, "F1", 9 if small else 11, before=0, after=6)

    def fact(self, label: str, value: str) -> None:
        """«label: value», the label in bold."""
        self._block("P", f"{label}\u00a0:", "F2", 10, before=2, after=0)
        self._block("P", value, "F1", 11, before=0, after=5)

    def rule(self) -> None:
        """A thin line across; decoration, so no tag."""
        self._y -= 4
        self._pages[-1].append(
            f"/Artifact BMC 0.6 G 0.5 w {MARGIN} {self._y:.1f} m {PAGE_W - MARGIN} {self._y:.1f} l S EMC"
        )
        self._y -= 10

    def _block(self, role: str, text: str, font: str, size: float, *, before: float, after: float) -> None:
        self._y -= before
        lines = [line for part in text.split("\n") for line in _wrapped(part, font, size, PAGE_W - 2 * MARGIN)]
        step = size * 1.4
        if self._y - step < MARGIN:
            self._turn()
        self._open(role)
        for line in lines:
            if self._y - step < MARGIN:
                self._pages[-1].append("EMC")
                self._turn()
                self._open(role)
            self._y -= step
            self._pages[-1].append(f"BT /{font} {size} Tf 1 0 0 1 {MARGIN} {self._y:.1f} Tm ({_escaped(line)}) Tj ET")
        self._pages[-1].append("EMC")
        self._y -= after

    def _open(self, role: str) -> None:
        mark = sum(1 for _, page, _ in self._tags if page == len(self._pages) - 1)
        self._tags.append((role, len(self._pages) - 1, mark))
        self._pages[-1].append(f"/{role} <</MCID {mark}>> BDC")

    def _turn(self) -> None:
        self._pages.append([])
        self._y = float(PAGE_H - MARGIN)

    def to_bytes(self) -> bytes:
        """The file."""
        objects = list(self._objects())
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(objects, start=1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        table = "".join(f"{place:010} 00000 n \n" for place in places)
        out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
        out += f"trailer <</Size {len(objects) + 1} /Root 1 0 R /Info 2 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)

    def _objects(self) -> Iterator[bytes]:
        """1 catalogue, 2 information, 3 pages, 4 and 5 fonts, 6 the tree of tags, 7 its numbers, 8 its root element;
        then a page and its content, two by two; then a tag each.
        """
        count, first = len(self._pages), 9
        first_tag = first + 2 * count
        yield _latin("<</Type /Catalog /Pages 3 0 R /Lang (fr-FR) /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R"
                     " /ViewerPreferences <</DisplayDocTitle true>>>>")  # fmt: skip
        when = self._made_at.strftime("D:%Y%m%d%H%M%SZ")
        yield _latin(f"<</Title {_text(self._title)} /Author {_text(self._author)} /CreationDate ({when})>>")
        kids = " ".join(f"{first + 2 * page} 0 R" for page in range(count))
        yield _latin(f"<</Type /Pages /Kids [{kids}] /Count {count}>>")
        for base in ("Helvetica", "Helvetica-Bold"):
            yield _latin(f"<</Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding>>")
        yield _latin("<</Type /StructTreeRoot /K 8 0 R /ParentTree 7 0 R>>")
        numbers = " ".join(f"{page} [{' '.join(self._refs(page, first_tag))}]" for page in range(count))
        yield _latin(f"<</Nums [{numbers}]>>")
        everything = " ".join(f"{first_tag + place} 0 R" for place in range(len(self._tags)))
        yield _latin(f"<</Type /StructElem /S /Document /P 6 0 R /K [{everything}]>>")
        for page, drawn in enumerate(self._pages):
            yield _latin(
                f"<</Type /Page /Parent 3 0 R /MediaBox [0 0 {PAGE_W} {PAGE_H}] /StructParents {page} /Tabs /S"
                f" /Resources <</Font <</F1 4 0 R /F2 5 0 R>>>> /Contents {first + 2 * page + 1} 0 R>>"
            )
            stream = "\n".join(drawn).encode("cp1252", "replace")
            yield f"<</Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream"
        for role, page, mark in self._tags:
            yield _latin(f"<</Type /StructElem /S /{role} /P 8 0 R /Pg {first + 2 * page} 0 R /K {mark}>>")

    def _refs(self, wanted: int, first_tag: int) -> Iterator[str]:
        return (f"{first_tag + place} 0 R" for place, (_, page, _) in enumerate(self._tags) if page == wanted)


def _wrapped(text: str, font: str, size: float, room: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer, font, size) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def _escaped(text: str) -> str:
    return (
        text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").replace("\r", " ").replace("\u202f", "\u00a0")
    )


def _text(text: str) -> str:
    """A text string outside a page: UTF-16 (§7.9.2.2)."""
    return f"<{'feff' + text.encode('utf-16-be').hex()}>"


def _latin(text: str) -> bytes:
    return text.encode("cp1252", "replace")
