"""Lays a caption at the door of whoever its credit says provided the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.borders import without
from reportedly.attribute.credits import Credit, lines_of
from reportedly.attribute.voices import Voices
from reportedly.model import Attribution, Evidence, Hop, RegionKind, Span, Spans, Via

_LONGEST = 600
_AROUND = ",;:|–—-([*"
_CONFIDENCE = 0.9
_SAYS = "names who provided the picture of this caption"


def credited(
    pictures: Sequence[Credit], voices: Voices, holes: Sequence[Span], quotations: Sequence[Span]
) -> Iterator[Attribution]:
    """Yield one attribution for each credit that has a caption, with whom it names as the only voice.

    The caption is what stands before the credit in its line; a credit alone on its line belongs to the line before it
    where the page marks that as a caption. `holes` are stretches that nobody says, such as questions; a quotation by
    itself is not the photographer's either. A line as long as a paragraph is no caption.
    """
    text, ends = voices.report.text, {credit.line: credit for credit in pictures}
    above: Span | None = None
    for line in lines_of(text) if pictures else ():
        credit = ends.get(line)
        caption = _caption(credit, above, voices) if credit else ()
        content = tuple(_worded(without(caption, holes), text))
        if credit and any(_worded(without(content, quotations), text)):
            yield _attribution(content, credit, voices)
        above = None if credit else line


def _caption(credit: Credit, above: Span | None, voices: Voices) -> Spans:
    """Return the words the credit is about, none where there are no such words or they are part of the body."""
    report = voices.report
    before = Span(credit.line.start, credit.span.start).trimmed(report.text, _AROUND)
    if before:
        spoken = report.region_at(before) in {None, RegionKind.CAPTION}
        return (before,) if spoken and len(before) <= _LONGEST else ()
    marked = above is not None and report.region_at(above) is RegionKind.CAPTION
    return (above,) if above is not None and marked and len(above) <= _LONGEST else ()


def _worded(pieces: Spans, text: str) -> Iterator[Span]:
    """Yield the pieces that hold words, without what only parted them from others."""
    trimmed = (piece.trimmed(text, _AROUND) for piece in pieces)
    return (piece for piece in trimmed if any(c.isalnum() for c in piece.of(text)))


def _attribution(content: Spans, credit: Credit, voices: Voices) -> Attribution:
    """Return the attribution; a credit gives nothing but a name, so its source is named whatever a parser says."""
    source = voices((credit.names,))
    hop = Hop(replace(source, named=True) if source else None, (credit.cue,), via=Via.CREDIT_LINE)
    evidence = Evidence(credit.rule, credit.cue, _SAYS)
    return Attribution(content, (hop,), _CONFIDENCE, own_hops=1, evidence=(evidence,))
