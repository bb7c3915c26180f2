"""Who may come in: which hosts the pages answer for, whose changes are taken, and by which token."""

from __future__ import annotations

import hmac
import ipaddress
import socket
from collections.abc import Mapping
from dataclasses import dataclass

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
COOKIE = "reportedly_token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Access:
    """Under which names the pages answer, and the token that is asked of everybody; empty where only this machine can.

    A page under another name is somebody else's: a site that let its name point here would read along.
    """

    hosts: frozenset[str] = LOOPBACK
    token: str = ""


def access_for(address: str, token: str) -> Access:
    """Return who may come in where the pages are bound to `address`: on loopback anybody, elsewhere by token."""
    if is_loopback(address):
        return Access()
    named = {_bracketed(address), socket.gethostname().lower()}
    return Access(LOOPBACK | named, token)


def is_loopback(address: str) -> bool:
    """Say whether only this machine can reach an address.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback("::1")
    (True, True, False, True)
    """
    try:
        return address == "localhost" or ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def is_ours(access: Access, host: str) -> bool:
    """Say whether a request for that host is meant for these pages.

    With a token every address in figures is: a token is kept by the browser for one host only.
    """
    name = _without_port(host).lower()
    return name in access.hosts or (bool(access.token) and _is_in_figures(name))


def is_from_here(origin: str | None, fetch_site: str | None, host: str) -> bool:
    """Say whether a change was asked for by one of these pages, or by no browser at all."""
    if origin is not None:
        return origin.partition("://")[2] == host
    return fetch_site in {None, "same-origin", "none"}


def knows_token(access: Access, cookies: Mapping[str, str], given: str) -> bool:
    """Say whether a visitor has the token: given in the address or a header, or kept from an earlier visit."""
    return not access.token or any(
        hmac.compare_digest(access.token.encode(), one.encode()) for one in (given, cookies.get(COOKIE, ""))
    )


def bearer_of(authorization: str) -> str:
    """Return the token that a program sends in a header, empty where it sends none.

    >>> bearer_of("Bearer s3cret"), bearer_of("Basic aWRhOng=")
    ('s3cret', '')
    """
    kind, _, token = authorization.partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _without_port(host: str) -> str:
    return host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host


def _bracketed(address: str) -> str:
    return f"[{address}]" if ":" in address else address.lower()


def _is_in_figures(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
