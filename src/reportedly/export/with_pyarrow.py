"""The tables of a data package as Parquet: the only file that knows pyarrow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from reportedly.errors import MissingExtraError
from reportedly.export.cells import Cell, writable
from reportedly.export.claim_tables import CLAIM_TABLES, DECISION_TABLES
from reportedly.export.columns import Table, Type
from reportedly.export.data_package import TABLES
from reportedly.export.files import whole_folder
from reportedly.export.material import Material
from reportedly.export.moments import in_utc
from reportedly.export.reading_tables import READING_TABLES

_AT_ONCE = 5_000


def write(material: Material, to: Path) -> None:
    """Write a folder of one Parquet file a table; raises `MissingExtraError` where pyarrow is absent."""
    _pyarrow()
    with whole_folder(to) as folder, ExitStack() as closed_at_last:
        files = {table.name: _File(table, folder) for table in TABLES}
        for file in files.values():
            closed_at_last.callback(file.close)
        for values, tables in (
            (material.pieces, READING_TABLES),
            (material.claims, CLAIM_TABLES),
            (material.decisions, DECISION_TABLES),
        ):
            _fill(files, values, tables)


def _fill(files: dict[str, _File], values: Iterable[Any], tables: Iterable[Table[Any]]) -> None:
    chosen = [(table, files[table.name]) for table in tables]
    for value in values:
        for table, file in chosen:
            file.put(table.rows(value))


class _File:
    """One table that is being written, some thousand rows at a time."""

    def __init__(self, table: Table[Any], folder: Path) -> None:
        self._arrow, parquet = _pyarrow()
        self._schema = _schema(table, self._arrow)
        self._writer = parquet.ParquetWriter(folder / f"{table.name}.parquet", self._schema, compression="zstd")
        self._rows: list[list[Cell]] = []

    def put(self, rows: Iterable[Iterable[Cell]]) -> None:
        self._rows.extend([_cell(one) for one in row] for row in rows)
        if len(self._rows) >= _AT_ONCE:
            self._write()

    def close(self) -> None:
        self._write()
        self._writer.close()

    def _write(self) -> None:
        if self._rows:
            columns = [list(values) for values in zip(*self._rows, strict=True)]
            self._writer.write_table(self._arrow.table(columns, schema=self._schema))
            self._rows.clear()


def _cell(value: Cell) -> Cell:
    if isinstance(value, dt.datetime):
        return in_utc(value)
    return writable(value) if isinstance(value, str) else value


def _schema(table: Table[Any], arrow: Any) -> Any:
    types = {
        Type.STRING: arrow.string(),
        Type.INTEGER: arrow.int64(),
        Type.NUMBER: arrow.float64(),
        Type.BOOLEAN: arrow.bool_(),
        Type.DATE: arrow.date32(),
        Type.DATETIME: arrow.timestamp("s", tz="UTC"),
    }
    return arrow.schema(
        [arrow.field(one.name, types[one.type], metadata={"about": one.about}) for one in table.columns],
        metadata={"about": table.about},
    )


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        feature = "Parquet"
        raise MissingExtraError(feature, "parquet") from error
    return pa, parquet
