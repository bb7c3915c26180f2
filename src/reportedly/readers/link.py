"""A web address taken apart and checked before anything is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from reportedly.errors import RefusedAddressError

_PORTS = {"http": 80, "https": 443}
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")
_LONGEST = 4096
_KEPT = "/%:@!$&'()*+,;=~?[]"


@dataclass(frozen=True, slots=True)
class Link:
    """One address: `host` as ASCII, `target` what is asked of the server (path and query)."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def host_header(self) -> str:
        """The host as the server wants to hear it, with the port only where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host_header}{self.target}"


def link_of(url: str, base: Link | None = None) -> Link:
    """Return the parts of `url`, read relative to `base` where it comes from a redirect.

    Raises `RefusedAddressError` for anything but http and https, for user names and passwords in the address, and for
    what is no address at all.
    """
    whole = urljoin(str(base), url.strip()) if base else url.strip()
    if len(whole) > _LONGEST or _FORBIDDEN.search(whole):
        msg = "The address is too long or holds characters that no address may hold; copy it again."
        raise RefusedAddressError(msg)
    try:
        parts = urlsplit(whole)
        host = (parts.hostname or "").rstrip(".")
        ascii_host = host if ":" in host or host.isascii() else host.encode("idna").decode("ascii")
        port = parts.port
    except ValueError as error:
        msg = f"{_shown(whole)} is not a web address ({error}); copy it again."
        raise RefusedAddressError(msg) from None
    _refuse(whole, parts.scheme, ascii_host, credentials="@" in parts.netloc)
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return Link(parts.scheme, ascii_host, port or _PORTS[parts.scheme], path + query)


def _refuse(whole: str, scheme: str, host: str, *, credentials: bool) -> None:
    if scheme not in _PORTS:
        msg = f"{_shown(whole)} is not fetched: only http and https are; save the page and give the file."
    elif credentials:
        msg = "The address holds a user name or password and is not fetched; give it without them."
    elif not host:
        msg = f"{_shown(whole)} names no host; copy the address again."
    else:
        return
    raise RefusedAddressError(msg)


def _shown(url: str) -> str:
    """Return an address for a message: short, and without anything before an @."""
    longest = 100
    shown = url.rpartition("@")[2]
    return shown if len(shown) <= longest else f"{shown[:longest]}…"
