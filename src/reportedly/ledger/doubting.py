"""Keeps what awaits that somebody decides: found when reports are added, gone when it is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_unless

from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.ledger.codec import read, written
from reportedly.ledger.facets import storable
from reportedly.model import Doubt, Doubting, DoubtKind, Reading, Renewal

_MOST_COUNTED = 1_000
_D = t.doubt.c


def doubts(connection: Connection, asked: Doubting) -> tuple[Doubt, ...]:
    """Return what awaits a decision: what was put off last, the nearest first."""
    query = select(t.doubt).where(_D.kind == asked.kind).order_by(_D.put_off, _D.score.desc(), _D.key)
    if asked.after is not None:
        put_off, score, key = asked.after
        farther = or_(_D.score < score, (_D.score == score) & (_D.key > key))
        query = query.where(_D.put_off >= put_off, or_(_D.put_off > put_off, farther))
    return tuple(map(_doubt, connection.execute(query.limit(asked.limit))))


def counts(connection: Connection) -> dict[DoubtKind, int]:
    """Return how much of each kind awaits a decision, counted as far as anybody cares."""
    some = {kind: select(_D.key).where(_D.kind == kind).limit(_MOST_COUNTED).subquery() for kind in DoubtKind}
    return {kind: connection.execute(select(func.count()).select_from(one)).scalar_one() for kind, one in some.items()}


def put_off(connection: Connection, key: int) -> None:
    """Leave one for later: it comes after all others of its kind."""
    last = select(func.coalesce(func.max(_D.put_off), 0) + 1).scalar_subquery()
    connection.execute(update(t.doubt).where(_D.key == key).values(put_off=last))


def renew(connection: Connection, renewal: Renewal) -> None:
    """Keep what is in doubt since claims were worked out anew, in the place of what was about those statements."""
    pairs = {(one.kind, one.one, one.other) for one in renewal.doubts}
    for some in batched(renewal.settled):
        about = _D.kind == DoubtKind.STATEMENTS, or_(_D.one.in_(some), _D.other.in_(some))
        for row in connection.execute(select(_D.key, _D.kind, _D.one, _D.other).where(*about)).all():
            if (row.kind, row.one, row.other) not in pairs:  # what was put off stays so
                connection.execute(delete(t.doubt).where(_D.key == row.key))
    told = [part.statement for claim in renewal.claims for part in claim.tellings]
    _forget_together(connection, told)
    _add(connection, renewal.doubts)


def _forget_together(connection: Connection, told: Iterable[str]) -> None:
    """Forget the doubts whether two say the same that are in one claim by now."""
    mine, theirs = t.claim_statement.alias(), t.claim_statement.alias()
    together = select(mine.c.claim).where(mine.c.statement == _D.one, theirs.c.statement == _D.other)
    together = together.where(mine.c.claim == theirs.c.claim).correlate(t.doubt)
    of_kind = _D.kind == DoubtKind.STATEMENTS
    for some in batched(dict.fromkeys(told)):
        connection.execute(delete(t.doubt).where(of_kind, _D.one.in_(some), together.exists()))


def settle_names(connection: Connection, one: str, other: str) -> None:
    """Forget the doubt whether two names are one: somebody decided."""
    pairs = or_((_D.one == one) & (_D.other == other), (_D.one == other) & (_D.other == one))
    connection.execute(delete(t.doubt).where(_D.kind == DoubtKind.NAMES, pairs))


def look_twice(connection: Connection, reading: Reading, *, decided: bool) -> None:
    """Keep that a report has findings to look at twice, unless somebody decided on the report."""
    if reading.findings and not decided:
        why = tuple(one.message for one in reading.findings)
        _add(connection, (Doubt(DoubtKind.REPORTS, reading.report.id, score=min(1.0, len(why) / 10), why=why),))


def forget_report(connection: Connection, reading: int) -> None:
    """Forget that the report of a reading is to be looked at twice."""
    id_ = (
        select(t.report.c.id)
        .join(t.revision, t.revision.c.report == t.report.c.key)
        .join(t.reading, t.reading.c.revision == t.revision.c.key)
        .where(t.reading.c.key == reading)
    )
    of_report = _D.kind == DoubtKind.REPORTS, _D.one == id_.scalar_subquery()
    connection.execute(delete(t.doubt).where(*of_report))


def _add(connection: Connection, doubts: Iterable[Doubt]) -> None:
    rows: list[Mapping[str, Any]] = [
        {"kind": d.kind, "one": storable(d.one), "other": storable(d.other), "score": d.score, "why": written(d.why)}
        for d in doubts
    ]
    if rows:
        made = insert_unless(t.doubt)
        told = {"score": made.excluded.score, "why": made.excluded.why}
        connection.execute(made.on_conflict_do_update(index_elements=("kind", "one", "other"), set_=told), rows)


def _doubt(row: Any) -> Doubt:
    return Doubt(
        DoubtKind(row.kind), row.one, row.other, row.score, read(tuple[str, ...], row.why), row.key, row.put_off
    )
