"""HTML -> `Page`: the only file that knows trafilatura.

Nothing here touches the network: the page is handed over as a parsed tree, and none of the functions that download
is called.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from trafilatura import bare_extraction, extract_metadata, load_html

from reportedly.readers.anchors import anchors_of, words_in
from reportedly.readers.blocks import blocks_of, is_run_together, is_torn
from reportedly.readers.page import Guess, Page

# It reports on standard error every page it finds no text in; the caller says so in a sentence of its own.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_TIMES = ".//time[@datetime]"


def page_of(markup: str, url: str | None = None) -> Page | None:
    """Return what an HTML document holds, None where no article is found in it."""
    tree = _tree(markup)
    if tree is None:
        return None
    said, blocks = _said(tree), blocks_of(tree)
    guess = _guess(tree, url)
    article = bare_extraction(tree, url=url, fast=True, include_comments=False, include_links=False)
    text = getattr(article, "text", None) or ""
    paragraphs = tuple(line for part in text.splitlines() if (line := part.strip()))
    if is_run_together(paragraphs, blocks) or is_torn(paragraphs, blocks):
        paragraphs = blocks
    return Page(paragraphs=paragraphs, guess=guess, **said) if paragraphs else None


def _tree(markup: str) -> Any:
    try:
        # A fragment of one element counts as "not HTML" there unless something stands around it.
        return load_html(markup if "<html" in markup[:5000].lower() else f"<html><body>{markup}</body></html>")
    except (TypeError, ValueError, AssertionError):
        return None


def _said(tree: Any) -> dict[str, Any]:
    """Return what the page says of itself; read first, as its blocks are, since the extraction prunes the tree."""
    canonical = tree.find(".//link[@rel='canonical']")
    heading = tree.find(".//h1")
    return {
        "captions": tuple(words_in(node) for node in tree.iter("figcaption")),
        "metas": tuple(_metas(tree)),
        "data": tuple(n.text for n in tree.iter("script") if n.get("type") == "application/ld+json" and n.text),
        "times": tuple(node.get("datetime") for node in tree.iterfind(_TIMES)),
        "heading": words_in(heading) if heading is not None else None,
        "canonical": canonical.get("href") if canonical is not None else None,
        "links": tuple(anchors_of(tree)),
        "language": tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = (node.get("content") or "").strip()
        if name and content:
            yield name.lower().strip(), content


def _guess(tree: Any, url: str | None) -> Guess:
    try:
        found = extract_metadata(tree, default_url=url, extensive=False)
    except (TypeError, ValueError, AttributeError, RecursionError):
        return Guess()
    return Guess(found.title, found.author, found.sitename, found.date, found.url)
