"""Finds what the author says in the author's own voice: whatever no source is given for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.attribute.borders import without
from reportedly.model import Attribution, Evidence, RegionKind, Report, Sentence, Span, Spans, Syntax, Token, hull

_SILENT = frozenset(RegionKind) - {RegionKind.HEADLINE, RegionKind.CAPTION}
_RULE = "own-voice"


def find_own_voice(
    report: Report, syntax: Syntax, attributed: Sequence[Attribution], taken: Sequence[Span]
) -> tuple[Attribution, ...]:
    """Return one attribution without a chain for each sentence, or main clause, that nothing lays at a source's door.

    `taken` are stretches that say nothing themselves: citations and what nobody asserts. Bylines, datelines,
    disclaimers and boilerplate are silent too, and so are words without a verb, but for headlines and captions.
    """
    pieces = [p for a in attributed for p in (*a.content, *(s for h in a.chain for s in (*h.cue, *(h.source.spans if h.source else ()))))]
    spoken = sorted([*pieces, *taken])
    return tuple(_own(report, syntax, spoken))


def _own(report: Report, syntax: Syntax, spoken: Sequence[Span]) -> Iterator[Attribution]:
    for sentence in syntax.sentences:
        region = report.region_at(sentence.span)
        if region in _SILENT:
            continue
        over = [p for p in spoken if p.touches(sentence.span)]
        if over and any(p.touches(_root(sentence).span) for p in over):
            continue
        content = _clean(without((sentence.span,), over), report.text) if over else (sentence.span,)
        if content and (region is not None or _says(content, sentence)):
            yield Attribution(content, (), evidence=(Evidence(_RULE, hull(content), "no source is given for it"),))


def _root(sentence: Sentence) -> Token:
    return next((t for t in sentence.tokens if t.head == t.i and t.pos != "PUNCT"), sentence.tokens[0])


def _says(content: Spans, sentence: Sentence) -> bool:
    """Say whether there is a finite verb with a subject, or at least a verb and three words."""
    words = [t for t in sentence.tokens if any(p.touches(t.span) for p in content)]
    return len(words) > 2 and any(t.pos in {"VERB", "AUX"} for t in words)


def _clean(content: Spans, text: str) -> Spans:
    trimmed = (piece.trimmed(text, ",;:–—-\"“”()") for piece in content)
    return tuple(p for p in trimmed if len(p) > 2)
