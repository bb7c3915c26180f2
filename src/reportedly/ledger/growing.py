"""Claims that take up statements and do not tell of them yet: the stance of such a statement is empty meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert as insert_unless

from reportedly.ledger import tables as t
from reportedly.ledger.batches import batched

_UNTOLD = ""


def grow(connection: Connection, more: Mapping[str, Iterable[tuple[str, str]]]) -> None:
    """Have claims take up statements, which are given with their reports."""
    for id_, taken in more.items():
        statements = [statement for _, statement in taken]
        reports = {report for report, _ in taken}
        key = select(t.claim.c.key).where(t.claim.c.id == id_)
        rows = [
            {"statement": one, "claim": connection.execute(key).scalar_one(), "stance": _UNTOLD} for one in statements
        ]
        connection.execute(insert_unless(t.claim_statement).on_conflict_do_nothing(), rows)
        told = update(t.claim).where(t.claim.c.id == id_)
        connection.execute(told.values(reports=t.claim.c.reports + len(reports)))


def members(connection: Connection, claims: Iterable[str], most: int | None) -> dict[str, tuple[str, ...]]:
    """Return the statements of each of these claims, so many at most."""
    of = select(t.claim_statement.c.statement).join(t.claim, t.claim.c.key == t.claim_statement.c.claim)
    query = of.order_by(t.claim_statement.c.statement).limit(most)
    return {id_: tuple(connection.execute(query.where(t.claim.c.id == id_)).scalars()) for id_ in dict.fromkeys(claims)}


def grown(connection: Connection, claims: Iterable[str] | None) -> tuple[str, ...]:
    """Return which of these claims, or of all, have statements that they do not tell of yet."""
    query = select(t.claim.c.id).join(t.claim_statement, t.claim.c.key == t.claim_statement.c.claim).distinct()
    untold = query.where(t.claim_statement.c.stance == _UNTOLD).order_by(t.claim.c.id)
    if claims is None:
        return tuple(connection.execute(untold).scalars())
    some = (connection.execute(untold.where(t.claim.c.id.in_(ids))).scalars() for ids in batched(claims))
    return tuple(id_ for found in some for id_ in found)
