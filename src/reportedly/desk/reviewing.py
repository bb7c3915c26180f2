"""What in a ledger awaits that somebody decides, and the deciding: the same, not the same, or later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.ledger.clock import now
from reportedly.model import (
    SAMENESS,
    ClaimLine,
    Decision,
    Doubt,
    Doubting,
    DoubtKind,
    Hit,
    Query,
    Subject,
    Verdict,
    latest,
    place_of,
    plain_name,
)

Place = tuple[int, float, int]
_ROUNDS = 5
"""So often more is looked up where something was decided on what would be shown."""


class Answer(StrEnum):
    """What somebody can answer; `LATER` decides nothing and leaves it for the end."""

    SAME = "same"
    NOT_SAME = "not-same"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that may be the same: what it is called, words where it stands, and the claim it is in, if any."""

    name: str
    hit: Hit | None = None
    claim: ClaimLine | None = None


@dataclass(frozen=True, slots=True)
class Awaiting:
    """One thing to decide, with both sides as they are shown."""

    doubt: Doubt
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what awaits a decision, and where the next page begins."""

    shown: tuple[Awaiting, ...]
    onward: Place | None = None
    counts: Mapping[DoubtKind, int] = field(default_factory=dict)


def awaiting(ledger: Ledger, kind: DoubtKind, limit: int = 20, after: Place | None = None) -> Page:
    """Return what of a kind awaits a decision, the nearest first; what is decided, or gone, is passed over."""
    shown, more = list[Awaiting](), True
    for _ in range(_ROUNDS):
        found = ledger.doubts(Doubting(kind, after, limit + 1))
        for one in _open(ledger, kind, found):
            if len(shown) == limit:
                return Page(tuple(shown), place_of(shown[-1].doubt), ledger.doubt_counts())
            shown.append(one)
        more = len(found) > limit
        if not more:
            break
        after = place_of(found[-1])
    return Page(tuple(shown), after if more else None, ledger.doubt_counts())


def decision_on(doubt: Doubt, answer: Answer, author: str = "", reason: str = "") -> Decision | None:
    """Return the decision that an answer amounts to; None where it is left for later."""
    if answer is Answer.LATER:
        return None
    verdict, subject = _MEANT[doubt.kind, answer]
    return Decision(verdict, subject, doubt.one, author, now(), doubt.other, reason)


_MEANT = {
    (DoubtKind.STATEMENTS, Answer.SAME): (Verdict.SAME, Subject.STATEMENT),
    (DoubtKind.STATEMENTS, Answer.NOT_SAME): (Verdict.NOT_SAME, Subject.STATEMENT),
    (DoubtKind.NAMES, Answer.SAME): (Verdict.MERGE, Subject.ENTITY),
    (DoubtKind.NAMES, Answer.NOT_SAME): (Verdict.SPLIT, Subject.ENTITY),
    (DoubtKind.REPORTS, Answer.SAME): (Verdict.ACCEPT, Subject.REPORT),
    (DoubtKind.REPORTS, Answer.NOT_SAME): (Verdict.REJECT, Subject.REPORT),
}
"""What an answer means: a report with findings is taken as it is, or rejected."""


def _open(ledger: Ledger, kind: DoubtKind, found: Iterable[Doubt]) -> Iterator[Awaiting]:
    yield from _OPEN[kind](ledger, tuple(found))


def _statements(ledger: Ledger, found: tuple[Doubt, ...]) -> Iterator[Awaiting]:
    """Yield pairs of statements that are there, in no claim together, and neither they nor their claims decided on."""
    ids = {id_ for doubt in found for id_ in (doubt.one, doubt.other)}
    claims = ledger.claims_with(ids)
    lines = ledger.lines_of(id_ for some in claims.values() for id_ in some)
    apart = _apart(ledger)
    for doubt in found:
        both = [set(claims.get(id_, ())) for id_ in (doubt.one, doubt.other)]
        homes = [(*some, id_) for some, id_ in zip(both, (doubt.one, doubt.other), strict=True)]
        decided = any(frozenset((a, b)) in apart for a in homes[0] for b in homes[1])
        sides = () if both[0] & both[1] or decided else tuple(_said(ledger, doubt))
        if sides:
            known = (next((lines[id_] for id_ in sorted(some) if id_ in lines), None) for some in both)
            yield Awaiting(doubt, tuple(Side(s.statement, s, claim) for s, claim in zip(sides, known, strict=True)))


def _apart(ledger: Ledger) -> frozenset[frozenset[str]]:
    """Return the pairs that people parted: of statements, and of the claims that these are in."""
    parted = [one for one in _decided(ledger, Subject.STATEMENT) if one.verdict in {Verdict.NOT_SAME, Verdict.SPLIT}]
    claims = ledger.claims_with(id_ for one in parted for id_ in (one.about, one.value))
    homes = {id_: (id_, *claims.get(id_, ())) for one in parted for id_ in (one.about, one.value)}
    return frozenset(frozenset((a, b)) for one in parted for a in homes[one.about] for b in homes[one.value])


def _names(ledger: Ledger, found: tuple[Doubt, ...]) -> Iterator[Awaiting]:
    """Yield pairs of names that statements still have, and of which nobody decided."""
    decided = {frozenset((plain_name(one.about), plain_name(one.value))) for one in _decided(ledger, Subject.ENTITY)}
    for doubt in found:
        if frozenset((plain_name(doubt.one), plain_name(doubt.other))) in decided:
            continue
        both = (doubt.one, doubt.other)
        hits = [hit for name in both for hit in ledger.search(Query(_quoted(name), limit=1))]
        if len(hits) == len(both):
            yield Awaiting(doubt, tuple(Side(name, hit) for name, hit in zip(both, hits, strict=True)))


def _reports(ledger: Ledger, found: tuple[Doubt, ...]) -> Iterator[Awaiting]:
    for doubt in found:
        kept = ledger.report(doubt.one).report
        yield Awaiting(doubt, (Side(kept.title or kept.id),))


_OPEN: Mapping[DoubtKind, Callable[[Ledger, tuple[Doubt, ...]], Iterator[Awaiting]]] = {
    DoubtKind.STATEMENTS: _statements,
    DoubtKind.NAMES: _names,
    DoubtKind.REPORTS: _reports,
}


def _said(ledger: Ledger, doubt: Doubt) -> tuple[Hit, ...]:
    """Return both statements; none where one of them is not found any more, or people rejected it."""
    try:
        both = (ledger.statement(doubt.one), ledger.statement(doubt.other))
    except UnknownSubjectError:
        return ()
    return () if any(hit.rejected for hit in both) else both


def _decided(ledger: Ledger, subject: Subject) -> tuple[Decision, ...]:
    return tuple(one for one in latest(ledger.decisions(subject)) if one.verdict in SAMENESS)


def _quoted(name: str) -> str:
    return f'"{name.replace(chr(34), " ")}"'
