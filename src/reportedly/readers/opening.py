"""Bytes -> one `Report`, whatever kind of document they are."""

from __future__ import annotations

import datetime as dt

from reportedly.model import Found, Report
from reportedly.readers.content import open_content
from reportedly.readers.documents import open_mail, open_pdf, open_word
from reportedly.readers.gathered import Opened
from reportedly.readers.kinds import HEAD, Kind, kind_of

_DOCUMENTS = {Kind.PDF: open_pdf, Kind.WORD: open_word, Kind.MAIL: open_mail}


def read_bytes(
    raw: bytes,
    *,
    name: str,
    content_type: str | None = None,
    url: str | None = None,
    published: dt.date | None = None,
) -> Found[Report]:
    """Read one report from the bytes of a file or an answer of a server: text, web page, PDF, .docx or mail.

    `name` becomes the report's id and stands in messages; `content_type` is the server's header, where there was one;
    `url` and `published` win over what the report says. Raises `UnreadableReportError` for what is empty, is not one
    report, or is a web page without an article; `MissingExtraError` for a PDF where its library is not installed.
    """
    return open_report(raw, name=name, content_type=content_type, url=url, published=published).found


def open_report(
    raw: bytes,
    *,
    name: str,
    content_type: str | None = None,
    url: str | None = None,
    published: dt.date | None = None,
) -> Opened:
    """Open one report with what stood around it; everything else as in `read_bytes`."""
    document = _DOCUMENTS.get(kind_of(raw[:HEAD], name, content_type))
    if document:
        return document(raw, name=name, url=url, published=published)
    return open_content(raw, name=name, content_type=content_type, url=url, published=published)
