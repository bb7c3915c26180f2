"""A report's text cut where something begins or ends, so that a page can mark it without changing a character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Finding, Reading, RegionKind, Span, Statement

_GAP = re.compile(r"\n[^\S\n]*\n\s*|\n(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same statements, by their numbers: widest first.

    `voices` are those whose source or cue these words are; `opens` those that begin here, `goes_on` those that go on
    after other words. `look` is the status of the innermost; empty for what the author says without a mark.
    """

    start: int
    text: str
    within: tuple[int, ...] = ()
    voices: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    goes_on: tuple[int, ...] = ()
    look: str = ""
    region: RegionKind | None = None
    found: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The pieces of one paragraph, with the numbers of the statements that begin in it."""

    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...]


def paragraphs_of(reading: Reading, looks: Mapping[str, str]) -> tuple[Paragraph, ...]:
    """Return the whole text of a report, paragraph by paragraph; `looks` is how each statement is marked, by its id.

    The pieces put together again are the text, character by character.
    """
    text, numbers = reading.report.text, dict(enumerate(reading.statements, start=1))
    ends = [*(found.end() for found in _GAP.finditer(text)), len(text)]
    borders = sorted({0, *ends, *_borders(reading)})
    pieces = [_piece(Span(a, b), numbers, looks, reading) for a, b in pairwise(borders)]
    return tuple(_paragraphs(pieces, ends))


def _paragraphs(pieces: Iterable[Piece], ends: Iterable[int]) -> Iterator[Paragraph]:
    waiting = iter(pieces)
    for end in dict.fromkeys(ends):
        own = []
        for piece in waiting:
            own.append(piece)
            if piece.start + len(piece.text) >= end:
                break
        if own:
            yield Paragraph(tuple(own), tuple(sorted({number for piece in own for number in piece.opens})))


def _borders(reading: Reading) -> Iterator[int]:
    for statement in reading.statements:
        for span in (*statement.content, *_voice(statement)):
            yield from (span.start, span.end)
    asides = (region.span for region in reading.report.regions)
    for span in (*asides, *(span for finding in reading.findings for span in finding.spans)):
        yield from (span.start, span.end)


def _piece(span: Span, numbers: Mapping[int, Statement], looks: Mapping[str, str], reading: Reading) -> Piece:
    covering = [(n, one) for n, one in numbers.items() if _covers(one.content, span)]
    covering.sort(key=lambda pair: -sum(map(len, pair[1].content)))
    return Piece(
        start=span.start,
        text=span.of(reading.report.text),
        within=tuple(number for number, _ in covering),
        voices=tuple(number for number, one in numbers.items() if _covers(_voice(one), span)),
        opens=tuple(number for number, one in covering if one.content[0].start == span.start),
        goes_on=tuple(n for n, one in covering if span.start in {more.start for more in one.content[1:]}),
        look=next((look for _, one in reversed(covering) if (look := looks[one.id])), ""),
        region=reading.report.region_at(span),
        found=_is_found(reading.findings, span),
    )


def _voice(statement: Statement) -> tuple[Span, ...]:
    return tuple(span for hop in statement.chain for span in ((*hop.source.spans,) if hop.source else ()) + hop.cue)


def _covers(spans: Iterable[Span], piece: Span) -> bool:
    return any(span.covers(piece) for span in spans)


def _is_found(findings: Iterable[Finding], piece: Span) -> bool:
    return any(_covers(finding.spans, piece) for finding in findings)
