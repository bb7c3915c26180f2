"""Weighs all that a report says of one party: the degree to which it holds that party responsible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.model import Blame, Degree, Lexicon, Sentence, Span, Syntax, WordList

_ORDER = (Degree.CLAIMED, Degree.SUSPECTED_BY_AUTHORITIES, Degree.SUSPECTED, Degree.POSSIBLE, Degree.FACT)
"""What outweighs what: a report that tells an attack as a fact also tells who has claimed it, or is accused of it."""


def degree_for(mentions: Sequence[Span], blames: Sequence[Blame], syntax: Syntax, lexicon: Lexicon) -> Degree:
    """Return how surely a report holds those responsible whom it names at `mentions`.

    Where grammar ties them to no act, the words beside their name decide; where those say nothing, the report gives
    it as fact.
    """
    tied = [blame.degree for blame in blames if any(blame.held.touches(mention) for mention in mentions)]
    beside = (degree for mention in mentions for degree in _beside(mention, syntax, lexicon["blame"]))
    return min(tied or beside, key=_ORDER.index, default=Degree.FACT)


def _beside(mention: Span, syntax: Syntax, words: WordList) -> Iterator[Degree]:
    sentence = syntax.sentence_at(mention.start)
    traits = _traits(sentence, mention, words) if sentence else frozenset()
    if "claim" in traits:
        yield Degree.CLAIMED
    if traits & {"accuse", "lay", "suspect"}:
        yield Degree.SUSPECTED_BY_AUTHORITIES if "authority" in traits else Degree.SUSPECTED
    if "possible" in traits:
        yield Degree.POSSIBLE


def _traits(sentence: Sentence, mention: Span, words: WordList) -> frozenset[str]:
    """Return the traits of the words of a sentence, those of the name itself apart: a brigade may be no authority.

    A name is no word of doubt: "3 May".
    """
    lemmas = ["" if token.span.touches(mention) else token.lemma for token in sentence.tokens]
    found = [(rule, first) for rule, first, _ in words.find(lemmas)]
    named = frozenset(token.i for token in sentence.tokens if token.pos == "PROPN")
    return frozenset(t for rule, i in found for t in rule.traits if t != "possible" or i not in named)
