"""A parser for the tests of times and quantities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import marked
from reportedly.events import find_quantities, find_times
from reportedly.model import Lexicon, Quantity, Report, When
from reportedly.parse import with_spacy


@pytest.fixture(scope="session")
def parser() -> with_spacy.SpacyParser:
    return marked.parser()


@pytest.fixture(scope="session")
def times(parser: with_spacy.SpacyParser, english: Lexicon) -> Callable[..., tuple[When, ...]]:
    """Find the times of a text that appeared on a Wednesday, 8 February 2012, unless told otherwise."""

    def find(text: str, published: dt.date | None = dt.date(2012, 2, 8)) -> tuple[When, ...]:
        report = Report("r", text, published=published)
        return find_times(report, parser(report), english)

    return find


@pytest.fixture(scope="session")
def quantities(parser: with_spacy.SpacyParser, english: Lexicon) -> Callable[[str], tuple[Quantity, ...]]:
    def find(text: str) -> tuple[Quantity, ...]:
        report = Report("r", text, published=dt.date(2012, 2, 8))
        return find_quantities(report, parser(report), english)

    return find
