"""Whether a text's first line is a headline: never by its looks alone, always by what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.model import RegionKind
from reportedly.readers.dateline import dateline_of
from reportedly.readers.lines import Line, paragraph, plain_of
from reportedly.readers.shapes import shape_of
from reportedly.readers.words import PageWords

_LONGEST = 200
_SHORTEST = 2
_STANDFIRST = 400
_SHORTEST_PROSE = 60
_QUOTES = "\"'“”‘’«»„"
_CLOSING = _QUOTES + ")]"
_ITEM = re.compile(r"[-–—*•·#>]|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s")
_IN_HEADER = frozenset({RegionKind.BYLINE, RegionKind.DATELINE, RegionKind.CREDIT})


def is_headline(lines: Sequence[Line], at: int, words: PageWords, known: str | None = None) -> bool:
    """Say whether the line at `at` is the headline of what follows.

    It must look like one (`_is_plausible`), and stand above a header line, a dateline, or an empty line and prose.
    One that opens with a quotation mark, or has other words than the `known` title, needs the header line; one with the
    same words as that needs no more than something below it.
    """
    line = lines[at]
    if known is not None and plain_of(line.text) == (plain_of(known) or None):
        return at + 1 < len(lines)
    if not _is_plausible(line.text, words) or dateline_of(line, words):
        return False
    if _heads_a_header(lines, at + 1, words):
        return True
    return known is None and line.text[0] not in _QUOTES and _heads_prose(lines, at, words)


def _is_plausible(text: str, words: PageWords) -> bool:
    bare = text.strip(_CLOSING + "([ ")
    if len(bare) < _SHORTEST or len(text) > _LONGEST or bare[-1] in ".,;:…" or bare[0].islower():
        return False
    if _ITEM.match(text) or not any(c.isalpha() for c in bare):
        return False
    return not text.casefold().startswith(words["headline.salutations"])


def _heads_a_header(lines: Sequence[Line], at: int, words: PageWords) -> bool:
    """Say whether a header begins at `at`, or one line further where that line can be a standfirst."""
    if at >= len(lines):
        return False
    shape = shape_of(lines[at].text, words)
    if shape or dateline_of(lines[at], words):
        return shape is None or shape.kind in _IN_HEADER or at + 1 < len(lines)
    return is_standfirst(lines, at, words)


def is_standfirst(lines: Sequence[Line], at: int, words: PageWords) -> bool:
    """Say whether the line at `at` is neither header nor body: short, with a byline or a date right below."""
    if at + 1 >= len(lines) or len(lines[at].text) > _STANDFIRST:
        return False
    below = shape_of(lines[at + 1].text, words)
    return below is not None and below.kind in _IN_HEADER


def _heads_prose(lines: Sequence[Line], at: int, words: PageWords) -> bool:
    """Say whether an empty line and then a paragraph of sentences, longer than the line itself, follow."""
    if at + 1 >= len(lines) or not lines[at + 1].after_gap:
        return False
    if dateline_of(lines[at + 1], words):
        return True
    below = paragraph(lines, at + 1)
    is_long = len(below) > max(_SHORTEST_PROSE, len(lines[at].text))
    return is_long and below.rstrip(_CLOSING + " ")[-1:] in {".", "!", "?", "…"} and not _ITEM.match(below)
