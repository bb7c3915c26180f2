"""What a ledger tells of its claims, as CSV and as JSON on its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.desk.asking import Kept, Known, Traced
from reportedly.export.cells import harmless_cell
from reportedly.model import Claim, Conflict, Turn
from reportedly.show.as_csv import lines
from reportedly.show.claim_json import claim_json
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
                kept.issues[t.report].outlet,
                t.stance,
                t.status,
                t.published,
                kept.said.get(t.statement),
            )
            for t in kept.claim.tellings
        ),
    )


def trace_csv(traced: Traced) -> str:
    """Return a row for each step of a claim's way."""
    return _rows(("report", "origin", "kind", "why"), ((e.report, e.origin, e.kind, e.why) for e in traced.edges))


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


def timeline_csv(found: Iterable[tuple[Turn, Claim]]) -> str:
    """Return a row for each change of standing."""
    return _rows(
        ("date", "claim", "gist", "status", "report", "message"),
        ((turn.date, c.id, c.gist, turn.status, turn.report, turn.message) for turn, c in found),
    )


def sources_csv(known: Known) -> str:
    """Return a row for each source."""
    grades = {name: one.value for name, one in known.grades.items()}
    return _rows(
        ("who", "kind", "named", "statements", "reports", "grade"),
        ((o.who, o.kind, "yes" if o.named else "no", o.statements, o.reports, grades.get(o.who)) for o in known.heard),
    )


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
