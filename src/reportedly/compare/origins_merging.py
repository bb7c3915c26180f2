"""Who is the same speaker across reports: by name, by the body spoken for, by description; in doubt apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.compare.keys import Naming
from reportedly.compare.origins_hearing import Heard
from reportedly.compare.origins_speakers import Sort, Speaker, fuller
from reportedly.compare.origins_words import Key, abbreviates, like, within
from reportedly.model import SourceKind

_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.WITNESS, SourceKind.GROUP})
_ONE, _SURE = 0.8, 0.9
Id = tuple[Sort, Key]


@dataclass(frozen=True, slots=True)
class Root:
    """A speaker as all reports together show it, and the statements that rest on it."""

    id: Id
    speakers: tuple[Speaker, ...]
    heard: tuple[Heard, ...]

    @property
    def best(self) -> Speaker:
        """Return the speaker in its fullest wording."""
        return max(
            self.speakers, key=lambda s: (s.sort is self.id[0], s.named, not s.definite, self._fullness(s), s.who)
        )

    def _fullness(self, speaker: Speaker) -> int:
        """Return how much a wording says of a name; of descriptions the shortest is the best."""
        return len(speaker.who) * (1 if speaker.sort is Sort.NAMED else -1)

    @property
    def reports(self) -> tuple[str, ...]:
        """Return the reports that lead to it, in order."""
        return tuple(dict.fromkeys(one.said.report for one in self.heard))

    @property
    def nearest(self) -> float:
        """Return how much of the claim the statement carries that carries most."""
        return max((one.nearness for one in self.heard), default=0.0)

    @property
    def support(self) -> float:
        """Return the sum over its reports of how much of the claim each has from it."""
        most: dict[str, float] = {}
        for one in self.heard:
            most[one.said.report] = max(most.get(one.said.report, 0.0), one.nearness)
        return sum(most.values())


def merge(heard: Sequence[Heard], naming: Naming) -> tuple[Root, ...]:
    """Return the roots of these statements, the best supported first.

    An outlet that is heard to have it from somebody else is no root: what rests on it rests on whom it has it from.
    """
    heard = _same_words(heard)
    homes = _homes((speaker for one in heard for speaker in one.speakers), naming)
    roots = _roots(heard, homes)
    farther = _farther(heard, homes, {root.id: root.support for root in roots})
    return _roots(heard, {own: farther.get(home, home) for own, home in homes.items()})


def _same_words(heard: Sequence[Heard]) -> tuple[Heard, ...]:
    """Return them with unnamed sources tied to the outlet that words them alike, where theirs was only guessed."""
    told: dict[str, set[Key]] = {}
    for speaker in (s for one in heard for s in one.speakers if s.sort is Sort.SOURCES and s.outlet and not s.guessed):
        told.setdefault(speaker.who.casefold(), set()).add(speaker.outlet)

    def tied(speaker: Speaker) -> Speaker:
        outlets = told.get(speaker.who.casefold(), set()) if speaker.guessed and " " in speaker.who else set()
        return replace(speaker, outlet=next(iter(outlets))) if len(outlets) == 1 else speaker

    return tuple(replace(one, speakers=tuple(map(tied, one.speakers))) for one in heard)


def own_id(speaker: Speaker) -> Id:
    """Return the id of a speaker by itself: who speaks for a body is that body."""
    if speaker.sort is Sort.SOURCES:
        return Sort.SOURCES, speaker.outlet
    if speaker.body and speaker.sort in {Sort.NAMED, Sort.DESCRIBED}:
        return Sort.NAMED, speaker.body
    return speaker.sort, speaker.key


def _roots(heard: Iterable[Heard], homes: Mapping[Id, Id]) -> tuple[Root, ...]:
    resting: dict[Id, list[Heard]] = {}
    for one in heard:
        resting.setdefault(homes[own_id(one.origin)], []).append(one)
    roots = (Root(home, tuple(one.origin for one in rest), tuple(rest)) for home, rest in resting.items())
    return tuple(sorted(roots, key=lambda root: (-root.support, root.id)))


def _farther(heard: Iterable[Heard], homes: Mapping[Id, Id], support: Mapping[Id, float]) -> dict[Id, Id]:
    """Return for each outlet the root it has it from: its own unnamed sources first, then the strongest.

    In at least half of the reports that cite the outlet somebody must be heard through it.
    """
    cited: dict[Id, set[str]] = {}
    leads: dict[Id, dict[Id, set[str]]] = {}
    for one in heard:
        ids = [homes[own_id(speaker)] for speaker in one.speakers]
        for outlet in (i for i in ids if i[0] is Sort.OUTLET and i[1]):
            cited.setdefault(outlet, set()).add(one.said.report)
        for near, far in pairwise(ids):
            if near[0] is Sort.OUTLET and near[1] and far in support and far[0] is not Sort.OUTLET and far[1]:
                leads.setdefault(near, {}).setdefault(far, set()).add(one.said.report)
    found = {
        outlet: max(usual, key=lambda i: (i[0] is Sort.SOURCES, support[i], i))
        for outlet, far in leads.items()
        for usual in [[i for i, reports in far.items() if 2 * len(reports) >= len(cited[outlet])]]
        if usual
    }
    own = {(Sort.OUTLET, key): (sort, key) for sort, key in support if sort is Sort.SOURCES and key}
    return found | own


def _homes(speakers: Iterable[Speaker], naming: Naming) -> dict[Id, Id]:
    """Return for each speaker's own id that of the root it belongs to."""
    everyone = tuple(speakers)
    bodies = {s.key: s.body for s in everyone if s.sort is Sort.NAMED and s.body}
    kinds = {own_id(s): s.kind for s in everyone}
    worded = {(own_id(s), s.wording) for s in everyone if s.wording}
    found = {own: _home(own, kinds, bodies, naming) for own in kinds}
    for own in kinds:
        bearers = {
            i for i, words in worded if own[0] is Sort.DESCRIBED and len(own[1]) > 1 and words.issuperset(own[1])
        }
        if len(bearers) == 1:
            found[own] = bearers.pop()
    return {own: _last(own, found) for own in found}


