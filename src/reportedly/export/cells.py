"""Rows for spreadsheets: text that no program takes for a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable

from reportedly.export.moments import moment

Cell = str | int | float | bool | dt.date | dt.datetime | None

_LEADS_TO_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless_cell(cell: str) -> str:
    """Quote what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_LEADS_TO_A_FORMULA) else cell


def csv_lines(rows: Iterable[Iterable[Cell]]) -> str:
    """Return rows as CSV (RFC 4180); what there is none of is empty."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([_written(cell) for cell in row] for row in rows)
    return out.getvalue()


def _written(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, dt.datetime):
        return moment(cell)
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, str):
        return harmless_cell(writable(cell))
    return "" if cell is None else repr(cell)


def writable(text: str) -> str:
    """Return text that can be written as UTF-8: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode()
