"""RSS and Atom -> `Feed`: the only file that knows feedparser.

It is handed bytes only, never an address, so that nothing here touches the network.
"""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

from reportedly.errors import MissingExtraError, UnreadableReportError
from reportedly.readers.anchors import whole_address
from reportedly.readers.dates import date_of
from reportedly.readers.piles.feed import Entry, Feed
from reportedly.readers.words import load

# Its fallback for feeds that are not well formed rests on a parser that promises little about broken markup.
_BROKEN = (AssertionError, AttributeError, IndexError, KeyError, LookupError, RecursionError, TypeError, ValueError)


def feed_of(raw: bytes, name: str, content_type: str | None = None) -> Feed:
    """Return the feed that `raw` is.

    Raises `UnreadableReportError` for what is none, `MissingExtraError` without feedparser.
    """
    try:
        import feedparser  # noqa: PLC0415 - an extra
    except ImportError as error:
        feature = "Reading a feed"
        raise MissingExtraError(feature, "inputs") from error
    headers = {"content-type": content_type} if content_type else {}
    try:
        found = feedparser.parse(BytesIO(raw), response_headers=headers)
    except _BROKEN as error:
        msg = f"{name} is a feed too damaged to be read ({type(error).__name__}: {error}); fetch it again."
        raise UnreadableReportError(msg) from error
    damage = str(found.get("bozo_exception", "")) if found.get("bozo") else None
    own = next((link.get("href") for link in found.feed.get("links", ()) if link.get("rel") == "self"), None)
    entries = tuple(_entry(entry, found.feed) for entry in found.entries)
    return Feed(_text(found.feed.get("title")), own or _text(found.feed.get("link")), entries, damage)


def _entry(entry: Any, feed: Any) -> Entry:
    content = next((part for part in entry.get("content", ()) if _text(part.get("value"))), None)
    detail = content or entry.get("summary_detail") or {}
    source = entry.get("source") or {}
    return Entry(
        id=_text(entry.get("id")),
        title=_text(entry.get("title")),
        markup=_text(detail.get("value")) or "",
        plain=detail.get("type") == "text/plain",
        whole=content is not None,
        url=whole_address(_text(entry.get("link"))),
        author=_author(entry),
        published=_day(entry),
        source=_text(source.get("title")) or _text(source.get("value")),
        source_url=_text(source.get("href")) or _text(source.get("link")),
        language=_text((content or {}).get("language")) or _text(feed.get("language")),
    )


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _author(entry: Any) -> str | None:
    names = (_text(person.get("name")) for person in entry.get("authors", ()))
    return ", ".join(dict.fromkeys(name for name in names if name)) or _text(entry.get("author"))


def _day(entry: Any) -> dt.date | None:
    """Return the day on which an entry came out, in the time zone in which it is written."""
    # Asked for one that is not there, it warns of lending the other.
    for key in (key for key in ("published", "updated") if key in entry):
        written = _text(entry.get(key))
        if written and (day := date_of(written, load().dates) or _mail_day(written)):
            return day
        if parsed := entry.get(f"{key}_parsed"):
            return dt.date(*parsed[:3])
    return None


def _mail_day(written: str) -> dt.date | None:
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
