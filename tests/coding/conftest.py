"""A coder for the tests of events: a sentence in, its events out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marked
from reportedly.coding import find_events
from reportedly.model import Event, Lexicon, Report, Role


@pytest.fixture(scope="session")
def code(english: Lexicon) -> Callable[[str], tuple[Event, ...]]:
    """Code the events of a text."""

    def events(text: str) -> tuple[Event, ...]:
        report = Report("r", text)
        return find_events(report, marked.parser()(report), english)

    return events


@pytest.fixture(scope="session")
def told(code: Callable[[str], tuple[Event, ...]]) -> Callable[[str], list[str]]:
    """Return each event of a text as one line: "Ostria ASSAULT Valdora"."""

    def line(event: Event) -> str:
        sides = [
            ", ".join(p.text for p in event.participants if p.role is role) for role in (Role.ACTOR, Role.RECIPIENT)
        ]
        return " ".join(part for part in (sides[0], event.type, sides[1]) if part)

    return lambda text: [line(event) for event in code(text)]
