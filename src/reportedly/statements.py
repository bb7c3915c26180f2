"""Numbers attributions into statements: their ids, where they stand, and how the words are given."""

from __future__ import annotations

import bisect
import hashlib
import itertools
from collections.abc import Sequence

from reportedly.model import (
    Attribution,
    Position,
    RegionKind,
    Report,
    SourceKind,
    Span,
    Speech,
    Statement,
    words_of,
)

_POSITIONS = {RegionKind.HEADLINE: Position.HEADLINE, RegionKind.CAPTION: Position.CAPTION}
_MOSTLY = 0.9


def number(report: Report, attributions: Sequence[Attribution], quotations: Sequence[Span]) -> tuple[Statement, ...]:
    """Return the attributions as statements in text order.

    An id is a digest of the report's id, the place of the content and the voices: not of rules or versions, so that
    what people decide about a statement outlives a better lexicon or model.
    """
    order = sorted(
        range(len(attributions)), key=lambda i: (attributions[i].content[0], -attributions[i].content[-1].end)
    )
    ids = [_id(report, a) for a in attributions]
    return tuple(_statement(report, attributions[i], ids, i, quotations) for i in order)


def _statement(
    report: Report, attribution: Attribution, ids: Sequence[str], i: int, quotations: Sequence[Span]
) -> Statement:
    region = report.region_at(attribution.content[0])
    return Statement(
        id=ids[i],
        report_id=report.id,
        position=_POSITIONS.get(region, Position.BODY) if region else Position.BODY,
        content=attribution.content,
        text=words_of(attribution.content, report.text),
        chain=attribution.chain,
        certainty=attribution.certainty,
        speech=_speech(attribution, quotations),
        confidence=attribution.confidence,
        nested_in=None if attribution.inside is None else ids[attribution.inside],
        evidence=attribution.evidence,
    )


def _shared(piece: Span, quotations: Sequence[Span]) -> int:
    """Return how many characters of `piece` are quoted; quotations are in order and disjoint."""
    first = bisect.bisect_right(quotations, piece.start, key=lambda q: q.end)
    over = itertools.takewhile(lambda q: q.start < piece.end, itertools.islice(quotations, first, None))
    return sum(min(piece.end, q.end) - max(piece.start, q.start) for q in over)


def _id(report: Report, attribution: Attribution) -> str:
    places = [(piece.start, piece.end) for piece in attribution.content]
    voices = [[(p.start, p.end) for p in h.source.spans] if h.source else None for h in attribution.chain]
    return hashlib.sha256(repr((report.id, places, voices)).encode()).hexdigest()[:12]


def _speech(attribution: Attribution, quotations: Sequence[Span]) -> Speech:
    size = sum(map(len, attribution.content))
    quoted = sum(_shared(piece, quotations) for piece in attribution.content)
    if quoted >= _MOSTLY * size:
        return Speech.DIRECT
    if quoted:
        return Speech.MIXED
    last = attribution.chain[-1].source if attribution.chain else None
    return Speech.DOCUMENT if last and last.kind is SourceKind.DOCUMENT else Speech.INDIRECT
