"""JSON Feed (jsonfeed.org, versions 1 and 1.1) -> `Feed`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from reportedly.readers.anchors import whole_address
from reportedly.readers.dates import date_of
from reportedly.readers.piles.feed import Entry, Feed
from reportedly.readers.words import load

_VERSION = "https://jsonfeed.org/version/"


def is_json_feed(document: object) -> bool:
    """Say whether a JSON document calls itself a JSON Feed."""
    return isinstance(document, dict) and str(document.get("version", "")).startswith(_VERSION)


def feed_of(document: Mapping[str, Any]) -> Feed:
    """Return the feed that a JSON document is; fields of the wrong type are passed over."""
    items = document.get("items")
    entries = (
        tuple(_entry(item, document) for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
    )
    return Feed(_text(document, "title"), _text(document, "feed_url") or _text(document, "home_page_url"), entries)


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    html, text, summary = (_text(item, key) for key in ("content_html", "content_text", "summary"))
    id_ = item.get("id")
    return Entry(
        id=str(id_) if isinstance(id_, str | int | float) and str(id_).strip() else None,
        title=_text(item, "title"),
        markup=html or text or summary or "",
        plain=html is None,
        whole=bool(html or text),
        url=whole_address(_text(item, "url")),
        author=_author(item) or _author(feed),
        published=_day(item),
        source_url=_text(item, "external_url"),
        language=_text(item, "language") or _text(feed, "language"),
    )


def _text(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _author(row: Mapping[str, Any]) -> str | None:
    authors = row.get("authors")
    people = authors if isinstance(authors, list) else [row.get("author")]
    names = [name for person in people if isinstance(person, dict) and (name := _text(person, "name"))]
    return ", ".join(names) or None


def _day(item: Mapping[str, Any]) -> dt.date | None:
    return date_of(_text(item, "date_published") or "", load().dates)
