"""A piece of HTML, as feeds carry it, -> paragraphs and links; there is no page around it that could be menus."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from reportedly.readers.anchors import address_of
from reportedly.readers.gathered import Anchor

_BREAKS = frozenset(
    {
        "p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section",
        "article", "figure", "figcaption", "hr", "pre", "dl", "dt", "dd", "header", "footer", "aside", "main",
    }
)  # fmt: skip
_LEFT_OUT = frozenset({"script", "style", "template", "noscript", "iframe", "svg", "form", "button", "select"})
_GAP = re.compile(r"\n\s*\n")
_TAG = re.compile(r"<[a-zA-Z/!]|&[a-zA-Z#]")


def fragment_of(markup: str, base: str | None, *, plain: bool = False) -> tuple[tuple[str, ...], tuple[Anchor, ...]]:
    """Return the paragraphs of a piece of HTML and its links, read from `base` where they are relative.

    A `plain` text, and one without any markup, is parted at its empty lines.
    """
    if plain or not _TAG.search(markup):
        return _parted(markup), ()
    reader = _Reader()
    try:
        reader.feed(markup)
        reader.close()
    except AssertionError:  # a broken declaration such as "<![x"; what was read before it stands
        pass
    links = (Anchor(url, words) for href, words in reader.links if (url := address_of(href, base)))
    return _parted("".join(reader.pieces)), tuple(dict.fromkeys(links))


def _parted(text: str) -> tuple[str, ...]:
    return tuple(words for part in _GAP.split(text) if (words := " ".join(part.split())))


class _Reader(HTMLParser):
    """Collects the words with an empty line at each edge of a block, and the links with theirs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._href: str | None = None
        self._words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._hidden += 1
        elif tag == "br":
            self.pieces.append("\n")
        elif tag in _BREAKS:
            self.pieces.append("\n\n")
        elif tag == "a":
            self._end_link()
            self._href = dict(attrs).get("href")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BREAKS:
            self.pieces.append("\n\n")
        elif tag == "a":
            self._end_link()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))
            self._words.append(data)

    def _end_link(self) -> None:
        if self._href:
            self.links.append((self._href, " ".join("".join(self._words).split())))
        self._href, self._words = None, []
