"""Many values, some at a time: no query takes any number of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")
_AT_ONCE = 500


def batched(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield the values, each once, as many at a time as a query takes."""
    rest = iter(dict.fromkeys(values))
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def pairs_where(connection: Connection, query: str, values: Iterable[str | int]) -> Iterator[tuple[Any, Any]]:
    """Yield the rows of a query for two columns, in plain SQL that ends before the list of values: "... WHERE id IN".

    Of hundreds of values, building the query with SQLAlchemy takes longer than answering it.
    """
    for some in batched(values):
        rows = connection.exec_driver_sql(f"{query} ({', '.join('?' * len(some))})", tuple(some)).all()
        yield from ((one, other) for one, other in rows)
