"""What is on a web page, as plain values: nothing of any HTML library gets past here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guess:
    """What the extraction library makes of the page's data; used only where the page does not say."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link on a page: where it leads, as written, the words it stands on, and the block of text around it."""

    href: str
    words: str
    block: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page's article and everything it says about itself, as written.

    `paragraphs` are the article's, in order; `captions` those of its pictures. `metas` are (name or property in lower
    case, content); `data` the JSON-LD blocks; `times` the machine-readable dates; `heading` the first <h1>; `links`
    those in blocks of text.
    """

    paragraphs: tuple[str, ...]
    captions: tuple[str, ...] = ()
    metas: tuple[tuple[str, str], ...] = ()
    data: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    heading: str | None = None
    canonical: str | None = None
    language: str | None = None
    links: tuple[PageLink, ...] = ()
    guess: Guess = Guess()
