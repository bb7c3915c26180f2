"""Rival tolls within one report: two voices in it that count the victims of one incident differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from reportedly.compare.counts import agree, is_contrast, is_near, tells, tells_of_more
from reportedly.compare.groups import Id, id_of
from reportedly.compare.incidents import Toll
from reportedly.compare.likeness import days_between
from reportedly.compare.words import Words, split
from reportedly.model import SourceKind, Voice

_ANY = frozenset({SourceKind.UNKNOWN, SourceKind.ORGANISATION, SourceKind.PERSON})
"""The kinds of whom a report first calls "a monitor" and then names."""
_SIDES = ("fighter", "state")
_LEAST_PARTS = 2


def rivals_within(tolls: Sequence[Toll], words: Words) -> Iterator[tuple[Toll, Toll]]:
    """Yield those tolls of one report that are set against each other; they come in text order.

    A toll is set against one before it where its words say so ("a higher toll"); where another voice gives a figure
    and nothing else, or a toll by that name, or says that nobody was killed there; and where another voice tells of the
    same town in the same words. What is told to be more, or elsewhere, is not.
    """
    most = max((toll.size for toll in tolls), default=0.0)
    whole = [toll for toll in tolls if toll.size == most or not tells("part", toll.said, words)]
    rivals = ((_rival(later, whole[:i], words), later) for i, later in enumerate(whole))
    yield from ((rival, later) for rival, later in rivals if rival and not agree(rival.quantity, later.quantity))


def parts_of(tolls: Sequence[Toll], words: Words) -> frozenset[Id]:
    """Return the statements whose tolls are parts: those "of the dead", and those that add up to a toll before them."""
    most = max((toll.size for toll in tolls), default=0.0)
    told = {id_of(toll.said) for toll in tolls if toll.size < most and tells("part", toll.said, words)}
    return frozenset(told | _adding_up(tolls))


def _adding_up(tolls: Sequence[Toll]) -> set[Id]:
    """Return the statements whose tolls, one after the other, add up to a toll before them."""
    found = set[Id]()
    for i, whole in enumerate(tolls):
        after = [toll for toll in tolls[i + 1 :] if toll.size != whole.size]
        sums = (list(accumulate(toll.size for toll in after[start:])) for start in range(len(after)))
        for start, added in enumerate(sums):
            length = added.index(whole.size) + 1 if whole.size in added else 0
            found |= {id_of(toll.said) for toll in after[start : start + length] if length >= _LEAST_PARTS}
    return found


def _rival(later: Toll, before: Sequence[Toll], words: Words) -> Toll | None:
    """Return the toll that a later one of the same report is set against."""
    fitting = [one for one in before if one.thing == later.thing and one.said != later.said and _one_day(one, later)]
    if is_contrast(later.said, words):
        other = (one for one in fitting if one.size != later.size)
        return min(other, key=lambda one: abs(one.size - later.size), default=None)
    if tells_of_more(later.quantity, later.said, words):
        return None
    others = [one for one in fitting if not _may_be_one(one.voice, later.voice, words)]
    if later.quantity.high == 0:
        return next((one for one in reversed(others) if one.heard & later.heard), None)
    if tells("part", later.said, words):
        return max((one for one in others if is_near(one.size, later.size)), key=lambda one: one.size, default=None)
    last = [one for one in fitting[-1:] if one in others]
    return next(_told_again(later, others, last, words), None) if later.voice else None


def _told_again(later: Toll, others: Sequence[Toll], last: Sequence[Toll], words: Words) -> Iterator[Toll]:
    """Yield those of other voices that a voice's toll is of; `last` is the toll right before, where it is another's."""
    if later.takes_up:
        yield from (one for one in last if not later.bare or is_near(one.size, later.size))
    if tells("sum", later.said, words) and not later.said.places and not later.said.days:
        yield from (one for one in others[:1] if is_near(one.size, later.size))
    yield from (one for one in reversed(others) if one.voice and _is_same_scene(one, later))


def _one_day(one: Toll, other: Toll) -> bool:
    return not days_between(one.said.days, other.said.days)


def _is_same_scene(one: Toll, other: Toll) -> bool:
    """Say whether two tolls are told of one town in the same words."""
    shared = bool(one.towns & other.towns) and bool(one.own & other.own)
    return shared and is_near(one.size, other.size) and not other.said.days


def _may_be_one(one: Voice | None, other: Voice | None, words: Words) -> bool:
    """Say whether two voices may be the same: by their words, or since one is not named and of no other kind.

    A state and those who fight it are not.
    """
    if one is None or other is None:
        return one is other
    sides = [{t for t in _SIDES if words.tolls.words(t).intersection(split(voice.text))} for voice in (one, other)]
    if all(len(side) == 1 for side in sides) and sides[0] != sides[1]:
        return False
    if one.named and other.named:
        a, b = (frozenset(split(voice.name or voice.text)) for voice in (one, other))
        return a <= b or b <= a
    return one.kind is other.kind or {one.kind, other.kind} <= _ANY
