"""What the words of an event's own phrase or clause make of it: negation, modals, conditions, questions."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.factuality.way import Mark, Way
from reportedly.model import Lexicon, Sentence, Token

_WAYS = {"negates": Way.NOT_SO, "awaits": Way.AHEAD, "maybe": Way.OPEN}
_BESIDE = frozenset({"neg", "advmod", "amod", "det", "preconj", "npadvmod", "prt", "compound"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_PARTNERS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
_RELATIVE = frozenset({"acl", "relcl"})
_QUESTION = "?"


def own_marks(sentence: Sentence, word: Token, lexicon: Lexicon) -> tuple[Mark, ...]:
    """Return the marks that stand beside `word`, those of auxiliaries that it shares with the verb before it too."""
    found = list(_beside(sentence, word, lexicon))
    holder = sharer(sentence, word)
    if holder is not word:
        found += [mark for mark in _beside(sentence, holder, lexicon) if mark.span.start < word.span.start]
    found += _before(sentence, word, lexicon)
    found += _announced(sentence, word)
    if word.head == word.i and any(token.text == _QUESTION for token in sentence.tokens[-2:]):
        found.append(Mark(Way.OPEN, "en.factuality.asked", sentence.tokens[-1].span))
    return tuple(found)


def sharer(sentence: Sentence, word: Token) -> Token:
    """Return the verb whose auxiliaries `word` shares: the first of "will come and see"; else `word` itself."""
    while word.dep == "conj" and not any(c.dep in _AUXILIARIES or "subj" in c.dep for c in sentence.children(word)):
        head = sentence.head(word)
        if head.tag != word.tag:
            break
        word = head
    return word


def _beside(sentence: Sentence, word: Token, lexicon: Lexicon) -> Iterator[Mark]:
    for child in sentence.children(word):
        if child.dep in _BESIDE:
            yield from _mark(child, "beside", lexicon)
        elif child.dep in _AUXILIARIES and child.tag == "MD":
            yield from _mark(child, "modal", lexicon)
        elif child.dep == "mark":
            yield from _mark(child, "opener", lexicon)
        elif child.dep in _PARTNERS and word.pos != "NOUN":
            yield from _of_partner(sentence, child, lexicon)


def _of_partner(sentence: Sentence, partner: Token, lexicon: Lexicon) -> Iterator[Mark]:
    """Yield what a subject or an object denies: "nobody came", "signed no deal"."""
    for token in (partner, *(c for c in sentence.children(partner) if c.dep in {"det", "neg", "preconj"})):
        yield from (mark for mark in _mark(token, "beside", lexicon) if mark.way is Way.NOT_SO)


def _before(sentence: Sentence, word: Token, lexicon: Lexicon) -> Iterator[Mark]:
    """Yield what the preposition before `word` makes of it: "without leaving"."""
    if word.dep in {"pobj", "pcomp"}:
        yield from _mark(sentence.head(word), "beside", lexicon)


def _announced(sentence: Sentence, word: Token) -> Iterator[Mark]:
    """Yield the "to" of an infinitive that is all a line tells: "*Ostria to send* ships"."""
    above = sentence.head(word)
    alone = word.dep in _RELATIVE and above.pos == "PROPN" and above.head == above.i
    if alone or (above is word and sentence.child(word, "nsubj", "nsubjpass") is not None):
        to = next((c for c in sentence.children(word) if c.tag == "TO"), None)
        if to is not None:
            yield Mark(Way.AHEAD, "en.factuality.announced", to.span)


def _mark(token: Token, trait: str, lexicon: Lexicon) -> Iterator[Mark]:
    listed = lexicon["factuality_beside"]
    rule = listed.rule_of(token.text.lower()) or listed.rule_of(token.lemma)
    if rule and trait in rule.traits and rule.value:
        yield Mark(_WAYS[rule.value], rule.id, token.span)
