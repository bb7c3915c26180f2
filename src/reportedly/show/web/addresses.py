"""Where each page lies: the addresses that pages link to one another by."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode, urlsplit

PAGE = 20
"""How many entries a list shows at once."""


def report_at(report: str, statement: str = "") -> str:
    """Return the address of a report's page, at one of its statements.

    An id stands in the query, where no browser takes "../" for a way up.

    >>> report_at("a/../b", "3f")
    '/report?id=a%2F..%2Fb#s-3f'
    """
    return f"/report?id={_quoted(report)}" + (f"#s-{_quoted(statement)}" if statement else "")


def claim_at(claim: str) -> str:
    """Return the address of a claim's page."""
    return f"/claim?id={_quoted(claim)}"


def voice_at(name: str) -> str:
    """Return the address of the page of somebody, or of an outlet."""
    return f"/voice?name={_quoted(name)}"


def search_at(**asked: object) -> str:
    """Return the address of a search; what is empty is left out."""
    return _asking("/search", asked)


def voices_at(**asked: object) -> str:
    """Return the address of a list of voices; what is empty is left out."""
    return _asking("/voices", asked)


def query_of(address: str) -> str:
    """Return what an address of ours asks for, with its question mark: the same can be asked for as a picture.

    >>> query_of("/map?words=dam"), query_of("/map")
    ('?words=dam', '')
    """
    _, mark, query = address.partition("#")[0].partition("?")
    return mark + query


def asked(text: str) -> str:
    """Return words that an address asks for on one line; a null, which no index takes, is a blank."""
    return " ".join(text.replace("\0", " ").split())


def web_address(address: str | None) -> str | None:
    """Return an address that a report gives as its own where a browser may follow it, None otherwise.

    >>> web_address("https://lantern.example/dam"), web_address("javascript:alert(1)")
    ('https://lantern.example/dam', None)
    """
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _asking(path: str, asked: Mapping[str, object]) -> str:
    query = urlencode({name: value for name, value in asked.items() if value not in {None, ""}}, errors="replace")
    return f"{path}?{query}" if query else path
