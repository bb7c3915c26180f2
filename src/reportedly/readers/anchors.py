"""The links in an article's own text: they tell what it leans on; those of menus and other stories do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from reportedly.readers.gathered import Anchor
from reportedly.readers.lines import plain_of
from reportedly.readers.page import PageLink

_BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption", "td", "div"})
_LEFT_OUT = frozenset({"nav", "footer", "aside"})
_MOST = 500
_LONGEST_BLOCK = 20_000


def anchors_of(tree: Any) -> Iterator[PageLink]:
    """Yield the links of a parsed page with the blocks they stand in, at most 500; those of menus are left out."""
    blocks: dict[Any, str] = {}
    for node in list(tree.iter("a"))[: 4 * _MOST]:
        block = _block(node) if node.get("href") else None
        if block is None:
            continue
        if block not in blocks:
            blocks[block] = words_in(block)
        if len(blocks[block]) <= _LONGEST_BLOCK:
            yield PageLink(node.get("href").strip(), words_in(node), blocks[block])


def _block(node: Any) -> Any:
    """Return the element that makes the paragraph around `node`, None where it stands in a menu or in none."""
    found = None
    for above in node.iterancestors():
        if above.tag in _LEFT_OUT:
            return None
        if found is None and above.tag in _BLOCKS:
            found = above
    return found


def words_in(node: Any) -> str:
    """Return the words of an element on one line."""
    return " ".join("".join(node.itertext()).split())


def links_among(links: Iterable[PageLink], text: str, base: str | None) -> tuple[Anchor, ...]:
    """Return the links whose block is part of the article's `text`, whole addresses only, each once, in order.

    What is relative is read from `base`; where that is unknown it is left out, as are links within the page.
    """
    whole = plain_of(text)
    here = urldefrag(base or "").url
    found = (
        Anchor(url, link.words)
        for link in links
        if (url := address_of(link.href, base)) and url != here and plain_of(link.block) in whole
    )
    return tuple(dict.fromkeys(found))[:_MOST]


def address_of(href: str, base: str | None = None) -> str | None:
    """Return where a link leads as a whole http(s) address without its fragment, None for anything else."""
    try:
        url = urldefrag(urljoin(base or "", href.strip())).url
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def whole_address(link: str | None) -> str | None:
    """Return a link as it is where it is a whole http(s) address, None for anything else."""
    return link if link and address_of(link) else None
