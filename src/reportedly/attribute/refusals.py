"""Finds what nobody asserts: questions, and what somebody declined to say, does not know or has not confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.speakers import is_indirect_question
from reportedly.model import Lexicon, NotAsserted, Rule, Sentence, Source, Span, Spans, Syntax, Token, hull

_CLAUSE = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj", "relcl", "dep"})
_THING = frozenset({"dobj", "pobj", "attr"})
_SHARED = frozenset({"xcomp", "acomp", "conj", "ccomp"})
_NEGATING = frozenset({"det", "nsubj", "neg", "preconj", "advmod", "cc"})
_COMPLETING = frozenset({"xcomp", "acomp", "advmod", "pcomp", "prep", "attr", "aux", "det", "neg"})
_BETWEEN = frozenset({"prep", "xcomp", "acomp"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that were not said, the word that leaves them unsaid, and the clause of that word.

    `words` are all those that do, "refused to say"; `somebody` says whether they have a subject, other than "it".
    """

    value: NotAsserted
    governor: Span
    clause: Span
    words: Span
    somebody: bool = False


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
        for rule, governors in self._governors(sentence):
            if "negated" in rule.traits and not any(self._negated(g, sentence) for g in governors):
                continue
            said = self._unsaid(governors, rule, sentence)
            if said is not None:
                subject = _subject(governors[0], sentence)
                source = self.voice((subject,)) if subject else None
                governor = governors[0] if "anonymity" in rule.traits else governors[-1]
                clause = hull(sentence.subtree_span(top_of(g, sentence)) for g in governors)  # "neither" heads none
                words = hull(g.span for g in governors)
                somebody = source is not None and source.text.lower() not in self.lexicon["pronouns"].words("thing")
                yield Refusal(NotAsserted(said, rule.value or "", source), governor.span, clause, words, somebody)

    def _governors(self, sentence: Sentence) -> Iterator[tuple[Rule, Sequence[Token]]]:
        """Yield the words of each rule of refusing, and every other verb of saying, for which a negation does it."""
        taken: set[int] = set()
        for rule, first, last in self.lexicon["refusals"].find([t.lemma for t in sentence.tokens]):
            taken.update(range(first, last))
            yield rule, sentence.tokens[first:last]
        negated = next(r for r in self.lexicon["refusals"].rules if "any verb of saying" in r.traits)
        for token in sentence.tokens:
            cue = self.lexicon["cues"].rule_of(token.lemma) if token.pos == "VERB" and token.i not in taken else None
            if cue and "stated" in cue.traits and "raising" not in cue.traits and cue.polarity is None:
                yield negated, (token,)

    def _negated(self, token: Token, sentence: Sentence) -> bool:
        """Say whether a negative word hangs on `token` or on a verb that shares it: "was not able to confirm"."""
        small = self.lexicon["grammar"]
        above = [token]
        if token.dep == "acomp":
            above.append(sentence.head(token))
        while above[-1].dep in _SHARED and sentence.head(above[-1]).lemma in small.words("able"):
            above.append(sentence.head(above[-1]))
        below = [c for t in above for c in sentence.children(t)]
        if any(t.dep == "pcomp" and sentence.head(t).lemma in small.words("negative") for t in above):
            return True
        subjects = [g for c in below if c.dep == "nsubj" for g in (c, *sentence.children(c))]
        return any(c.lemma in small.words("negative") and c.dep in _NEGATING for c in (*below, *subjects))

    def _unsaid(self, governors: Sequence[Token], rule: Rule, sentence: Sentence) -> Span | None:
        """Return the clause, or where the rule allows the thing, that hangs on the governors."""
        if "anonymity" in rule.traits:
            return hull(g.span for g in governors)
        own = {g.i for g in governors}
        below = [c for head in _heads(governors, sentence) for c in sentence.children(head) if c.i not in own]
        after = [c for c in below if c.i > governors[0].i or c.dep == "csubj"]
        after.sort(key=lambda c: c.dep not in _CLAUSE)
        found = next((c for c in after if self._left_open(c, rule, sentence)), None)
        return _span(found, sentence, own) if found else None

    def _left_open(self, child: Token, rule: Rule, sentence: Sentence) -> bool:
        if child.dep in _CLAUSE and is_indirect_question(child, sentence, self.lexicon):
            return True
        return (
            child.dep in _CLAUSE | _THING
            and "that" in rule.traits
            and child.pos != "PRON"
            and child.text[-1:].isalnum()
        )


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
        asked = Span(sentence.span.start, last.span.end)
        yield Refusal(NotAsserted(asked, "question"), last.span, asked, asked)


def top_of(token: Token, sentence: Sentence) -> Token:
    """Return the verb whose clause `token` belongs to, up through what only completes another word."""
    while token.dep in _COMPLETING and token.head != token.i:
        token = sentence.head(token)
    return token


def _span(child: Token, sentence: Sentence, own: set[int]) -> Span | None:
    below = [t for t in sentence.subtree(child) if t.i not in own]
    return Span(min(t.span.start for t in below), max(t.span.end for t in below)) if below else None


def _subject(governor: Token, sentence: Sentence) -> Span | None:
    for token in (governor, *sentence.ancestors(governor)):
        for child in sentence.children(token):
            if child.dep in {"nsubj", "nsubjpass"}:
                return sentence.subtree_span(child)
    return None
