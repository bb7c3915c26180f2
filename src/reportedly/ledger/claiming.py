"""Claims and lineage as they were last worked out: kept so that they can be shown at once, made again at any time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_unless

from reportedly.errors import UnknownSubjectError
from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched
from reportedly.ledger.codec import read, written
from reportedly.ledger.facets import storable
from reportedly.model import Claim, Edge


def put(connection: Connection, claims: Iterable[Claim]) -> None:
    """Keep claims in the place of those of the same ids; a statement may be in several."""
    for one in claims:
        drop(connection, (one.id,))
        row = {"id": one.id, "gist": storable(one.gist), "body": storable(written(one))}
        key = connection.execute(insert(t.claim).returning(t.claim.c.key), row).scalar_one()
        parts = [{"statement": part.statement, "claim": key, "stance": part.stance} for part in one.tellings]
        if parts:
            connection.execute(insert_unless(t.claim_statement).on_conflict_do_nothing(), parts)


def drop(connection: Connection, ids: Iterable[str]) -> None:
    """Forget claims of these ids; their statements stay."""
    for some in batched(ids):
        keys = select(t.claim.c.key).where(t.claim.c.id.in_(some))
        connection.execute(delete(t.claim_statement).where(t.claim_statement.c.claim.in_(keys)))
        connection.execute(delete(t.claim).where(t.claim.c.id.in_(some)))


def claim(connection: Connection, id_: str) -> Claim:
    """Return the claim of that id, or whose id begins so; raises `UnknownSubjectError` where there is not one."""
    begins = t.claim.c.id.startswith(id_, autoescape=True)
    found = connection.execute(select(t.claim.c.id, t.claim.c.body).where(begins).limit(2)).all()
    exact = [row for row in found if row.id == id_] or found
    if len(exact) != 1:
        msg = f"{'Several claims begin' if found else 'No claim begins'} with {id_!r}; `reportedly claims` shows them."
        raise UnknownSubjectError(msg)
    return read(Claim, exact[0].body)


def claims(connection: Connection, limit: int | None = None) -> tuple[Claim, ...]:
    """Return the claims, those of most statements first."""
    rows = connection.execute(select(t.claim.c.body)).scalars()
    every = sorted((read(Claim, body) for body in rows), key=lambda one: (-len(one.tellings), one.id))
    return tuple(every[:limit])


def claims_with(connection: Connection, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the ids of the claims that each of these statements is in; without those that are in none."""
    joined = t.claim_statement.join(t.claim, t.claim.c.key == t.claim_statement.c.claim)
    query = select(t.claim_statement.c.statement, t.claim.c.id).select_from(joined).order_by(t.claim.c.id)
    found: dict[str, tuple[str, ...]] = {}
    for some in batched(statements):
        for statement, id_ in connection.execute(query.where(t.claim_statement.c.statement.in_(some))):
            found[statement] = (*found.get(statement, ()), id_)
    return found


def put_edges(connection: Connection, report: str, edges: Iterable[Edge]) -> None:
    """Keep from whom a report has what it says, in the place of what was kept of it before."""
    key = connection.execute(select(t.report.c.key).where(t.report.c.id == report)).scalar()
    if key is None:
        msg = f"The ledger has no report {report!r}."
        raise UnknownSubjectError(msg)
    connection.execute(delete(t.edge).where(t.edge.c.report == key))
    rows = [{"report": key, "origin": e.origin, "kind": e.kind, "why": storable(e.why)} for e in edges]
    if rows:
        connection.execute(insert_unless(t.edge).on_conflict_do_nothing(), rows)


def lineage(connection: Connection, reports: Iterable[str]) -> tuple[Edge, ...]:
    """Return every edge that leads on from these reports, and from those they have it from, to the end."""
    found: dict[Edge, None] = {}
    wanted, seen = set(reports), set[str]()
    while wanted:
        seen |= wanted
        edges = tuple(_edges(connection, wanted))
        found.update(dict.fromkeys(edges))
        wanted = {edge.origin for edge in edges} - seen
    return tuple(found)


def _edges(connection: Connection, reports: Iterable[str]) -> Iterable[Edge]:
    columns: Any = (t.report.c.id, t.edge.c.origin, t.edge.c.kind, t.edge.c.why)
    query = select(*columns).join(t.edge, t.edge.c.report == t.report.c.key)
    for some in batched(sorted(reports)):
        yield from (Edge(*row) for row in connection.execute(query.where(t.report.c.id.in_(some))))