def _home(own: Id, kinds: Mapping[Id, SourceKind], bodies: Mapping[Key, Key], naming: Naming) -> Id:
    """Return the id of whom a speaker is, or of one that is nearer to it."""
    sort, key = own
    others = [k for s, k in kinds if s is sort and k != key]
    match sort:
        case Sort.NAMED:
            return sort, _named(key, kinds, bodies, naming)
        case Sort.DESCRIBED:
            return _described(key, kinds)
        case Sort.DOCUMENT:
            return sort, min((k for k in others if within(k, key)), default=key)
        case _:
            return _passing_on(own, others, kinds)


def _named(key: Key, kinds: Mapping[Id, SourceKind], bodies: Mapping[Key, Key], naming: Naming) -> Key:
    """Return the body that somebody speaks for, a fuller name, or the first of other spellings of it."""
    others = [k for s, k in kinds if s is Sort.NAMED and k != key]
    of = bodies.get(key) or bodies.get(_fullest(key, tuple(bodies), naming), key)
    if of != key:
        return of
    longer, short = _fullest(key, others, naming), [k for k in others if abbreviates(k, key)]
    if longer != key or len(short) == 1:
        return longer if longer != key else short[0]
    people = (k for k in others if k < key and {kinds[Sort.NAMED, k], kinds[Sort.NAMED, key]} <= _PEOPLE)
    return min((k for k in people if _is_one(key, k, naming)), default=key)


def _passing_on(own: Id, others: Sequence[Key], kinds: Mapping[Id, SourceKind]) -> Id:
    """Return the body that an outlet is ("the Ministry of Trade"), the fuller name, or the one outlet that is meant."""
    sort, key = own
    bodies = [k for s, k in kinds if s is Sort.NAMED and min(len(k), len(key)) > 1 and like(k, key)]
    if sort is Sort.OUTLET and len(bodies) == 1:
        return Sort.NAMED, bodies[0]
    return sort, fuller(key, others) if key else _only(others)


def _only(keys: Sequence[Key]) -> Key:
    """Return the one outlet there is, to which what "the media" say is laid; () where there are more."""
    return keys[0] if len(keys) == 1 else ()


def _fullest(key: Key, others: Sequence[Key], naming: Naming) -> Key:
    """Return the longer name of which `key` is a part; itself where several bear it who are not one."""
    longer = sorted(other for other in others if within(key, other))
    return longer[0] if longer and all(_is_one(longer[0], other, naming) for other in longer[1:]) else key


def _described(key: Key, kinds: Mapping[Id, SourceKind]) -> Id:
    """Return who a description is: somebody it names, or the same words in another report."""
    marked = {word for word in key if not word.isalpha()}
    named = [k for s, k in kinds if s is Sort.NAMED and k and (within(k, key) or within(key, k) or set(k) & marked)]
    if len(named) == 1:
        return Sort.NAMED, named[0]
    bodies = [k for s, k in kinds if s is Sort.NAMED and len(k) == len(key) > 1 and like(key, k)]
    if len(bodies) == 1:
        return Sort.NAMED, bodies[0]
    alike = [k for s, k in kinds if s is Sort.DESCRIBED and len(k) > 1 and len(key) > 1 and like(key, k)]
    return Sort.DESCRIBED, min(alike, default=key)


def _is_one(one: Key, other: Key, naming: Naming) -> bool:
    """Say whether two names are one; a single word, which several may bear, must be all but the same."""
    alike = naming.alike(" ".join(one).title(), " ".join(other).title())
    return alike >= _ONE if min(len(one), len(other)) > 1 else alike > _SURE


def _last(own: Id, found: Mapping[Id, Id]) -> Id:
    seen = {own}
    while found.get(own, own) not in seen:
        own = found[own]
        seen.add(own)
    return own
