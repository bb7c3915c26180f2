"""PDF -> its lines of text with their places on the pages: the only file that knows pypdfium2."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from reportedly.errors import MissingExtraError, UnreadableReportError
from reportedly.readers.documents.sheet import PdfFields, PdfLine, Sheet

MOST_PAGES = 500
"""The longest document taken for one report."""

# PDFium writes this where a word is broken at the end of a line, and leaves out the line's end.
_BROKEN_WORD = "\ufffe"
_WORD = re.compile(r"\S+")
_GAP = 1.5
"""Times the height of the letters: no space between two words of a sentence is as wide, but that between columns is."""

_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?")


def sheets_of(raw: bytes, name: str) -> tuple[tuple[Sheet, ...], PdfFields]:
    """Return the pages of a PDF and what it says of itself.

    Raises `UnreadableReportError` where it is damaged, locked or too long, `MissingExtraError` without pypdfium2.
    """
    pdfium = _library()
    try:
        with closing(pdfium.PdfDocument(raw)) as document:
            if len(document) > MOST_PAGES:
                msg = f"{name} has {len(document):,} pages, too many for one report; split it."
                raise UnreadableReportError(msg)
            sheets = tuple(_sheet(document, number) for number in range(len(document)))
            return sheets, _fields(document.get_metadata_dict(skip_empty=True))
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        why = "is locked with a password" if locked else f"is a PDF document that cannot be read ({error})"
        msg = f"{name} {why}; save its words as text and give that."
        raise UnreadableReportError(msg) from error


def _library() -> Any:
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError as error:
        feature = "Reading a PDF"
        raise MissingExtraError(feature, "inputs") from error
    return pypdfium2


def _sheet(document: Any, number: int) -> Sheet:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        return Sheet(page.get_height(), tuple(_lines(text)))


def _lines(text: Any) -> Iterator[PdfLine]:
    """Yield the lines of a page in the order in which it was written, parted at wide gaps such as those of columns."""
    whole = text.get_text_range()
    for line in _LINE.finditer(whole):
        for start, end in _pieces(text, line.start(), line.end(), whole):
            words = whole[start:end].replace(_BROKEN_WORD, "-").strip().replace("\0", "\N{REPLACEMENT CHARACTER}")
            if words:
                yield _placed(text, words, start)


def _pieces(text: Any, start: int, end: int, whole: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line between wide gaps, without the white space around them."""
    words = [(start + m.start(), start + m.end()) for m in _WORD.finditer(whole[start:end])]
    if not words or not _has_gap(text, start, end - start):
        yield from ((words[0][0], words[-1][1]) for _ in words[:1])
        return
    begin = words[0][0]
    for (first, last), (after, _) in itertools.pairwise(words):
        size, edges = _size(text, first), (_edge(text, last - 1, right=True), _edge(text, after, right=False))
        if edges[1] - edges[0] > _GAP * size:
            yield begin, last
            begin = after
    yield begin, words[-1][1]


def _has_gap(text: Any, start: int, length: int) -> bool:
    """Say whether the boxes that a line is drawn in leave a wide gap between two of them: few lines have several."""
    number = text.count_rects(start, length)
    if number <= 1:
        return False
    boxes = sorted(text.get_rect(n) for n in range(number))
    return any(b[0] - a[2] > _GAP * max(a[3] - a[1], 1.0) for a, b in itertools.pairwise(boxes))


def _box(text: Any, at: int) -> tuple[float, float, float, float]:
    """Return the left, lower, right and upper edge of a character."""
    # Characters outside the first 65,536 count twice in PDFium; a line that is off by one is still the same line.
    left, bottom, right, top = text.get_charbox(min(at, text.count_chars() - 1), loose=True)
    return left, bottom, right, top


def _size(text: Any, at: int) -> float:
    _, bottom, _, top = _box(text, at)
    return max(top - bottom, 1.0)


def _edge(text: Any, at: int, *, right: bool) -> float:
    return _box(text, at)[2 if right else 0]


def _placed(text: Any, words: str, start: int) -> PdfLine:
    """Return a line with its edges; `start` is where it begins in the text of the page."""
    left, bottom, _, top = _box(text, start)
    return PdfLine(words, bottom, top, left, _edge(text, start + len(words) - 1, right=True))


def _fields(said: dict[str, str]) -> PdfFields:
    return PdfFields(said.get("Title", ""), said.get("Author", ""), said.get("CreationDate", ""))
