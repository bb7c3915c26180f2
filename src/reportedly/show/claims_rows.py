"""What a ledger tells of its claims, as JSON and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.desk_kept import Kept, Known, Traced
from reportedly.export.cells import harmless_cell
from reportedly.model import Claim, Conflict, Decision, Turn
from reportedly.show.as_csv import lines
from reportedly.show.claim_json import claim_json
from reportedly.show.event_json import date_json
from reportedly.show.ledger_rows import dumped

_CLAIM = (
    "id", "gist", "reports", "statements", "independent_origins", "named_origins", "unknown_lineage", "denials",
    "doubts", "conflicts", "credibility", "first", "last",
)  # fmt: skip


def claims_csv(claims: Iterable[Claim]) -> str:
    """Return a row for each claim."""
    return _rows(_CLAIM, map(_claim_row, claims))


def claim_line(kept: Kept) -> str:
    """Return one claim in the shape of `claims --json`."""
    return dumped(claim_json(kept.claim))


def kept_csv(kept: Kept) -> str:
    """Return a row for each statement of a claim."""
    return _rows(
        ("statement", "report", "outlet", "stance", "status", "published", "text"),
        (
            (
                t.statement,
                t.report,
                kept.outlets.get(t.report),
                t.stance,
                t.status,
                t.published,
                kept.said.get(t.statement),
            )
            for t in kept.claim.tellings
        ),
    )


def trace_json(traced: Traced) -> str:
    """Return a claim's way: its origins, from whom each report has it and why, what changed, and the tree as lines."""
    told = claim_json(traced.claim)
    kept = {name: told[name] for name in ("id", "gist", "origins", "unknown_lineage", "mutations")}
    edges = [{"report": e.report, "origin": e.origin, "kind": e.kind, "why": e.why} for e in traced.edges]
    return dumped({"claim": kept.pop("id"), **kept, "edges": edges, "lines": list(traced.lines())})


def trace_csv(traced: Traced) -> str:
    """Return a row for each step of a claim's way."""
    return _rows(("report", "origin", "kind", "why"), ((e.report, e.origin, e.kind, e.why) for e in traced.edges))


def conflicts_json(found: Iterable[tuple[Claim, Sequence[Conflict]]]) -> str:
    """Return on what the reports of claims disagree."""
    return dumped(
        [{"claim": claim.id, "gist": claim.gist, **one} for claim, _ in found for one in claim_json(claim)["conflicts"]]
    )


def conflicts_csv(found: Iterable[tuple[Claim, Sequence[Conflict]]]) -> str:
    """Return a row for each value of each conflict."""
    return _rows(
        ("claim", "gist", "kind", "value", "reports"),
        (
            (claim.id, claim.gist, one.kind, rival.value, " ".join(rival.reports))
            for claim, some in found
            for one in some
            for rival in one.values
        ),
    )


def timeline_json(found: Iterable[tuple[Turn, Claim]]) -> str:
    """Return when the standing of claims changed."""
    return dumped(
        [
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
    )


def timeline_csv(found: Iterable[tuple[Turn, Claim]]) -> str:
    """Return a row for each change of standing."""
    return _rows(
        ("date", "claim", "gist", "status", "report", "message"),
        ((turn.date, c.id, c.gist, turn.status, turn.report, turn.message) for turn, c in found),
    )


def sources_json(known: Known) -> str:
    """Return who says how much, with the grades that people gave, and who repeats whom."""
    heard = [
        {
            "who": one.who,
            "kind": one.kind,
            "named": one.named,
            "statements": one.statements,
            "reports": one.reports,
            "grade": _grade(known.grades.get(one.who)),
        }
        for one in known.heard
    ]
    repeats = [{"outlet": one.outlet, "of": one.of, "reports": one.reports} for one in known.repeats]
    return dumped({"sources": heard, "repeats": repeats})


def sources_csv(known: Known) -> str:
    """Return a row for each source."""
    grades = {name: one.value for name, one in known.grades.items()}
    return _rows(
        ("who", "kind", "named", "statements", "reports", "grade"),
        ((o.who, o.kind, "yes" if o.named else "no", o.statements, o.reports, grades.get(o.who)) for o in known.heard),
    )


def _grade(one: Decision | None) -> dict[str, str] | None:
    if one is None:
        return None
    return {"value": one.value, "author": one.author, "at": one.at.isoformat(), "note": one.reason}


def _claim_row(one: Claim) -> tuple[object, ...]:
    days = sorted(part.published for part in one.tellings if part.published)
    return (
        one.id,
        one.gist,
        len({part.report for part in one.tellings}),
        len(one.tellings),
        one.independent_origins,
        sum(origin.named for origin in one.origins if origin.independent),
        len(one.unknown_lineage),
        "; ".join(opposed.who for opposed in one.denials),
        "; ".join(opposed.who for opposed in one.doubts),
        "; ".join(dict.fromkeys(str(conflict.kind) for conflict in one.conflicts)),
        one.credibility.value,
        days[0] if days else None,
        days[-1] if days else None,
    )


def _rows(names: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    table = [tuple("" if cell is None else harmless_cell(str(cell)) for cell in row) for row in rows]
    return lines([names, *table])
