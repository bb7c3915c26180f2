"""Tells literal violence from a manner of speaking: "attacked" is a blow only where others words near it are, too."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Rule, Sentence, Syntax, WordList

_LOOSE, _ARMED = "loose", "armed"


@dataclass(frozen=True, slots=True)
class Violence:
    """Which sentences of a report tell of violence in so many words: of killing, of weapons, of armed people."""

    plain: frozenset[int]

    def near(self, sentence: Sentence) -> bool:
        """Say whether the sentence, or one beside it, has a word of violence that is seldom a manner of speaking."""
        return sentence.span.start in self.plain

    def is_meant(self, rule: Rule, sentence: Sentence) -> bool:
        """Say whether a word of this rule is meant as it stands: one that is often loosely used needs others near."""
        return _LOOSE not in rule.traits or self.near(sentence)


def violence_in(syntax: Syntax, tolls: WordList) -> Violence:
    """Return where a report tells of violence."""
    told = [_is_plain(sentence, tolls) for sentence in syntax.sentences]
    near = (any(told[max(0, i - 1) : i + 2]) for i in range(len(told)))
    return Violence(frozenset(s.span.start for s, here in zip(syntax.sentences, near, strict=True) if here))


def _is_plain(sentence: Sentence, tolls: WordList) -> bool:
    hits = tolls.find([token.lemma for token in sentence.tokens])
    return any(_ARMED in rule.traits or (rule.value is not None and _LOOSE not in rule.traits) for rule, _, _ in hits)
