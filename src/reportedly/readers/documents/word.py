"""A .docx document -> one `Report`: its paragraphs as it holds them, what was struck out in revision left out."""

from __future__ import annotations

import datetime as dt
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reportedly.errors import UnreadableReportError
from reportedly.model import Span
from reportedly.readers.anchors import address_of
from reportedly.readers.composed import GAP, Asked, Said, Words, composed
from reportedly.readers.documents.paragraphs import Paragraph, attribute_of, paragraphs_of
from reportedly.readers.documents.plausible import is_person, is_title
from reportedly.readers.documents.with_lxml import tree_of
from reportedly.readers.gathered import Anchor, Opened

MOST_PART_BYTES = 100_000_000
"""The largest part of a document that is unpacked: its words are markup, ten times the text."""

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError, NotImplementedError, RuntimeError,
)  # fmt: skip


def open_word(raw: bytes, *, name: str, url: str | None = None, published: dt.date | None = None) -> Opened:
    """Open a .docx document as one report, an empty line between its paragraphs.

    Title and author are those of the document's properties; the day on which it was made is kept beside the report.
    Raises `UnreadableReportError` for what cannot be unpacked or holds no words.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            words = _words(packed)
            said = _said(packed, words)
    except _BROKEN as error:
        msg = f"{name} is no .docx document that can be read ({error}); save its words as text and give that."
        raise UnreadableReportError(msg) from error
    return composed(Asked(name, url, published), raw, words, said)


def _words(packed: zipfile.ZipFile) -> Words:
    paragraphs = [p for p in paragraphs_of(_part(packed, "word/document.xml"), _titles(packed)) if p.text.strip()]
    text = GAP.join(p.text for p in paragraphs)
    headed = next(((i, p) for i, p in enumerate(paragraphs) if p.is_title), None)
    title = None
    if headed:
        start = sum(len(p.text) + len(GAP) for p in paragraphs[: headed[0]])
        title = Span(start, start + len(headed[1].text)).trimmed(text)
    return Words(text, title, (), tuple(_links(packed, paragraphs)))


def _part(packed: zipfile.ZipFile, name: str) -> Any:
    """Return one part of the document as a tree; raises what unpacking and parsing do."""
    try:
        with packed.open(name) as part:
            raw = part.read(MOST_PART_BYTES + 1)
    except KeyError:
        msg = f"it has no {name}"
        raise ValueError(msg) from None
    if len(raw) > MOST_PART_BYTES:
        msg = f"its {name} is larger than {MOST_PART_BYTES:,} bytes"
        raise ValueError(msg)
    return tree_of(raw)


def _optional(packed: zipfile.ZipFile, name: str) -> Any:
    """Return a part as a tree, None where it is missing or damaged: the words can be read without it."""
    try:
        return _part(packed, name)
    except _BROKEN:
        return None


def _titles(packed: zipfile.ZipFile) -> frozenset[str]:
    """Return the ids of the styles for a title; a style's name is English whatever the program speaks, its id not."""
    styles = _optional(packed, "word/styles.xml")
    found = {"Title"}
    for style in styles.iter("{*}style") if styles is not None else ():
        label = style.find("{*}name")
        if label is not None and attribute_of(label, "val").casefold() == "title":
            found.add(attribute_of(style, "styleId"))
    return frozenset(found)


def _links(packed: zipfile.ZipFile, paragraphs: list[Paragraph]) -> Iterator[Anchor]:
    relations = _optional(packed, "word/_rels/document.xml.rels")
    if relations is None:
        return
    targets = {node.get("Id"): node.get("Target", "") for node in relations.iter("{*}Relationship")}
    for paragraph in paragraphs:
        for key, words in paragraph.links:
            if url := address_of(targets.get(key, "")):
                yield Anchor(url, words)


def _said(packed: zipfile.ZipFile, words: Words) -> Said:
    core = _optional(packed, "docProps/core.xml")
    if core is None:
        return Said(title=words.title.of(words.text) if words.title else None)
    title, author = _field(core, f"{_DUBLIN}title"), _field(core, f"{_DUBLIN}creator")
    made = _field(core, f"{_TERMS}created") or _field(core, f"{_TERMS}modified")
    return Said(
        title=words.title.of(words.text) if words.title else title if is_title(title) else None,
        byline=author if is_person(author) else None,
        made=_day(made),
    )


def _field(core: Any, name: str) -> str:
    node = core.find(name)
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


def _day(moment: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(moment[:10])
    except ValueError:
        return None
