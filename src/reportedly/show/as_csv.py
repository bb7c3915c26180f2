"""Statements as CSV: one row each, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from reportedly.export.cells import harmless_cell
from reportedly.model import Reading, Statement
from reportedly.show.places_wording import place_known_as, places_in
from reportedly.show.wording import chain_of

COLUMNS = (
    "id",
    "report",
    "where",
    "status",
    "polarity",
    "commitment",
    "chain",
    "speech",
    "confidence",
    "text",
    "start",
    "end",
    "rules",
    "places",
)


def header() -> str:
    """Return the line of column names."""
    return lines([COLUMNS])


def rows(reading: Reading) -> str:
    """Return the statements of one reading, a row each; `start` and `end` are the ends of all their words together."""
    return lines([_row(reading, statement) for statement in reading.statements])


def _row(reading: Reading, statement: Statement) -> tuple[str, ...]:
    certainty = statement.certainty
    return (
        statement.id,
        harmless_cell(reading.report.id),
        statement.position,
        certainty.status,
        certainty.polarity,
        certainty.commitment,
        harmless_cell(chain_of(statement.chain)),
        statement.speech,
        f"{statement.confidence:.3f}",
        harmless_cell(statement.text),
        str(statement.content[0].start),
        str(statement.content[-1].end),
        harmless_cell(" ".join(dict.fromkeys(e.rule for e in statement.evidence))),
        harmless_cell("; ".join(dict.fromkeys(place_known_as(place) for place in places_in(statement, reading)))),
    )


def lines(table: list[tuple[str, ...]]) -> str:
    """Return rows as CSV (RFC 4180)."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(table)
    return out.getvalue()
