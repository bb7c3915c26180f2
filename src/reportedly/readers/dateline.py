"""The dateline that opens a wire story: "LONDON, Feb 8 (Reuters) - "."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from reportedly.model import Region, RegionKind, Span
from reportedly.readers.dates import date_of
from reportedly.readers.lines import Line
from reportedly.readers.names import is_name
from reportedly.readers.words import PageWords

_REACH = 160
_CREDITED = re.compile(
    r"(?P<place>[^()/]{0,80}?)\s{0,3}(?P<credit>[(/](?P<agency>[^()/]{2,40})[)/]\s{0,2}(?:[-–—]{1,2}|:)?)(?=\s|\Z|\w)"
)
_PLAIN = re.compile(r"(?P<place>[^–—()]{2,70}?)(?:\s{0,2}[–—]|\s?--|\s-(?=\s))(?=\s{0,3}[“\"‘']?[A-Z])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and by whom a story was filed; `regions` cover exactly what stands before its first sentence."""

    regions: tuple[Region, ...]
    agency: str | None = None
    published: dt.date | None = None


def dateline_of(line: Line, words: PageWords) -> Dateline | None:
    """Return the dateline that a paragraph opens with: the place, then the agency, as two regions.

    A place must be in capitals, or be followed by a known agency; an agency without a place must be a known one.
    """
    head = line.text[:_REACH]
    match = _CREDITED.match(head)
    if match and _is_credited(match, words):
        return _credited(match, line.span.start, words)
    match = _PLAIN.match(head)
    if match and _is_place(match["place"], words, known=False):
        span = Span(line.span.start, line.span.start + match.end())
        return Dateline((Region(RegionKind.DATELINE, span),), None, _date(match["place"], words))
    return None


def _is_credited(match: re.Match[str], words: PageWords) -> bool:
    agency = match["agency"].casefold().strip()
    known = agency in words["outlets.known"]
    if not match["credit"].endswith(("-", "–", "—", ":")) and not known:
        return False
    return _is_place(match["place"], words, known=known) if match["place"] else known


def _is_place(text: str, words: PageWords, *, known: bool) -> bool:
    """Say whether `text` is a place, perhaps with a country and a date behind commas."""
    place, *rest = (part.strip() for part in text.split(","))
    letters = [c for c in place if c.isalpha()]
    capitals = len(letters) > 1 and all(c.isupper() for c in letters)
    return (capitals or (known and is_name(place, words))) and all(_is_place_or_day(p, words) for p in rest)


def _is_place_or_day(part: str, words: PageWords) -> bool:
    tokens = part.casefold().split()
    day = any(token.strip(".") in words.dates.months for token in tokens) or part.isdigit()
    return day or is_name(part, words)


def _credited(match: re.Match[str], start: int, words: PageWords) -> Dateline:
    credit = Region(RegionKind.CREDIT, Span(start + match.start("credit"), start + match.end("credit")))
    place = Region(RegionKind.DATELINE, Span(start, start + match.end("place")))
    regions = (place, credit) if match["place"] else (credit,)
    return Dateline(regions, match["agency"].strip(), _date(match["place"], words))


def _date(place: str, words: PageWords) -> dt.date | None:
    return date_of(place.partition(",")[2].strip(" ,"), words.dates) if "," in place else None
