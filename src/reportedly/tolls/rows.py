"""Reads rows of counts as headlines write them, without a verb: "3 sailors killed, 38 others hurt in Tarvek"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Sentence, Token, WordList

_NUMBER = "CD"
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_NOUN = frozenset({"JJ", "JJR"}) | _NOUNS
_FORMS = frozenset({"VBN", "VBD", "JJ", "NN", "NNP", "VB", "VBP"})
_MOST_WORDS = 4
_MOST_BETWEEN = 3
_BETWEEN = frozenset({"CC", ",", ":", "JJR", "IN", "RB", "JJS", "JJ"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """A count with what befell those counted right behind it."""

    first: int
    counted: Token
    act: int


def rows(sentence: Sentence, acts: WordList) -> dict[int, Token]:
    """Return whom each act befell that stands behind its count in a row of two or more; by the act's word."""
    found: dict[int, Token] = {}
    before: _Pair | None = None
    for pair in _pairs(sentence, acts):
        if before and _follows(sentence, before, pair) and not _goes_on(sentence, pair):
            found |= {before.act: before.counted, pair.act: pair.counted}
        before = pair
    return found


def _pairs(sentence: Sentence, acts: WordList) -> Iterator[_Pair]:
    for token in sentence.tokens:
        rule = acts.rule_of(token.lemma) if token.tag in _FORMS else None
        first = _count_before(sentence, token) if rule and rule.value and {"object", "state"} & rule.traits else None
        if first is not None:
            yield _Pair(first, sentence.tokens[token.i - 1], token.i)


def _count_before(sentence: Sentence, act: Token) -> int | None:
    """Return where the number stands that counts the noun, or nothing else, right before an act."""
    for i in range(act.i - 1, max(-1, act.i - 1 - _MOST_WORDS), -1):
        token = sentence.tokens[i]
        if token.tag == _NUMBER:
            return i
        if token.tag not in (_NOUNS if i == act.i - 1 else _BEFORE_NOUN):
            return None
    return None


def _follows(sentence: Sentence, before: _Pair, pair: _Pair) -> bool:
    """Say whether nothing but a comma, "and" or "more than" stands between two pairs."""
    between = sentence.tokens[before.act + 1 : pair.first]
    return len(between) <= _MOST_BETWEEN and all(token.tag in _BETWEEN for token in between)


def _goes_on(sentence: Sentence, pair: _Pair) -> bool:
    """Say whether the last act has a noun behind it, which it tells of instead: "3 wounded sailors"."""
    after = sentence.tokens[pair.act + 1 : pair.act + 2]
    return any(token.tag in _NOUNS for token in after)
