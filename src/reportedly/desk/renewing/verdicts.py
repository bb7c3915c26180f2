"""What people decided of what a ledger has, as claims are made by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from reportedly.compare import Comparer, Decisions
from reportedly.compare.groups import Id
from reportedly.compare.naming_decided import NamingDecided, Pair
from reportedly.desk import comparing
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.ledger.decided import edits
from reportedly.model import SAMENESS, Decision, Said, Subject, Verdict, latest, plain_name

TOGETHER = frozenset({Verdict.SAME, Verdict.MERGE})
_TWO = 2


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The decisions that hold: which statements are rejected or edited, and which pairs are one or are not."""

    pairs: Decisions = field(default_factory=Decisions)
    rejected: frozenset[str] = frozenset()
    rejected_reports: frozenset[str] = frozenset()
    edits: Mapping[str, str] = field(default_factory=dict)
    same_names: frozenset[Pair] = frozenset()
    not_same_names: frozenset[Pair] = frozenset()

    def seen(self, said: Iterable[Said]) -> Iterator[Said]:
        """Yield statements as people have set them, without those that they rejected."""
        for one in said:
            if one.statement not in self.rejected and one.report not in self.rejected_reports:
                yield self._edited(one) if one.statement in self.edits else one

    def comparer(self) -> Comparer:
        """Return what compares statements, with the names that people decided on."""
        plain = comparing.open_comparer()
        if not self.same_names | self.not_same_names:
            return plain
        return replace(plain, naming=NamingDecided(plain.naming, self.same_names, self.not_same_names))

    def _edited(self, one: Said) -> Said:
        """Return a statement as it was edited: its words take no side any more."""
        return replace(one, certainty=replace(one.certainty, **edits(self.edits[one.statement])), marks=())


def verdicts_on(ledger: Ledger) -> Verdicts:
    """Return the decisions that hold on what a ledger has; what is not found any more is left out."""
    holding = latest(ledger.decisions())
    if not holding:
        return Verdicts()
    names = [one for one in holding if one.subject is Subject.ENTITY and one.verdict in SAMENESS]
    pairs = [frozenset((plain_name(one.about), plain_name(one.value))) for one in names]
    together = [one.verdict in TOGETHER for one in names]
    return Verdicts(
        pairs_among(ledger, holding),
        _rejected(holding, Subject.STATEMENT),
        _rejected(holding, Subject.REPORT),
        {one.about: one.value for one in holding if one.verdict is Verdict.EDIT},
        frozenset(pair for pair, same in zip(pairs, together, strict=True) if same),
        frozenset(pair for pair, same in zip(pairs, together, strict=True) if not same),
    )


def pairs_among(ledger: Ledger, holding: Iterable[Decision]) -> Decisions:
    """Return which statements people decided to say the same, and which not."""
    on_pairs = [one for one in holding if one.subject is Subject.STATEMENT and one.verdict in SAMENESS]
    reports = dict(_reports_of(ledger, {id_ for one in on_pairs for id_ in (one.about, one.value)}))
    same, not_same = set[frozenset[Id]](), set[frozenset[Id]]()
    for one in on_pairs:
        pair = frozenset((reports[id_], id_) for id_ in (one.about, one.value) if id_ in reports)
        if len(pair) == _TWO:
            (same if one.verdict in TOGETHER else not_same).add(pair)
    return Decisions(frozenset(same), frozenset(not_same))


def _reports_of(ledger: Ledger, statements: Iterable[str]) -> Iterator[tuple[str, str]]:
    for id_ in statements:
        with suppress(UnknownSubjectError):
            yield id_, ledger.statement(id_).report


def _rejected(holding: Iterable[Decision], subject: Subject) -> frozenset[str]:
    return frozenset(one.about for one in holding if one.subject is subject and one.verdict is Verdict.REJECT)
