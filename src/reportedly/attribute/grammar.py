"""Finds attributions by grammar and word list, where the learned tagger has none."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.speakers import agent_of, is_indirect_question, noun_phrase
from reportedly.model import Lexicon, Rule, Sentence, Span, Spans, Token, hull

CONFIDENCE = 0.6
"""How sure these patterns are, below a sure tag."""


def find_plain(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what the plainest patterns give: "according to", "reportedly", a verb of saying with a clause."""
    yield from _according(token, sentence, lexicon)
    yield from _adverb(token, sentence, lexicon)
    yield from _verb(token, sentence, lexicon)
    yield from _bearer(token, sentence, lexicon)
    yield from _directive(token, sentence, lexicon)


def _according(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    small = lexicon["grammar"]
    if token.lemma not in small.words("according") or token.i + 1 >= len(sentence.tokens):
        return
    to = sentence.tokens[token.i + 1]
    voice = next((c for t in (to, token) for c in sentence.children(t) if c.dep == "pobj"), None)
    if to.lemma in small.words("to") and voice is not None:
        source = noun_phrase(voice, sentence)
        cue = Span(token.span.start, to.span.end)
        content = clause_without(sentence, Span(cue.start, max(cue.end, source.end)), sentence.head(token))
        yield Candidate((cue,), (source,), content, CONFIDENCE, "en.grammar.according")


def _adverb(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    rule = lexicon["cues"].rule_of(token.lemma)
    if rule is not None and "adverb" in rule.traits:
        content = clause_without(sentence, token.span, sentence.head(token))
        yield Candidate((token.span,), (), content, CONFIDENCE, rule.id)


def _verb(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    rule = lexicon["cues"].rule_of(token.lemma) if token.pos == "VERB" else None
    if rule is None or "stated" not in rule.traits or any(c.dep == "neg" for c in sentence.children(token)):
        return
    subject = sentence.child(token, "nsubj")
    clause = next((c for c in sentence.children(token) if _is_content(c, rule)), None)
    if subject is None or clause is None or is_indirect_question(clause, sentence, lexicon):
        return
    source, content = noun_phrase(subject, sentence), sentence.subtree_span(clause)
    if not content.touches(token.span) and not content.touches(source):
        yield Candidate((token.span,), (source,), (content,), CONFIDENCE, rule.id)


def _bearer(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "the ship *is expected* to sail": its subject and infinitive are what is reported, by nobody named."""
    rule = lexicon["cues"].rule_of(token.lemma) if token.tag == "VBN" else None
    if rule is None or "bearer" not in rule.traits:
        return
    children = list(sentence.children(token))
    subject = next((c for c in children if c.dep == "nsubjpass"), None)
    infinitive = next((c for c in children if c.dep in {"xcomp", "oprd"} and _is_infinitive(c, sentence)), None)
    be = next((c for c in children if c.dep == "auxpass"), None)
    if subject is not None and infinitive is not None and be is not None:
        content = (noun_phrase(subject, sentence), sentence.subtree_span(infinitive))
        cue = Span(be.span.start, token.span.end)
        yield Candidate((cue,), agent_of(token, sentence), content, CONFIDENCE, rule.id)


def _directive(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield "the mayor *told* residents to leave": the person told and the infinitive are the content."""
    rule = lexicon["cues"].rule_of(token.lemma) if token.pos == "VERB" else None
    if rule is None or "directs" not in rule.traits:
        return
    children = list(sentence.children(token))
    subject = next((c for c in children if c.dep == "nsubj"), None)
    told = next((c for c in children if c.dep in {"dobj", "dative"} and c.i > token.i), None)
    infinitive = next((c for c in children if c.dep in {"xcomp", "ccomp"} and _is_infinitive(c, sentence)), None)
    if subject is not None and infinitive is not None and infinitive.i > token.i:
        asked = sentence.subtree_span(infinitive)
        content = hull((asked, noun_phrase(told, sentence))) if told else asked
        yield Candidate((token.span,), (noun_phrase(subject, sentence),), (content,), CONFIDENCE, rule.id)


def _is_infinitive(verb: Token, sentence: Sentence) -> bool:
    return any(c.dep == "aux" and c.tag == "TO" for c in sentence.children(verb))


def _is_content(child: Token, rule: Rule) -> bool:
    """Say whether `child` heads what is reported: a clause, or what is denied or admitted doing ("denies selling")."""
    return child.dep == "ccomp" or (child.dep == "xcomp" and child.tag == "VBG" and "gerund" in rule.traits)


def clause_without(sentence: Sentence, hole: Span, head: Token) -> Spans:
    """Return the clause that `head` belongs to, without the words of `hole`."""
    verb = head
    while verb.pos not in {"VERB", "AUX"} and verb.head != verb.i:
        verb = sentence.head(verb)
    clause = sentence.subtree_span(verb)
    sides = ((clause.start, min(hole.start, clause.end)), (max(hole.end, clause.start), clause.end))
    return tuple(Span(start, end) for start, end in sides if start < end)
