"""The tolls of single incidents that reports give, and how each incident is told from others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.compare.counts import is_of_days, is_total, is_vague, means, thing_of
from reportedly.compare.words import Words, split
from reportedly.model import Quantity, Said, TollKind, Voice

_LONGEST = 1
_ATTACK = frozenset({"=attack", "=blast"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What an incident is told from others by: words, towns, names, days, and by what people were hit."""

    words: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    days: frozenset[dt.date] = frozenset()


@dataclass(frozen=True, slots=True)
class Toll:
    """The first toll of a statement, and the words by which its incident is told from others.

    `own` are such words of the statement itself, `heard` those and the words for its voices, `means` by what people
    were hit. `scene` is the incident as the report tells it up to there; `takes_up` says whether the statement only
    takes up one told before: "the attack killed nine".
    """

    said: Said
    quantity: Quantity
    thing: str
    own: frozenset[str]
    heard: frozenset[str]
    means: frozenset[str]
    scene: Scene = Scene()
    takes_up: bool = False

    @property
    def size(self) -> float:
        """Return the toll as one number."""
        return self.quantity.size

    @property
    def voice(self) -> Voice | None:
        """Return the farthest voice that gives it, None where the report itself does."""
        return next((voice for voice in reversed(self.said.chain) if voice.text), None)

    @property
    def towns(self) -> frozenset[str]:
        """Return the towns that the statement names."""
        return frozenset(place for place in self.said.places if "/" in place)

    @property
    def bare(self) -> frozenset[str]:
        """Return the words that tell anything of the incident but that it was an attack."""
        return self.own - _ATTACK


def tolls_of(told: Iterable[Said], words: Words) -> Iterator[Toll]:
    """Yield how many were killed by each statement that counts the dead of one incident.

    A statement that gives a number and no more, or speaks of "the attack", is of the incident that its report counted
    the dead of before.
    """
    before: dict[str, Scene] = {}
    for one in told:
        toll = _toll(one, words) if one.quantities and not is_total(one, words) else None
        if toll and toll.takes_up:
            toll = _taking_up(toll, before.get(one.report, Scene()))
        if toll:
            before[one.report] = toll.scene
            yield toll


def _toll(one: Said, words: Words) -> Toll | None:
    things = ((q, thing_of(q, one, words)) for q in sorted(one.quantities, key=lambda q: q.span))
    counted = [(q, thing) for q, thing in things if q.kind is TollKind.KILLED and thing and not is_vague(q)]
    if not counted:
        return None
    same = (pair for pair in counted if pair[0].size == counted[0][0].size)
    first = min(same, key=lambda pair: pair[1] != f"={TollKind.KILLED}")
    own = frozenset(term for term in one.terms if term not in words.toll_terms)
    heard = own.union(*(words.terms(voice.text) for voice in one.chain)) - words.toll_terms
    toll = Toll(one, *first, own, heard, means([one], words))
    return replace(toll, scene=_scene(toll), takes_up=_takes_up(toll, words))


def _scene(toll: Toll) -> Scene:
    return Scene(toll.own, toll.towns, toll.said.names, toll.means, frozenset(_days(toll.said)))


def _takes_up(toll: Toll, words: Words) -> bool:
    """Say whether a statement tells nothing by which its incident could be another than the one before."""
    if toll.towns or toll.said.days:
        return False
    found = words.tolls.at(split(toll.said.text), 0)
    return not toll.bare or bool(found and "taken up" in found[0].traits)


def _taking_up(toll: Toll, before: Scene) -> Toll:
    """Return a toll with the scene that it takes up, unless it names somebody or something else."""
    mine = toll.scene
    if not before.days or mine.names - before.names:
        return replace(toll, takes_up=False)
    scene = Scene(mine.words | before.words, before.towns, before.names, mine.means | before.means, before.days)
    return replace(toll, scene=scene)


def _days(said: Said) -> Iterator[dt.date]:
    """Yield the days a toll is of: those told, else that of its report; none for a toll of several days."""
    if is_of_days(said):
        return
    told = [(first, last) for first, last in said.days if first and last and (last - first).days <= _LONGEST]
    if told:
        yield from (day for stretch in told for day in stretch)
    elif said.published:
        yield said.published
