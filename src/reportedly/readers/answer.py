"""What a web server answers, judged and read within limits."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from reportedly.errors import RefusedAddressError, UnreadableReportError
from reportedly.readers.link import Link

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SUCCESS = range(200, 300)
PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
"""The kinds of content that are one page of text."""
_CHUNK = 65_536


class Response(Protocol):
    """An answer as it arrives: its header, and a body to be read in pieces."""

    status: int
    reason: str | None

    @property
    def headers(self) -> Mapping[str, str]:
        """The header's fields, found whatever the case of their names."""

    def read1(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:  # noqa: FBT001
        """Return what has arrived, unpacked, at most `amt` bytes of it; nothing at the end."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost: decoded bytes, seconds in all and until connected, redirects; and the `kinds` taken."""

    most_bytes: int = 10_000_000
    seconds: float = 20.0
    connect_seconds: float = 5.0
    redirects: int = 5
    kinds: frozenset[str] = PAGES


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: where to go on, or the page and its content type."""

    raw: bytes = b""
    content_type: str = ""
    moved_to: str | None = None


def answer_of(link: Link, response: Response, limits: Limits, ends: float) -> Answer:
    """Return the page or where it has moved to; `ends` is the clock's reading (monotonic) at which time is over.

    Raises `RefusedAddressError` for what is too big, too slow or of a kind not in `limits`, `UnreadableReportError` for
    a server's error.
    """
    if time.monotonic() >= ends:  # what there is of the header may be cut short
        raise too_slow(link)
    location = response.headers.get("Location")
    if response.status in _REDIRECTS and location:
        return Answer(moved_to=location)
    if response.status not in _SUCCESS:
        msg = f"{link.host} answered {response.status} {response.reason or ''}".rstrip() + "; check the address."
        raise UnreadableReportError(msg)
    content_type = response.headers.get("Content-Type", "")
    kind = content_type.partition(";")[0].strip().lower()
    if kind not in limits.kinds:
        msg = f"{link.host} sent {kind or 'something of no stated kind'}, not a page of text; give a page's address."
        raise RefusedAddressError(msg)
    return Answer(_body(link, response, limits, ends), content_type)


def _body(link: Link, response: Response, limits: Limits, ends: float) -> bytes:
    """Return the decoded body, read and unpacked in small pieces so that no limit is overrun by more than one."""
    pieces, size = [], 0
    while piece := response.read1(_CHUNK, decode_content=True):
        if time.monotonic() >= ends:
            break
        size += len(piece)
        if size > limits.most_bytes:
            msg = f"{link.host} sends more than {limits.most_bytes:,} bytes; save the page and give the file."
            raise RefusedAddressError(msg)
        pieces.append(piece)
    if time.monotonic() >= ends:
        raise too_slow(link)
    return b"".join(pieces)


def too_slow(link: Link) -> RefusedAddressError:
    """Return the error for a host that does not answer in time."""
    return RefusedAddressError(f"{link.host} is too slow; try again later, or save the page and give the file.")
