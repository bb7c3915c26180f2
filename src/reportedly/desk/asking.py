"""What a user can ask a ledger about its claims, one function each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.compare.issues import Issue, called
from reportedly.compare.lineage_tree import tree_of
from reportedly.desk.renewing.renewal import as_it_stood, complete, renew
from reportedly.desk.whole import whole
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.model import (
    EVERYBODY,
    Claim,
    Conflict,
    Decision,
    Edge,
    Heard,
    Hearing,
    Query,
    Repeat,
    Subject,
    Telling,
    Turn,
    Verdict,
    ids_of,
    latest,
)

__all__ = [
    "Kept",
    "Known",
    "Traced",
    "Wanted",
    "claim",
    "claims",
    "claims_there",
    "conflicts",
    "known_there",
    "renew",
    "sources",
    "timeline",
    "trace",
    "traced_there",
    "turns_of",
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are asked for: those with a statement that fits the query, of so many reports, as of a day."""

    query: Query | None = None
    least_reports: int = 1
    as_of: dt.date | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """A claim with who has it from whom, and the reports that tell it by id."""

    claim: Claim
    edges: tuple[Edge, ...]
    issues: Mapping[str, Issue]

    def lines(self) -> tuple[str, ...]:
        """Return it as a tree of text, with the reason behind each step and the changes on the way."""
        found = self.claim
        return tree_of(found.origins, found.unknown_lineage, self.edges, self.issues, found.mutations)


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim as people see it: its words by the ids of statements, its reports, and what people decided on it."""

    claim: Claim
    said: Mapping[str, str]
    issues: Mapping[str, Issue]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of sources: how often each is heard, who repeats whom, and how people grade them."""

    heard: tuple[Heard, ...]
    repeats: tuple[Repeat, ...]
    grades: Mapping[str, Decision]


def claims(ledger: Ledger, wanted: Wanted = Wanted()) -> tuple[Claim, ...]:
    """Return the claims that are asked for, those of most reports first."""
    renew(ledger)
    return claims_there(ledger, wanted)


def claims_there(ledger: Ledger, wanted: Wanted = Wanted()) -> tuple[Claim, ...]:
    """Return the claims that are asked for, without looking for what is in no claim yet."""
    ids = None
    if wanted.query:
        hits = ledger.search(wanted.query)
        ids = {id_ for some in ledger.claims_with(hit.statement for hit in hits).values() for id_ in some}
    found: Iterable[Claim] = ledger.claims(_number(wanted), ids)
    if complete(ledger, (one.id for one in found)):
        found = ledger.claims(_number(wanted), ids)
    if wanted.as_of:
        found = (one for stood in as_it_stood(ledger, found, wanted.as_of) for one in stood.claims)
    enough = [one for one in found if _reports(one) >= wanted.least_reports]
    return tuple(sorted(enough, key=lambda one: (-_reports(one), one.id))[: wanted.limit])


def claim(ledger: Ledger, id_: str, as_of: dt.date | None = None) -> Kept:
    """Return a claim by its id or how that begins; raises `UnknownSubjectError`, too where it was none on that day."""
    traced = trace(ledger, id_, as_of)
    told = [one.statement for one in traced.claim.tellings]
    said = {id_: one.text for id_, one in ledger.said(told).items()}
    about = {*ids_of(traced.claim), *told}
    decided = tuple(one for one in latest(ledger.decisions()) if one.about in about or one.value in about)
    return Kept(traced.claim, said, traced.issues, decided)


def called_in(ledger: Ledger, claims: Iterable[Claim]) -> dict[str, str]:
    """Return what a reader knows the reports of some claims by: outlet and day."""
    kept = ledger.kept({part.report for one in claims for part in one.tellings})
    reports = (one.report for one in kept.values())
    return called({one.id: Issue(one.id, one.outlet, one.published) for one in reports})


def trace(ledger: Ledger, id_: str, as_of: dt.date | None = None) -> Traced:
    """Return who has a claim from whom, with what changed on the way; raises `UnknownSubjectError` as `claim` does."""
    renew(ledger)
    return traced_there(ledger, id_, as_of)


def traced_there(ledger: Ledger, id_: str, as_of: dt.date | None = None) -> Traced:
    """Return who has a claim from whom as `trace` does, without looking for what is in no claim yet."""
    found = whole(ledger, id_)
    edges: tuple[Edge, ...]
    if as_of is None:
        edges = ledger.lineage({one.report for one in found.tellings}, found.id)
    else:
        (stood,) = as_it_stood(ledger, (found,), as_of) or (None,)
        if stood is None:
            msg = f"On {as_of} no two reports had told the claim {found.id}."
            raise UnknownSubjectError(msg)
        (found,), edges = stood.claims, stood.edges[found.id]
    return Traced(found, edges, _issues(ledger, found.tellings))


def conflicts(ledger: Ledger, wanted: Wanted = Wanted()) -> tuple[tuple[Claim, tuple[Conflict, ...]], ...]:
    """Return the claims whose reports disagree, with on what."""
    return tuple((one, one.conflicts) for one in claims(ledger, wanted) if one.conflicts)


def timeline(ledger: Ledger, wanted: Wanted = Wanted(), id_: str | None = None) -> tuple[tuple[Turn, Claim], ...]:
    """Return how the standing of one claim, or of those asked for, changed: day by day, the undated last."""
    return turns_of((trace(ledger, id_, wanted.as_of).claim,) if id_ else claims(ledger, wanted))


def turns_of(found: Iterable[Claim]) -> tuple[tuple[Turn, Claim], ...]:
    """Return how the standing of these claims changed: day by day, the undated last."""
    turns = [(turn, one) for one in found for turn in one.history]
    return tuple(sorted(turns, key=lambda pair: (pair[0].date is None, pair[0].date or dt.date.max, pair[1].id)))


def sources(ledger: Ledger, asked: Hearing = EVERYBODY) -> Known:
    """Return who says how much, who repeats whom, and how people grade them; a grade is never the program's.

    Where some voices are asked for, only they are shown, and what one of them repeats or is repeated by.
    """
    renew(ledger)
    return known_there(ledger, asked)


def known_there(ledger: Ledger, asked: Hearing = EVERYBODY) -> Known:
    """Return what is known of sources as `sources` does, without looking for what is in no claim yet."""
    graded = latest(ledger.decisions(Subject.SOURCE))
    grades = {one.about: one for one in graded if one.verdict is Verdict.GRADE}
    heard = ledger.heard(asked)
    if not asked.words and asked.kind is None:
        return Known(heard, ledger.repeats(asked.limit), grades)
    names = {one.who for one in heard}
    return Known(heard, tuple(one for one in ledger.repeats() if names & {one.outlet, one.of}), grades)


def _number(wanted: Wanted) -> int | None:
    """Return how many claims must be looked at to find as many as are asked for."""
    return None if wanted.as_of else wanted.limit


def _reports(one: Claim) -> int:
    return len({part.report for part in one.tellings})


def _issues(ledger: Ledger, told: Iterable[Telling]) -> dict[str, Issue]:
    """Return the reports of a claim by id; one that was read anew since, and says it no more, by what the claim has."""
    first = {one.report: one for one in told}
    said = ledger.said(one.statement for one in first.values())
    known = {s.report: Issue(s.report, s.outlet, s.published) for s in said.values()}
    return {name: known.get(name) or Issue(name, None, one.published) for name, one in first.items()}
