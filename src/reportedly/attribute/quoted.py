"""Gives every quotation its speaker: whole where a tag caught half of it, and where it runs on without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.candidate import Candidate, touch
from reportedly.model import Sentence, Span, Spans, Syntax

_SHORTEST = 4
_CAUGHT = 0.3
_GAP = 300


def complete_quotations(
    candidates: Sequence[Candidate], quotations: Sequence[Span], syntax: Syntax, text: str
) -> tuple[Candidate, ...]:
    """Return the candidates with each quotation of at least four words wholly in the content of its speaker.

    A quotation that nobody holds goes to the cue in its own sentence, else to the speaker of the quotation before it
    where the paragraph, or the quotation itself, runs on.
    """
    done = list(candidates)
    last: int | None = None
    last_end = 0
    for quotation in quotations:
        if len(quotation.of(text).split()) < _SHORTEST:
            continue
        owner = _holder(quotation, done)
        if owner is None:
            owner = _speaker(quotation, done, syntax)
        if owner is None and last is not None and _runs_on(Span(last_end, quotation.start), text, done):
            owner = last
        if owner is not None:
            done[owner] = replace(done[owner], content=_with(done[owner], quotation, done))
        last, last_end = owner, quotation.end
    return tuple(done)


def _holder(quotation: Span, candidates: Sequence[Candidate]) -> int | None:
    """Return the outermost candidate that caught a good part of `quotation` from a cue outside it."""
    caught = [
        (len(c.reach), i)
        for i, c in enumerate(candidates)
        if c.content and not touch(c.cue, (quotation,)) and _share(c.content, quotation) >= _CAUGHT
    ]
    return max(caught)[1] if caught else None


def _share(content: Spans, quotation: Span) -> float:
    shared = sum(max(0, min(p.end, quotation.end) - max(p.start, quotation.start)) for p in content)
    return shared / len(quotation)


def _speaker(quotation: Span, candidates: Sequence[Candidate], syntax: Syntax) -> int | None:
    """Return the candidate whose cue stands in the sentence of `quotation`, outside it, and right beside it."""
    sentences: list[Sentence] = list(syntax.sentences_over(quotation))
    if not sentences:
        return None
    around = Span(sentences[0].span.start, sentences[-1].span.end)
    near = [
        (min(abs(quotation.start - c.cue[-1].end), abs(c.cue[0].start - quotation.end)), i)
        for i, c in enumerate(candidates)
        if c.cue and around.covers(c.cue[0]) and not quotation.touches(c.cue[0])
    ]
    return min(near)[1] if near else None


def _runs_on(gap: Span, text: str, candidates: Sequence[Candidate]) -> bool:
    between = gap.of(text)
    if len(gap) > _GAP or any(touch((gap,), c.cue) for c in candidates):
        return not between.strip("”\"“ \n\t\r")
    return "\n" not in between.strip() and not between.strip("”\"“ \n\t\r.,…")


def _with(candidate: Candidate, quotation: Span, everyone: Sequence[Candidate]) -> Spans:
    del everyone
    kept = [p for p in candidate.content if not quotation.covers(p)]
    pieces = sorted([*kept, quotation])
    merged: list[Span] = []
    for piece in pieces:
        if merged and piece.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, piece.end))
        else:
            merged.append(piece)
    return tuple(merged)
