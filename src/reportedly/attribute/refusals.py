"""Finds what nobody asserts: questions, and what somebody declined to say, does not know or has not confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Lexicon, NotAsserted, Rule, Sentence, Source, Span, Spans, Syntax, Token, hull

_CLAUSE = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj", "relcl", "dep"})
_THING = frozenset({"dobj", "pobj", "attr"})
_SHARED = frozenset({"xcomp", "acomp", "conj", "ccomp"})
_NEGATING = frozenset({"det", "nsubj", "neg", "preconj", "advmod", "cc"})
_BETWEEN = frozenset({"prep", "xcomp", "acomp"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that were not said, and the word that leaves them unsaid."""

    value: NotAsserted
    governor: Span


@dataclass(frozen=True, slots=True)
class RefusalFinder:
    """Reads one report for what it leaves open."""

    syntax: Syntax
    lexicon: Lexicon
    voice: Callable[[Spans], Source | None]

    def __call__(self) -> tuple[Refusal, ...]:
        """Return every question and refusal of the report, in text order."""
        return tuple(r for s in self.syntax.sentences for r in (*_questions(s), *self._refused(s)))

    def _refused(self, sentence: Sentence) -> Iterator[Refusal]:
        lemmas = [t.lemma for t in sentence.tokens]
        for rule, first, last in self.lexicon["refusals"].find(lemmas):
            governors = sentence.tokens[first:last]
            if "negated" in rule.traits and not self._negated(governors[-1], sentence):
                continue
            said = self._unsaid(governors, rule, sentence)
            if said is not None:
                subject = _subject(governors[0], sentence)
                source = self.voice((subject,)) if subject else None
                governor = governors[0] if "anonymity" in rule.traits else governors[-1]
                yield Refusal(NotAsserted(said, rule.value or "", source), governor.span)

    def _negated(self, token: Token, sentence: Sentence) -> bool:
        """Say whether a negative word hangs on `token` or on a verb that shares it: "was not able to confirm"."""
        small = self.lexicon["grammar"]
        above = [token]
        while above[-1].dep in _SHARED and sentence.head(above[-1]).lemma in small.words("able"):
            above.append(sentence.head(above[-1]))
        below = [c for t in above for c in sentence.children(t)]
        subjects = [g for c in below if c.dep == "nsubj" for g in (c, *sentence.children(c))]
        return any(c.lemma in small.words("negative") and c.dep in _NEGATING for c in (*below, *subjects))

    def _unsaid(self, governors: Sequence[Token], rule: Rule, sentence: Sentence) -> Span | None:
        """Return the clause, or where the rule allows the thing, that hangs on the governors."""
        if "anonymity" in rule.traits:
            return hull(g.span for g in governors)
        own = {g.i for g in governors}
        for head in _heads(governors, sentence):
            for child in sentence.children(head):
                after = child.i > governors[0].i or child.dep == "csubj"
                if child.i not in own and after and self._left_open(child, rule, sentence):
                    return _span(child, sentence, own)
        return None

    def _left_open(self, child: Token, rule: Rule, sentence: Sentence) -> bool:
        if child.dep in _CLAUSE and self._indirect_question(child, sentence):
            return True
        return child.dep in _CLAUSE | _THING and "that" in rule.traits and child.pos != "PRON"

    def _indirect_question(self, clause: Token, sentence: Sentence) -> bool:
        first = min(sentence.subtree(clause), key=lambda t: t.i)
        return first.text.lower() in self.lexicon["grammar"].words("wh")


def _heads(governors: Sequence[Token], sentence: Sentence) -> Iterator[Token]:
    """Yield where the unsaid may hang, deepest first: "declined *to say*", "did not comment *on*", "*is* unclear"."""
    for governor in governors:
        between = [c for c in sentence.children(governor) if c.dep in _BETWEEN and c.i > governor.i]
        for child in between:
            yield from (c for c in sentence.children(child) if c.dep in _BETWEEN)
        yield from between
        yield governor
        if governor.dep == "acomp":
            yield sentence.head(governor)


def _questions(sentence: Sentence) -> Iterator[Refusal]:
    """Yield the sentence if it asks: its last word, closing marks aside, is a question mark."""
    last = next((t for t in reversed(sentence.tokens) if t.tag not in {"''", "``", "-RRB-", "POS"}), None)
    if last is not None and last.text.endswith("?"):
        yield Refusal(NotAsserted(Span(sentence.span.start, last.span.end), "question"), last.span)


def _span(child: Token, sentence: Sentence, own: set[int]) -> Span | None:
    below = [t for t in sentence.subtree(child) if t.i not in own]
    return Span(min(t.span.start for t in below), max(t.span.end for t in below)) if below else None


def _subject(governor: Token, sentence: Sentence) -> Span | None:
    for token in (governor, *sentence.ancestors(governor)):
        for child in sentence.children(token):
            if child.dep in {"nsubj", "nsubjpass"}:
                return sentence.subtree_span(child)
    return None
