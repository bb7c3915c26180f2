"""Works out claims: what is new, gone or decided upon is put among those that are there; one is told as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly import lexicon
from reportedly.compare import Comparer, Tracer, claim_of
from reportedly.compare.claims import Group, Told, in_order, worth_telling
from reportedly.compare.grouping import Grouping, grouped
from reportedly.compare.groups import Groups, Id, id_of
from reportedly.compare.index import InMemory
from reportedly.compare.odds import odds_of
from reportedly.compare.regrouping import Near, regrouped
from reportedly.desk import comparing
from reportedly.desk.renewing.doubting import doubts
from reportedly.desk.renewing.seen import Seen, both_ways, ids_of, those, unchanged
from reportedly.desk.renewing.verdicts import Verdicts, verdicts_on
from reportedly.desk.renewing.wide import Wide
from reportedly.ledger import Ledger
from reportedly.ledger.nearness import InLedger
from reportedly.model import Claim, Edge, Renewal, Said

REGION = 60
"""Up to so many statements, what is new and what is near it is grouped anew; where it is more, claims stay together."""

MANY = 50
"""The fingerprints of more texts than this are looked up; of fewer they are taken again, most in no time."""

_TWO = 2
Reports = Mapping[str, Sequence[Said]]


@dataclass(frozen=True, slots=True)
class Work:
    """What claims are made with: the ledger, what people decided in it, and what compares and traces."""

    ledger: Ledger
    verdicts: Verdicts
    comparer: Comparer
    tracer: Tracer

    @classmethod
    def on(cls, ledger: Ledger) -> Work:
        """Take what people decided in a ledger into account."""
        verdicts = verdicts_on(ledger)
        comparer = verdicts.comparer()
        return cls(ledger, verdicts, comparer, Tracer.of(lexicon.load("en"), comparer.naming))

    def all_anew(self, stale: Iterable[str]) -> Renewal:
        """Return the claims of all statements."""
        pile = tuple(self.verdicts.seen(self.ledger.all_said()))
        grouping = Grouping(self._index_of(pile), self.comparer, self.verdicts.pairs)
        told = worth_telling(grouped(pile, grouping), pile, self.comparer.words)
        reports: dict[str, list[Said]] = {}
        for one in pile:
            reports.setdefault(one.report, []).append(one)
        before = frozenset(claim.id for claim in self.ledger.claims())
        about = doubts(grouping, pile, {*stale}, self.verdicts)
        return self._renewal(told, reports, Renewal((), {}, before, tuple(stale), doubts=about))

    def put(self, stale: Collection[str]) -> Renewal:
        """Return the claims that some statements are in, or were, with those that they are put into now."""
        index = InLedger(self.ledger, self.comparer.words, self.comparer.naming)
        new = self._said(stale)
        near = {name: [*some, *self._decided(new[name])] for name, some in index.neighbours(new.values()).items()}
        old = self._said({id_ for some in near.values() for id_ in some} - new.keys())
        seen = Seen(index, new, old, near, self.ledger.claims_with([*stale, *old]))
        wide = Wide.among(self.ledger, seen.holding, stale, self._all_decided())
        return self._put(seen, stale, wide) or self._put(seen, stale, Wide({})) or Renewal((), settled=tuple(stale))

    def _put(self, seen: Seen, stale: Collection[str], wide: Wide) -> Renewal | None:
        """Return what `put` does, wide claims grown; None where one of them must be looked at as a whole."""
        new, old, index = seen.new, seen.old, seen.index
        touched = {id_ for ids in seen.holding.values() for id_ in ids}
        before = self.ledger.claims(ids=touched - wide.stand_ins.keys())
        told = {part.statement for claim in before for part in claim.tellings}
        if wide.stand_ins:
            wide = wide.seeing(self.ledger.claims_with(told))
        members = self._said((told | wide.statements()) - {*stale})
        region = new | old | members
        is_small = len(region) <= REGION and not wide.stand_ins
        index.learn((region if is_small else new | old).values())
        if is_small:
            at_hand = Near(self._near_in(region), index.rarity)
            grouping = Grouping(at_hand, self.comparer, self.verdicts.pairs)
            grouped(region.values(), grouping)
            return self._among(grouping, region, before, stale, wide)
        known = [those(members, (part.statement for part in claim.tellings)) for claim in before]
        known += [those(members, sorted(some)) for some in wide.stand_ins.values()]
        of = both_ways({name: those(new | old, ids) for name, ids in seen.near.items()}, new)
        at_hand = Near(of, index.rarity)
        grouping = regrouped(new.values(), known, at_hand, self.comparer, self.verdicts.pairs)
        return self._among(grouping, region, before, stale, wide)

    def whole(self, id_: str) -> Renewal:
        """Return a claim made of all its statements, under the id it has."""
        names = self.ledger.members((id_,))[id_]
        group = in_order(self._said(names).values())
        beside = frozenset(other for ids in self.ledger.claims_with(names).values() for other in ids)
        found = self._of_group(group)
        claim, edges = replace(found.claims[0], id=id_), {id_: found.edges[found.claims[0].id]}
        return Renewal((claim,), edges, frozenset({id_}), (), beside - {id_})

    def as_it_stood(self, claim: Claim, as_of: dt.date) -> Renewal:
        """Return what a claim was on a day."""
        early = [one.statement for one in claim.tellings if one.published is not None and one.published <= as_of]
        if len(early) == len(claim.tellings):
            edges = self.ledger.lineage({one.report for one in claim.tellings}, claim.id)
            return Renewal((claim,), {claim.id: edges})
        group = in_order(self._said(early).values())
        if len({one.report for one in group}) < min(_TWO, len({one.report for one in claim.tellings})):
            return Renewal(())
        found = self._of_group(group)
        (edges,) = found.edges.values()
        return Renewal((replace(found.claims[0], id=claim.id),), {claim.id: edges})

    def _of_group(self, group: Group) -> Renewal:
        """Return the claim that some statements make, by all that their reports say."""
        reports = self._reports(one.report for one in group)
        odds = odds_of([one for some in reports.values() for one in some], self.comparer.words)
        return self._renewal(Told((group,), frozenset(), odds), reports, Renewal(()))

    def _among(
        self,
        grouping: Grouping,
        region: Mapping[str, Said],
        before: Sequence[Claim],
        stale: Collection[str],
        wide: Wide,
    ) -> Renewal | None:
        groups = grouping.groups
        told = worth_telling(groups, self._about(groups, region, stale), self.comparer.words)
        grown = wide.grown(told.groups, before)
        if grown is None:
            return None
        as_before = unchanged(told, before, {*stale})
        kept = {*as_before, *map(ids_of, grown.values())}
        changed = tuple(group for group in told.groups if ids_of(group) not in kept)
        ids = {one.statement for group in changed for one in group}
        holding = {id_ for some in self.ledger.claims_with(ids).values() for id_ in some}
        dropped = frozenset(claim.id for claim in before if claim.id not in as_before.values())
        more = {id_: wide.more(id_, group) for id_, group in grown.items()}
        taken = {id_: some for id_, some in more.items() if some}
        asked = doubts(grouping, region.values(), stale, self.verdicts)
        wanted = Renewal((), {}, dropped, tuple(stale), frozenset(holding - dropped), taken, asked)
        reports = self._reports(one.report for group in changed for one in group)
        return self._renewal(Told(changed, told.shared, told.odds), reports, wanted)

    def _about(self, groups: Groups, region: Mapping[str, Said], stale: Collection[str]) -> list[Said]:
        """Return what may be at odds, report by report: all that the new reports say, and what is near it."""
        new_in = self._reports({region[name].report for name in stale if name in region})
        kept = {one.report for group in groups.members.values() if len(group) > 1 for one in group} - new_in.keys()
        near = (one for one in region.values() if one.report in kept and id_of(one) in groups.homes)
        return sorted([*near, *(one for some in new_in.values() for one in some)], key=lambda one: one.report)

    def _reports(self, names: Iterable[str]) -> dict[str, tuple[Said, ...]]:
        return {name: tuple(self.verdicts.seen(some)) for name, some in self.ledger.said_by(names).items()}

    def _renewal(self, told: Told, reports: Reports, wanted: Renewal) -> Renewal:
        known = self.ledger.with_provenance({one.report for group in told.groups for one in group})
        prints = self.ledger.prints(known) if len(known) > MANY else {}
        claims, edges = list[Claim](), dict[str, tuple[Edge, ...]]()
        for group in told.groups:
            names = dict.fromkeys(one.report for one in group)
            about = [one for name in names for one in reports[name]]
            traced = self.tracer(group, about, {name: known[name] for name in names}, prints)
            claim = claim_of(group, self.comparer, traced.lineage, shared=told.shared, odds=told.odds)
            claims.append(comparing.with_places_named(claim))
            edges[claim.id] = traced.edges
        return replace(wanted, claims=tuple(claims), edges=edges)

    def _near_in(self, region: Mapping[str, Said]) -> dict[Id, Sequence[Said]]:
        index = self._index_of(region.values())
        return {id_of(one): index.near(one) for one in region.values()}

    def _index_of(self, pile: Iterable[Said]) -> InMemory:
        index = InMemory(self.comparer.words, self.comparer.naming)
        for one in pile:
            index.add(one)
        return index

    def _said(self, ids: Iterable[str]) -> dict[str, Said]:
        return {one.statement: one for one in self.verdicts.seen(self.ledger.said(ids).values())}

    def _all_decided(self) -> set[str]:
        pairs = (*self.verdicts.pairs.same, *self.verdicts.pairs.not_same)
        return {statement for pair in pairs for _, statement in pair}

    def _decided(self, one: Said) -> list[str]:
        return [statement for _, statement in self.verdicts.pairs.beside(id_of(one))]
