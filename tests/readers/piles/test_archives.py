from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from readers.piles.kept import HTML, warc
from reportedly.readers import Gathered, gather

SAID = "The bridge over the Orla was closed on Monday, the harbour office said."
PAGE = f"<html><body><article><p>{SAID}</p><p>Nobody was hurt, it said later on.</p></article></body></html>".encode()
MENU = b"<html><body><nav><a href='/'>Home</a></nav></body></html>"
ADDRESS = "https://orla.example/1"
Given = Callable[[bytes, str], list[Gathered]]


@pytest.fixture
def given(tmp_path: Path) -> Given:
    def read(raw: bytes, name: str) -> list[Gathered]:
        (tmp_path / name).write_bytes(raw)
        return list(gather([tmp_path / name]))

    return read


def packed(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", method) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return raw.getvalue()


def messages(found: list[Gathered]) -> list[str]:
    return [problem.message for one in found for problem in one.problems]


@pytest.mark.parametrize("packed_", [True, False])
def test_pages_of_a_web_archive_are_reports(given: Given, packed_: bool) -> None:  # noqa: FBT001
    (one,) = given(warc([(ADDRESS, HTML, PAGE)], packed=packed_), "crawl.warc.gz")
    assert one.report is not None
    assert SAID in one.report.text
    assert (one.id, one.report.url, one.provenance.archived) == (ADDRESS, ADDRESS, date(2012, 2, 8))
    assert one.source.endswith(f"crawl.warc.gz#20120208170000/{ADDRESS}")


def test_the_archives_day_is_not_the_reports(given: Given) -> None:
    (one,) = given(warc([(ADDRESS, HTML, PAGE)]), "crawl.warc.gz")
    assert one.report is not None
    assert one.report.published is None


def test_only_pages_that_were_found_count(given: Given) -> None:
    answers = [
        ("https://orla.example/p.png", "200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        ("https://orla.example/2", "404 Not Found\r\nContent-Type: text/html", PAGE),
        ("https://orla.example/", HTML, MENU),
        (ADDRESS, HTML, PAGE),
    ]
    menu, page = given(warc(answers), "crawl.warc.gz")
    assert menu.report is None
    assert "without any article text" in menu.problems[0].message
    assert page.id == ADDRESS


def test_packed_answers_are_unpacked(given: Given) -> None:
    answer = (ADDRESS, f"{HTML}\r\nContent-Encoding: gzip", gzip.compress(PAGE))
    assert given(warc([answer]), "crawl.warc.gz")[0].report is not None


def test_an_archive_without_pages_says_so(given: Given) -> None:
    assert messages(given(warc([]) or b"WARC/1.1\r\n\r\n", "crawl.warc")) != []


@pytest.mark.parametrize("packed_", [True, False])
def test_an_archive_that_is_cut_off_gives_what_stands_before(given: Given, packed_: bool) -> None:  # noqa: FBT001
    whole = warc([(ADDRESS, HTML, PAGE)], packed=packed_)
    first, second = given(whole + whole[:-90], "crawl.warc.gz")
    assert first.report is not None
    assert second.report is None
    assert "damaged or cut off" in second.problems[0].message


def test_a_wacz_is_the_web_archives_in_it(given: Given) -> None:
    members: dict[str, bytes | str] = {
        "datapackage.json": "{}",
        "pages/pages.jsonl": "{}",
        "archive/a.warc.gz": warc([(ADDRESS, HTML, PAGE)]),
    }
    (one,) = given(packed(members, zipfile.ZIP_STORED), "crawl.wacz")
    assert one.id == ADDRESS
    assert one.source.endswith(f"crawl.wacz#archive/a.warc.gz#20120208170000/{ADDRESS}")


def test_members_of_a_zip_are_read_like_files(given: Given) -> None:
    lines = b'{"id": "a", "text": "It leaks."}\n{"id": "b", "text": "It drips."}\n'
    members: dict[str, bytes | str] = {
        "news/1.txt": SAID,
        "__MACOSX/1.txt": SAID,
        "news/.hidden.txt": SAID,
        "l.jsonl.gz": gzip.compress(lines),
    }
    found = given(packed(members), "news.zip")
    assert [one.id for one in found] == ["news.zip#news/1.txt", "a", "b"]
    assert [one.source.rpartition("/news.zip")[2] for one in found] == ["#news/1.txt", "#l.jsonl.gz#a", "#l.jsonl.gz#b"]


def test_what_is_of_no_known_kind_is_told(given: Given) -> None:
    assert messages(given(packed({"a.png": b"x", "b.txt": SAID}), "news.zip")) == [
        "news.zip#a.png is of no kind that is read."
    ]


def test_archives_stand_in_one_another_only_so_deep(given: Given) -> None:
    raw = packed({"a.txt": SAID})
    for _ in range(6):
        raw = packed({"in.zip": raw})
    (one,) = given(raw, "news.zip")
    assert one.report is None
    assert "in more than 3 archives" in one.problems[0].message


def test_what_unpacks_without_end_is_left_out(given: Given) -> None:
    zeros = b"\0" * 60_000_000
    found = given(packed({"a.txt": zeros, "b.txt": zeros, "c.txt": zeros}), "news.zip")
    assert [one.report for one in found] == [None] * 3
    assert "larger than 40,000,000 bytes" in found[0].problems[0].message
    assert "far more than its size" in found[2].problems[0].message


def test_a_packed_file_that_unpacks_without_end_is_left_out(given: Given) -> None:
    (one,) = given(gzip.compress(b" " * 60_000_000), "a.txt.gz")
    assert "larger than 40,000,000 bytes" in one.problems[0].message


def test_packed_lines_without_end_are_stopped(given: Given) -> None:
    lines = b'{"id": "a", "text": "%s"}\n' % SAID.encode() + (b" " * 9_999 + b"\n") * 15_000
    first, last = given(gzip.compress(lines), "reports.jsonl.gz")
    assert (first.id, last.report) == ("a", None)
    assert "unpacks to more than 200 times its size" in messages([last])[0]


def test_a_locked_member_is_told(given: Given) -> None:
    raw = bytearray(packed({"a.txt": SAID}, zipfile.ZIP_STORED))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.find(mark) + at] |= 1
    assert messages(given(bytes(raw), "news.zip")) == ["news.zip#a.txt is locked with a password; unpack it first."]


@pytest.mark.parametrize("cut", [10, 60, 120])
def test_a_broken_archive_is_told(given: Given, cut: int) -> None:
    (one,) = given(packed({"a.txt": SAID})[:cut], "news.zip")
    assert "no ZIP archive that can be read" in one.problems[0].message


def test_a_broken_member_leaves_the_others(given: Given) -> None:
    raw = bytearray(packed({"a.txt": SAID, "b.txt": SAID}, zipfile.ZIP_STORED))
    raw[raw.find(b"Orla")] ^= 1
    first, second = given(bytes(raw), "news.zip")
    assert "cannot be read to its end" in first.problems[0].message
    assert second.report is not None


def test_a_packed_file_that_is_cut_off_is_told(given: Given) -> None:
    (one,) = given(gzip.compress(SAID.encode())[:-9], "a.txt.gz")
    assert "cannot be read to its end" in one.problems[0].message
