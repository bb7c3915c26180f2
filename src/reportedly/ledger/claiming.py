"""Claims and lineage as they were last worked out: kept so that they can be shown at once, made again at any time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_unless

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import doubting, growing
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched, pairs_where
from reportedly.ledger.codec import read, written
from reportedly.ledger.facets import storable
from reportedly.model import Claim, Edge, Renewal, claim_id, line_of

_CLAIMS_OF = (
    "SELECT part.statement, claim.id FROM claim_statement AS part "
    "JOIN claim ON claim.key = part.claim WHERE part.statement IN"
)
_TELLINGS = (
    "SELECT report.id, statement.id, claim.id FROM claim_statement AS part JOIN claim ON claim.key = part.claim "
    "JOIN statement ON statement.id = part.statement JOIN current ON current.reading = statement.reading "
    "JOIN report ON report.key = current.report"
)
_ID = re.compile(r"[0-9a-f]{12}")
_NO_CLAIM = ""
"""What an edge belongs to that holds for all that a report says."""


def put(connection: Connection, claims: Iterable[Claim]) -> None:
    """Keep claims in the place of those of the same ids; a statement may be in several."""
    for one in claims:
        drop(connection, (one.id,))
        row = asdict(line_of(one)) | {"gist": storable(one.gist), "body": storable(written(one))}
        key = connection.execute(insert(t.claim).returning(t.claim.c.key), row).scalar_one()
        parts = [{"statement": part.statement, "claim": key, "stance": part.stance} for part in one.tellings]
        if parts:
            connection.execute(insert_unless(t.claim_statement).on_conflict_do_nothing(), parts)


def drop(connection: Connection, ids: Iterable[str]) -> None:
    """Forget claims of these ids with their edges; their statements stay."""
    for some in batched(ids):
        keys = select(t.claim.c.key).where(t.claim.c.id.in_(some))
        connection.execute(delete(t.claim_statement).where(t.claim_statement.c.claim.in_(keys)))
        connection.execute(delete(t.edge).where(t.edge.c.claim.in_(some)))
        connection.execute(delete(t.claim).where(t.claim.c.id.in_(some)))


def renew(connection: Connection, renewal: Renewal) -> bool:
    """Keep claims in the place of others, unless somebody else renewed some of them meanwhile; say whether it was so.

    It was so where a new claim has a statement of one that is neither dropped nor known to stay, or one to be dropped
    or to grow is gone.
    """
    told = {part.statement for one in renewal.claims for part in one.tellings}
    touched = {id_ for ids in claims_with(connection, told).values() for id_ in ids}
    wanted = renewal.dropped | renewal.grown.keys()
    if touched - renewal.dropped - renewal.beside or _known(connection, wanted) != wanted:
        return False
    drop(connection, renewal.dropped)
    growing.grow(connection, renewal.grown)
    put(connection, renewal.claims)
    for id_, edges in renewal.edges.items():
        _insert_edges(connection, edges, id_)
    for some in batched(renewal.settled):
        connection.execute(delete(t.stale).where(t.stale.c.statement.in_(some)))
    doubting.renew(connection, renewal)
    return True


def make_stale(connection: Connection, statements: Iterable[str] | None) -> None:
    """Note that these statements, or all that count, are still to be put into claims."""
    if statements is None:
        every = select(t.statement.c.id).join(t.current, t.current.c.reading == t.statement.c.reading).distinct()
        connection.execute(insert_unless(t.stale).from_select(["statement"], every).on_conflict_do_nothing())
        return
    rows = [{"statement": one} for one in dict.fromkeys(statements)]
    if rows:
        connection.execute(insert_unless(t.stale).on_conflict_do_nothing(), rows)


def stale(connection: Connection, limit: int | None = None) -> tuple[str, ...]:
    """Return the statements that are still to be put into claims, or taken out of them."""
    return tuple(connection.execute(select(t.stale.c.statement).limit(limit)).scalars())


def claim(connection: Connection, id_: str) -> Claim:
    """Return the claim of that id, or whose id begins so; else that which once went by it whole.

    Raises `UnknownSubjectError` where there is not one.
    """
    begins = t.claim.c.id.between(id_, id_ + "\U0010ffff")
    found = connection.execute(select(t.claim.c.id, t.claim.c.body).where(begins).limit(2)).all()
    exact = [row for row in found if row.id == id_] or found
    if not found and (now := _now(connection, id_)):
        return claim(connection, now)
    if len(exact) != 1:
        msg = f"{'Several claims begin' if found else 'No claim begins'} with {id_!r}; `reportedly claims` shows them."
        raise UnknownSubjectError(msg)
    return read(Claim, exact[0].body)


def _now(connection: Connection, id_: str) -> str | None:
    """Return what the claim goes by now that went by that id before an earlier statement of it was known."""
    rows = connection.exec_driver_sql(_TELLINGS) if _ID.fullmatch(id_) else ()
    return next((claim for report, statement, claim in rows if claim_id(report, statement) == id_), None)


def claims(connection: Connection, limit: int | None = None, ids: Iterable[str] | None = None) -> tuple[Claim, ...]:
    """Return the claims, or those of these ids: those of most reports first."""
    query = select(t.claim.c.reports, t.claim.c.id, t.claim.c.body).order_by(t.claim.c.reports.desc(), t.claim.c.id)
    if ids is None:
        return tuple(read(Claim, row.body) for row in connection.execute(query.limit(limit)))
    rows = (row for some in batched(ids) for row in connection.execute(query.where(t.claim.c.id.in_(some))))
    ordered = sorted(rows, key=lambda row: (-row.reports, row.id))
    return tuple(read(Claim, row.body) for row in ordered[:limit])


def claims_with(connection: Connection, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the ids of the claims that each of these statements is in; without those that are in none."""
    found: dict[str, list[str]] = {}
    for statement, id_ in pairs_where(connection, _CLAIMS_OF, statements):
        found.setdefault(statement, []).append(id_)
    return {statement: tuple(sorted(ids)) for statement, ids in found.items()}


