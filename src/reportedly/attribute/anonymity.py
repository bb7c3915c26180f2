"""Takes out of a content the wish not to be named: "the crates were empty, he said *on condition of anonymity*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax


@dataclass(frozen=True, slots=True)
class Anonymity:
    """Knows the words by which somebody asks not to be named."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate without such words, with what leads to them, where they end or begin its content."""
        sentence = cue_sentence(candidate, self.syntax)
        asked = tuple(self._asked(sentence)) if sentence and candidate.content else ()
        if sentence is None or not asked:
            return candidate
        holes = tuple(h for piece in candidate.content for a in asked for h in _hole(piece, a, sentence))
        return replace(candidate, content=without(candidate.content, holes)) if holes else candidate

    def _asked(self, sentence: Sentence) -> Iterator[Span]:
        for rule, first, last in self.lexicon["refusals"].find([t.lemma for t in sentence.tokens]):
            if "anonymity" in rule.traits:
                start = first - 1 if first and sentence.tokens[first - 1].tag == "VBG" else first
                yield Span(sentence.tokens[start].span.start, sentence.tokens[last - 1].span.end)


def _hole(piece: Span, asked: Span, sentence: Sentence) -> Spans:
    """Return what to cut off a piece that begins or ends with the words, or is nothing else; nothing of another."""
    if not piece.covers(asked):
        return ()
    before = [t for t in sentence.within(Span(piece.start, asked.start)) if t.pos != "PUNCT"]
    after = [t for t in sentence.within(Span(asked.end, max(piece.end, asked.end))) if t.pos != "PUNCT"]
    return (asked,) if not before or not after else ()
