"""Finds by grammar whose account of things a sentence gives: "*By the ministry's own account*, the wells are dry"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import CONFIDENCE, clause_without
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Token


def find_account(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "in the view of the auditors" with the clause it stands in, if `token` is such a noun."""
    small, news = lexicon["grammar"], lexicon["news"]
    preposition = sentence.head(token)
    if token.dep != "pobj" or token.lemma not in news.words("account"):
        return
    if preposition.lemma not in small.words("by account") or preposition.dep != "prep":
        return
    verb = sentence.head(preposition)
    if verb.lemma in lexicon["cues"].words("stated"):  # "in his view, he said, ..." is what he said
        return
    whose = _whose(token, sentence, lexicon)
    aside = sentence.subtree_span(preposition)
    content = clause_without(sentence, aside, verb)
    if whose is not None and content:
        voice = noun_phrase(whose, sentence)
        cue = (preposition.span, token.span)
        yield Candidate(cue, (voice,), content, CONFIDENCE, "en.grammar.account")


def _whose(noun: Token, sentence: Sentence, lexicon: Lexicon) -> Token | None:
    """Return who gives the account: "*the ministry*'s account", "the view of *the auditors*"; nobody of "in his view".

    Whose that is, is mostly told beside it.
    """
    for child in sentence.children(noun):
        if child.dep == "poss":
            return child if child.tag != "PRP$" else None
        if child.dep == "prep" and child.lemma in lexicon["grammar"].words("voice"):
            return sentence.child(child, "pobj")
    return None
