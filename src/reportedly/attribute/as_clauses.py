"""Finds by grammar a voice in a clause with "as": "*As the mayor put it*, the town has run out of sand"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import CONFIDENCE, clause_without
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Token

_BESIDE = frozenset({"advcl", "conj", "parataxis"})
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "dative", "attr"})


def find_as_clause(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "as the mayor *put it*" with the clause that it stands beside, if `token` is its verb."""
    subject = sentence.child(token, "nsubj") if token.dep == "advcl" else None
    if subject is None or not _opens_with_as(token, subject, sentence, lexicon):
        return
    cue = _cue(token, sentence, lexicon)
    if cue is None:
        return
    aside = sentence.subtree_span(token)
    content = clause_without(sentence, aside, sentence.head(token))
    if content:
        yield Candidate((cue,), (noun_phrase(subject, sentence),), content, CONFIDENCE, "en.grammar.as")


def find_otherwise(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "a ferry sank, although the ministry *says otherwise*" with the clause that it contradicts."""
    subject = sentence.child(token, "nsubj") if token.dep in _BESIDE else None
    hit = lexicon["cues"].at([t.lemma for t in sentence.tokens], token.i) if subject else None
    if subject is None or hit is None or "otherwise" not in hit[0].traits:
        return
    cue = Span(token.span.start, sentence.tokens[token.i + hit[1] - 1].span.end)
    content = clause_without(sentence, sentence.subtree_span(token), sentence.head(token))[:1]
    if content and content[0].end <= token.span.start:
        yield Candidate((cue,), (noun_phrase(subject, sentence),), content, CONFIDENCE, hit[0].id)


def _opens_with_as(verb: Token, subject: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    words = lexicon["grammar"].words("as")
    return any(c.lemma in words and c.dep in {"mark", "advmod"} and c.i < subject.i for c in sentence.children(verb))


def _cue(verb: Token, sentence: Sentence, lexicon: Lexicon) -> Span | None:
    """Return the words of saying that begin with the verb; a single verb must have no object of its own."""
    hit = lexicon["cues"].at([t.lemma for t in sentence.tokens], verb.i)
    rule = hit[0] if hit else None
    if hit is None or rule is None or not rule.traits & {"as", "phrase"}:
        return None
    if hit[1] == 1 and any(c.dep in _OBJECTS for c in sentence.children(verb)):
        return None
    return Span(verb.span.start, sentence.tokens[verb.i + hit[1] - 1].span.end)
