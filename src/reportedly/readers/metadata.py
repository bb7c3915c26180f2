"""Who published a web page, when, and under which headline: as the page says, then as it can be guessed."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from reportedly.readers.dates import date_of, is_plausible
from reportedly.readers.linked_data import articles_in, names_of, text_of
from reportedly.readers.page import Page
from reportedly.readers.words import DateWords

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_SITES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "cre", "al:ios:app_name")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date", "dcterms.date", "dcterms.created",
    "dc.date.issued", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
    "citation_publication_date",
)  # fmt: skip
_BETWEEN = (" | ", " - ", " – ", " — ", " :: ", " « ")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a page; None where nothing says it."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str | None = None


def facts_of(page: Page, words: DateWords) -> Facts:
    """Return the page's own statements about itself (JSON-LD, then meta tags), else the library's guess."""
    articles = [node for block in page.data for node in articles_in(block)]
    metas = dict(reversed(page.metas))
    outlet = _first((*(text_of(a.get("publisher")) for a in articles), *_named(metas, _SITES), page.guess.site))
    headlines = (text_of(a.get("headline") or a.get("name")) for a in articles)
    title = _first((*headlines, *_named(metas, _TITLES), page.heading, page.guess.title))
    return Facts(
        title=_without_site(title, outlet) if title else None,
        outlet=outlet,
        byline=_byline(articles, page),
        published=_published(_dates(articles, metas, page), words),
        url=_first(url for url in (page.canonical, metas.get("og:url"), page.guess.url) if _is_address(url)),
        language=_language(page, metas),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _named(metas: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (" ".join(html.unescape(metas[name]).split()) for name in names if name in metas)


def _without_site(title: str, outlet: str | None) -> str:
    """Return a title without the site's name that many pages append to it."""
    for joint in _BETWEEN:
        head, found, tail = title.rpartition(joint)
        if found and head and outlet and tail.strip().casefold() == outlet.casefold():
            return head.strip()
    return title


def _byline(articles: Iterable[Mapping[str, Any]], page: Page) -> str | None:
    for article in articles:
        if names := names_of(article.get("author")):
            return ", ".join(names)
    for wanted in _AUTHORS:
        names = tuple(dict.fromkeys(content for name, content in page.metas if name == wanted))
        said = ", ".join(" ".join(html.unescape(name).split()) for name in names if "://" not in name)
        if said:
            return said[3:].strip() if said.casefold().startswith("by ") else said
    return page.guess.author


def _published(said: Iterable[str], words: DateWords) -> dt.date | None:
    """Return the first date that a report can bear; where there is none, the first of the others."""
    dates = tuple(date for raw in said if (date := date_of(raw, words)))
    return next(filter(is_plausible, dates), dates[0] if dates else None)


def _dates(articles: Iterable[Mapping[str, Any]], metas: Mapping[str, str], page: Page) -> Iterator[str]:
    for article in articles:
        yield from (raw for key in ("datePublished", "dateCreated") if isinstance(raw := article.get(key), str))
    yield from _named(metas, _DATES)
    yield from page.times[:1]
    yield page.guess.date or ""


def _language(page: Page, metas: Mapping[str, str]) -> str | None:
    said = page.language or metas.get("og:locale") or metas.get("content-language") or ""
    code = said.replace("_", "-").partition("-")[0].strip().lower()
    return code if code.isalpha() and len(code) in {2, 3} else None


def _is_address(url: str | None) -> bool:
    try:
        return bool(url) and urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False
