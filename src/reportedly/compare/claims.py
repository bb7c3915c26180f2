"""From what many reports say to claims: grouped, with stances, conflicts, history and a grade."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from reportedly.compare.conflicts import conflicts, with_origins
from reportedly.compare.credibility import credibility
from reportedly.compare.grouping import Decisions, Grouping, grouped
from reportedly.compare.groups import Groups, Id, id_of
from reportedly.compare.history import history
from reportedly.compare.index import InMemory
from reportedly.compare.likeness import Comparer
from reportedly.compare.odds import Odds, odds_of
from reportedly.compare.stance import is_negative, stance_of, status_of, taken_back
from reportedly.compare.voices import oppositions
from reportedly.compare.words import Words
from reportedly.model import Claim, Mutation, Origin, Said, Stance, Status, Telling, claim_id

Group = tuple[Said, ...]
_FOR = frozenset({Stance.ASSERTS, Stance.REPORTS})


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a claim comes from: its origins, the reports whose lineage is unknown, and how it changed on the way.

    `handed` are the reports that name no source themselves and have it from another: they vouch for none.
    """

    origins: tuple[Origin, ...] = ()
    unknown: tuple[str, ...] = ()
    mutations: tuple[Mutation, ...] = ()
    handed: frozenset[str] = frozenset()


NONE = Decisions()
LineageOf = Callable[[Sequence[Said]], Lineage]


def claims_of(
    said: Iterable[Said],
    comparer: Comparer,
    *,
    lineage_of: LineageOf = lambda _: Lineage(),
    decisions: Decisions = NONE,
    as_of: dt.date | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of a pile of statements, those that most reports tell first.

    What a single report tells is no claim of its own here, unless two voices in it disagree on a toll: nothing can be
    compared.
    """
    pile = tuple(one for one in said if as_of is None or (one.published is not None and one.published <= as_of))
    told = worth_telling(group_all(pile, comparer, decisions), pile, comparer.words)
    found = [claim_of(group, comparer, lineage_of(group), shared=told.shared, odds=told.odds) for group in told.groups]
    return tuple(sorted(found, key=lambda c: (-len({t.report for t in c.tellings}), c.id)))


def group_all(pile: Sequence[Said], comparer: Comparer, decisions: Decisions = NONE) -> Groups:
    """Put a pile of statements into groups of what says the same, each held against all of its neighbours."""
    index = InMemory(comparer.words, comparer.naming)
    for one in pile:
        index.add(one)
    return grouped(pile, Grouping(index, comparer, decisions))


@dataclass(frozen=True, slots=True)
class Told:
    """The groups of which claims are made, the statements that are in several, and the tolls at odds in one report."""

    groups: tuple[Group, ...]
    shared: frozenset[Id]
    odds: Odds


def worth_telling(groups: Groups, pile: Sequence[Said], words: Words) -> Told:
    """Return the groups that more than one report tells of, or that two voices of one report tell differently.

    `pile` are the statements of whole reports.
    """
    odds = odds_of(pile, words)
    together = groups.put_together(odds.pairs, {id_of(one): one for one in pile})
    several = (g for n, g in groups.members.items() if n in together or len({one.report for one in g}) > 1)
    shared = frozenset(one for one, homes in groups.homes.items() if len(homes) > 1)
    return Told(tuple(in_order(group) for group in several), shared, odds)


def in_order(group: Iterable[Said]) -> Group:
    """Return statements by the days of their reports, those without one last."""
    return tuple(sorted(group, key=lambda one: (str(one.published or "9"), id_of(one))))


def claim_of(
    group: Iterable[Said],
    comparer: Comparer,
    lineage: Lineage = Lineage(),
    *,
    shared: Collection[Id] = (),
    odds: Odds | None = None,
) -> Claim:
    """Return what the statements of one group amount to.

    Its id is the digest of its earliest statement, those `shared` with other claims passed over where there are others.
    """
    words = comparer.words
    said = taken_back(in_order(group), words)
    negative = all(is_negative(one, words) for one in said)
    stances = {id_of(one): stance_of(one, words, claim_is_negative=negative) for one in said}
    denying, doubting = (
        oppositions([one for one in said if stances[id_of(one)] in kinds], comparer.naming)
        for kinds in ({Stance.DENIES, Stance.RETRACTS}, {Stance.DOUBTS})
    )
    found = tuple(with_origins(one, lineage.origins) for one in conflicts(said, stances, comparer, odds))
    tellings = tuple(
        Telling(one.statement, one.report, stances[id_of(one)], status_of(one, words), one.published) for one in said
    )
    flat = {one.report for one in tellings if one.stance in _FOR and one.status is Status.ASSERTED} - lineage.handed
    return Claim(
        id=_id(said, shared),
        gist=gist_of(said, stances),
        tellings=tellings,
        origins=lineage.origins,
        unknown_lineage=lineage.unknown,
        denials=denying,
        doubts=doubting,
        conflicts=found,
        history=history(said, words, claim_is_negative=negative),
        mutations=lineage.mutations,
        credibility=credibility([one for one in lineage.origins if one.independent], denying, doubting, found, flat),
    )


def _id(said: Sequence[Said], shared: Collection[Id]) -> str:
    first = next((id_of(one) for one in said if id_of(one) not in shared), id_of(said[0]))
    return claim_id(*first)


def gist_of(said: Sequence[Said], stances: dict[tuple[str, str], Stance]) -> str:
    """Return the words that stand for the claim: of those that say so, the statement with most in common with the rest.

    Of two that have as much, the shorter.
    """
    saying = [one for one in said if stances[id_of(one)] in {Stance.ASSERTS, Stance.REPORTS}] or list(said)

    uses = Counter(word for one in saying for word in _told(one))

    def common(one: Said) -> float:
        mine = _told(one)
        return sum(uses[word] for word in mine) / (4 + len(mine))

    return max(saying, key=lambda one: (common(one), -len(one.text), id_of(one))).text


def _told(one: Said) -> frozenset[str]:
    return one.terms | one.places | one.names
