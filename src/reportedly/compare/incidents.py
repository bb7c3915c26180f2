"""The tolls of single incidents that reports give, and how each incident is told from others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.compare.counts import COUNTED, is_total, is_vague, means, tells, thing_of
from reportedly.compare.scenes import Scene, scene_of, taken_up
from reportedly.compare.whom import is_everybody
from reportedly.compare.words import Words, split
from reportedly.model import Quantity, Said, TollKind, Voice

_ATTACK = frozenset({"=attack", "=blast"})
_FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Toll:
    """The toll of one kind that a statement gives, and the words by which its incident is told from others.

    `own` are such words of the statement itself, `heard` those and the words for its voices, `means` by what people
    were hit. `scene` is the incident as the report tells it up to there; `takes_up` says whether the statement only
    takes up one told before: "the attack killed nine". `everybody` says that it counts people of any kind, `alone`
    that it is the only toll of its kind in the statement.
    """

    said: Said
    kind: TollKind
    quantity: Quantity
    thing: str
    own: frozenset[str]
    heard: frozenset[str]
    means: frozenset[str]
    scene: Scene
    takes_up: bool = False
    everybody: bool = True
    alone: bool = True

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
    """Yield what befell how many, by each statement that counts those hit in one incident.

    A statement that gives a number and no more, or speaks of "the attack", is of the incident that its report counted
    before, or else told of right before.
    """
    last, before = dict[str, Scene](), dict[str, Said]()
    for one in told:
        for toll in tolls_in(one, words):
            scene = last.get(one.report) or _scene_before(before.get(one.report), words)
            again = taken_up(toll.scene, scene) if toll.takes_up and scene else None
            yield replace(toll, scene=again or toll.scene, takes_up=again is not None)
            if toll.kind is TollKind.KILLED or one.report not in last:
                last[one.report] = again or toll.scene
        before[one.report] = one


def _scene_before(one: Said | None, words: Words) -> Scene | None:
    return scene_of(one, words, one.terms - words.toll_terms) if one else None


def are_of_the_same(one: Toll, other: Toll) -> bool:
    """Say whether two tolls count the same people: one kind, or more of some kind than the other has of all."""
    if one.kind is not other.kind:
        return False
    if one.thing == other.thing:
        return one.everybody is other.everybody or (one.alone and other.alone)
    some, all_ = (one, other) if other.everybody else (other, one)
    return all_.everybody and not some.everybody and some.size > all_.size


def tolls_in(one: Said, words: Words) -> Iterator[Toll]:
    """Yield what befell how many by one statement, of each kind the toll that counts most; none of a total."""
    if one.quantities and not is_total(one, words):
        for kind in COUNTED:
            yield from _toll(one, kind, words)


def _toll(one: Said, kind: TollKind, words: Words) -> Iterator[Toll]:
    things = ((q, thing_of(q, one, words)) for q in sorted(one.quantities, key=lambda q: q.span))
    counted = [(q, thing) for q, thing in things if thing and thing.split()[0] == f"={kind}" and not is_vague(q)]
    if not counted:
        return
    first = _main(counted, one, kind, words)
    victims = frozenset(word for q, _ in counted for word in words.terms(q.unit or ""))
    own = one.terms - words.toll_terms
    heard = own.union(*(words.terms(voice.text) for voice in one.chain)) - words.toll_terms
    scene = scene_of(one, words, own)
    alone = len({thing for _, thing in counted}) == 1
    yield Toll(
        one,
        kind,
        *first,
        own,
        heard,
        means([one], words),
        scene,
        _takes_up(one, own - victims - _ATTACK, words),
        is_everybody(first[0], words, alone=alone),
        alone,
    )


def _main(counted: list[tuple[Quantity, str]], one: Said, kind: TollKind, words: Words) -> tuple[Quantity, str]:
    """Return the toll that a statement gives: what the toll is said to be, else the first, best of everybody."""
    whole = [pair for pair in counted if pair[1] == f"={kind}"]
    if whole and words.tolls.words("sum").intersection(split(one.text)):
        return max(whole, key=lambda pair: pair[0].size)
    same = (pair for pair in counted if pair[0].size == counted[0][0].size)
    return min(same, key=lambda pair: pair[1] != f"={kind}")


def _takes_up(one: Said, left: frozenset[str], words: Words) -> bool:
    """Say whether a statement tells nothing by which its incident could be another than the one before.

    `left` are its words without those of any attack and those for its victims.
    """
    if one.days or any("/" in place for place in one.places):
        return False
    first = words.tolls.at(split(one.text), 0)
    begins = bool(first and "taken up" in first[0].traits)
    return begins or not left or (len(left) <= _FEW_WORDS and tells("taken up", one, words))
