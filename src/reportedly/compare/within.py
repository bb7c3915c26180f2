"""Rival tolls within one report: two voices in it that count the victims of one incident differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportedly.compare.counts import is_contrast, is_near, is_total, is_vague, tells, thing_of
from reportedly.compare.groups import Id, id_of
from reportedly.compare.likeness import days_between
from reportedly.compare.words import Words, split
from reportedly.model import Quantity, Said, SourceKind, TollKind, Voice

_ANY = frozenset({SourceKind.UNKNOWN, SourceKind.ORGANISATION, SourceKind.PERSON})
"""The kinds of whom a report first calls "a monitor" and then names."""
_ATTACK = frozenset({"=attack", "=blast"})
_LEAST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Within:
    """How the tolls of each report stand to one another: pairs set against each other, and those that are parts."""

    pairs: frozenset[frozenset[Id]] = frozenset()
    parts: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class _Toll:
    """The first toll of a statement, and the words by which its incident is told from others."""

    said: Said
    quantity: Quantity
    thing: str
    own: frozenset[str]
    heard: frozenset[str]

    @property
    def size(self) -> float:
        return self.quantity.low or self.quantity.high or 0.0

    @property
    def voice(self) -> Voice | None:
        return next((voice for voice in reversed(self.said.chain) if voice.text), None)

    @property
    def towns(self) -> frozenset[str]:
        return frozenset(place for place in self.said.places if "/" in place)


def rivals_within(pile: Iterable[Said], words: Words) -> Within:
    """Return which tolls of one report are set against each other, and which are parts of others.

    A toll is set against one before it where its words say so ("a higher toll"); where another voice gives a figure
    and nothing else, or a toll by that name, or says that nobody was killed there; and where another voice tells of the
    same town in the same words. What is told to be more, or elsewhere, is not; parts are those that add up to a toll
    before them, and those "of the dead".
    """
    by_report: dict[str, list[Said]] = defaultdict(list)
    for one in pile:
        by_report[one.report].append(one)
    pairs, parts = set[frozenset[Id]](), set[Id]()
    for told in by_report.values():
        tolls = sorted(_tolls(told, words), key=lambda toll: toll.quantity.span)
        some = {id_of(toll.said) for toll in tolls if tells("part", toll.said, words)}
        whole = [toll for toll in tolls if id_of(toll.said) not in some]
        rivals = ((later, _rival(later, whole[:i], words)) for i, later in enumerate(whole))
        pairs |= {frozenset({id_of(later.said), id_of(rival.said)}) for later, rival in rivals if rival}
        parts |= some | _parts(tolls)
    parts.difference_update(*pairs)
    return Within(frozenset(pairs), frozenset(parts))


def _parts(tolls: Sequence[_Toll]) -> set[Id]:
    """Return the statements whose tolls, one after the other, add up to a toll before them."""
    found = set[Id]()
    for i, whole in enumerate(tolls):
        after = [toll for toll in tolls[i + 1 :] if toll.size != whole.size]
        sums = (list(accumulate(toll.size for toll in after[start:])) for start in range(len(after)))
        for start, added in enumerate(sums):
            length = added.index(whole.size) + 1 if whole.size in added else 0
            found |= {id_of(toll.said) for toll in after[start : start + length] if length >= _LEAST_PARTS}
    return found


def _tolls(told: Iterable[Said], words: Words) -> Iterator[_Toll]:
    for one in told:
        things = ((q, thing_of(q, one, words)) for q in sorted(one.quantities, key=lambda q: q.span))
        counted = ((q, thing) for q, thing in things if q.kind is TollKind.KILLED and thing and not is_vague(q))
        first = next(counted, None)
        if first and not is_total(one, words):
            own = frozenset(term for term in one.terms if term not in words.toll_terms)
            heard = own.union(*(words.terms(voice.text) for voice in one.chain)) - words.toll_terms
            yield _Toll(one, *first, own, heard)


def _rival(later: _Toll, before: Sequence[_Toll], words: Words) -> _Toll | None:
    """Return the toll that a later one of the same report is set against."""
    fitting = [one for one in before if one.thing == later.thing and one.said != later.said and _one_day(one, later)]
    if is_contrast(later.said, words):
        other = (one for one in fitting if one.size != later.size)
        return min(other, key=lambda one: abs(one.size - later.size), default=None)
    if tells("more", later.said, words):
        return None
    others = [one for one in fitting if not _may_be_one(one.voice, later.voice)]
    if later.quantity.high == 0:
        return next((one for one in reversed(others) if one.heard & later.heard), None)
    if later.voice and not later.said.places and not later.said.days:
        if not later.own - _ATTACK:
            return next((one for one in fitting[-1:] if one in others), None)
        if tells("sum", later.said, words):
            return next((one for one in others[:1] if is_near(one.size, later.size)), None)
    return next((one for one in reversed(others) if one.voice and later.voice and _is_same_scene(one, later)), None)


def _one_day(one: _Toll, other: _Toll) -> bool:
    return not days_between(one.said.days, other.said.days)


def _is_same_scene(one: _Toll, other: _Toll) -> bool:
    """Say whether two tolls are told of one town in the same words."""
    shared = bool(one.towns & other.towns) and bool(one.own & other.own)
    return shared and is_near(one.size, other.size) and not other.said.days


def _may_be_one(one: Voice | None, other: Voice | None) -> bool:
    """Say whether two voices may be the same: by their words, or since one is not named and of no other kind."""
    if one is None or other is None:
        return one is other
    if one.named and other.named:
        a, b = (frozenset(split(voice.name or voice.text)) for voice in (one, other))
        return a <= b or b <= a
    return one.kind is other.kind or {one.kind, other.kind} <= _ANY