def put_edges(connection: Connection, report: str, edges: Iterable[Edge]) -> None:
    """Keep from whom a report has all it says, in the place of what was kept of that before."""
    key = _report_keys(connection, (report,)).get(report)
    if key is None:
        msg = f"The ledger has no report {report!r}."
        raise UnknownSubjectError(msg)
    connection.execute(delete(t.edge).where(t.edge.c.report == key, t.edge.c.claim == _NO_CLAIM))
    _insert_edges(connection, edges, _NO_CLAIM)


def lineage(connection: Connection, reports: Iterable[str], claim_id: str | None = None) -> tuple[Edge, ...]:
    """Return every edge that leads on from these reports, and from those they have it from, to the end."""
    found: dict[Edge, None] = {}
    wanted, seen = set(reports), set[str]()
    while wanted:
        seen |= wanted
        edges = tuple(_edges(connection, wanted, claim_id))
        found.update(dict.fromkeys(edges))
        wanted = {edge.origin for edge in edges} - seen
    return tuple(found)


def _edges(connection: Connection, reports: Iterable[str], claim_id: str | None) -> Iterable[Edge]:
    columns: Any = (t.report.c.id, t.edge.c.origin, t.edge.c.kind, t.edge.c.why)
    query = select(*columns).join(t.edge, t.edge.c.report == t.report.c.key)
    if claim_id is not None:
        query = query.where(t.edge.c.claim == claim_id)
    for some in batched(sorted(reports)):
        yield from (Edge(*row) for row in connection.execute(query.where(t.report.c.id.in_(some))))


def _insert_edges(connection: Connection, edges: Iterable[Edge], claim_id: str) -> None:
    every = tuple(edges)
    keys = _report_keys(connection, (edge.report for edge in every))
    rows = [
        {
            "report": keys[e.report],
            "origin": storable(e.origin),
            "kind": e.kind,
            "claim": claim_id,
            "why": storable(e.why),
        }
        for e in every
        if e.report in keys
    ]
    if rows:
        connection.execute(insert_unless(t.edge).on_conflict_do_nothing(), rows)


def _report_keys(connection: Connection, reports: Iterable[str]) -> Mapping[str, int]:
    query = select(t.report.c.id, t.report.c.key)
    rows = (row for some in batched(reports) for row in connection.execute(query.where(t.report.c.id.in_(some))))
    return {row.id: row.key for row in rows}


def _known(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    query = select(t.claim.c.id)
    return frozenset(
        id_ for some in batched(ids) for id_ in connection.execute(query.where(t.claim.c.id.in_(some))).scalars()
    )
