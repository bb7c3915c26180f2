"""Tolls that stand in no statement, tied to the one they hang on: "gunmen shelled the mill ... *killing nine*"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportedly.model import Quantity, Reading, Span, Statement

_END = re.compile(r"[.!?…][\"'”’)]*\s|\n")
_FARTHEST = 200


def hanging(reading: Reading) -> Mapping[str, tuple[Quantity, ...]]:
    """Return the tolls that no statement holds by the id of the nearest statement in their sentence.

    What nobody asserts hangs on none, nor does what belongs to a voice.
    """
    found: dict[str, tuple[Quantity, ...]] = {}
    for toll in (q for q in reading.quantities if q.kind is not None and not _is_held(q.span, reading)):
        nearest = min(_near(toll.span, reading), default=None)
        if nearest:
            found[nearest[-1]] = (*found.get(nearest[-1], ()), toll)
    return found


def _is_held(span: Span, reading: Reading) -> bool:
    """Say whether a statement or what nobody asserts holds the words, or they name a voice."""
    pieces = (piece for statement in reading.statements for piece in (*statement.content, *_voices(statement)))
    return any(piece.covers(span) for piece in pieces) or any(n.span.touches(span) for n in reading.not_asserted)


def _voices(statement: Statement) -> Iterator[Span]:
    for hop in statement.chain:
        yield from hop.cue
        yield from hop.source.spans if hop.source else ()


def _near(toll: Span, reading: Reading) -> Iterator[tuple[bool, int, int, str]]:
    """Yield the statements in whose sentence the words stand: those before them first, the nearest first."""
    for statement in reading.statements:
        for piece in statement.content:
            start = min(piece.end, toll.end)
            gap = Span(start, max(start, piece.start, toll.start))
            if len(gap) <= _FARTHEST and not _END.search(gap.of(reading.report.text)):
                yield piece.start > toll.start, len(gap), -len(statement.chain), statement.id
