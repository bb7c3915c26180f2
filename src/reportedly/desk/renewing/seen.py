"""What is looked at when claims are brought up to date, and what of it is as it was before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.claims import Group, Told
from reportedly.compare.groups import Id, id_of
from reportedly.ledger.nearness import InLedger
from reportedly.model import Claim, Said


@dataclass(frozen=True, slots=True)
class Seen:
    """What is looked at: what is new, what is near that, by statement, and the claims that these are in."""

    index: InLedger
    new: dict[str, Said]
    old: dict[str, Said]
    near: Mapping[str, Sequence[str]]
    holding: Mapping[str, tuple[str, ...]]


def unchanged(told: Told, before: Iterable[Claim], stale: Collection[str]) -> dict[frozenset[Id], str]:
    """Return the groups that are claims already, of the same statements, with the ids of those."""
    groups = {ids_of(group) for group in told.groups}
    known = {frozenset((part.report, part.statement) for part in claim.tellings): claim.id for claim in before}
    return {ids: id_ for ids, id_ in known.items() if ids in groups and not any(s in stale for _, s in ids)}


def ids_of(group: Group) -> frozenset[Id]:
    """Return what the statements of a group go by."""
    return frozenset(id_of(one) for one in group)


def those(said: Mapping[str, Said], ids: Iterable[str]) -> list[Said]:
    """Return some of these statements, each once, without those that are not there."""
    return [said[id_] for id_ in dict.fromkeys(ids) if id_ in said]


def both_ways(near: Mapping[str, Sequence[Said]], new: Mapping[str, Said]) -> dict[Id, list[Said]]:
    """Return for each new statement its neighbours, and for each of these the new ones that it is a neighbour of."""
    found = {id_of(new[name]): [*some] for name, some in near.items()}
    for name, some in near.items():
        for one in some:
            if one.statement not in new:
                found.setdefault(id_of(one), []).append(new[name])
    return found
