"""A feed as plain values, whichever form it came in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed as written; `markup` is its text or summary, HTML unless `plain`.

    `whole` says that the feed gives it as the entry's content, not as a summary. `source` is whom the feed names as the
    origin of the entry.
    """

    id: str | None = None
    title: str | None = None
    markup: str = ""
    plain: bool = False
    whole: bool = False
    url: str | None = None
    author: str | None = None
    published: dt.date | None = None
    source: str | None = None
    source_url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title, its own address, and its entries in its order; `damage` is what its parser complained of."""

    title: str | None
    url: str | None
    entries: tuple[Entry, ...]
    damage: str | None = None
