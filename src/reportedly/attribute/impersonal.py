"""Finds by grammar what is laid at nobody's door: "*it was alleged* that", "*it emerged* that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import CONFIDENCE
from reportedly.attribute.hearsay import clause_hung_on
from reportedly.attribute.speakers import agent_of, is_indirect_question, opens_with_that
from reportedly.model import Lexicon, Sentence, Span, Token

_SAYING = frozenset({"stated", "bearer", "weak"})
_CLAUSES = frozenset({"ccomp", "advcl"})
_NEGATION = frozenset({"neg", "preconj"})


def find_impersonal(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "it *was alleged* that the dam leaks" or "it *emerged* that", if `token` is the verb of such words."""
    if not _is_verb_of_it(token, sentence, lexicon):
        return
    clause = next(
        (c for c in sentence.children(token) if c.dep in _CLAUSES and opens_with_that(c, sentence, lexicon)), None
    )
    if clause is None or clause.i < token.i or is_indirect_question(clause, sentence, lexicon):
        return
    own = [c for c in sentence.children(token) if c.dep in {"aux", "auxpass"} and c.i < token.i]
    cue = Span(min((c.span.start for c in own), default=token.span.start), token.span.end)
    content = (sentence.subtree_span(clause),)
    yield Candidate((cue,), agent_of(token, sentence), content, CONFIDENCE, "en.grammar.impersonal")


def find_told(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "she *had been told* by a guard that the cells were full", if `token` is the verb of such words."""
    if token.tag != "VBN" or token.lemma not in lexicon["cues"].words("via") or not sentence.child(token, "auxpass"):
        return
    content = _told(token, sentence, lexicon)
    unsaid = any(c.dep in _NEGATION or c.tag == "MD" for c in sentence.children(token))
    if content is not None and not unsaid:
        yield Candidate((token.span,), agent_of(token, sentence), (content,), CONFIDENCE, "en.grammar.told")


def _told(verb: Token, sentence: Sentence, lexicon: Lexicon) -> Span | None:
    """Return what was told: the clause of the verb, or that which a parser hung on who told it."""
    clause = sentence.child(verb, "ccomp")
    if clause is not None:
        asked = clause.i < verb.i or is_indirect_question(clause, sentence, lexicon)
        return None if asked else sentence.subtree_span(clause)
    by = sentence.child(verb, "agent")
    teller = sentence.child(by, "pobj") if by else None
    return clause_hung_on(teller, sentence, lexicon) if teller else None


def _is_verb_of_it(token: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether the verb has "it" for a subject, and is a passive of saying or one of coming to light."""
    subject = sentence.child(token, "nsubjpass", "nsubj")
    unsaid = any(c.dep in _NEGATION or c.tag == "MD" for c in sentence.children(token))
    if subject is None or token.pos != "VERB" or unsaid:
        return False
    if subject.text.lower() not in lexicon["pronouns"].words("thing"):
        return False
    if token.lemma in lexicon["news"].words("comes to light"):
        return subject.dep == "nsubj"
    rule = lexicon["cues"].rule_of(token.lemma)
    return subject.dep == "nsubjpass" and rule is not None and bool(rule.traits & _SAYING)
