"""Cuts off a refusal that is joined to what somebody says: "He said it leaks, *but did not say* how badly"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.attribute.borders import tidy, without
from reportedly.attribute.candidate import Candidate, cue_sentence, touch
from reportedly.attribute.nearby import Nearby
from reportedly.attribute.refusals import Refusal, top_of
from reportedly.attribute.voices import Voices
from reportedly.model import Sentence, Span, Spans, Syntax, Token

_SUBJECT = frozenset({"nsubj", "nsubjpass", "expl"})


def apart(
    candidates: Iterable[Candidate], refusals: Sequence[Refusal], voices: Voices
) -> tuple[tuple[Candidate, ...], tuple[Refusal, ...]]:
    """Return the candidates without the refusals that are joined to them, and all refusals, those with their sources.

    Such a refusal follows "but" or "and" and has no subject: it is of the one who speaks, not of whom the words are
    about. One with a subject of its own is part of what is said.
    """
    text, syntax, lexicon = voices.report.text, voices.syntax, voices.lexicon
    joined = {i: start for i, r in enumerate(refusals) if (start := _joined_at(r, syntax)) is not None}
    near = Nearby([refusals[i].governor for i in joined])
    told, sources = [], dict[int, Spans]()
    for candidate in candidates:
        rest = candidate
        for k in near.over(candidate.reach) if candidate.content and candidate.source else ():
            number = tuple(joined)[k]
            if _tells(rest, refusals[number], joined[number], syntax):
                rest = tidy(replace(rest, content=_before(rest.content, joined[number])), text, lexicon)
                sources.setdefault(number, candidate.source)
        told.append(rest)
    values = {i: replace(refusals[i].value, source=voices(source)) for i, source in sources.items()}
    return tuple(told), tuple(replace(r, value=values.get(i, r.value)) for i, r in enumerate(refusals))


def _joined_at(refusal: Refusal, syntax: Syntax) -> int | None:
    """Return where the conjunction before a refusal without a subject begins, None of any other."""
    sentence = syntax.sentence_at(refusal.governor.start)
    governor = next(sentence.within(refusal.governor), None) if sentence else None
    if sentence is None or governor is None:
        return None
    verb = top_of(governor, sentence)
    joins = _conjunction(verb, sentence)
    if verb.dep != "conj" or joins is None or any(c.dep in _SUBJECT for c in sentence.children(verb)):
        return None
    return joins.span.start


def _conjunction(verb: Token, sentence: Sentence) -> Token | None:
    before = (c for c in sentence.children(sentence.head(verb)) if c.dep == "cc" and c.i < verb.i)
    return max(before, key=lambda c: c.i, default=None)


def _tells(candidate: Candidate, refusal: Refusal, start: int, syntax: Syntax) -> bool:
    """Say whether the candidate tells, in the sentence of the refusal, both it and something before it."""
    sentence = cue_sentence(candidate, syntax)
    if sentence is None or not sentence.span.covers(refusal.governor) or candidate.cue[0].start >= start:
        return False
    return touch(candidate.content, (refusal.governor,)) and bool(_before(candidate.content, start))


def _before(content: Spans, start: int) -> Spans:
    return without(content, (Span(start, max(start, content[-1].end)),))
