"""Answers on what was read: reports, their readings and revisions, statements, and what could not be read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reportedly.ledger import Ledger
from reportedly.show.as_json import to_json
from reportedly.show.event_json import Json
from reportedly.show.ledger_rows import failure_values, hit_values, kept_values, listing_values, stats_values
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.api.operation import Asked, Page
from reportedly.show.web.api.parameters import query_of
from reportedly.show.web.lists import LAST_PAGE


def stats(ledger: Ledger, _asked: Asked) -> Json:
    """Return how much the ledger holds."""
    return stats_values(ledger.stats())


def reports(ledger: Ledger, asked: Asked) -> Page:
    """Return the reports, the latest first."""
    limit = asked.get("limit", PAGE)
    found = ledger.latest_reports(limit + 1, asked.get("before"))
    onward = {"before": found[limit - 1].place} if len(found) > limit else None
    return Page(tuple(map(listing_values, found[:limit])), onward)


def report(ledger: Ledger, asked: Asked) -> Json:
    """Return a report with its text."""
    return kept_values(ledger.report(asked["id"]))


def reading(ledger: Ledger, asked: Asked) -> Json:
    """Return what was read in a report."""
    return to_json(ledger.reading(asked["id"]))


def revisions(ledger: Ledger, asked: Asked) -> dict[str, Any]:
    """Return what changed from one revision of a report to another."""
    # What compares takes long to load: those who do not ask for it need not wait.
    from reportedly.desk.revisions import revised  # noqa: PLC0415
    from reportedly.show.revisions_rows import revised_values, unrevised_values  # noqa: PLC0415

    id_ = asked["id"]
    found = revised(ledger, id_, asked.get("old"), asked.get("new"))
    return revised_values(found) if found else unrevised_values(id_, ledger.revisions(id_)[0])


def statements(ledger: Ledger, asked: Asked) -> Page:
    """Return the statements that are asked for, the best first where words tell them apart, else the newest first."""
    limit, number, before = asked.get("limit", PAGE), asked.get("page", 1), asked.get("before")
    query = query_of(asked, ("report", "rejected"))
    found = ledger.search(replace(query, limit=limit + 1, offset=(number - 1) * limit, before=before))
    hits, onward = found[:limit], None
    if len(found) > limit:
        is_ranked = bool(query.words) and before is None and ledger.tally(query).ranked
        onward = {"page": number + 1} if is_ranked else {"before": hits[-1].place}
    return Page(tuple(map(hit_values, hits)), None if onward == {"page": LAST_PAGE + 1} else onward)


def statement(ledger: Ledger, asked: Asked) -> Json:
    """Return one statement."""
    return hit_values(ledger.statement(asked["id"]))


def failures(ledger: Ledger, asked: Asked) -> Page:
    """Return what could not be read when it was last tried, the last first."""
    return Page(tuple(map(failure_values, ledger.failures(asked.get("limit", PAGE))[::-1])))
