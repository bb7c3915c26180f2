"""Answers on what awaits a decision; it is decided as everything else is."""

from __future__ import annotations

from reportedly.desk import reviewing
from reportedly.ledger import Ledger
from reportedly.model import DoubtKind
from reportedly.show.awaiting_values import awaiting_values
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.api.operation import Asked, Page
from reportedly.show.web.awaiting_page import cursor_of, place_of


def awaiting(ledger: Ledger, asked: Asked) -> Page:
    """Return what of a kind awaits a decision, the nearest first."""
    kind = DoubtKind(asked.get("kind", DoubtKind.STATEMENTS))
    found = reviewing.awaiting(ledger, kind, asked.get("limit", PAGE), place_of(asked.get("after", "")))
    onward = {"after": cursor_of(found.onward)} if found.onward else None
    return Page(tuple(map(awaiting_values, found.shown)), onward)
