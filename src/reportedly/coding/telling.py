"""In whose words an event is told: each belongs to the innermost statement that holds its word, or to the author."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model import Event, NotAsserted, Statement, innermost


def hand_out(
    events: Sequence[Event], statements: Sequence[Statement], not_asserted: Iterable[NotAsserted]
) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
    """Return the statements with the events they tell, and the events that the author tells around them.

    Those are what voices do by speaking ("*accused* the mayor of ..."), which no content holds. What nobody asserts
    ("declined to say whether troops *attacked*") is told by nobody and left out.
    """
    told: dict[str, list[Event]] = {}
    around: list[Event] = []
    silent = [words.span for words in not_asserted]
    for event in events:
        teller = innermost(statements, event.trigger)
        if teller is not None:
            told.setdefault(teller.id, []).append(event)
        elif not any(span.covers(event.trigger) for span in silent):
            around.append(event)
    return tuple(replace(s, events=tuple(told.get(s.id, ()))) for s in statements), tuple(around)
