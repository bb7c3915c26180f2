"""Finds what nobody asserts: questions, and what somebody declined to say, does not know or has not confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Lexicon, NotAsserted, Rule, Sentence, Source, Span, Spans, Syntax, Token

_WH = frozenset({"whether", "if", "how", "why", "what", "who", "whom", "whose", "when", "where", "which"})
_CLAUSE = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj", "relcl", "dep"})
_THING = frozenset({"dobj", "pobj", "attr"})
_NOT = frozenset({"neg"})
_NEGATIVE = frozenset({"no", "nor", "neither", "never", "nobody", "none", "n't", "not", "hardly"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that were not said, and the span from its governor on, which no attribution may claim."""

    value: NotAsserted
    governor: Span


def find_refusals(syntax: Syntax, lexicon: Lexicon, voice: Callable[[Spans], Source | None]) -> tuple[Refusal, ...]:
    """Return every question and refusal of the report, in text order."""
    return tuple(r for s in syntax.sentences for r in (*_questions(s), *_refused(s, lexicon, voice)))


def _questions(sentence: Sentence) -> Iterator[Refusal]:
    """Yield the sentence if it asks: a question mark at its end, quotation marks and brackets aside."""
    last = next((t for t in reversed(sentence.tokens) if t.text not in {'"', "”", "’", "'", ")", "]", "''"}), None)
    if last is not None and last.text.endswith("?"):
        yield Refusal(NotAsserted(Span(sentence.span.start, last.span.end), "question"), last.span)


def _refused(sentence: Sentence, lexicon: Lexicon, voice: Callable[[Spans], Source | None]) -> Iterator[Refusal]:
    lemmas = [t.lemma for t in sentence.tokens]
    for rule, first, last in lexicon["refusals"].find(lemmas):
        governors = sentence.tokens[first:last]
        if "negated" in rule.traits and not _negated(governors[-1], sentence):
            continue
        if "refuses" in rule.traits and governors[0].lemma == "to" and not _future_test(governors[0], sentence):
            continue
        said = _unsaid(governors, rule, sentence)
        if said is not None:
            subject = _subject(governors[0], sentence)
            source = voice((subject,)) if subject else None
            yield Refusal(NotAsserted(said, rule.value or "not said", source), governors[0].span)


def _negated(token: Token, sentence: Sentence) -> bool:
    if any(c.dep in _NOT or c.lemma in _NEGATIVE for c in sentence.children(token)):
        return True
    return any(c.lemma in _NEGATIVE and c.dep in {"det", "nsubj", "neg", "preconj"} for a in _verbs_above(token, sentence) for c in sentence.children(a))


def _verbs_above(token: Token, sentence: Sentence) -> Iterator[Token]:
    """Yield the verbs that share their negation with `token`: "was not able to confirm"."""
    while token.dep in {"xcomp", "acomp", "conj"} and token.head != token.i:
        token = sentence.head(token)
        yield token


def _future_test(to: Token, sentence: Sentence) -> bool:
    """Say whether "to confirm" is a purpose still to come ("tests will be done to confirm that")."""
    return sentence.head(to).dep in {"advcl", "xcomp", "acl"} and any(
        c.tag == "MD" for c in sentence.children(sentence.head(sentence.head(to)))
    )


def _unsaid(governors: Sequence[Token], rule: Rule, sentence: Sentence) -> Span | None:
    """Return the clause, or where the rule allows the thing, that hangs on the governors."""
    heads = [*governors, *(c for g in governors for c in sentence.children(g) if c.dep in {"prep", "xcomp", "acomp"})]
    own = {g.i for g in governors}
    for head in heads:
        for child in sentence.children(head):
            if child.i in own or child.i < governors[0].i and child.dep != "csubj":
                continue
            if child.dep in _CLAUSE and (_indirect_question(child, sentence) or "that" in rule.traits):
                return _span(child, sentence, own)
            if child.dep in _THING and "that" in rule.traits and child.pos != "PRON":
                return _span(child, sentence, own)
    return None


def _span(child: Token, sentence: Sentence, own: set[int]) -> Span | None:
    below = [t for t in sentence.subtree(child) if t.i not in own]
    return Span(min(t.span.start for t in below), max(t.span.end for t in below)) if below else None


def _indirect_question(clause: Token, sentence: Sentence) -> bool:
    first = min(sentence.subtree(clause), key=lambda t: t.i)
    return first.text.lower() in _WH


def _subject(governor: Token, sentence: Sentence) -> Span | None:
    for token in (governor, *sentence.ancestors(governor)):
        for child in sentence.children(token):
            if child.dep in {"nsubj", "nsubjpass"}:
                return sentence.subtree_span(child)
    return None
