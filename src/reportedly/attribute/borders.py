"""Puts the borders of a candidate where a careful reader would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.attribute.candidate import Candidate
from reportedly.model import Lexicon, Span, Spans

_AROUND = ",;:–—-\"“”„‟«»'‘’`"
_AROUND_SOURCE = _AROUND + "."


def tidy(candidate: Candidate, text: str, lexicon: Lexicon) -> Candidate:
    """Return the candidate with quotation marks, commas and a leading "that" left out of its pieces."""
    source = _trim(_in_one_line(candidate.source, candidate.cue, text), text, _AROUND_SOURCE)
    taken = (*source, *candidate.cue, *candidate.through)
    content = (_without_that(piece, text, lexicon) for piece in without(candidate.content, taken))
    return replace(candidate, source=source, content=_trim(content, text, _AROUND))


def _in_one_line(source: Spans, cue: Spans, text: str) -> Spans:
    """Return the source without what stands in another line than its end that is next to the cue."""
    return tuple(_nearest_line(piece, cue, text) for piece in source)


def _nearest_line(piece: Span, cue: Spans, text: str) -> Span:
    words = piece.of(text)
    if "\n" not in words.strip():
        return piece
    if cue and cue[0].start < piece.start:
        return Span(piece.start, piece.start + words.index("\n", len(words) - len(words.lstrip())))
    return Span(piece.start + words.rstrip().rindex("\n") + 1, piece.end)


def without(spans: Iterable[Span], taken: Sequence[Span]) -> Spans:
    """Return `spans` with every character of `taken` cut out."""
    left = list(spans)
    for hole in taken:
        left = [piece for span in left for piece in _cut(span, hole)]
    return tuple(left)


def _cut(span: Span, hole: Span) -> Iterable[Span]:
    if not span.touches(hole):
        return (span,)
    sides = ((span.start, hole.start), (hole.end, span.end))
    return tuple(Span(a, b) for a, b in sides if a < b)


def _trim(spans: Iterable[Span], text: str, unwanted: str) -> Spans:
    trimmed = (span.trimmed(text, unwanted) for span in spans)
    return tuple(sorted(span for span in trimmed if any(c.isalnum() for c in span.of(text))))


def _without_that(span: Span, text: str, lexicon: Lexicon) -> Span:
    """Return the span without a leading "that", unless it is itself the subject ("that is wrong")."""
    span = span.trimmed(text, ",")
    words = span.of(text).split(maxsplit=2)
    small = lexicon["grammar"]
    if len(words) < 2 or words[0].lower() not in small.words("that"):  # noqa: PLR2004 - "that" needs a clause
        return span
    if words[1].lower() in small.words("after subject"):
        return span
    return Span(span.start + len(words[0]), span.end).trimmed(text)
