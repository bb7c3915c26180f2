"""PDF -> its lines of text with their places on the pages: the only file that knows pypdfium2."""

from __future__ import annotations

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
    """Yield the lines of a page in the order in which it was written."""
    whole = text.get_text_range()
    for line in _LINE.finditer(whole):
        words = line[0].replace(_BROKEN_WORD, "-").strip().replace("\0", "\N{REPLACEMENT CHARACTER}")
        if words:
            yield _placed(text, words, line.start() + line[0].index(line[0].lstrip()[0]))


def _placed(text: Any, words: str, start: int) -> PdfLine:
    """Return a line with its edges; `start` is where it begins in the text of the page."""
    # Characters outside the first 65,536 count twice in PDFium; a line that is off by one is still the same line.
    last = text.count_chars() - 1
    left, bottom, _, top = text.get_charbox(min(start, last), loose=True)
    _, _, right, _ = text.get_charbox(min(start + len(words) - 1, last), loose=True)
    return PdfLine(words, bottom, top, left, right)


def _fields(said: dict[str, str]) -> PdfFields:
    return PdfFields(said.get("Title", ""), said.get("Author", ""), said.get("CreationDate", ""))
