"""Whether a text is a web page, told by its content first."""

from __future__ import annotations

import re

_REACH = 65_536
_LEADING = re.compile(r"(?:\s{1,9999}|<\?xml[^>]{0,400}>|<!--.{0,4000}?-->){0,20}", re.DOTALL)
_FIRST = (
    "html|head|body|title|meta|link|script|style|div|p|article|section|main|header|nav|h[1-6]|table|span|font|center|"
    "ul|ol|br|b|a|img|iframe|form|noscript|blockquote"
)
_OPENING = re.compile(rf"<!doctype\s+html\b|<(?:{_FIRST})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<(?:html|head|body|div|p|article|h[1-6]|br|span|a)(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_TYPES = ("text/html", "application/xhtml+xml")
_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")


def is_markup(text: str, name: str = "", content_type: str | None = None) -> bool:
    """Say whether `text` is HTML: it opens with a tag, or is said to be HTML and holds one."""
    head = text[:_REACH]
    if _OPENING.match(head, _start(head)):
        return True
    said = name.lower().endswith(_SUFFIXES) or (content_type or "").strip().lower().startswith(_TYPES)
    return said and _ANY_TAG.search(head) is not None


def is_feed(text: str) -> bool:
    """Say whether `text` is an RSS or Atom feed: a list of reports, not one."""
    head = text[:_REACH]
    return _FEED.match(head, _start(head)) is not None


def is_other_xml(text: str) -> bool:
    """Say whether `text` declares itself XML; what is a page or a feed is to be told first."""
    return text.removeprefix("\ufeff").lstrip()[:5].lower() == "<?xml"


def _start(head: str) -> int:
    match = _LEADING.match(head)
    return match.end() if match else 0
