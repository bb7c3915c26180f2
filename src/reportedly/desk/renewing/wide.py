"""Claims that many statements make: some of them stand for all, and what joins such a claim is taken up unread.

A claim of a thousand reports would make each of the next ones wait for all of its lineage. It is worked out anew when
somebody asks for it (`renewal.complete`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.claims import Group
from reportedly.compare.groups import Id, id_of
from reportedly.desk.renewing.seen import ids_of
from reportedly.ledger import Ledger
from reportedly.model import Claim

WIDE = 24
"""A claim of more statements is wide."""

_STAND_INS = 12
Held = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wide:
    """Wide claims by their ids, each with the statements that stand for it: a few, and all that are looked at."""

    stand_ins: Mapping[str, frozenset[str]]

    @classmethod
    def among(cls, ledger: Ledger, holding: Held, stale: Collection[str], decided: Iterable[str]) -> Wide:
        """Return those of some claims that are wide, by the claims that each statement looked at is in.

        A claim with a statement that is new, gone or decided upon is held to be none: all of it is looked at.
        """
        touched = {id_ for ids in holding.values() for id_ in ids}
        members = ledger.members(touched, WIDE + 1)
        large = {id_ for id_, some in members.items() if len(some) > WIDE}
        barred = {id_ for name in stale for id_ in holding.get(name, ())}
        if large - barred:
            barred |= {id_ for ids in ledger.claims_with(decided).values() for id_ in ids}
        few = {id_: frozenset(members[id_][:_STAND_INS]) for id_ in large - barred}
        return cls(few).seeing(holding)

    def seeing(self, holding: Held) -> Wide:
        """Return them with what is looked at, too."""
        return Wide({id_: own | {name for name, ids in holding.items() if id_ in ids} for id_, own in self._each()})

    def statements(self) -> frozenset[str]:
        """Return all that stands for any of them."""
        return frozenset[str]().union(*self.stand_ins.values())

    def grown(self, groups: Sequence[Group], before: Iterable[Claim]) -> dict[str, Group] | None:
        """Return the groups that they have become; None where one became something else: a part, or one of two."""
        found = {id_: [g for g in groups if own <= _names(g)] for id_, own in self._each()}
        if any(len(some) != 1 for some in found.values()):
            return None
        become = {id_: group for id_, (group,) in found.items()}
        known = [frozenset(part.statement for part in claim.tellings) for claim in before]
        taken = any(own and own <= _names(group) for group in become.values() for own in known)
        return None if taken or len({ids_of(group) for group in become.values()}) < len(become) else become

    def more(self, id_: str, group: Group) -> tuple[Id, ...]:
        """Return what a claim has taken up in a group that it became."""
        return tuple(id_of(one) for one in group if one.statement not in self.stand_ins[id_])

    def _each(self) -> Iterable[tuple[str, frozenset[str]]]:
        return self.stand_ins.items()


def _names(group: Group) -> frozenset[str]:
    return frozenset(one.statement for one in group)
