"""Everything the findings of one report draw on, and the sense of a stretch of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.model import Entity, Lexicon, Report, Span, Spans, Statement, Syntax, Token, When

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "ADV"})
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Sense:
    """What some words are about: families, lemmas, countries and entities; `events` are those that happen."""

    about: frozenset[str]
    events: frozenset[str]

    def shares(self, other: Sense) -> frozenset[str]:
        """Return what both are about."""
        return self.about & other.about


@dataclass(frozen=True, slots=True)
class Material:
    """One report with what the earlier stages made of it."""

    report: Report
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...]
    times: tuple[When, ...]
    syntax: Syntax
    lexicon: Lexicon
    _named: tuple[tuple[Span, Entity], ...] = field(init=False, repr=False, compare=False)
    _senses: dict[Spans, Sense] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        named = sorted(((span, e) for e in self.entities for span in e.mentions), key=lambda x: x[0])
        object.__setattr__(self, "_named", tuple(named))

    def tokens(self, spans: Spans) -> Iterator[Token]:
        """Yield the words inside `spans`."""
        return (t for span in spans for sentence in self.syntax.sentences_over(span) for t in sentence.within(span))

    def named_in(self, span: Span) -> Iterator[tuple[Span, Entity]]:
        """Yield the entities that are named by words in `span` or across its ends, with where."""
        i = bisect_right(self._named, span.start, key=lambda x: x[0].end)
        while i < len(self._named) and self._named[i][0].start < span.end:
            yield self._named[i]
            i += 1

    def times_in(self, span: Span) -> Iterator[When]:
        """Yield the times that are named by words in `span` or across its ends."""
        i = bisect_right(self.times, span.start, key=lambda when: when.span.end)
        while i < len(self.times) and self.times[i].span.start < span.end:
            yield self.times[i]
            i += 1

    def sense(self, spans: Spans) -> Sense:
        """Return what the words of `spans` are about."""
        if spans not in self._senses:
            pairs = [pair for pair in map(self._meaning, self.tokens(spans)) if pair]
            about = {meaning for meaning, _ in pairs}
            self._senses[spans] = Sense(frozenset(about), frozenset(m for m, event in pairs if event))
        return self._senses[spans]

    def place_of(self, word: str) -> str | None:
        """Return the code of the country that a word of one piece stands for."""
        rule = self.lexicon["places"].rule_of(word.lower())
        return rule.value if rule else None

    def _meaning(self, token: Token) -> tuple[str, bool] | None:
        """Return what one word is about, and whether that happens; None for words that say little."""
        code = self.place_of(token.text) if token.text[0].isupper() else None
        if code:
            return code, False
        rule = self.lexicon["families"].rule_of(token.lemma)
        if rule:
            return None if "light" in rule.traits else (rule.value or rule.id, "event" in rule.traits)
        if token.pos not in _CONTENT or len(token.lemma) < _FEWEST_LETTERS:
            return None
        return token.lemma, token.pos == "VERB"


def loose_sentences(material: Material) -> Iterator[Spans]:
    """Yield the sentences of the body that no statement holds a word of: the author says them too."""
    taken = sorted(span for s in material.statements for span in s.content)
    at = 0
    for sentence in material.syntax.sentences:
        while at < len(taken) and taken[at].end <= sentence.span.start:
            at += 1
        free = at == len(taken) or not taken[at].touches(sentence.span)
        if free and material.report.region_at(sentence.span) is None:
            yield (sentence.span,)
