"""Finds the words that tell what befell somebody or something: "killed", "the murder", "dead"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Rule, Sentence, Span, Token, TollKind, WordList
from reportedly.violence import Violence

_MODAL = "MD"
_NEGATION = "neg"
_HURT = frozenset({TollKind.KILLED, TollKind.WOUNDED})


@dataclass(frozen=True, slots=True)
class Act:
    """What befell somebody: its first and last word in the sentence, the rule that knows them, and the kind.

    `plain` is false where the word may be a manner of speaking.
    """

    rule: Rule
    word: Token
    last: Token
    kind: TollKind
    plain: bool

    @property
    def span(self) -> Span:
        """The characters from the first word to the last."""
        return Span(self.word.span.start, self.last.span.end)


def find_acts(sentence: Sentence, words: WordList, violence: Violence) -> Iterator[Act]:
    """Yield the acts that the sentence tells as having happened, or as tried; nothing that is denied or a threat."""
    lemmas = [token.lemma for token in sentence.tokens]
    for rule, first, end in words.find(lemmas):
        if rule.value is None:
            continue
        word, last = sentence.tokens[first], sentence.tokens[end - 1]
        word = last if word.pos == "AUX" else word
        kind = _kind(sentence, word, TollKind(rule.value), words)
        if kind is not None:
            yield Act(rule, word, last, kind, violence.is_meant(rule, sentence))


def _kind(sentence: Sentence, word: Token, kind: TollKind, words: WordList) -> TollKind | None:
    """Return the kind of toll, only "attacked" where it was tried, None where it did not happen."""
    below = list(sentence.children(word))
    deps = {child.dep for child in below}
    if _NEGATION in deps or _is_open(below):
        return None
    governor = sentence.head(word) if word.dep in {"xcomp", "acl", "ccomp", "pcomp", "advcl"} else None
    for over in (governor, *_prepositions(sentence, word)):
        rule = words.rule_of(over.lemma) if over is not None and over is not word else None
        if rule and "threat" in rule.traits:
            return None
        if rule and "trying" in rule.traits:
            return TollKind.ATTACKED
    return TollKind.CASUALTIES if kind in _HURT and _is_either(sentence, word, words) else kind


def _is_either(sentence: Sentence, word: Token, words: WordList) -> bool:
    """Say whether one number counts those of two fates: "killed or wounded"."""
    first = sentence.head(word) if word.dep == "conj" else word
    below = list(sentence.children(first))
    other = next((child for child in below if child.dep == "conj"), first) if first is word else first
    rule = words.rule_of(other.lemma) if other is not word else None
    joins = any(child.dep == "cc" and child.lemma in words.words("either") for child in below)
    return joins and rule is not None and rule.value in _HURT


def _is_open(below: list[Token]) -> bool:
    """Say whether a modal verb leaves it open: "may have killed", "would kill"."""
    return any(child.tag == _MODAL for child in below)


def _prepositions(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield what an act under "of" belongs to: "threat of murder", "attempt at murder"."""
    head = sentence.head(word)
    if word.dep == "pobj" and head.dep == "prep":
        yield sentence.head(head)
    yield from (child for child in sentence.children(word) if child.dep == "mark")
