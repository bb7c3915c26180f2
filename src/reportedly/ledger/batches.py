"""Many values, some at a time: no query takes any number of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
_AT_ONCE = 500


def batched(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield the values, each once, as many at a time as a query takes."""
    rest = iter(dict.fromkeys(values))
    while some := list(islice(rest, _AT_ONCE)):
        yield some
