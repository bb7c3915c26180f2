"""Finding again, in its text, what an annotator copied out of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from reportedly.model.text import Span

MOST_OCCURRENCES = 40


def occurrences(words: str, text: str) -> list[Span]:
    """Return where `words` stand in `text` as whole words; where they never do, inside words too."""
    every: list[Span] = []
    start = text.find(words) if words else -1
    while start >= 0 and len(every) < 1000:
        every.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    whole = [span for span in every if _is_whole(span, text)]
    return whole or every


def _is_whole(span: Span, text: str) -> bool:
    before = span.start and text[span.start - 1].isalnum() and text[span.start].isalnum()
    after = span.end < len(text) and text[span.end].isalnum() and text[span.end - 1].isalnum()
    return not before and not after


def contents(pieces: Sequence[str], text: str) -> list[tuple[Span, ...]]:
    """Return every way to read `pieces` as one content: each first place, followed by the nearest later pieces."""
    found = []
    for first in occurrences(pieces[0], text)[:MOST_OCCURRENCES]:
        row = [first]
        for piece in pieces[1:]:
            places = occurrences(piece, text)
            later = [span for span in places if span.start >= row[-1].end]
            chosen = later[:1] or sorted(places, key=lambda span: distance(span, row))[:1]
            row += chosen
        found.append(tuple(sorted(row)))
    return found


def distance(span: Span, others: Iterable[Span]) -> int:
    """Return how many characters lie between `span` and the nearest of `others`; 0 where they touch."""
    return min((max(0, other.start - span.end, span.start - other.end) for other in others), default=0)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Say whether `span` shares a character with any of `others`."""
    return any(span.touches(other) for other in others)


def extent(spans: Sequence[Span]) -> int:
    """Return how many characters from the first to the last of `spans`."""
    return spans[-1].end - spans[0].start if spans else 0


def merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return `spans` joined where they overlap or have only white space between them."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and (span.start <= out[-1].end or not text[out[-1].end : span.start].strip()):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def without(spans: Iterable[Span], holes: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return `spans` with `holes` cut out of them, white space trimmed."""
    left = list(spans)
    for hole in holes:
        left = list(itertools.chain.from_iterable(_cut(span, hole) for span in left))
    trimmed = (span.trimmed(text) for span in left)
    return tuple(span for span in trimmed if len(span))


def _cut(span: Span, hole: Span) -> list[Span]:
    if not span.touches(hole):
        return [span]
    return [
        piece
        for start, end in ((span.start, hole.start), (hole.end, span.end))
        if start < end
        for piece in (Span(start, end),)
    ]
