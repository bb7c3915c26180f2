"""Settles which of two cues a piece belongs to, and what an "according to" covers that another voice says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.candidate import Candidate, cue_tokens, joined, overlap, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Span, Spans, Syntax, hull

_SAME = 0.8
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def settle(candidates: Sequence[Candidate], syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the candidates, each piece of content left to the nearer of two cues that claim it for themselves.

    An "according to" whose words another voice of the same sentence says is about that saying: it gets the other's
    source and cue into its content, so that the two are nested and not side by side.
    """
    placed = [hull((*c.cue, *c.content)) if c.cue or c.content else Span(0, 0) for c in candidates]
    near = Nearby(placed)
    for i, candidate in enumerate(candidates):
        others = [candidates[j] for j in near.over(placed[i]) if j != i]
        kept = tuple(p for p in candidate.content if not any(_nearer(p, other, candidate) for other in others))
        settled = replace(candidate, content=kept) if kept else candidate
        yield _covering(settled, others, syntax, lexicon)


def _nearer(piece: Span, other: Candidate, mine: Candidate) -> bool:
    """Say whether `piece` is the whole content of `other`, told from outside `mine`, and stands nearer to its cue."""
    if len(mine.content) < 2 or not other.cue or not mine.cue:  # noqa: PLR2004 - the only piece is not given away
        return False
    if touch(other.cue, mine.content) or overlap((piece,), other.content) < _SAME:
        return False
    return _gap(piece, other.cue) < _gap(piece, mine.cue)


def _gap(piece: Span, cue: Spans) -> int:
    return min(max(piece.start - c.end, c.start - piece.end, 0) for c in cue)


def _covering(candidate: Candidate, others: Sequence[Candidate], syntax: Syntax, lexicon: Lexicon) -> Candidate:
    cue = cue_tokens(candidate, syntax)
    if not candidate.source or not any(t.lemma in lexicon["grammar"].words("according") for t in cue):
        return candidate
    for other in others:
        verb = [t for t in cue_tokens(other, syntax) if t.tag in _FINITE]
        beside = verb and other.source and not touch(other.cue, candidate.content)
        if beside and overlap(candidate.content, other.content) >= _SAME:
            said = [p for p in (*other.source, *other.cue) if not touch((p,), (*candidate.source, *candidate.cue))]
            return replace(candidate, content=_closed(joined((*candidate.content, *said)), candidate))
    return candidate


def _closed(content: Spans, candidate: Candidate) -> Spans:
    """Return the content as one stretch, unless its own attribution stands in the middle."""
    whole = hull(content)
    return content if touch((whole,), (*candidate.source, *candidate.cue)) else (whole,)
