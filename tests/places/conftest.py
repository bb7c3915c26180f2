"""The gazetteer and a parser for the tests of places; the gazetteer's file is made where there is none yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marked
from reportedly.model import Lexicon, Report, Where
from reportedly.places import find_places
from reportedly.places.gazetteer import SqliteGazetteer, load
from reportedly.resolve import find_entities


@pytest.fixture(scope="session")
def gazetteer() -> SqliteGazetteer:
    return load()


@pytest.fixture(scope="session")
def places(english: Lexicon, gazetteer: SqliteGazetteer) -> Callable[..., tuple[Where, ...]]:
    def find(text: str, url: str | None = None, outlet: str | None = None) -> tuple[Where, ...]:
        report = Report("r", text, url=url, outlet=outlet)
        syntax = marked.parser()(report)
        return find_places(report, syntax, find_entities(report, syntax, (), english), english, gazetteer)

    return find


@pytest.fixture(scope="session")
def short(places: Callable[..., tuple[Where, ...]]) -> Callable[..., list[str]]:
    """Return each place as "words = name, country", with its note; only the words where it has no coordinates."""

    def find(text: str, url: str | None = None, outlet: str | None = None) -> list[str]:
        return [
            f"{p.text} = {p.name}, {p.country}{f' ({p.note})' if p.note else ''}"
            if p.lat is not None
            else f"{p.text}{f' ({p.note})' if p.note else ''}"
            for p in places(text, url, outlet)
        ]

    return find
