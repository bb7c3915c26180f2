"""Everything that can be given to be read -> reports, one after the other, each with where it is from."""

from __future__ import annotations

import datetime as dt
import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

from reportedly.errors import ReportedlyError
from reportedly.readers.address import is_public_or_own
from reportedly.readers.answer import PAGES, Limits
from reportedly.readers.fetch import Download, download
from reportedly.readers.gathered import Gathered, Opened
from reportedly.readers.kinds import Kind, kind_of
from reportedly.readers.material import Material, material_of_file
from reportedly.readers.opening import open_report
from reportedly.readers.piles.entries import Follow, reports_in_feed
from reportedly.readers.piles.packed import reports_in_packed
from reportedly.readers.piles.rows import reports_in_json, reports_in_lines, reports_in_parquet, reports_in_table
from reportedly.readers.piles.warc import reports_in_warc
from reportedly.readers.piles.zipped import reports_in_zip
from reportedly.readers.walk import Spot, spots_of

KINDS = PAGES | {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "application/feed+json",
    "application/json",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
    "text/csv",
    "application/vnd.apache.parquet",
    "application/x-ndjson",
    "application/zip",
    "application/gzip",
    "application/octet-stream",
}
"""The kinds of content that are fetched where reports are gathered; servers give many files no kind of their own."""

Ask = Callable[[str], Download]
"""Fetches an address; raises `UnreadableReportError`."""

_ask = partial(download, limits=Limits(kinds=KINDS))


@dataclass(frozen=True, slots=True)
class Fetching:
    """What may be fetched: with `follow`, the pages behind a feed's summaries; with `private`, what is not public.

    Private are this machine and networks such as an office's; what is public may lead there, so allow it with care.
    """

    follow: bool = False
    private: bool = False

    @property
    def ask(self) -> Ask:
        """Return what fetches."""
        return partial(_ask, allow=is_public_or_own) if self.private else _ask


@dataclass(frozen=True, slots=True)
class How:
    """How reports are gathered: whether the pages behind a feed's summaries are fetched, and what fetches them.

    With `paths`, the ids of files in a folder tell the way from that folder; without, a file's id is its name however
    it was come upon. `published` is the day of publication of them all.
    """

    follow: bool = False
    paths: bool = False
    ask: Ask = _ask
    published: dt.date | None = None


_USUAL = How()


# Packed data that is cut off or damaged, or packed in a way that is not known here; a disk that fails.
_TORN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError)


def count(sources: Iterable[str | Path]) -> int:
    """Return how many files and addresses `sources` stand for, which is the last `place` that `gather` will give."""
    return sum(1 for _ in spots_of(sources))


def gather(sources: Iterable[str | Path], how: How = _USUAL) -> Iterator[Gathered]:
    """Yield every report in `sources`, or the reason why there is none: nothing is left out without a word.

    Sources are files, folders, patterns and web addresses; files may hold many reports (feeds, web archives, ZIP,
    tables, lines of JSON). The order is that of the sources, in folders by name, in files their own; it is read as it
    is asked for, one file at a time. Nothing is raised for what is in a file. Ids are the reports' own where they have
    any and else made of file names; they can meet again in other folders, a `source` never does.
    """
    for place, spot in enumerate(spots_of(sources), 1):
        if spot.trouble is not None:
            yield _failed(spot, spot.trouble, place)
            continue
        try:
            material = _material(spot, place, how)
        except ReportedlyError as error:
            yield _failed(spot, str(error), place)
        else:
            yield from _dated(_reports(material, how), how.published)


def gather_bytes(raw: bytes, name: str, how: How = _USUAL) -> Iterator[Gathered]:
    """Yield every report in bytes that came without a file, say on standard input; everything else as in `gather`."""
    return _dated(_reports(Material(name, name, partial(BytesIO, raw)), how), how.published)


def _failed(spot: Spot, message: str, place: int) -> Gathered:
    source = str(spot.path.absolute()) if spot.path else spot.name
    return replace(Material(spot.name, source, BytesIO, place=place).failed(message), absent=spot.absent)


def _material(spot: Spot, place: int, how: How) -> Material:
    if spot.path is not None:
        return material_of_file(spot.path, spot.name if how.paths else spot.path.name or spot.name, place)
    got = how.ask(spot.name)
    return Material(spot.name, spot.name, partial(BytesIO, got.raw), got.content_type, got.url, place=place)


def _reports(material: Material, how: How) -> Iterator[Gathered]:
    """Yield the reports in one file, answer or member; what cannot be read becomes one that failed."""
    failed, empty = None, True
    try:
        for one in _found(material, how):
            empty = False
            yield one
    except ReportedlyError as error:
        failed = str(error)
    except _TORN as error:
        failed = f"{material.name} cannot be read to its end ({error}); copy or pack it again."
    except Exception as error:  # noqa: BLE001 - one odd file must not cost the ten thousand behind it
        failed = f"{material.name} could not be read ({type(error).__name__}: {error}); please report it as a bug."
    if failed or empty:
        yield material.failed(failed or f"{material.name} is empty; give a file that holds a report.")


def _found(material: Material, how: How) -> Iterator[Gathered]:
    many = _MANY.get(kind_of(material.head(), material.name, material.content_type))
    return many(material, how) if many else iter((_single(material),))


def _single(material: Material) -> Gathered:
    raw = material.whole()
    try:
        opened = open_report(raw, name=material.name, content_type=material.content_type, url=material.url)
    except ReportedlyError as error:
        return material.failed(str(error), sha256=hashlib.sha256(raw).hexdigest())
    return material.gathered(opened)


def _follow(how: How) -> Follow | None:
    def page(url: str) -> Opened:
        got = how.ask(url)
        return open_report(got.raw, name=url, content_type=got.content_type, url=got.url)

    return page if how.follow else None


_MANY: Mapping[Kind, Callable[[Material, How], Iterator[Gathered]]] = {
    Kind.FEED: lambda material, how: reports_in_feed(material, _follow(how)),
    Kind.JSON: lambda material, how: reports_in_json(material, _follow(how)),
    Kind.LINES: lambda material, _: reports_in_lines(material),
    Kind.TABLE: lambda material, _: reports_in_table(material),
    Kind.PARQUET: lambda material, _: reports_in_parquet(material),
    Kind.WARC: lambda material, _: reports_in_warc(material),
    Kind.ZIP: lambda material, how: reports_in_zip(material, partial(_reports, how=how)),
    Kind.PACKED: lambda material, how: reports_in_packed(material, partial(_reports, how=how)),
}
"""How a file of many reports is read."""


def _dated(reports: Iterator[Gathered], published: dt.date | None) -> Iterator[Gathered]:
    """Yield the reports with the day of publication that their user gave, where they gave one."""
    for one in reports:
        if one.report is None or published is None:
            yield one
        else:
            yield replace(one, report=replace(one.report, published=published))
