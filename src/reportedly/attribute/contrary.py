"""Keeps from a voice what it is said to contradict: "Contrary to what *the minister said*, the dam leaks"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Sentence, Span, Syntax, hull


def contrary_phrases(text: str, syntax: Syntax, lexicon: Lexicon) -> Iterator[Span]:
    """Yield each phrase that opposes what somebody said to what is so, from its first word to the next comma."""
    for sentence in syntax.sentences:
        for rule, first, _ in lexicon["grammar"].find([t.lemma for t in sentence.tokens]):
            if "contrary" in rule.traits:
                yield _phrase(sentence, first, text)


def _phrase(sentence: Sentence, first: int, text: str) -> Span:
    start = sentence.tokens[first].span.start
    comma = text.find(",", start, sentence.span.end)
    return Span(start, comma if comma > 0 else sentence.span.end)


def without_the_opposite(candidate: Candidate, phrases: Nearby) -> Candidate:
    """Return a candidate that is named in such a phrase without the words around it, any other without the phrase."""
    if not candidate.cue or not candidate.content:
        return candidate
    inside = next((phrases.spans[i] for i in phrases.over(candidate.cue[0])), None)
    if inside is None:
        holes = [phrases.spans[i] for piece in candidate.content for i in phrases.over(piece)]
        return replace(candidate, content=without(candidate.content, holes)) if holes else candidate
    said = hull((*candidate.cue, *candidate.source))
    reach = hull((inside, candidate.reach))
    holes = [Span(reach.start, said.start), Span(inside.end, reach.end)]
    return replace(candidate, content=without(candidate.content, [hole for hole in holes if hole]))
