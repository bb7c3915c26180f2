"""Keeps a relative clause with the content whose noun it describes: "talks, during which he affirmed"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, touch
from reportedly.model import Sentence, Span, Syntax, Token


@dataclass(frozen=True, slots=True)
class RelativeFinder:
    """Reads what follows a content in its sentence."""

    syntax: Syntax
    text: str

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with its last piece widened over a relative clause that follows it without a break.

        Only one that a preposition opens ("during which"): others are as often the author's own aside.
        """
        if not candidate.content:
            return candidate
        last = candidate.content[-1]
        sentence = self.syntax.sentence_at(max(last.start, last.end - 1))
        if sentence is None:
            return candidate
        for token in sentence.tokens:
            if token.dep == "relcl" and last.covers(sentence.head(token).span) and _piped(token, sentence):
                tail = _after(sentence.subtree_span(token), last)
                if tail and self._follows(last, tail) and not touch((tail,), (*candidate.source, *candidate.cue)):
                    last = Span(last.start, tail.end)
        return replace(candidate, content=(*candidate.content[:-1], last))

    def _follows(self, content: Span, tail: Span) -> bool:
        return not any(c.isalnum() for c in self.text[content.end : tail.start])


def _piped(verb: Token, sentence: Sentence) -> bool:
    return any(c.dep == "prep" and c.i < verb.i and _takes_which(c, sentence) for c in sentence.children(verb))


def _takes_which(preposition: Token, sentence: Sentence) -> bool:
    return any(c.tag == "WDT" for c in sentence.children(preposition))


def _after(span: Span, content: Span) -> Span | None:
    """Return what of `span` lies beyond the end of `content`."""
    start = max(span.start, content.end)
    return Span(start, span.end) if span.end > start else None
