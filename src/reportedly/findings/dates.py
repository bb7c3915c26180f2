"""One person at one place for one kind of event, on two different days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from reportedly.findings.material import Material
from reportedly.findings.weight import in_body
from reportedly.model import Finding, FindingKind, Sentence, SourceKind, Span, Statement, Token, When

_PERSONS = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL})
_MOST = 100


@dataclass(frozen=True, slots=True)
class _Dated:
    """Who is where on one day, by the words around a date."""

    statement: Statement
    when: When
    persons: frozenset[str]
    places: frozenset[str]
    span: Span


def date_conflicts(material: Material) -> Iterator[Finding]:
    """Yield a finding for two statements that put one person at one place, for a visit or the like, on different days.

    Only whole days that the report fixes are compared, and of each pair of days only the first two statements.
    """
    dated = list(islice((d for s in material.statements if in_body(s) for d in _dated(material, s)), _MOST))
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(dated, 2):
        persons, places = one.persons & other.persons, one.places & other.places
        pair = (str(one.when.earliest), str(other.when.earliest))
        if persons and places and one.statement != other.statement and len(set(pair)) > 1 and pair not in seen:
            seen |= {pair, pair[::-1]}
            yield _finding(material, one, other, min(persons))


def _dated(material: Material, statement: Statement) -> Iterator[_Dated]:
    for when in (when for piece in statement.content for when in material.times_in(piece)):
        if when.earliest and when.earliest == when.latest:
            yield from _event(material, statement, when)


def _event(material: Material, statement: Statement, when: When) -> Iterator[_Dated]:
    """Yield the happening that the date is said of: the words under the nearest verb, and whose clause it is."""
    sentence = material.syntax.sentence_at(when.span.start)
    token = next(sentence.within(when.span), None) if sentence else None
    verb = (
        next((t for t in sentence.ancestors(token) if t.pos in {"VERB", "AUX"}), None) if sentence and token else None
    )
    if sentence is None or verb is None:
        return
    words = _under(sentence, verb)
    inside = [t for t in words if any(c.covers(t.span) for c in statement.content)]
    if not any(_happens(material, t) for t in inside):
        return
    starts = {t.span.start for t in inside}
    named = [(span, e) for span, e in material.named_in(sentence.span) if span.start in starts]
    persons = frozenset(e.id for _, e in named if e.kind in _PERSONS)
    places = frozenset(e.id for _, e in named if e.kind == "place")
    yield _Dated(statement, when, persons, places, when.span)


def _under(sentence: Sentence, verb: Token) -> list[Token]:
    words = list(sentence.subtree(verb))
    if verb.dep == "relcl":
        head = sentence.head(verb)
        below = set(words)
        words.extend(t for t in sentence.subtree(head) if t not in below)
    return words


def _happens(material: Material, token: Token) -> bool:
    rule = material.lexicon["families"].rule_of(token.lemma)
    return rule is not None and "dated" in rule.traits


def _finding(material: Material, one: _Dated, other: _Dated, person: str) -> Finding:
    name = next(e.name for e in material.entities if e.id == person)
    place = next(e.name for e in material.entities if e.id == min(one.places & other.places))
    message = f"The report has {name} at {place} on {one.when.earliest} here and on {other.when.earliest} there."
    ids = (one.statement.id, other.statement.id)
    return Finding(FindingKind.DATE_CONFLICT, message, ids, tuple(sorted((one.span, other.span))))
