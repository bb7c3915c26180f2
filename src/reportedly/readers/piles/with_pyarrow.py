"""Parquet -> its rows: the only file of the readers that knows pyarrow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any

from reportedly.errors import MissingExtraError, UnreadableReportError

_AT_ONCE = 64
_MOST_AT_ONCE = 1_000_000_000
"""Unpacked bytes of a row group, which is read as a whole."""

Columns = Callable[[Sequence[str]], Mapping[str, int]]
"""Tells which columns are wanted, by their names: the key of each in a row, and its place among the names."""


def rows_in(file: IO[bytes], name: str, columns: Columns) -> Iterator[dict[str, Any]]:
    """Yield the rows of a Parquet file with the columns that are wanted; days are as ISO writes them.

    Raises `UnreadableReportError` where it is damaged or unpacks to too much, `MissingExtraError` without pyarrow.
    """
    arrow, parquet = _pyarrow()
    try:
        table = parquet.ParquetFile(file)
        names = table.schema_arrow.names
        wanted = {key: names[at] for key, at in columns(names).items()}
        _refuse(table.metadata, name, wanted)
        for batch in table.iter_batches(batch_size=_AT_ONCE, columns=list(wanted.values())):
            for row in batch.to_pylist():
                yield {key: _plain(row[column]) for key, column in wanted.items()}
    except (arrow.ArrowException, OSError, ValueError) as error:
        reason = " ".join(str(error).split())
        msg = f"{name} is a Parquet file that cannot be read ({reason}); write it again."
        raise UnreadableReportError(msg) from error


def _refuse(metadata: Any, name: str, wanted: Mapping[str, str]) -> None:
    sizes = (metadata.row_group(at).total_byte_size for at in range(metadata.num_row_groups))
    if "text" not in wanted:
        msg = f"{name} is a table without a column of texts; call it text."
    elif max(sizes, default=0) > _MOST_AT_ONCE:
        msg = f"{name} has row groups of over {_MOST_AT_ONCE:,} bytes unpacked; write it again in smaller ones."
    else:
        return
    raise UnreadableReportError(msg)


def _plain(value: object) -> object:
    """Return a value as JSON would have it; the parts of a list are put together."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if part is not None)
    return value


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        feature = "Reading Parquet"
        raise MissingExtraError(feature, "parquet") from error
    return pa, parquet
