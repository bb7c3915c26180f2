"""Tables (CSV) and JSON files of articles -> reports, whatever their columns are called."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO, TextIOWrapper
from itertools import chain
from typing import IO

from reportedly.errors import UnreadableReportError
from reportedly.model import Problem
from reportedly.readers.content import MOST_CHARACTERS, with_lines
from reportedly.readers.decode import STAGE, decode
from reportedly.readers.gathered import Gathered, Opened, Provenance
from reportedly.readers.jsonl import Line, Row, line_of_row, read_jsonl
from reportedly.readers.material import Material
from reportedly.readers.piles.entries import Follow, reports_in_json_feed
from reportedly.readers.piles.with_pyarrow import rows_in
from reportedly.readers.words import load

_DELIMITERS = ",;\t|"
_KEYS = ("id", "text", "title", "outlet", "byline", "published", "url", "language")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST_LINE = 8 * MOST_CHARACTERS


def reports_in_table(material: Material) -> Iterator[Gathered]:
    """Yield a report for each row of a CSV file with a line of column names; columns of other names are passed over.

    Columns are parted by commas, semicolons, tabs or bars, whichever the first line has most of. A row without a text
    is one that failed. A row without an id is called by its number.
    """
    encoding = _encoding(material)
    with material.open() as file, TextIOWrapper(file, encoding, errors="replace", newline="") as lines:
        csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_LINE))
        first = lines.readline(_LONGEST_LINE)
        delimiter = max(_DELIMITERS, key=first.count)
        rows = csv.reader(chain((first,), lines), delimiter=delimiter)
        try:
            yield from _table(rows, material)
        except csv.Error as error:
            yield material.failed(f"{material.name} is damaged at line {rows.line_num} ({error}); mend it there.")


def _encoding(material: Material) -> str:
    """Return how a table is encoded, by its beginning, cut where a line ends; Python's name for it, marks included."""
    head = material.head()
    if head.startswith(_WIDE_MARKS):
        return "utf-16"
    found = decode(head[: head.rfind(b"\n") + 1] or head).encoding
    return "utf-8-sig" if found == "utf-8" else found


def _table(rows: Iterator[list[str]], material: Material) -> Iterator[Gathered]:
    names = next(rows, [])
    columns = _columns(names)
    if "text" not in columns:
        msg = f"{material.name} is a table without a column of texts; call it text in its first line."
        raise UnreadableReportError(msg)
    for number, cells in enumerate(rows, 1):
        if any(cell.strip() for cell in cells):
            row = {key: cells[at] for key, at in columns.items() if at < len(cells) and cells[at].strip()}
            one = _gathered_row(row, f"{material.name} row {number}", material)
            yield one if len(cells) <= len(names) else replace(one, problems=(*one.problems, _too_many(number)))


def reports_in_parquet(material: Material) -> Iterator[Gathered]:
    """Yield a report for each row of a Parquet file, whatever its columns are called."""
    with material.open() as opened:
        file = opened if opened.seekable() else BytesIO(material.whole())
        for number, row in enumerate(rows_in(file, material.name, _columns), 1):
            yield _gathered_row(row, f"{material.name} row {number}", material)


def _too_many(number: int) -> Problem:
    message = f"Row {number} has more cells than the table has columns, as a comma outside quotation marks makes them."
    return Problem(STAGE, message)


def _columns(names: Sequence[str]) -> dict[str, int]:
    """Return where each value of a report stands in a row, by the best of its column's names."""
    folded = [_folded(name) for name in names]
    found = ((key, next((n for n in load()[f"columns.{key}"] if n in folded), None)) for key in _KEYS)
    return {key: folded.index(name) for key, name in found if name is not None}


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())


def _named(row: Row) -> Row:
    """Return a row of JSON with the keys that are known here, where it has them by other names."""
    keys = list(row)
    return {key: row[keys[at]] for key, at in _columns(keys).items()}


def reports_in_lines(material: Material) -> Iterator[Gathered]:
    """Yield a report for each line of JSON, whatever its keys are called."""
    with material.open() as file:
        for line in read_jsonl(_lines(file), f"{material.name} line", _named):
            yield _gathered(line, material)


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of a file; of one too long for a report, its beginning, which is no JSON."""
    while line := file.readline(_LONGEST_LINE):
        rest = line
        while len(rest) == _LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(_LONGEST_LINE)
        yield line


def reports_in_json(material: Material, follow: Follow | None) -> Iterator[Gathered]:
    """Yield the reports of a JSON file: a JSON Feed, one article, a list of them, or one a line."""
    raw = material.whole()
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError):
        yield from reports_in_lines(material)
        return
    feed = reports_in_json_feed(document, material, follow)
    if feed is not None:
        yield from feed
        return
    rows = _rows(document)
    if not rows:
        yield material.failed(f"{material.name} holds no articles that could be told: objects with a text each.")
    for number, row in enumerate(rows, 1):
        yield _gathered_row(_named(row), f"{material.name} item {number}", material)


def _rows(document: object) -> list[Row]:
    """Return the objects that are articles: the document itself, its items, or those of the one list in it."""
    if isinstance(document, list):
        return [item for item in document if isinstance(item, dict)]
    if not isinstance(document, dict):
        return []
    if "text" in _columns(list(document)) and isinstance(_named(document)["text"], str):
        return [document]
    lists = [rows for value in document.values() if isinstance(value, list) and (rows := _rows(value))]
    return lists[0] if len(lists) == 1 else []


def _gathered_row(row: Row, place: str, material: Material) -> Gathered:
    """Return the report that one row is, or why it is none; `place` is its id where it has none of its own."""
    return _gathered(line_of_row(row if row.get("id") else {**row, "id": place}, place), material)


def _gathered(line: Line, material: Material) -> Gathered:
    member = line.id.removeprefix(f"{material.name} ")
    if line.report is None:
        return replace(material.failed("", line.id, member), problems=line.problems)
    report = line.report
    return material.part(line.id, member, Opened(report, line.problems, with_lines(Provenance(), report)))
