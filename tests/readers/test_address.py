from __future__ import annotations

from ipaddress import ip_address

import pytest

from reportedly.errors import RefusedAddressError
from reportedly.readers.address import is_public, is_public_or_own
from reportedly.readers.link import link_of


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.1", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fc00::1", "fe80::1", "fec0::1",
        "ff02::1", "::ffff:10.0.0.1", "::10.0.0.1", "2002:0a00:0001::", "2001:db8::1", "64:ff9b::7f00:1",
        "64:ff9b:1::1", "2001:0:0a00:1::", "fe80::1%1", "100::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "::1",
        "fc00::1",
        "::ffff:10.0.0.1",
        "8.8.8.8",
    ],
)
def test_addresses_of_ones_own_can_be_allowed(address: str) -> None:
    assert is_public_or_own(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.1", "169.254.169.254", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::",
        "fe80::1", "fec0::1", "ff02::1", "::ffff:169.254.169.254", "2002:a9fe:a9fe::", "64:ff9b::a9fe:a9fe",
        "fc00::1%1",
    ],
)  # fmt: skip
def test_addresses_that_are_never_allowed(address: str) -> None:
    assert not is_public_or_own(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "151.101.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://a.example/", "http://", "http:///a", "//a.example/", "a.example", "http://a b/",
        "http://me@a.example/", "http://me:secret@a.example/", "http://a.example:99999/", "http://[::1/",
        "javascript:1", "http://a.example/\r\nHost: b", "http://a.example\\@b.example/", "http://" + "a" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_address_to_fetch_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(RefusedAddressError) as caught:
        link_of(url)
    assert str(caught.value).endswith(".")
    assert "secret" not in str(caught.value)


def test_an_address_is_written_as_servers_want_it() -> None:
    link = link_of("HTTPS://Bücher.example:443/straße?q=a b".replace(" ", "+"))
    assert str(link) == "https://xn--bcher-kva.example/stra%C3%9Fe?q=a+b"
