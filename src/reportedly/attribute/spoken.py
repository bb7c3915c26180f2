"""Tells the parts of a page that speak from those that do not: bylines, disclaimers, boilerplate."""

from __future__ import annotations

from reportedly.model import RegionKind, Report, Span, Syntax

_SPEAKING = frozenset({RegionKind.HEADLINE, RegionKind.CAPTION})


def spoken_sentences(report: Report, syntax: Syntax) -> tuple[Span, ...]:
    """Return the sentences that a tagger should see: those of the body, of headlines and of captions."""
    silent = silent_regions(report)
    return tuple(s.span for s in syntax.sentences if not any(r.touches(s.span) for r in silent))


def silent_regions(report: Report) -> tuple[Span, ...]:
    """Return the stretches of a report that say nothing about the world."""
    return tuple(r.span for r in report.regions if r.kind not in _SPEAKING)
