"""The raw material: a report, and places in its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets into one report's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"not a span: [{self.start}, {self.end})"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the piece of `text` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def trimmed(self, text: str, unwanted: str = "") -> Span:
        """Return this span without white space, nor any character of `unwanted`, at either end."""
        start, end = self.start, self.end
        while start < end and (text[start].isspace() or text[start] in unwanted):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in unwanted):
            end -= 1
        return Span(start, end)


Spans = tuple[Span, ...]
"""One stretch of words that may be interrupted: disjoint spans in text order."""


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of `spans`.

    Raises ValueError where there are none.

    >>> hull([Span(3, 5), Span(9, 12)])
    Span(start=3, end=12)
    """
    pieces = tuple(spans)
    return Span(min(p.start for p in pieces), max(p.end for p in pieces))


def words_of(spans: Iterable[Span], text: str) -> str:
    r"""Return the words that `spans` cover, joined by single spaces.

    >>> words_of([Span(0, 3), Span(8, 13)], "The mad king spoke"), words_of([Span(0, 3)], "a\nb")
    ('The king', 'a b')
    """
    return " ".join(" ".join(span.of(text) for span in spans).split())


class RegionKind(StrEnum):
    """What part of the page a stretch of text is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    DISCLAIMER = "disclaimer"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a report's text that is not body; the body is whatever no region covers."""

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """One published text, exactly as read, with what is known about its publication.

    `text` is never altered; every offset in the project counts its characters. `sha256` is the digest of the bytes it
    was read from. Headers, captions, disclaimers and boilerplate stay in the text and are marked in `regions`.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str = "en"
    contributors: tuple[str, ...] = ()
    sha256: str = ""
    regions: tuple[Region, ...] = ()

    def region_at(self, span: Span) -> RegionKind | None:
        """Return the kind of the region that `span` begins in, None for the body."""
        return next((r.kind for r in self.regions if r.span.start <= span.start < r.span.end), None)
