"""What is meant by words that are no name: "the ministry", "the Islamist movement", "the 52-year-old", "she"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Entity, Evidence, Lexicon, Sentence, SourceKind, Span, Syntax, Token
from reportedly.resolve.bodies import sort_of
from reportedly.resolve.cast import Cast
from reportedly.resolve.referent import PERSONS, called_by, speaks_of_before
from reportedly.resolve.spelling import fold

_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.GROUP})
_LOOSE = frozenset({"firm", "movement", "society", "outlet"})
"""Sorts of bodies whose noun ("the company") can stand for one that was never called so."""
_OUTLET = "outlet"
_BACK, _FAR = 2, 12
"""How many sentences back somebody is still meant by a loose word, and by a word he or it was called by."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that are no name, whom they mean, and why."""

    entity: str
    evidence: Evidence


class References:
    """Finds what definite descriptions and pronouns mean: the one candidate that fits, else nothing."""

    def __init__(self, entities: tuple[Entity, ...], syntax: Syntax, cast: Cast, lexicon: Lexicon) -> None:
        self._syntax, self._cast, self._lexicon = syntax, cast, lexicon
        self._starts = [s.span.start for s in syntax.sentences]
        self._called = {
            formerly: {e.id: frozenset(map(fold, called_by(e, formerly=formerly))) for e in entities}
            for formerly in (False, True)
        }
        self._subjects: dict[Span, Entity] = {}
        self._covered = sorted(span for e in entities for span in e.mentions)

    def find(self) -> Iterator[Reference]:
        """Yield every reference that can be told, in text order."""
        for sentence in self._syntax.sentences:
            for token in sentence.tokens:
                if token.tag in {"PRP", "PRP$"}:
                    yield from self._of_pronoun(sentence, token)
                elif token.pos in {"NOUN", "ADJ"}:
                    yield from self._of_noun(sentence, token)

    def _of_noun(self, sentence: Sentence, head: Token) -> Iterator[Reference]:
        opening = next((t for t in sentence.children(head) if t.dep == "det" and t.i < head.i), None)
        rule = self._lexicon["pronouns"].rule_of(opening.text.lower()) if opening else None
        if opening is None or rule is None or "definite" not in rule.traits or head.tag in {"NNS", "NNPS"}:
            return
        span = Span(opening.span.start, head.span.end)
        if self._is_named(span) or any(
            t.dep in {"prep", "relcl", "appos", "acl", "conj"} and t.i > head.i for t in sentence.children(head)
        ):
            return
        beside = frozenset(
            fold(t.text)
            for t in sentence.children(head)
            if t.dep in {"amod", "compound", "poss", "nmod"} and not speaks_of_before((t,), self._lexicon)
        )
        yield from self._meant(sentence, span, head, beside)

    def _meant(self, sentence: Sentence, span: Span, head: Token, beside: frozenset[str]) -> Iterator[Reference]:
        word, before = fold(head.lemma), span.start
        if self._is_age(sentence, head):
            yield from self._one(
                self._persons(sentence, before, _BACK), span, "resolve.meant.age", "the only person so far"
            )
            return
        calls = self._called[speaks_of_before(sentence.within(Span(span.start, head.span.end)), self._lexicon)]
        called = [e for e in self._recent(sentence, before, _FAR) if word in calls[e.id]]
        narrowed = [e for e in called if beside <= calls[e.id]]
        if called:
            yield from self._one(
                narrowed or ([] if beside else called), span, "resolve.meant.called", "called so in the report"
            )
        elif sort_of(word, self._lexicon) in _LOOSE and not any(t.dep == "compound" for t in sentence.children(head)):
            near = [e for e in self._recent(sentence, before, _BACK) if e.kind in _BODIES and self._may_be(e, word)]
            yield from self._one(near, span, "resolve.meant.sort", "the only body named shortly before")

    def _is_age(self, sentence: Sentence, head: Token) -> bool:
        """Say whether a phrase means somebody by the age, unlike "the old"."""
        aged = head.text.lower() in self._lexicon["pronouns"].words("aged")
        return aged and sentence.child(head, "npadvmod") is not None

    def _may_be(self, entity: Entity, word: str) -> bool:
        """Say whether a body can be of the sort that a noun names: "Trade Ministry" is no company."""
        asked = sort_of(word, self._lexicon)
        own = {sort for part in entity.name.split() if (sort := sort_of(part, self._lexicon))}
        return (not own or asked in own) and (entity.kind is SourceKind.OUTLET) == (asked == _OUTLET)

    def _of_pronoun(self, sentence: Sentence, token: Token) -> Iterator[Reference]:
        rule = self._lexicon["pronouns"].rule_of(token.text.lower())
        if rule is None or self._is_named(token.span):
            return
        if rule.traits & {"thing", "thing-s"}:
            yield from self._of_it(sentence, token)
        gender = next(iter(rule.traits & {"man", "woman"}), None)
        if gender is None:
            return
        persons = self._persons(sentence, token.span.start, _BACK)
        fit = [e for e in persons if self._cast.referent(e, 0).gender in {None, gender}]
        yield from self._one(fit, token.span, "resolve.meant.pronoun", "the only person it fits")

    def _of_it(self, sentence: Sentence, token: Token) -> Iterator[Reference]:
        """Yield the body that "it" or "its" means: the subject over it, where no other body stands between."""
        above = next((t for t in sentence.ancestors(token) if self._has_subject(sentence, t, token)), None)
        subject = sentence.child(above, "nsubj", "nsubjpass") if above else None
        here = Span(sentence.span.start, token.span.start)
        bodies = {e.id: e for _, e in self._cast.inside(here) if e.kind not in PERSONS}
        named = [e for _, e in self._cast.inside(subject.span) if e.kind in _BODIES] if subject else []
        before = self._subjects.get(subject.span) if subject else None
        named = named or ([before] if before else [])
        if named and not [e for e in bodies.values() if e.kind in _BODIES and e.id != named[0].id]:
            self._subjects[token.span] = named[0]
            yield from self._one(named[:1], token.span, "resolve.meant.subject", "the subject of the sentence")

    def _has_subject(self, sentence: Sentence, verb: Token, token: Token) -> bool:
        subject = sentence.child(verb, "nsubj", "nsubjpass")
        return subject is not None and subject.i < token.i and subject.i != token.i

    def _persons(self, sentence: Sentence, before: int, back: int) -> list[Entity]:
        return [e for e in self._recent(sentence, before, back) if e.kind in PERSONS]

    def _recent(self, sentence: Sentence, before: int, back: int) -> list[Entity]:
        """Return who is named in this sentence or the few before it, each once, the latest first."""
        here = bisect_right(self._starts, sentence.span.start) - 1
        start = self._starts[max(0, here - back)]
        named = {e.id: e for span, e in self._cast.before(before, 60) if span.start >= start}
        return list(named.values())

    def _one(self, fit: list[Entity], span: Span, rule: str, says: str) -> Iterator[Reference]:
        if len(fit) == 1:
            yield Reference(fit[0].id, Evidence(rule, span, f"means {fit[0].name}, {says}"))

    def _is_named(self, span: Span) -> bool:
        i = bisect_right(self._covered, span)
        return any(other.touches(span) for other in self._covered[max(0, i - 1) : i + 1])
