"""Keeps readings as people have drawn in them, each beside the reading that was made, and knows which is to count."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from reportedly.errors import UndecidableError, UnknownSubjectError
from reportedly.ledger import adding, comparing
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.ledger.codec import read, written
from reportedly.ledger.decided import decision_of
from reportedly.ledger.facets import storable
from reportedly.ledger.keeping import digest_of, made_by_row
from reportedly.model import BY_HAND, Decision, Drawn, Entry, MadeBy, Subject, Verdict, in_force, latest

AS_READ: ColumnElement[bool] = t.reading.c.made_by.not_like('%"hand":%')
"""Of all readings those that people did not draw in."""


def value_of(drawn: Drawn) -> str:
    """Return a drawn statement as the value of a decision; half a surrogate pair, which no file holds, as an escape."""
    value = written(drawn)
    return value if storable(value) == value else json.dumps(json.loads(value))


def drawn_value(value: str) -> Drawn:
    """Return what a decision draws; raises `UndecidableError` where it draws nothing."""
    try:
        return read(Drawn, value)
    except (ValueError, KeyError, TypeError) as error:
        msg = f"{value[:80]!r} draws no statement."
        raise UndecidableError(msg) from error


def drawings(connection: Connection, report: str) -> tuple[tuple[Decision, Drawn], ...]:
    """Return what people made and redrew in a report and nobody took back, in order."""
    mine = func.json_extract(t.decision.c.value, "$.report") == report
    return _holding(_by_hand(connection, mine), _undos(connection))


def undrawn(connection: Connection) -> tuple[str, ...]:
    """Return the reports whose reading that counts is not as people drew in them."""
    reports, undos = dict[str, list[Decision]](), _undos(connection)
    for one in _by_hand(connection):
        reports.setdefault(drawn_value(one.value).report, []).append(one)
    wanted = {report: _numbers(_holding(some, undos)) for report, some in reports.items()}
    query = select(t.report.c.id, t.reading.c.made_by).join(t.current, t.current.c.report == t.report.c.key)
    query = query.join(t.reading, t.reading.c.key == t.current.c.reading)
    rows = (row for some in batched(wanted) for row in connection.execute(query.where(t.report.c.id.in_(some))))
    hands = {id_: read(MadeBy, made_by).hand for id_, made_by in rows}
    return tuple(report for report, hand in hands.items() if hand != wanted[report])


def drawn_readings(connection: Connection) -> int:
    """Return how many readings there are that people drew in; only reports that somebody drew in are looked at."""
    report = func.json_extract(t.decision.c.value, "$.report")
    drawn_in = select(report).where(t.decision.c.verdict.in_(BY_HAND))
    query = (
        select(func.count(t.reading.c.key))
        .join(t.revision, t.revision.c.key == t.reading.c.revision)
        .join(t.report, t.report.c.key == t.revision.c.report)
    )
    return connection.execute(query.where(t.report.c.id.in_(drawn_in), ~AS_READ)).scalar() or 0


def as_read(connection: Connection, report: str, revision: int | None = None) -> int:
    """Return the key of the latest reading of a report, or of a revision of it, that nobody drew in."""
    query = (
        select(t.reading.c.key)
        .join(t.revision, t.revision.c.key == t.reading.c.revision)
        .join(t.report, t.report.c.key == t.revision.c.report)
        .where(t.report.c.id == report, AS_READ)
        .order_by(t.revision.c.number.desc(), t.reading.c.key.desc())
    )
    wanted = query if revision is None else query.where(t.revision.c.number == revision)
    key = connection.execute(wanted.limit(1)).scalar()
    if key is None:
        of_it = "" if revision is None else f"revision {revision} of a "
        msg = f"The ledger has no {of_it}report {report!r}."
        raise UnknownSubjectError(msg)
    return int(key)


def draw(connection: Connection, entry: Entry, at: dt.datetime) -> bool:
    """Have a reading count as people drew in it; do nothing and say so where it was read or drawn in anew meanwhile."""
    reading = entry.reading
    row = _latest(connection, reading.report.id)
    numbers = _numbers(drawings(connection, reading.report.id))
    is_latest = row.digest == digest_of(reading.report) and read(MadeBy, row.made_by) == _plain(reading.made_by)
    if not is_latest or numbers != reading.made_by.hand:
        return False
    key = _key(connection, row, entry, at)
    comparing.forget(connection, row.report, key)
    adding.count_on(connection, row.report, row.revision, key, entry)
    return True


def drawn_in(connection: Connection, readings: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield which of these readings count as people drew in them, each with the reading that does."""
    mine = t.reading.alias()
    query = (
        select(mine.c.key, t.reading.c.key, mine.c.made_by, t.reading.c.made_by)
        .join(t.reading, (t.reading.c.revision == mine.c.revision) & (t.reading.c.key != mine.c.key))
        .join(t.current, t.current.c.reading == t.reading.c.key)
    )
    for some in batched(readings):
        for plain, by_hand, made_by, by_people in connection.execute(query.where(mine.c.key.in_(some))):
            if _plain(read(MadeBy, by_people)) == read(MadeBy, made_by):
                yield plain, by_hand


def _plain(made_by: MadeBy) -> MadeBy:
    return replace(made_by, hand="")


def _key(connection: Connection, row: Any, entry: Entry, at: dt.datetime) -> int:
    if not entry.reading.made_by.hand:
        return int(row.key)
    same = t.reading.c.revision == row.revision, t.reading.c.made_by == made_by_row(entry.reading)
    there = connection.execute(select(t.reading.c.key).where(*same)).scalar()
    return int(there) if there is not None else adding.new_reading(connection, row.revision, entry.reading, at)


def _latest(connection: Connection, report: str) -> Any:
    query = select(t.reading.c.key, t.reading.c.made_by, t.reading.c.revision, t.revision.c.digest, t.revision.c.report)
    joined = query.join(t.revision, t.revision.c.key == t.reading.c.revision)
    return connection.execute(joined.where(t.reading.c.key == as_read(connection, report))).one()


def _by_hand(connection: Connection, *wanted: ColumnElement[bool]) -> list[Decision]:
    query = select(t.decision).where(t.decision.c.verdict.in_(BY_HAND), *wanted).order_by(t.decision.c.number)
    return [decision_of(row) for row in connection.execute(query)]


def _undos(connection: Connection) -> list[Decision]:
    query = select(t.decision).where(t.decision.c.subject == Subject.DECISION)
    return [decision_of(row) for row in connection.execute(query)]


def _holding(some: Iterable[Decision], undos: Iterable[Decision]) -> tuple[tuple[Decision, Drawn], ...]:
    """Return the drawings that hold; of what somebody made and took back, none does."""
    every = (*some, *undos)
    made, there = (_made(these) for these in (every, in_force(every)))
    holding = (one for one in latest(every) if one.about not in made - there)
    return tuple((one, drawn_value(one.value)) for one in holding)


def _made(some: Iterable[Decision]) -> set[str]:
    return {one.about for one in some if one.verdict is Verdict.MAKE}


def _numbers(some: Iterable[tuple[Decision, Drawn]]) -> str:
    return " ".join(str(decision.number) for decision, _ in some)
