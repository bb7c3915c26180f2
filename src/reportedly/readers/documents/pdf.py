"""A PDF -> one `Report`: the words of its pages as one text, what stands on every page set apart at its end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from reportedly.model import Region, RegionKind, Span
from reportedly.readers.composed import GAP, Asked, Said, Words, composed
from reportedly.readers.documents.column import paragraphs_of
from reportedly.readers.documents.furniture import parted
from reportedly.readers.documents.gutter import in_columns
from reportedly.readers.documents.plausible import is_person, is_title
from reportedly.readers.documents.sheet import PdfFields
from reportedly.readers.documents.with_pdfium import sheets_of
from reportedly.readers.gathered import Opened
from reportedly.readers.lines import plain_of

_MADE = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
_TITLE_REACH = 12
_TITLE_LINES = 4


def open_pdf(raw: bytes, *, name: str, url: str | None = None, published: dt.date | None = None) -> Opened:
    """Open a PDF as one report: its lines in the order in which they were written, an empty line between paragraphs.

    Page numbers, and what repeats at the head or foot of the pages, stand at the end and are marked as boilerplate, so
    that a sentence runs on over the page's edge. Lines that are full run on after a space; a word that is broken at a
    line's end keeps its hyphen. Title and author are the
    file's own where they can be; the day on which the file was made is kept beside the report.
    """
    sheets, fields = sheets_of(raw, name)
    bodies, furniture = parted(sheets)
    columns = [in_columns(lines) for lines in bodies]
    text, regions = _set(tuple(paragraphs_of(columns)), furniture)
    title = fields.title.strip() if is_title(fields.title) else None
    said = Said(title=title, byline=fields.author.strip() if is_person(fields.author) else None, made=_day(fields))
    return composed(Asked(name, url, published), raw, Words(text, _place(text, title), regions), said)


def _set(paragraphs: Sequence[str], furniture: Sequence[str]) -> tuple[str, tuple[Region, ...]]:
    """Return the text, the page's furniture at its end, and the regions of that."""
    text = GAP.join(paragraphs)
    regions = []
    for line in furniture if paragraphs else ():
        start = len(text) + len(GAP)
        text = f"{text}{GAP}{line}"
        regions.append(Region(RegionKind.BOILERPLATE, Span(start, start + len(line))))
    return text, tuple(regions)


def _place(text: str, title: str | None) -> Span | None:
    """Return where the title stands as one or more whole lines near the top, None where it does not."""
    if title is None:
        return None
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text[:20_000])][:_TITLE_REACH]
    wanted = plain_of(title)
    for first, (start, _) in enumerate(lines):
        for _, end in lines[first : first + _TITLE_LINES]:
            if plain_of(text[start:end]) == wanted:
                return Span(start, end)
    return None


def _day(fields: PdfFields) -> dt.date | None:
    made = _MADE.match(fields.made)
    try:
        return dt.date(*map(int, made.groups())) if made else None
    except ValueError:
        return None
