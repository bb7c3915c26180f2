"""What a source's words are: a pronoun, a short form for something named before, or a phrase with a head."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Lexicon, Rule, Sentence, Source, Span, Syntax, Token, hull

_SHORT = 4
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's words as grammar; `pronoun` is the rule that says so, `nobody` that they deny that anybody spoke."""

    span: Span
    sentence: Sentence | None = None
    head: Token | None = None
    tokens: tuple[Token, ...] = ()
    pronoun: Rule | None = None
    definite: bool = False
    nobody: bool = False

    @property
    def plural(self) -> bool:
        """Whether the words mean more than one."""
        return self.head is not None and (self.head.tag in {"NNS", "NNPS"} or bool(self.joined))

    @property
    def short(self) -> bool:
        """Whether the words are too few to name somebody anew: "the minister", "the prime minister"."""
        return len(self.tokens) <= _SHORT

    @property
    def joined(self) -> tuple[Token, ...]:
        """What is joined to the head by "and" or the like, directly or in turn."""
        if self.head is None or self.sentence is None:
            return ()
        found = [self.head]
        for token in found:
            found.extend(t for t in self.sentence.children(token) if t.dep == "conj" and self.span.covers(t.span))
        return tuple(t for t in found[1:] if t.pos in _NOMINAL)

    @property
    def heads(self) -> tuple[Token, ...]:
        """The head and whatever stands in apposition to it, directly or in turn."""
        if self.head is None or self.sentence is None:
            return ()
        found = [self.head]
        for token in found:
            found.extend(t for t in self.sentence.children(token) if t.dep == "appos" and self.span.covers(t.span))
        return tuple(found)


def read_phrase(source: Source, syntax: Syntax, lexicon: Lexicon) -> Phrase:
    """Find the head of a source's words, and whether they are a pronoun or definite."""
    span = hull(source.spans)
    sentence = syntax.sentence_at(span.start)
    tokens = tuple(sentence.within(span)) if sentence else ()
    if not sentence or not tokens:
        return Phrase(span)
    pronouns = lexicon["pronouns"]
    first = pronouns.rule_of(tokens[0].text.lower())
    pronoun = first if first and len(tokens) == 1 and "pronoun" in first.traits else None
    definite = first is not None and "definite" in first.traits
    opening = pronouns.at([t.text.lower() for t in tokens], 0)
    nobody = opening is not None and "nobody" in opening[0].traits
    return Phrase(span, sentence, _head(tokens), tokens, pronoun, definite, nobody)


def _head(tokens: tuple[Token, ...]) -> Token:
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if (t.head not in inside or t.head == t.i) and t.pos not in {"DET", "ADP", "PUNCT"}]
    return next((t for t in tops if t.pos in _NOMINAL), tops[0] if tops else tokens[-1])
