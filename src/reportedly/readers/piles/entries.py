"""The entries of a feed -> reports: their text, or the page they lead to, or their summary with a note."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

from reportedly.errors import UnreadableReportError
from reportedly.model import Problem, Report, Span
from reportedly.readers.composed import GAP, Asked, Said, Words, composed
from reportedly.readers.content import mended
from reportedly.readers.decode import STAGE
from reportedly.readers.gathered import Gathered, Opened
from reportedly.readers.material import Material
from reportedly.readers.piles.feed import Entry, Feed
from reportedly.readers.piles.fragment import fragment_of
from reportedly.readers.piles.json_feed import feed_of as json_feed_of
from reportedly.readers.piles.json_feed import is_json_feed
from reportedly.readers.piles.with_feedparser import feed_of

MOST_FEED_BYTES = 20_000_000
"""The largest feed that is read."""

_WHOLE = 150

Follow = Callable[[str], Opened]
"""Opens the report at an address; raises `UnreadableReportError` where there is none."""


def reports_in_feed(material: Material, follow: Follow | None) -> Iterator[Gathered]:
    """Yield a report for each entry of an RSS or Atom feed; `follow` opens the pages of those that are summaries."""
    raw = material.whole(MOST_FEED_BYTES)
    yield from _reports(feed_of(raw, material.name, material.content_type), material, follow)


def reports_in_json_feed(document: object, material: Material, follow: Follow | None) -> Iterator[Gathered] | None:
    """Yield a report for each item of a JSON Feed; None where `document` is none."""
    if not isinstance(document, dict) or not is_json_feed(document):
        return None
    return _reports(json_feed_of(document), material, follow)


def _reports(feed: Feed, material: Material, follow: Follow | None) -> Iterator[Gathered]:
    if not feed.entries:
        why = f" ({feed.damage})" if feed.damage else ""
        yield material.failed(f"{material.name} is a feed without entries{why}; check its address.")
    for number, entry in enumerate(feed.entries, 1):
        member = mended(entry.id or entry.url or f"entry {number}")[0]
        id_ = member if entry.id or entry.url else f"{material.name} {member}"
        try:
            opened = _opened(entry, feed, id_, follow)
        except UnreadableReportError as error:
            yield material.failed(str(error), id_, member)
        else:
            yield material.part(id_, member, _placed(opened, entry, feed, material))


def _opened(entry: Entry, feed: Feed, id_: str, follow: Follow | None) -> Opened:
    """Return the report of an entry: the page behind it where it is only a summary and pages are followed."""
    own = _composed(entry, feed, id_)
    if own and (entry.whole or len(own.report.text.split()) >= _WHOLE):
        return own
    if follow is None or entry.url is None:
        return _summary(own, entry, id_, "")
    try:
        page = follow(entry.url)
    except UnreadableReportError as error:
        return _summary(own, entry, id_, f" {error}")
    return Opened(_filled(page.report, entry, feed, id_), page.problems, page.provenance)


def _summary(own: Opened | None, entry: Entry, id_: str, why: str) -> Opened:
    """Return what there is of an entry, with the note that it is not all; `why` the rest could not be had."""
    where = f" {entry.url} has the report." if entry.url else ""
    if own is None:
        msg = f"{id_} has no text in its feed.{where}{why}"
        raise UnreadableReportError(msg)
    note = Problem(STAGE, f"This is only the summary in the feed.{where}{why}")
    return Opened(own.report, (note, *own.problems), own.provenance)


def _composed(entry: Entry, feed: Feed, id_: str) -> Opened | None:
    """Return what the feed itself gives of an entry, its title above it; None where that has no words."""
    paragraphs, links = fragment_of(entry.markup, entry.url or feed.url, plain=entry.plain)
    if not paragraphs:
        return None
    title = _title(entry)
    text = GAP.join((title, *paragraphs) if title else paragraphs)
    words = Words(text, Span(0, len(title)) if title else None, (), links)
    said = Said(title, _outlet(entry, feed), entry.author, entry.published, language=_language(entry), first=True)
    raw = json.dumps([entry.title, entry.markup]).encode()
    return composed(Asked(id_, entry.url), raw, words, said)


def _title(entry: Entry) -> str | None:
    return " ".join(" ".join(fragment_of(entry.title or "", None)[0]).split()) or None


def _outlet(entry: Entry, feed: Feed) -> str | None:
    return entry.source or feed.title


def _language(entry: Entry) -> str | None:
    code = (entry.language or "").replace("_", "-").partition("-")[0].lower()
    return code if code.isalpha() and len(code) in {2, 3} else None


def _filled(report: Report, entry: Entry, feed: Feed, id_: str) -> Report:
    """Return the report of a page under its entry's id, with what the feed knows where the page is silent."""
    return replace(
        report,
        id=id_,
        title=report.title or _title(entry),
        outlet=_outlet(entry, feed) if _is_host(report) else report.outlet,
        byline=report.byline or entry.author,
        published=report.published or entry.published,
    )


def _is_host(report: Report) -> bool:
    """Say whether a page names no outlet, so that its host's name was put for it."""
    return report.outlet is None or report.outlet.casefold() in (report.url or "").casefold().split("/")


def _placed(opened: Opened, entry: Entry, feed: Feed, material: Material) -> Opened:
    provenance = replace(
        opened.provenance,
        feed=feed.title,
        feed_url=material.url or feed.url,
        entry=entry.id,
        feed_item_source=entry.source,
        feed_item_source_url=entry.source_url,
        canonical_url=opened.provenance.canonical_url or entry.url,
    )
    return replace(opened, provenance=provenance)
