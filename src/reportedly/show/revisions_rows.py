"""What changed in an article, as JSON."""

from __future__ import annotations

from typing import Any

from reportedly.model import Alteration, Passage, Revised, Revision, Statement
from reportedly.show.ledger_rows import dumped
from reportedly.show.wording import chain_of

SCHEMA = "reportedly/revisions/1"


def revised_json(found: Revised) -> str:
    """Return what changed as one JSON object."""
    return dumped(revised_values(found))


def revised_values(found: Revised) -> dict[str, Any]:
    """Return what changed as plain values: words by their places in both texts, statements as they were and are."""
    return {
        "schema": SCHEMA,
        "report": found.new.report.id,
        "revisions": [revision_values(one) for one in found.revisions],
        "before": found.before,
        "after": found.after,
        "words": [_passage(one, found) for one in found.passages],
        "statements": [_altered(one) for one in found.alterations],
    }


def unrevised_values(report: str, only: Revision) -> dict[str, Any]:
    """Return the same of an article that was never revised: nothing changed."""
    return {
        "schema": SCHEMA,
        "report": report,
        "revisions": [revision_values(only)],
        "before": only.number,
        "after": only.number,
        "words": [],
        "statements": [],
    }


def revision_values(one: Revision) -> dict[str, Any]:
    """Return one revision as plain values."""
    captures = [
        {"read_from": c.read_from, "read_at": c.read_at.isoformat(), "sha256": c.sha256 or None} for c in one.captures
    ]
    return {
        "number": one.number,
        "title": one.title,
        "outlet": one.outlet,
        "published": one.published.isoformat() if one.published else None,
        "url": one.url,
        "statements": one.statements,
        "captures": captures,
    }


def _passage(one: Passage, found: Revised) -> dict[str, Any]:
    text = one.after.of(found.new.report.text) or one.before.of(found.old.report.text)
    places = {"before": [one.before.start, one.before.end], "after": [one.after.start, one.after.end]}
    return {"fate": one.fate, **places, "text": text}


def _altered(one: Alteration) -> dict[str, Any]:
    return {
        "turned": list(one.turned),
        "says": list(one.says),
        "before": _statement(one.before),
        "after": _statement(one.after),
    }


def _statement(one: Statement | None) -> dict[str, Any] | None:
    if one is None:
        return None
    certainty = one.certainty
    return {
        "id": one.id,
        "who": chain_of(one.chain),
        "status": certainty.status,
        "polarity": certainty.polarity,
        "commitment": certainty.commitment,
        "text": one.text,
        "content": [[span.start, span.end] for span in one.content],
    }
