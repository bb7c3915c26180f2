"""Tolls as the tests write them: how many, of what, and what befell them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marked
from reportedly.events import find_quantities
from reportedly.model import Lexicon, Quantity, Report
from reportedly.tolls import find_tolls

Told = tuple[float | None, float | None, str | None, str]


@pytest.fixture(scope="session")
def found(english: Lexicon) -> Callable[[str], tuple[Quantity, ...]]:
    def find(text: str) -> tuple[Quantity, ...]:
        report = Report("r", text)
        syntax = marked.parser()(report)
        return find_tolls(report, syntax, find_quantities(report, syntax, english, ()), english)

    return find


@pytest.fixture(scope="session")
def tolls(found: Callable[[str], tuple[Quantity, ...]]) -> Callable[[str], list[Told]]:
    def tell(text: str) -> list[Told]:
        return [(toll.low, toll.high, toll.unit, str(toll.kind)) for toll in found(text)]

    return tell
