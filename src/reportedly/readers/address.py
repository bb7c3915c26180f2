"""Which network addresses a page may be fetched from: those of the open internet only."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_LOW = 0xFFFF_FFFF
_OWN_V4 = tuple(map(IPv4Network, ("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
_OWN_V6 = tuple(map(IPv6Network, ("::1/128", "fc00::/7")))


def is_public(address: Address) -> bool:
    """Say whether `address`, and every IPv4 address wrapped in it, belongs to the open internet.

    Loopback, private, link-local, shared (CGNAT), multicast, reserved and unspecified ones do not.
    """
    if isinstance(address, IPv4Address):
        return _is_open(address)
    wrapped = tuple(_wrapped(address))
    if not all(_is_open(inner) for inner in wrapped):
        return False
    return bool(wrapped) or (address in _GLOBAL_UNICAST and _is_open(address))


def is_public_or_own(address: Address) -> bool:
    """Say whether `address` belongs to the open internet, to this machine or to a network such as an office's.

    Link-local ones, where clouds keep their keys, are never among them; nor are multicast, reserved and unspecified.
    """
    if isinstance(address, IPv4Address):
        return is_public(address) or any(address in network for network in _OWN_V4)
    if address.ipv4_mapped:
        return is_public_or_own(address.ipv4_mapped)
    is_own = address.scope_id is None and any(address in network for network in _OWN_V6)
    return is_own or is_public(address)


def _is_open(address: Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _wrapped(address: IPv6Address) -> Iterator[IPv4Address]:
    """Yield the IPv4 addresses that an IPv6 address leads to: mapped, compatible, 6to4, Teredo, NAT64."""
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64 or address in _COMPATIBLE:
        yield IPv4Address(int(address) & _LOW)
