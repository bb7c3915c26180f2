"""Recognises what stands around the body of a plain text; pure, and never changes or drops a character."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from reportedly.model import Region, RegionKind, Span
from reportedly.readers.dateline import Dateline, dateline_of
from reportedly.readers.headline import is_headline, is_standfirst
from reportedly.readers.lines import Line, lines_of
from reportedly.readers.marks import marked
from reportedly.readers.names import is_name, is_outlet
from reportedly.readers.shapes import Shape, shape_of
from reportedly.readers.words import PageWords

_REACH = 40
_DATELINE_REACH = 3
_MOST_OUTLET_WORDS = 5
Placed = tuple[Shape, Span]
"""A header line, and where it stands."""

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Header:
    """What a page says about itself; `regions` lie in the text in order and never overlap."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    url: str | None = None
    contributors: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()


def recognise(text: str, words: PageWords, title: Span | None = None, known: str | None = None) -> Header:
    """Return the headline, byline, outlet, date, credits and notices of `text`, with their places.

    `title` is the headline's place where it is known already, `known` its words where only these are; without either
    a first line is taken for one only by the rules of `is_headline`. A field that the text does not say stays None.
    """
    lines = tuple(islice(lines_of(text), _REACH))
    shapes, body = _shapes(lines, words, title, known)
    # A line or two may stand before it: a standfirst, a headline that ends like a sentence.
    opening = lines[body : body + _DATELINE_REACH]
    dateline = next((found for line in opening if (found := dateline_of(line, words))), Dateline(()))
    taken = {span.start for _, span in shapes} | {region.span.start for region in dateline.regions}
    rest = tuple(marked((line for line in lines_of(text) if line.span.start not in taken), words))
    regions = [Region(shape.kind, span) for shape, span in shapes] + [region for region, _ in rest]
    credited = dict.fromkeys(name for _, names in rest for name in names)
    return _header(shapes, dateline, tuple(credited), regions)


def _header(shapes: Sequence[Placed], dateline: Dateline, names: tuple[str, ...], regions: list[Region]) -> Header:
    ordered = sorted((*regions, *dateline.regions), key=lambda region: region.span)
    return Header(
        title=_first(shapes, lambda shape: shape.title),
        outlet=_first(shapes, lambda shape: shape.outlet) or dateline.agency,
        byline=_first(shapes, lambda shape: shape.byline),
        published=_first(shapes, lambda shape: shape.published) or dateline.published,
        url=_first(shapes, lambda shape: shape.url),
        contributors=names,
        regions=tuple(ordered),
    )


def _first(shapes: Sequence[Placed], value: Callable[[Shape], V | None]) -> V | None:
    return next((found for shape, _ in shapes if (found := value(shape)) is not None), None)


def _shapes(lines: Sequence[Line], words: PageWords, title: Span | None, known: str | None) -> tuple[list[Placed], int]:
    """Return the header's lines as shapes, and the index of the first line of the body."""
    if title:
        after = next((i for i, line in enumerate(lines) if line.span.start >= title.end), len(lines))
        below, body = _below(lines, after, words)
        return [(Shape(RegionKind.HEADLINE), title), *below], body
    above, at = _run(lines, 0, words)
    if at < len(lines) and not any(shape.title for shape, _ in above) and is_headline(lines, at, words, known):
        below, body = _below(lines, at + 1, words)
        return [*above, (Shape(RegionKind.HEADLINE, title=lines[at].text), lines[at].span), *below], body
    return above, at


def _run(lines: Sequence[Line], at: int, words: PageWords) -> tuple[list[Placed], int]:
    """Return the header lines that follow each other from `at`, and where they end."""
    found: list[Placed] = []
    while at < len(lines) and (shape := shape_of(lines[at].text, words)):
        found.append((shape, lines[at].span))
        at += 1
    return found, at


def _below(lines: Sequence[Line], at: int, words: PageWords) -> tuple[list[Placed], int]:
    """Return the header lines below a headline; one standfirst or outlet may stand between."""
    found, at = _run(lines, at, words)
    if found or not is_standfirst(lines, at, words):
        return found, at
    between = (
        [(Shape(RegionKind.BYLINE, outlet=lines[at].text), lines[at].span)] if _is_outlet_line(lines, at, words) else []
    )
    after, body = _run(lines, at + 1, words)
    return [*between, *after], body


def _is_outlet_line(lines: Sequence[Line], at: int, words: PageWords) -> bool:
    """Say whether a line between headline and date is the outlet: a short name, not set off by empty lines."""
    line = lines[at]
    if is_outlet(line.text, words):
        return True
    attached = not line.after_gap or not lines[at + 1].after_gap
    return attached and len(line.text.split()) <= _MOST_OUTLET_WORDS and is_name(line.text, words)
