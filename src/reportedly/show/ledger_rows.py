"""What the ledger answers as JSON and as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reportedly.export.cells import harmless_cell
from reportedly.model import Damage, Decision, Hit, Stats
from reportedly.show.as_csv import lines

_HIT = ("statement", "report", "published", "outlet", "who", "status", "polarity", "commitment", "text")
_BETWEEN = " <- "


def hits_json(hits: Iterable[Hit]) -> str:
    """Return statements that were found as a list."""
    return dumped([_hit(one) for one in hits])


def hits_csv(hits: Iterable[Hit]) -> str:
    """Return statements that were found as rows with a line of column names."""
    return lines([_HIT, *(_hit_row(one) for one in hits)])


def stats_json(found: Stats) -> str:
    """Return how much the ledger holds."""
    counts = {
        name: getattr(found, name)
        for name in ("reports", "revisions", "readings", "statements", "decisions", "failures", "orphans", "bytes")
    }
    totals = [{"month": t.month or None, "status": t.status, "statements": t.statements} for t in found.totals]
    return dumped({**counts, "totals": totals})


def stats_csv(found: Stats) -> str:
    """Return the statements by month and status as rows."""
    rows = ((one.month, str(one.status), str(one.statements)) for one in found.totals)
    return lines([("month", "status", "statements"), *rows])


def decisions_json(found: Iterable[Decision]) -> str:
    """Return decisions as a list."""
    names = ("number", "verdict", "subject", "about", "value", "author", "reason")
    return dumped([{n: getattr(one, n) for n in names} | {"at": one.at.isoformat()} for one in found])


def damage_json(one: Damage) -> str:
    """Return a damage as one line."""
    return dumped({"harm": one.harm, "what": one.what, "remedy": one.remedy}, indent=None)


def _hit(one: Hit) -> dict[str, Any]:
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
        "rejected": one.rejected,
    }


def _hit_row(one: Hit) -> tuple[str, ...]:
    row = _hit(one) | {"who": _BETWEEN.join(one.who)}
    return tuple(harmless_cell(str(row[name] or "")) for name in _HIT)


def dumped(value: object, indent: int | None = 2) -> str:
    """Return a value as JSON that can be written whatever is in it."""
    try:
        text = json.dumps(value, ensure_ascii=False, indent=indent)
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair can be written as an escape
        text = json.dumps(value, indent=indent)
    return f"{text}\n"
