"""WARC -> the answers it keeps: the only file that knows fastwarc."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from reportedly.errors import MissingExtraError, UnreadableReportError

_SUCCESS = 200
_BROKEN = (OSError, EOFError, ValueError, RuntimeError, UnicodeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer that a web archive keeps: its address, day and kind, and its bytes, None where they are too many."""

    url: str
    moment: dt.datetime | None
    content_type: str
    raw: bytes | None


def kept_in(file: IO[bytes], name: str, kinds: frozenset[str], most: int) -> Iterator[Kept]:
    """Yield the successful answers of the content types `kinds` in a web archive, one after the other.

    Requests, revisits and all else are passed over. Raises `UnreadableReportError` where the archive is damaged, after
    the answers before that, and `MissingExtraError` without fastwarc.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError as error:
        feature = "Reading a web archive"
        raise MissingExtraError(feature, "inputs") from error
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        for record in ArchiveIterator(file, record_types=wanted, parse_http=False):
            if kept := _kept(record, kinds, most):
                yield kept
    except _BROKEN as error:
        msg = f"{name} is damaged or cut off ({error}); what stands before that was read."
        raise UnreadableReportError(msg) from error


def _kept(record: Any, kinds: frozenset[str], most: int) -> Kept | None:
    url = record.headers.get("WARC-Target-URI") or ""
    if not url.startswith(("http://", "https://")):
        return None
    is_answer, length = record.is_http, record.content_length
    too_big = length > most
    if not too_big:
        record.freeze()
        if record.content_length < length:  # the library takes what there is for all
            msg = f"{length - record.content_length:,} bytes are missing"
            raise EOFError(msg)
    if is_answer:
        record.parse_http(auto_decode="all")
    fields = record.http_headers if is_answer else record.headers
    content_type = fields.get("Content-Type") or ""
    if (is_answer and fields.status_code != _SUCCESS) or content_type.partition(";")[0].strip().lower() not in kinds:
        return None
    raw = None if too_big else record.reader.read(most + 1)
    return Kept(url, _moment(record), content_type, raw if raw is not None and len(raw) <= most else None)


def _moment(record: Any) -> dt.datetime | None:
    try:
        moment = record.record_date
    except _BROKEN:
        return None
    return moment if isinstance(moment, dt.datetime) else None
