"""Parquet, read again by pyarrow."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from exports_by_hand import case
from reportedly.errors import MissingExtraError
from reportedly.export import with_pyarrow
from reportedly.export.data_package import TABLES
from reportedly.export.with_pyarrow import write


def test_every_table_has_its_columns_and_types(tmp_path: Path) -> None:
    write(case(), tmp_path / "case")
    assert {path.stem for path in (tmp_path / "case").iterdir()} == {table.name for table in TABLES}
    for table in TABLES:
        names = parquet.read_schema(tmp_path / "case" / f"{table.name}.parquet").names
        assert names == [column.name for column in table.columns]


def test_values_are_as_they_were(tmp_path: Path) -> None:
    write(case(), tmp_path / "case")
    reports = parquet.read_table(tmp_path / "case" / "reports.parquet").to_pylist()
    assert (reports[0]["published"], reports[1]["published"]) == (dt.date(2020, 5, 4), None)
    assert reports[0]["read_at"] == dt.datetime(2020, 5, 4, 12, tzinfo=dt.UTC)
    statements = parquet.read_table(tmp_path / "case" / "statements.parquet").to_pylist()
    assert statements[3]["text"].startswith("=SUM"), "it is no spreadsheet: words stay as they are"
    assert (statements[0]["reading_confidence"], statements[4]["rejected"]) == (0.75, True)


def test_rows_are_written_a_few_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_pyarrow, "_AT_ONCE", 3)
    write(case(), tmp_path / "case")
    file = parquet.ParquetFile(tmp_path / "case" / "statements.parquet")
    assert (file.metadata.num_rows, file.num_row_groups) == (10, 2)


def test_without_the_extra_it_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"reportedly\[parquet\]"):
        write(case(), tmp_path / "case")
    assert list(tmp_path.iterdir()) == []
