"""One sentence as the coder sees it: its grammar, its names, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.coding.words import Words
from reportedly.model import Sentence, Spans, Syntax, Token

_BEARERS = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_OTHERS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_PERSONAL = frozenset({"PRP"})
_PEOPLES = frozenset({"JJ", "NNP", "NNPS", "NN", "NNS"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its words; `named` are the tokens of names of those who can act, `timed` those of times.

    `given` head words for sides that are known to act, whatever they are.
    """

    sentence: Sentence
    words: Words
    named: dict[int, str]
    timed: frozenset[int]
    given: frozenset[int] = frozenset()

    @classmethod
    def of(cls, sentence: Sentence, syntax: Syntax, words: Words, sides: Spans = ()) -> Scene:
        """Look up which tokens of the sentence belong to names, and which head the words for the known sides."""
        named: dict[int, str] = {}
        timed: set[int] = set()
        for name in syntax.names_over(sentence.span):
            inside = [t.i for t in sentence.within(name.span)]
            if name.label in _BEARERS:
                named.update(dict.fromkeys(inside, name.label))
            elif name.label in _OTHERS:
                timed.update(inside)
        given = {t.i for side in sides for t in sentence.within(side) if not side.covers(sentence.head(t).span)}
        return cls(sentence, words, named, frozenset(timed), frozenset(given))

    def children(self, token: Token, *deps: str) -> Iterator[Token]:
        """Yield the dependents of `token` with one of the labels."""
        return (c for c in self.sentence.children(token) if c.dep in deps)

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first of them."""
        return self.sentence.child(token, *deps)

    def head(self, token: Token) -> Token:
        """Return what `token` hangs on."""
        return self.sentence.tokens[token.head]

    def has(self, token: Token, name: str) -> bool:
        """Say whether the lemma of `token` belongs to the class of that name."""
        return name in self.words.classes(token.lemma)

    def is_somebody(self, token: Token) -> bool:
        """Say whether `token` heads words for somebody who can act: a name, or a noun for people and bodies."""
        if token.i in self.given or token.i in self.timed:
            return token.i in self.given
        if token.pos == "PROPN" or token.i in self.named:
            return token.tag in _PEOPLES and token.text != token.text.lower()
        return token.pos == "NOUN" and self.words.acting(token.lemma) == "somebody"

    def is_state(self, token: Token) -> bool:
        """Say whether `token` belongs to the name of a state or town."""
        return self.named.get(token.i) == "GPE"

    def is_person(self, token: Token) -> bool:
        """Say whether `token` belongs to the name of a person, or heads words for one: "the *analyst* Ida Holm"."""
        return any(self.named.get(one.i) == "PERSON" for one in (token, *self.children(token, "appos")))

    def sorts(self, token: Token) -> bool:
        """Say whether `token` tells before another noun whose it is: "the *army* raid"."""
        return self.is_somebody(token) and not (token.pos == "NOUN" and self.words.loose(token.lemma))

    def is_hit(self, token: Token) -> bool:
        """Say whether `token` heads words for what things are done to: somebody, or a town, a house, a convoy."""
        return self.is_somebody(token) or (token.pos == "NOUN" and self.words.acting(token.lemma) == "target")

    def is_many(self, token: Token) -> bool:
        """Say whether `token` only counts those who follow: "a *group* of rebels", "*thousands* of workers"."""
        return token.pos == "NUM" or self.words.counts(token.lemma)

    def is_relative(self, token: Token) -> bool:
        """Say whether `token` stands for the noun before it: "who", "which"."""
        return token.tag in _RELATIVE

    def is_pronoun(self, token: Token) -> bool:
        """Say whether `token` is a personal pronoun."""
        return token.tag in _PERSONAL

    def pobj(self, verb: Token, *names: str) -> Iterator[Token]:
        """Yield what stands under the prepositions of `verb` that belong to one of the classes."""
        for prep in self.children(verb, "prep", "agent", "dative"):
            if any(self.has(prep, name) for name in names):
                yield from self.children(prep, "pobj")
                for inner in self.children(prep, "prep"):
                    yield from self.children(inner, "pobj")
