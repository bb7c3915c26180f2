"""The JSON-LD blocks of a news page (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

_DEEPEST = 12


def articles_in(block: str) -> Iterator[Mapping[str, Any]]:
    """Yield the article nodes of one JSON-LD block; a damaged block yields none."""
    try:
        parsed = json.loads(block.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return
    yield from (node for node in _nodes(parsed, _DEEPEST) if _is_article(node))


def _nodes(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a document from the outside in, as far as lists, @graph and mainEntity lead."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _nodes(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if depth:
                yield from _nodes(value.get(key), depth - 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(n, str) and n.endswith(("Article", "BlogPosting", "Report", "NewsItem")) for n in names)


def text_of(value: Any) -> str | None:
    """Return a JSON-LD value as plain words: a string, or the name of an object; None for anything else."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, list):
        value = value[0] if value else None
        return text_of(value) if isinstance(value, str | dict) else None
    words = " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
    return words or None


def names_of(value: Any) -> tuple[str, ...]:
    """Return the names of an author or a list of authors, addresses left out."""
    items = value if isinstance(value, list) else [value]
    names = (text_of(item) for item in items)
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name))
