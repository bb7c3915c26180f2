"""Settles which of two cues a piece belongs to, and what an "according to" covers that another voice says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, overlap, touch
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax, Token, hull

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
        kept = without(kept, tuple(s for other in others for s in _next_saying(candidate, other, syntax)))
        settled = replace(candidate, content=kept) if kept else candidate
        yield _covering(settled, others, syntax, lexicon)


def _nearer(piece: Span, other: Candidate, mine: Candidate) -> bool:
    """Say whether `piece` is the whole content of `other`, told from outside `mine`, and stands nearer to its cue."""
    if len(mine.content) < 2 or not other.cue or not mine.cue:  # noqa: PLR2004 - the only piece is not given away
        return False
    if touch(other.cue, mine.content) or max((overlap((piece,), (p,)) for p in other.content), default=0) < _SAME:
        return False
    return _gap(piece, other.cue) < _gap(piece, mine.cue)


def _next_saying(mine: Candidate, other: Candidate, syntax: Syntax) -> Spans:
    """Return what follows where `other` is said beside `mine`, not in its words: "A says this *and B says that*"."""
    sentence = cue_sentence(mine, syntax)
    if sentence is None or not other.source or not touch(other.cue, mine.content):
        return ()
    if not sentence.span.covers(other.cue[0]):
        return ()
    own = {t.i for t in cue_tokens(mine, syntax)}
    shared = touch(other.source, mine.source)  # "denies this *and says* that"
    start = other.cue[0].start if shared else min(other.source[0].start, other.cue[0].start)
    between = (t for t in sentence.tokens if mine.cue[-1].end <= t.span.start < start)
    parted = any(t.text == ";" for t in between)
    beside = parted or any(_joined_to(t, own, sentence) for t in cue_tokens(other, syntax))
    if not beside or start < mine.cue[-1].end or start >= sentence.span.end:
        return ()
    before = [t for t in sentence.tokens if t.span.end <= start]
    while before and before[-1].pos in {"CCONJ", "PUNCT"}:
        start = before.pop().span.start
    return (Span(start, sentence.span.end),)


def _joined_to(token: Token, own: set[int], sentence: Sentence) -> bool:
    while token.dep in {"conj", "parataxis"}:
        token = sentence.head(token)
        if token.i in own:
            return True
    return False


def _gap(piece: Span, cue: Spans) -> int:
    return min(max(piece.start - c.end, c.start - piece.end, 0) for c in cue)


def _covering(candidate: Candidate, others: Sequence[Candidate], syntax: Syntax, lexicon: Lexicon) -> Candidate:
    cue = cue_tokens(candidate, syntax)
    if not candidate.source or not any(t.lemma in lexicon["grammar"].words("according") for t in cue):
        return candidate
    for other in others:
        verb = [t for t in cue_tokens(other, syntax) if t.tag in _FINITE and t.dep != "relcl"]
        beside = verb and other.source and not touch(other.cue, candidate.content)
        if beside and overlap(candidate.content, other.content) >= _SAME:
            said = [p for p in (*other.source, *other.cue) if not touch((p,), (*candidate.source, *candidate.cue))]
            return replace(candidate, content=_closed(joined((*candidate.content, *said)), candidate))
    return candidate


def _closed(content: Spans, candidate: Candidate) -> Spans:
    """Return the content as one stretch, unless its own attribution stands in the middle."""
    whole = hull(content)
    return content if touch((whole,), (*candidate.source, *candidate.cue)) else (whole,)
