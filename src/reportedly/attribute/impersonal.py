"""Finds by grammar what is laid at nobody's door: "*it was alleged* that", "*it emerged* that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import CONFIDENCE, clause_without
from reportedly.attribute.hearsay import clause_hung_on
from reportedly.attribute.speakers import agent_of, is_indirect_question, noun_phrase, opens_with_that
from reportedly.model import Lexicon, Sentence, Span, Spans, Token

_SAYING = frozenset({"stated", "bearer", "weak"})
_CLAUSES = frozenset({"ccomp", "advcl"})
_COMPLETES = frozenset({"ccomp", "xcomp", "dobj", "oprd", "acomp"})
_NEGATION = frozenset({"neg", "preconj"})


def find_impersonal(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "it *was alleged* that the dam leaks" or "it *emerged* that", if `token` is the verb of such words."""
    if not _is_verb_of_it(token, sentence, lexicon):
        return
    content = _behind(token, sentence, lexicon) or _around(token, sentence)
    if content:
        own = [c for c in sentence.children(token) if c.dep in {"aux", "auxpass"} and c.i < token.i]
        cue = Span(min((c.span.start for c in own), default=token.span.start), token.span.end)
        yield Candidate((cue,), agent_of(token, sentence), content, CONFIDENCE, "en.grammar.impersonal")


def _behind(verb: Token, sentence: Sentence, lexicon: Lexicon) -> Spans:
    """Return the clause with "that" behind the verb."""
    below = (c for c in sentence.children(verb) if c.dep in _CLAUSES and opens_with_that(c, sentence, lexicon))
    clause = next(below, None)
    return (sentence.subtree_span(clause),) if clause is not None and clause.i > verb.i else ()


def _around(verb: Token, sentence: Sentence) -> Spans:
    """Return the clause that the verb with its "it" is set into, or that stands before it: "It leaks, *it is said*"."""
    before = sentence.child(verb, "ccomp")
    if before is not None and before.i < verb.i:
        return (sentence.subtree_span(before),)
    if verb.dep != "parataxis" or any(c.dep in _COMPLETES for c in sentence.children(verb)):
        return ()
    return clause_without(sentence, sentence.subtree_span(verb), sentence.head(verb))


def find_accused(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "the guard *is accused* of theft": whom and of what, laid at nobody's door unless "by" names one."""
    if token.lemma not in lexicon["cues"].words("charges") or _is_unsaid(token, sentence):
        return
    subject, be = sentence.child(token, "nsubjpass"), sentence.child(token, "auxpass")
    topic = lexicon["grammar"].words("topic")
    what = next((c for c in sentence.children(token) if c.lemma in topic and c.i > token.i), None)
    if what is not None and subject is not None and be is not None:
        content = (noun_phrase(subject, sentence), sentence.subtree_span(what))
        cue = Span(be.span.start, token.span.end)
        yield Candidate((cue,), agent_of(token, sentence), content, CONFIDENCE, "en.grammar.accused")


def find_told(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "she *had been told* by a guard that the cells were full", if `token` is the verb of such words."""
    if token.tag != "VBN" or token.lemma not in lexicon["cues"].words("via") or not sentence.child(token, "auxpass"):
        return
    content = _told(token, sentence, lexicon)
    if content is not None and not _is_unsaid(token, sentence):
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


def _is_unsaid(verb: Token, sentence: Sentence) -> bool:
    """Say whether the verb is negated, or only may, should or will be."""
    return any(c.dep in _NEGATION or c.tag == "MD" for c in sentence.children(verb))


def _is_verb_of_it(token: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether the verb has "it" for a subject, and is a passive of saying or one of coming to light."""
    subject = sentence.child(token, "nsubjpass", "nsubj") if token.pos == "VERB" else None
    if subject is None or _is_unsaid(token, sentence):
        return False
    if subject.text.lower() not in lexicon["pronouns"].words("thing"):
        return False
    if token.lemma in lexicon["news"].words("comes to light"):
        return subject.dep == "nsubj"
    rule = lexicon["cues"].rule_of(token.lemma)
    return subject.dep == "nsubjpass" and rule is not None and bool(rule.traits & _SAYING)
