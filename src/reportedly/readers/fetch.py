"""A web address -> what it answers, and one `Report` of it: the only file that knows urllib3.

Names are resolved here, every resolved address is checked, and the connection goes to the checked address itself, so
that a name cannot be pointed elsewhere in between. The environment has no say: no proxy, no cookie, no stored login.
"""

from __future__ import annotations

import datetime as dt
import ssl
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPException

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as SlowError

from reportedly.errors import RefusedAddressError, UnreadableReportError
from reportedly.model import Found, Report
from reportedly.readers.address import Address, is_public
from reportedly.readers.answer import PAGES, Answer, Limits, answer_of, too_slow
from reportedly.readers.content import open_content
from reportedly.readers.link import Link, link_of
from reportedly.readers.resolve import addresses_of
from reportedly.readers.watch import Watch

_SHORTEST = 0.001
_HEADERS = {
    "User-Agent": "reportedly",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.8"
_USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Download:
    """What an address answered: the bytes as sent, what kind the server calls them, and the address that answered."""

    raw: bytes
    content_type: str
    url: str


def fetch(
    url: str,
    *,
    published: dt.date | None = None,
    allow: Callable[[Address], bool] = is_public,
    limits: Limits = _USUAL,
    trust: ssl.SSLContext | None = None,
) -> Found[Report]:
    """Read one report from the web; the address asked for is its id, the one that answered its url.

    `published` wins over the page's date. `allow` says which network addresses may be connected to; `trust` replaces
    the usual certificate authorities. Raises `RefusedAddressError` for an address that is not fetched, too big or too
    slow, `UnreadableReportError` where the server does not answer with a page.
    """
    got = download(url, allow=allow, limits=limits, trust=trust)
    return open_content(
        got.raw, name=url.strip(), content_type=got.content_type, url=got.url, published=published
    ).found


def download(
    url: str,
    *,
    allow: Callable[[Address], bool] = is_public,
    limits: Limits = _USUAL,
    trust: ssl.SSLContext | None = None,
) -> Download:
    """Return what an address answers, without looking into it; parameters and errors as in `fetch`."""
    link, ends = link_of(url), time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        answer = _ask(link, allow, limits, ends, trust)
        if answer.moved_to is None:
            return Download(answer.raw, answer.content_type, str(link))
        link = link_of(answer.moved_to, base=link)
    msg = f"{link.host} redirects more than {limits.redirects} times; give the address that it ends at."
    raise RefusedAddressError(msg)


def _ask(
    link: Link, allow: Callable[[Address], bool], limits: Limits, ends: float, trust: ssl.SSLContext | None
) -> Answer:
    """Ask one server once, at the first of its addresses that answers; the network's errors become sentences here."""
    *others, last = addresses_of(link, allow, ends - time.monotonic())
    try:
        for address in others:
            with suppress(NewConnectionError, ConnectTimeoutError):
                return _talk(link, address, limits, ends, trust)
        return _talk(link, last, limits, ends, trust)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        slow = isinstance(error, (TimeoutError, SlowError)) and not isinstance(error, NewConnectionError)
        raise too_slow(link) if slow or time.monotonic() >= ends else _failed(link, error) from None


def _talk(link: Link, address: Address, limits: Limits, ends: float, trust: ssl.SSLContext | None) -> Answer:
    """Connect to one address, ask, and read the answer; raises whatever the network does."""
    left = max(ends - time.monotonic(), _SHORTEST)
    connection = _connection(link, address, min(limits.connect_seconds, left), trust)
    with closing(connection), Watch(connection, left) as watch:
        connection.connect()
        watch.hold(left)
        accept = _ACCEPT if limits.kinds == PAGES else f"{_ACCEPT}, */*;q=0.5"
        headers = {"Host": link.host_header, "Accept": accept, **_HEADERS}
        connection.request("GET", link.target, headers=headers, preload_content=False)
        with closing(connection.getresponse()) as response:
            return answer_of(link, response, limits, ends)


def _connection(link: Link, address: Address, connect: float, trust: ssl.SSLContext | None) -> HTTPConnection:
    if link.scheme == "http":
        return HTTPConnection(str(address), link.port, timeout=connect)
    context = trust or ssl.create_default_context()
    return HTTPSConnection(
        str(address),
        link.port,
        timeout=connect,
        ssl_context=context,
        cert_reqs=ssl.CERT_REQUIRED,
        server_hostname=link.host,
        assert_hostname=link.host,
    )


def _failed(link: Link, error: Exception) -> UnreadableReportError:
    text = " ".join(str(error).split()) or type(error).__name__
    reason = text.rpartition(": ")[2] if isinstance(error, HTTPError) else text
    return UnreadableReportError(f"{link.host} could not be read ({reason}); check the address and the network.")
