"""Finds by grammar what goes round and is nobody's: "*rumours* that the king had died", "*word spread* that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import CONFIDENCE
from reportedly.attribute.speakers import opens_with_that
from reportedly.attribute.taken_up import taken_up
from reportedly.model import Lexicon, Sentence, Token

_CLAUSES = frozenset({"acl", "ccomp", "relcl", "advcl"})
_OWNED = frozenset({"poss", "agent"})


def find_talk(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what a noun of saying tells, if `token` is one that goes round: its clause, or that of its verb."""
    rule = lexicon["cue_nouns"].rule_of(token.lemma) if token.pos in {"NOUN", "PROPN"} else None
    if rule is None or not ("nobody" in rule.traits or _goes_round(token, sentence, lexicon)):
        return
    verb = sentence.head(token) if token.dep in {"nsubj", "attr"} else token
    below = [c for t in (token, verb) for c in sentence.children(t) if c.i > token.i]
    clause = next((c for c in below if c.dep in _CLAUSES and opens_with_that(c, sentence, lexicon)), None)
    if clause is not None:
        yield Candidate((token.span,), (), (sentence.subtree_span(clause),), CONFIDENCE, rule.id)


def _goes_round(noun: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether the noun is nobody's: "amid reports that", "claims surfaced that"."""
    small, news = lexicon["grammar"], lexicon["news"]
    whose = {c.dep for c in sentence.children(noun)} | {c.lemma for c in sentence.children(noun) if c.dep == "prep"}
    if whose & (_OWNED | small.words("voice")) or noun.lemma not in news.words("goes round"):
        return False
    if taken_up(noun, sentence, lexicon) is not None:
        return True
    above = sentence.head(noun)
    if noun.dep == "nsubj":
        return above.lemma in news.words("spreads")
    return noun.dep == "pobj" and above.lemma in news.words("amid")
