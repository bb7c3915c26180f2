"""The paragraphs of a word processor's document, from its tree of elements (WordprocessingML)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# Struck out in revision, kept for programs that cannot draw, or notes and formulas of the program's own.
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr"})
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words, whether it is styled as the title, and its links as (relation, words)."""

    text: str
    is_title: bool = False
    links: tuple[tuple[str, str], ...] = ()


def paragraphs_of(tree: Any, titles: frozenset[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document's body, those of tables and text boxes too, in order.

    `titles` are the ids of the styles that mark a title.
    """
    for node in tree.iter("{*}p"):
        if _name(node) == "p" and not _is_left_out(node):
            pieces = list(_pieces(node))
            text = "".join(words for words, _ in pieces)
            links: dict[str, str] = {}
            for words, link in pieces:
                if link:
                    links[link] = links.get(link, "") + words
            yield Paragraph(text.strip(), _style(node) in titles, tuple(links.items()))


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _is_left_out(node: Any) -> bool:
    return any(_name(above) in _LEFT_OUT for above in node.iterancestors())


def _style(node: Any) -> str:
    style = node.find("{*}pPr/{*}pStyle")
    return attribute_of(style, "val") if style is not None else ""


def attribute_of(node: Any, name: str) -> str:
    """Return an attribute whatever its namespace, "" where there is none."""
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")


def _pieces(node: Any, link: str = "") -> Iterator[tuple[str, str]]:
    """Yield the words of a paragraph piece by piece with the link each stands in; paragraphs inside are not its own."""
    waiting = [(child, link) for child in reversed(node)]
    while waiting:
        child, link = waiting.pop()
        name = _name(child)
        if not name or name in _LEFT_OUT or name == "p":
            continue
        if name == "t":
            yield child.text or "", link
        elif name in _SPACES:
            yield _SPACES[name], link
        else:
            inner = attribute_of(child, "id") if name == "hyperlink" else link
            waiting.extend((grandchild, inner) for grandchild in reversed(child))
