"""A report as it was gathered: where it was read from, and what stood around it that tells of its origin."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, fields

from reportedly.model import Found, Problem, Report

_STAMP = 8


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link that leads out of a report: its address, and the words it stands on."""

    url: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What stood around a report and tells where it comes from; nothing here is guessed.

    `feed` and `feed_url` are the title and the address of the feed it came in, `entry` its id there;
    `feed_item_source` whom the feed itself names as its source (RSS <source>), with `feed_item_source_url`.
    `canonical_url` is the address that the page calls its own, `links` those it leads to, in order. `credits` are its
    credit lines and `dateline` its dateline, as they stand; `archived` is the day on which a web archive kept it,
    `made` that on which its file was made.
    """

    feed: str | None = None
    feed_url: str | None = None
    entry: str | None = None
    feed_item_source: str | None = None
    feed_item_source_url: str | None = None
    canonical_url: str | None = None
    links: tuple[Anchor, ...] = ()
    credits: tuple[str, ...] = ()
    dateline: str | None = None
    archived: dt.date | None = None
    made: dt.date | None = None

    def values(self) -> dict[str, object]:
        """Return what is known as plain values, as JSON writes them; what is not known is left out."""
        known = {field.name: getattr(self, field.name) for field in fields(self) if getattr(self, field.name)}
        links = {"links": [{"url": link.url, "words": link.words} for link in self.links]} if self.links else {}
        return {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in known.items()} | links


@dataclass(frozen=True, slots=True)
class Gathered:
    """One report out of a file, folder, feed or archive, or the reason why it could not be read.

    `source` says where it was read from and names it for good: an absolute path or an address, with "#" and the
    member's name where it was one of many in there. `sha256` is the digest of the bytes it was read from, empty where
    none could be read. `place` counts the files and addresses, from 1, for progress; see `count`. `absent` says that
    nothing is called so.
    """

    id: str
    source: str
    report: Report | None
    problems: tuple[Problem, ...] = ()
    sha256: str = ""
    provenance: Provenance = Provenance()
    place: int = 1
    absent: bool = False

    @property
    def apart(self) -> str:
        """Return an id for where a report from elsewhere has taken `id` already: with a stamp of the source."""
        return f"{self.id}~{hashlib.sha256(self.source.encode('utf-8', 'replace')).hexdigest()[:_STAMP]}"


@dataclass(frozen=True, slots=True)
class Opened:
    """One report that could be read, what was odd about it, and what stood around it."""

    report: Report
    problems: tuple[Problem, ...] = ()
    provenance: Provenance = Provenance()

    @property
    def found(self) -> Found[Report]:
        """Return the report and its problems alone."""
        return Found((self.report,), self.problems)
