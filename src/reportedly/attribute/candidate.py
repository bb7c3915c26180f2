"""An attribution before it has a place in a chain: one cue with its source and content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Sentence, Span, Spans, Syntax, Token, Via, hull


@dataclass(frozen=True, slots=True)
class Candidate:
    """One cue, the words of its source (empty where none is named) and of what it reports.

    `by` names the model or rule that found it. `through` are the words of an outlet that carried it ("told the BBC").
    """

    cue: Spans
    source: Spans
    content: Spans
    confidence: float
    by: str
    via: Via = Via.ATTRIBUTION
    through: Spans = ()

    @property
    def reach(self) -> Span:
        """The stretch from the first to the last word of the content."""
        return hull(self.content)


def holds(outer: Spans, inner: Spans) -> bool:
    """Say whether every piece of `inner` lies inside some piece of `outer`, or in the gap between two of them."""
    around = hull(outer)
    return all(around.covers(piece) for piece in inner)


def overlap(one: Spans, other: Spans) -> float:
    """Return the Jaccard index of two sets of characters, 0 to 1."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    union = sum(map(len, one)) + sum(map(len, other)) - shared
    return shared / union if union else 0.0


def touch(one: Spans, other: Spans) -> bool:
    """Say whether some piece of `one` shares a character with some piece of `other`."""
    return any(a.start < b.end and b.start < a.end for a in one for b in other)  # asked 20,000 times an article


def joined(spans: Iterable[Span]) -> Spans:
    """Return `spans` in text order, those that share or border on a character made one.

    >>> joined([Span(8, 12), Span(0, 4), Span(3, 6)])
    (Span(start=0, end=6), Span(start=8, end=12))
    """
    done: list[Span] = []
    for span in sorted(spans):
        if done and span.start <= done[-1].end:
            done[-1] = hull((done[-1], span))
        else:
            done.append(span)
    return tuple(done)


def cue_sentence(candidate: Candidate, syntax: Syntax) -> Sentence | None:
    """Return the sentence that the cue begins in, None of a candidate without a cue."""
    return syntax.sentence_at(candidate.cue[0].start) if candidate.cue else None


def cue_tokens(candidate: Candidate, syntax: Syntax) -> tuple[Token, ...]:
    """Return the words of the cue in the sentence it begins in."""
    sentence = cue_sentence(candidate, syntax)
    if sentence is None:
        return ()
    near = hull(candidate.cue)
    return tuple(t for t in sentence.tokens if near.touches(t.span) and touch((t.span,), candidate.cue))
