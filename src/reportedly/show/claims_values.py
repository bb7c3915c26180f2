"""What a ledger tells of its claims as plain values, for whatever is written as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reportedly.desk.asking import Known, Traced
from reportedly.model import Claim, Conflict, Decision, Turn
from reportedly.show.claim_json import claim_json
from reportedly.show.event_json import Json, date_json


def trace_values(traced: Traced) -> Json:
    """Return a claim's way: its origins, from whom each report has it and why, what changed, and the tree as lines."""
    told = claim_json(traced.claim)
    kept = {name: told[name] for name in ("id", "gist", "origins", "unknown_lineage", "mutations")}
    edges = [{"report": e.report, "origin": e.origin, "kind": e.kind, "why": e.why} for e in traced.edges]
    return {"claim": kept.pop("id"), **kept, "edges": edges, "lines": list(traced.lines())}


def conflicts_values(found: Iterable[tuple[Claim, Sequence[Conflict]]]) -> list[Json]:
    """Return on what the reports of claims disagree."""
    return [
        {"claim": claim.id, "gist": claim.gist, **one} for claim, _ in found for one in claim_json(claim)["conflicts"]
    ]


def timeline_values(found: Iterable[tuple[Turn, Claim]]) -> list[Json]:
    """Return when the standing of claims changed."""
    return [
        {
            "date": date_json(turn.date),
            "claim": claim.id,
            "gist": claim.gist,
            "status": turn.status,
            "report": turn.report,
            "message": turn.message,
        }
        for turn, claim in found
    ]


def sources_values(known: Known) -> dict[str, Any]:
    """Return who says how much, with the grades that people gave, and who repeats whom."""
    heard = [
        {
            "who": one.who,
            "kind": one.kind,
            "named": one.named,
            "statements": one.statements,
            "reports": one.reports,
            "grade": grade_values(known.grades.get(one.who)),
        }
        for one in known.heard
    ]
    repeats = [{"outlet": one.outlet, "of": one.of, "reports": one.reports} for one in known.repeats]
    return {"sources": heard, "repeats": repeats}


def grade_values(one: Decision | None) -> dict[str, str] | None:
    """Return the grade that somebody gave a source, None where nobody did."""
    if one is None:
        return None
    return {"value": one.value, "author": one.author, "at": one.at.isoformat(), "note": one.reason}
