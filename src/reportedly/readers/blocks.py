"""The paragraphs of a web page by its own elements, for pages whose extraction runs them all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

_BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption"})
_LEFT_OUT = frozenset({"nav", "footer", "aside", "script", "style", "noscript", "template"})
_ARTICLES = frozenset({"article", "main"})
_FEWEST_WORDS = 4
_MOST_PAIRS = 100_000
_MOST_WORK = 50_000_000
"""Characters compared at most: pages that are run together are short ones."""


def blocks_of(tree: Any) -> tuple[str, ...]:
    """Return the words of each heading, paragraph, list item, quotation and caption, a line each, in order.

    `tree` is a parsed page; its menus, asides and footers are left out, and so is its header, but not an article's.
    """
    lines, words = [], list[str]()
    for piece in _pieces(_root(tree)):
        if piece is not None:
            words.append(piece)
        elif line := " ".join("".join(words).split()):
            lines.append(line)
            words = []
    return tuple(lines)


def is_run_together(paragraphs: Sequence[str], blocks: Sequence[str]) -> bool:
    """Say whether one of the `paragraphs` that were extracted is really several of the page's `blocks`."""
    known = set(blocks)
    odd = "\n".join(paragraph for paragraph in paragraphs if paragraph not in known)
    if not odd or len(odd) * len(blocks) > _MOST_WORK:
        return False
    pairs = (f"{one} {next_one}" for one, next_one in pairwise(blocks))
    return any(pair in odd for pair in pairs if len(pair.split()) >= _FEWEST_WORDS)


def is_torn(paragraphs: Sequence[str], blocks: Sequence[str]) -> bool:
    """Say whether one of the page's `blocks` was extracted as several paragraphs, as links in it can tear it."""
    known = set(paragraphs)
    torn = [block for block in blocks if block not in known and len(block.split()) >= _FEWEST_WORDS]
    if len(torn) * len(paragraphs) > _MOST_PAIRS:
        return False
    return any(_pieces_of(block, paragraphs) > 1 for block in torn)


def _pieces_of(block: str, paragraphs: Sequence[str]) -> int:
    """Return of how many paragraphs in a row a block is made up, 0 where it is not made up of any."""
    for first, paragraph in enumerate(paragraphs):
        if block.startswith(paragraph):
            rest, count = block, 0
            for piece in paragraphs[first:]:
                if not rest.startswith(piece):
                    break
                rest, count = rest[len(piece) :].lstrip(), count + 1
            if not rest:
                return count
    return 0


def _root(tree: Any) -> Any:
    """Return the page's one article, else its main part, else all of it."""
    for name in ("article", "main"):
        found = list(tree.iter(name))
        if len(found) == 1:
            return found[0]
    return tree


def _pieces(root: Any) -> Iterator[str | None]:
    """Yield the text inside blocks piece by piece, and None wherever a block begins or ends."""
    waiting: list[Any] = [(root, False, False)]
    while waiting:
        item = waiting.pop()
        if item is None or isinstance(item, str):
            yield item
        else:
            waiting.extend(reversed(list(_inside(*item))))


def _inside(node: Any, in_block: bool, in_article: bool) -> Iterator[Any]:  # noqa: FBT001 - as they wait in the list
    """Yield what `node` holds, in order: None for an edge, text, and the nodes in it with where they stand."""
    name = node.tag if isinstance(node.tag, str) else ""
    if not name or name in _LEFT_OUT or (name == "header" and not in_article):
        return
    is_block = name in _BLOCKS
    here, article = in_block or is_block, in_article or name in _ARTICLES
    edges = [None] if is_block else []
    yield from edges
    if here:
        yield " " if name == "br" else node.text or ""
    for child in node:
        yield (child, here, article)
        if here:
            yield child.tail or ""
    yield from edges
