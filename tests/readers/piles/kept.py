"""Writes small web archives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from io import BytesIO

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

Answer = tuple[str, str, bytes]
"""An address, the first line of what it answered with its Content-Type, and the body."""

HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8"


def warc(answers: Iterable[Answer], *, packed: bool = True) -> bytes:
    """Return a web archive that keeps these answers, each on February 8, 2012."""
    raw = BytesIO()
    out = GzipWriter(raw) if packed else raw
    for answer in answers:
        _record(*answer).write(out)
    if isinstance(out, GzipWriter):
        out.close()
    return raw.getvalue()


def _record(url: str, head: str, body: bytes) -> WarcRecord:
    record = WarcRecord()
    record.init_headers()
    record.record_type = WarcRecordType.response
    record.headers["WARC-Target-URI"] = url
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.record_date = dt.datetime(2012, 2, 8, 17, tzinfo=dt.UTC)
    record.set_bytes_content(f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    return record
