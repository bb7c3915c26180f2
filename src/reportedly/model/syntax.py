"""Sentences and their grammar, in our own words: no parser's types leak past `parse`."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.model.text import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its place, lemma, part of speech (`pos` universal, `tag` Penn), and its head in the sentence.

    `dep` is the ClearNLP label (nsubj, ccomp, pobj ...); `i` and `head` index into the sentence's tokens.
    """

    i: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A tree of tokens; the root heads itself."""

    span: Span
    tokens: tuple[Token, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        object.__setattr__(self, "_children", tuple(tuple(b) for b in below))

    def children(self, token: Token) -> Iterator[Token]:
        """Yield the direct dependents of `token`, in text order."""
        return (self.tokens[i] for i in self._children[token.i])

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first dependent of `token` with one of the labels `deps`, None where there is none."""
        return next((c for c in self.children(token) if c.dep in deps), None)

    def head(self, token: Token) -> Token:
        """Return what `token` depends on; the root is its own head."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the heads above `token`, nearest first."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> Iterator[Token]:
        """Yield `token` and everything below it, in no set order."""
        stack = [token.i]
        while stack:
            i = stack.pop()
            yield self.tokens[i]
            stack.extend(self._children[i])

    def subtree_span(self, token: Token) -> Span:
        """Return the hull of `token` and everything below it."""
        below = tuple(self.subtree(token))
        return Span(min(t.span.start for t in below), max(t.span.end for t in below))

    def within(self, span: Span) -> Iterator[Token]:
        """Yield the tokens that lie wholly inside `span`."""
        return (t for t in self.tokens if span.start <= t.span.start and t.span.end <= span.end)


@dataclass(frozen=True, slots=True)
class Name:
    """A name the parser recognised; `label` is OntoNotes (PERSON, ORG, GPE, LOC, NORP, FAC, DATE ...)."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Syntax:
    """A parsed report, stamped with the parser that made it."""

    report_id: str
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    parser: str

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`, or the last one before it."""
        after = bisect.bisect_right(self.sentences, offset, key=lambda s: s.span.start)
        return self.sentences[after - 1] if after else None

    def sentences_over(self, span: Span) -> Iterator[Sentence]:
        """Yield the sentences that share a character with `span`, in text order."""
        first = bisect.bisect_right(self.sentences, span.start, key=lambda s: s.span.end)
        for sentence in itertools.islice(self.sentences, first, None):
            if sentence.span.start >= span.end:
                return
            yield sentence

    def names_over(self, span: Span) -> Iterator[Name]:
        """Yield the recognised names that share a character with `span`, in text order."""
        first = bisect.bisect_right(self.names, span.start, key=lambda n: n.span.end)
        for name in itertools.islice(self.names, first, None):
            if name.span.start >= span.end:
                return
            yield name
