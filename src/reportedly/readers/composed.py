"""A document's paragraphs and what it says of itself -> one `Report`."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportedly.errors import UnreadableReportError
from reportedly.model import Problem, Region, Report, Span
from reportedly.readers.content import MOST_CHARACTERS, mended, with_lines
from reportedly.readers.dates import is_plausible
from reportedly.readers.decode import STAGE
from reportedly.readers.gathered import Anchor, Opened, Provenance
from reportedly.readers.header import recognise
from reportedly.readers.words import load

T = TypeVar("T")

GAP = "\n\n"
"""What stands between two paragraphs."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a document's own fields say; `made` is the day its file was made, which need not be that of publication.

    `first` says that they go before what the text says of itself; else they stand in where it is silent.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    made: dt.date | None = None
    language: str | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A document's words as one text, with what its look tells: headline, other regions, links."""

    text: str
    title: Span | None = None
    regions: tuple[Region, ...] = ()
    links: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user calls a document, and what they say of it, which wins: its address, its day of publication."""

    name: str
    url: str | None = None
    published: dt.date | None = None


def composed(asked: Asked, raw: bytes, words: Words, said: Said) -> Opened:
    """Return the report of a document whose bytes are `raw`; its name becomes the id.

    A title that the fields give goes before the text's own. The day on which its file was made is no day of
    publication: it is kept beside the report, and where no other is known a problem says so.
    """
    _refuse(words.text, asked.name)
    text, problems = mended(words.text)
    header = recognise(text, load(), words.title)
    day = asked.published or _either(_plausible(said.published), _plausible(header.published), said)
    report = Report(
        id=asked.name,
        text=text,
        title=said.title or header.title,
        outlet=_either(said.outlet, header.outlet, said),
        byline=_either(said.byline, header.byline, said),
        published=day,
        url=asked.url or header.url,
        language=said.language or "en",
        contributors=header.contributors,
        sha256=hashlib.sha256(raw).hexdigest(),
        regions=_together(header.regions, words.regions),
    )
    provenance = Provenance(links=words.links, made=said.made)
    return Opened(report, (*problems, *_undated(report, said)), with_lines(provenance, report))


def _refuse(text: str, name: str) -> None:
    if not text.strip():
        msg = f"{name} holds no words, perhaps only pictures of them; have them recognised (OCR) and give the text."
    elif len(text) > MOST_CHARACTERS:
        msg = f"{name} is longer than {MOST_CHARACTERS:,} characters, too long for one report; split it."
    else:
        return
    raise UnreadableReportError(msg)


def _undated(report: Report, said: Said) -> tuple[Problem, ...]:
    if report.published or said.made is None:
        return ()
    message = f"The report bears no date. Its file was made on {said.made.isoformat()}, which need not be its day."
    return (Problem(STAGE, message),)


def _plausible(day: dt.date | None) -> dt.date | None:
    return day if day and is_plausible(day) else None


def _either(field: T | None, text: T | None, said: Said) -> T | None:
    """Return what a document's field says or what its text says, whichever goes first and is there."""
    return (field or text) if said.first else (text or field)


def _together(found: Sequence[Region], seen: Sequence[Region]) -> tuple[Region, ...]:
    """Return all regions in order, without those of `found` that touch one that was `seen` on the page."""
    apart = [region for region in found if not any(region.span.touches(other.span) for other in seen)]
    return tuple(sorted((*apart, *seen), key=lambda region: region.span))
