"""What the ledger answers as JSON and as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reportedly.export.cells import harmless_cell
from reportedly.model import Damage, Decision, Failure, Hit, Kept, Listing, Stats
from reportedly.show.as_csv import lines
from reportedly.show.wording import NOBODY

_HIT = ("statement", "report", "published", "outlet", "who", "status", "polarity", "commitment", "text")
_BETWEEN = " <- "


def hits_json(hits: Iterable[Hit]) -> str:
    """Return statements that were found as a list."""
    return dumped([hit_values(one) for one in hits])


def hits_csv(hits: Iterable[Hit]) -> str:
    """Return statements that were found as rows with a line of column names."""
    return lines([_HIT, *(_hit_row(one) for one in hits)])


def stats_json(found: Stats) -> str:
    """Return how much the ledger holds."""
    return dumped(stats_values(found))


def stats_values(found: Stats) -> dict[str, Any]:
    """Return how much the ledger holds as plain values."""
    counts = {
        name: getattr(found, name)
        for name in ("reports", "revisions", "readings", "statements", "decisions", "failures", "orphans", "bytes")
    }
    totals = [{"month": t.month or None, "status": t.status, "statements": t.statements} for t in found.totals]
    return {**counts, "totals": totals}


def stats_csv(found: Stats) -> str:
    """Return the statements by month and status as rows."""
    rows = ((one.month, str(one.status), str(one.statements)) for one in found.totals)
    return lines([("month", "status", "statements"), *rows])


def decisions_json(found: Iterable[Decision]) -> str:
    """Return decisions as a list."""
    return dumped([decision_values(one) for one in found])


def decision_values(one: Decision) -> dict[str, Any]:
    """Return one decision as plain values."""
    names = ("number", "verdict", "subject", "about", "value", "author", "reason")
    return {name: getattr(one, name) for name in names} | {"at": one.at.isoformat()}


def damage_json(one: Damage) -> str:
    """Return a damage as one line."""
    return dumped({"harm": one.harm, "what": one.what, "remedy": one.remedy}, indent=None)


def hit_values(one: Hit) -> dict[str, Any]:
    """Return one statement that was found as plain values."""
    return {
        "statement": one.statement,
        "report": one.report,
        "published": one.published.isoformat() if one.published else None,
        "outlet": one.outlet,
        "title": one.title,
        "who": list(one.who),
        "status": one.certainty.status,
        "polarity": one.certainty.polarity,
        "commitment": one.certainty.commitment,
        "text": one.text,
        "content": [[span.start, span.end] for span in one.content],
        "marks": [[span.start, span.end] for span in one.marks],
        "edited": one.edited,
        "by_hand": one.by_hand,
        "rejected": one.rejected,
    }


def listing_values(one: Listing) -> dict[str, Any]:
    """Return a report as lists show it as plain values."""
    return {
        "id": one.id,
        "title": one.title,
        "outlet": one.outlet,
        "published": one.published.isoformat() if one.published else None,
        "statements": one.statements,
        "statuses": dict(one.statuses),
        "rejected": one.rejected,
    }


def kept_values(kept: Kept) -> dict[str, Any]:
    """Return a report with its text, its revision, and when and from where it was read, as plain values."""
    one = kept.report
    names = ("id", "title", "outlet", "byline", "url", "language", "sha256", "text")
    captures = [{"read_from": c.read_from, "read_at": c.read_at.isoformat(), "sha256": c.sha256} for c in kept.captures]
    published = one.published.isoformat() if one.published else None
    known = {name: getattr(one, name) for name in names}
    return known | {"published": published, "revision": kept.revision, "captures": captures}


def failure_values(one: Failure) -> dict[str, Any]:
    """Return a source that could not be read as plain values."""
    return {"read_from": one.read_from, "message": one.message, "at": one.at.isoformat()}


def _hit_row(one: Hit) -> tuple[str, ...]:
    row = hit_values(one) | {"who": _BETWEEN.join(voice or NOBODY for voice in one.who)}
    return tuple(harmless_cell(str(row[name] or "")) for name in _HIT)


def dumped(value: object, indent: int | None = 2) -> str:
    """Return a value as JSON that can be written whatever is in it."""
    try:
        text = json.dumps(value, ensure_ascii=False, indent=indent)
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair can be written as an escape
        text = json.dumps(value, indent=indent)
    return f"{text}\n"
