"""A data package (Frictionless): tables as CSV, everything as JSON lines, and a manifest with a digest of each file.

The tables are for people and spreadsheets; the JSON lines hold all there is, for `import`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, TypeVar

from reportedly.export.cells import csv_lines
from reportedly.export.claim_tables import CLAIM_TABLES, DECISION_TABLES
from reportedly.export.columns import Table
from reportedly.export.files import HashedFile, whole_folder
from reportedly.export.json_text import Json, dumped
from reportedly.export.material import Material, Piece
from reportedly.export.moments import moment
from reportedly.export.reading_tables import READING_TABLES
from reportedly.ledger.codec import plain

T = TypeVar("T")

MANIFEST = "datapackage.json"
READINGS, CLAIMS, DECISIONS = "readings", "claims", "decisions"
TABLES: tuple[Table[Any], ...] = (*READING_TABLES, *CLAIM_TABLES, *DECISION_TABLES)

_WHOLE = {
    READINGS: "The reports with all that was read in them, and whence they were read; one a line.",
    CLAIMS: "The claims with all that they amount to; one a line.",
    DECISIONS: "What people decided, in order; one a line.",
}


def write(material: Material, to: Path) -> None:
    """Write the folder `to`; all of it, or nothing where an error is raised."""
    with whole_folder(to) as folder:
        manifest = _Package(folder).fill(material)
        (folder / MANIFEST).write_text(f"{dumped(manifest)}\n", encoding="utf-8")


class _Package:
    """The open files of a package that is being written."""

    def __init__(self, folder: Path) -> None:
        self._tables = {table.name: HashedFile(folder / f"{table.name}.csv") for table in TABLES}
        self._whole = {name: HashedFile(folder / f"{name}.jsonl") for name in _WHOLE}

    def fill(self, material: Material) -> Json:
        """Write everything and return the manifest."""
        with ExitStack() as closed_at_last:
            for file in (*self._tables.values(), *self._whole.values()):
                closed_at_last.enter_context(closing(file))
            for table in TABLES:
                self._tables[table.name].write(csv_lines([[column.name for column in table.columns]]))
            for piece in material.pieces:
                self._put(READINGS, READING_TABLES, piece, piece_json(piece))
            for claim in material.claims:
                self._put(CLAIMS, CLAIM_TABLES, claim, plain(claim))
            for decision in material.decisions:
                self._put(DECISIONS, DECISION_TABLES, decision, plain(decision))
        return self._manifest(material)

    def _put(self, name: str, tables: Iterable[Table[T]], value: T, whole: object) -> None:
        for table in tables:
            self._tables[table.name].write(csv_lines(table.rows(value)))
        self._whole[name].write(f"{dumped(whole)}\n")

    def _manifest(self, material: Material) -> Json:
        tables = (_table(table, self._tables[table.name]) for table in TABLES)
        whole = (_lines(name, self._whole[name]) for name in _WHOLE)
        return {
            "profile": "data-package",
            "name": "reportedly",
            "title": "Who says what, through whom, and how surely",
            "description": "What reports say and who says so; nothing here says that it is so.",
            "created": moment(material.made_at),
            "version": material.version,
            "resources": [*tables, *whole],
        }


def piece_json(piece: Piece) -> Json:
    """Return a report with its reading as it is read again by `import`."""
    return {
        "reading": plain(piece.as_read or piece.reading),
        "captures": plain(piece.captures),
        "lineage": plain(piece.edges),
    }


def _resource(name: str, about: str, file: HashedFile) -> Json:
    return {"name": name, "path": file.name, "description": about, "hash": f"sha256:{file.sha256}", "bytes": file.bytes}


def _lines(name: str, file: HashedFile) -> Json:
    whole = {**_resource(f"{name}-whole", _WHOLE[name], file), "profile": "data-resource", "encoding": "utf-8"}
    # Not "jsonl" or "ndjson": by these names programs take the lines for rows of a table, which they are not.
    return {**whole, "format": "x-ndjson", "mediatype": "application/x-ndjson"}


def _table(table: Table[Any], file: HashedFile) -> Json:
    return {
        **_resource(table.name, table.about, file),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: Table[Any]) -> Mapping[str, object]:
    return {
        "fields": [{"name": c.name, "type": c.type.value, "description": c.about} for c in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": list(one.columns), "reference": {"resource": one.table, "fields": list(one.key)}}
            for one in table.references
        ],
    }
