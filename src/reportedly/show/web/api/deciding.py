"""What programs decide, and what was decided: kept, undone and listed as in the pages."""

from __future__ import annotations

from reportedly.desk import deciding
from reportedly.errors import UndecidableError
from reportedly.ledger import Ledger
from reportedly.model import Decision, Subject
from reportedly.show.ledger_rows import decision_values
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.api.bodies import MOST
from reportedly.show.web.api.operation import Asked, Given, Page
from reportedly.show.web.decisions import decision_of

DECIDING = dict.fromkeys(
    ("verdict", "subject", "about", "value", "reason", "author", "status", "polarity", "commitment"), str
) | {"seen": int}
UNDOING = {"number": int, "reason": str, "author": str, "seen": int}


def decisions(ledger: Ledger, asked: Asked) -> Page:
    """Return every decision, or those on some: the latest first."""
    limit, before = asked.get("limit", PAGE), asked.get("before")
    found = _on(ledger, asked, before) if asked.keys() & {"subject", "about"} else None
    found = (found if found is not None else ledger.latest_decisions(limit + 1, before))[: limit + 1]
    onward = {"before": found[limit - 1].number} if len(found) > limit else None
    return Page(tuple(map(decision_values, found[:limit])), onward)


def decide(ledger: Ledger, given: Given, author: str) -> Decision:
    """Keep a decision and return it with its number."""
    return deciding.decide(ledger, decision_of(given, given.get("author") or author), _seen(given))


def undo(ledger: Ledger, given: Given, author: str) -> Decision:
    """Take a decision back."""
    number = given.get("number", 0)
    if not 0 < number <= MOST:
        msg = "Which decision is to be undone is told by its number."
        raise UndecidableError(msg)
    who, seen = given.get("author") or author, _seen(given)
    return deciding.undo(ledger, number, reason=given.get("reason", ""), author=who, seen=seen)


def _seen(given: Given) -> int | None:
    """Return the number of the last decision that a program knows of, None where it does not tell."""
    seen = given.get("seen")
    if seen is not None and not 0 <= seen <= MOST:
        msg = "What was seen is told by the number of a decision, 0 for none."
        raise UndecidableError(msg)
    return seen


def _on(ledger: Ledger, asked: Asked, before: int | None) -> tuple[Decision, ...]:
    """Return the decisions on a kind of thing or on one, the latest first."""
    subject, about = asked.get("subject"), asked.get("about")
    every = ledger.decisions(Subject(subject) if subject else None, *([about] if about else ()))
    return tuple(
        one
        for one in reversed(every)
        if subject in {None, one.subject} and about in {None, one.about} and (before is None or one.number < before)
    )
