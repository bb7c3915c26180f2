"""A host's name -> the network addresses it may be read from."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

from reportedly.errors import RefusedAddressError, UnreadableReportError
from reportedly.readers.address import Address
from reportedly.readers.link import Link


def addresses_of(link: Link, allow: Callable[[Address], bool], seconds: float) -> tuple[Address, ...]:
    """Return the addresses of a link's host, at least one, all of them allowed.

    Raises `RefusedAddressError` where one is not allowed or the answer takes longer than `seconds`,
    `UnreadableReportError` where the name has no address.
    """
    found = _looked_up(link, seconds)
    refused = next((address for address in found if not allow(address)), None)
    if refused is not None:
        where = f"it leads to {refused}, which is not on the open internet (see --allow-private)"
        msg = f"{link.host} is not fetched: {where}."
        raise RefusedAddressError(msg)
    return found


def _looked_up(link: Link, seconds: float) -> tuple[Address, ...]:
    answer: list[tuple[Address, ...] | OSError | ValueError] = []
    # The system's resolver cannot be interrupted; a thread that nobody waits for can be left behind.
    thread = threading.Thread(target=_look_up, args=(link, answer), daemon=True)
    thread.start()
    thread.join(max(seconds, 0.0))
    if not answer:
        msg = f"The name {link.host} is not resolved in time; try again."
        raise RefusedAddressError(msg)
    if isinstance(answer[0], tuple) and answer[0]:
        return answer[0]
    msg = f"There is no host {link.host}; check the address and the network."
    raise UnreadableReportError(msg)


def _look_up(link: Link, answer: list[tuple[Address, ...] | OSError | ValueError]) -> None:
    try:
        rows = socket.getaddrinfo(link.host, link.port, type=socket.SOCK_STREAM)
        answer.append(tuple(dict.fromkeys(_address(str(row[4][0])) for row in rows)))
    except (OSError, ValueError) as error:
        answer.append(error)


def _address(text: str) -> Address:
    """Return an address; one with a zone ("fe80::1%eth0") keeps it, and is never public."""
    address = ip_address(text)
    return IPv6Address(text) if address.version == 6 else address  # noqa: PLR2004
