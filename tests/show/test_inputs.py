"""Odd input: a clear sentence or an honest reading, never a traceback, nothing half written."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reportedly.show.cli import app

UNREADABLE = {
    "empty": b"",
    "white space": b" \n\t\r\n ",
    "zeros": b"\0" * 64,
    "an image": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "a PDF": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type/Catalog>> endobj\n",
}

READABLE = {
    "no line end": b"The dam is safe, the ministry said.",
    "one word": b"Dam",
    "only punctuation": b"...!?",
    "a lone quotation mark": b'"The dam is safe, the ministry said. It never was open.',
    "only quotation marks": "“”\"'»«".encode(),
    "closing before opening": "” said Renn “ it leaks ” said “".encode(),
    "Windows line ends": b"Dam\r\n\r\nThe dam is safe, the ministry said.\r\n",
    "old Mac line ends": b"Dam\r\rThe dam is safe, the ministry said.\r",
    "mixed encodings": "Café is safe, ".encode() + "the “ministry” said é.\n".encode("cp1252"),
    "Windows code page": "“It leaks,” said José Müller.\n".encode("cp1252"),
    "UTF-16": "The dam is safe, the ministry said.\n".encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbfThe dam is safe, the ministry said.\n",
    "a zero in the middle of words": "The dam\u200b is\u00ad safe, the\u00a0ministry said.\n".encode(),
    "emoji and joined letters": "👩‍🚒 “It burns 🔥,” said Åsa Öst\u0308.\n".encode(),
    "another script": "ダムは安全だと大臣は述べた。\n".encode(),
    "escapes": b"\x1b[31mThe dam is safe\x1b[0m, the ministry said.\n",
    "deep brackets": b"(" * 200 + b"The dam is safe, the ministry said." + b")" * 200,
    "deep quotations": "“".encode() * 200 + b"It leaks, she said.",
    "a long word": b"a" * 1000,
    "many short lines": b"No.\n" * 100,
    "looks like a formula": b"=1+1 is two, the ministry said.\n",
    "looks like an option": b"--help is on the way, the ministry said.\n",
    "page with one paragraph": b"<html><body><p>The dam is safe, the ministry said.</p></body></html>",
}

HUGE = {
    "very deep brackets": b"(" * 3000 + b"The dam is safe, the ministry said." + b")" * 3000,
    "very deep quotations": "“".encode() * 3000 + b"It leaks, she said.",
    "a very long word": b"a" * 50_000,
    "a very long line": b"The dam is safe, the ministry said. " * 300,
    "very many short lines": b"No.\n" * 2000,
}

EITHER = {
    "page without an article": b"<html><head><title>x</title></head><body><nav><a href='/'>x</a></nav></body></html>",
    "page that never ends": b"<html><body><div><p>The dam is safe, the ministry said.",
    "page of open tags": b"<html><body>" + b"<div>" * 5000 + b"The dam is safe, the ministry said.",
    "page with broken data": b'<html><script type="application/ld+json">{"@type": </script><p>It leaks, she said.</p>',
}


def read(path: Path, *options: str) -> Any:
    result = CliRunner().invoke(app, ["read", str(path), *options])
    assert result.exit_code in {0, 1}, result.exception
    assert "Traceback" not in result.output
    return result


@pytest.fixture
def written(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(raw: bytes) -> Path:
        path = tmp_path / "report.txt"
        path.write_bytes(raw)
        return path

    return write


def check_refused(result: Any) -> None:
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("reportedly: ")
    assert result.stderr.count("\n") == 1


def check_read(result: Any, valid: Callable[[str], Any]) -> None:
    assert result.exit_code == 0, result.stderr
    document = valid(result.stdout)
    text = document["report"]["text"]
    for statement in document["statements"]:
        assert " ".join(" ".join(text[a:b] for a, b in statement["content"]).split()) == statement["text"]


@pytest.mark.parametrize("raw", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_report_is_refused_in_a_sentence(raw: bytes, written: Callable[[bytes], Path]) -> None:
    check_refused(read(written(raw)))


@pytest.mark.parametrize("raw", READABLE.values(), ids=READABLE)
def test_what_is_odd_is_read(raw: bytes, written: Callable[[bytes], Path], valid: Callable[[str], Any]) -> None:
    check_read(read(written(raw)), valid)


@pytest.mark.parametrize("raw", READABLE.values(), ids=READABLE)
def test_what_is_odd_can_be_viewed(raw: bytes, written: Callable[[bytes], Path]) -> None:
    view = read(written(raw), "--view", "--width", "40").stdout
    assert "\x1b" not in view


@pytest.mark.slow
@pytest.mark.parametrize("raw", HUGE.values(), ids=HUGE)
def test_what_is_huge_is_read(raw: bytes, written: Callable[[bytes], Path], valid: Callable[[str], Any]) -> None:
    check_read(read(written(raw)), valid)


@pytest.mark.parametrize("raw", EITHER.values(), ids=EITHER)
def test_a_broken_page_is_read_or_refused(
    raw: bytes, written: Callable[[bytes], Path], valid: Callable[[str], Any]
) -> None:
    result = read(written(raw))
    if result.exit_code:
        check_refused(result)
    else:
        check_read(result, valid)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    check_refused(read(tmp_path / "none.txt"))
    check_refused(read(tmp_path))


def test_an_archive_by_another_name_is_read(tmp_path: Path, valid: Callable[[str], Any]) -> None:
    with zipfile.ZipFile(tmp_path / "report.txt", "w") as archive:
        archive.writestr("a.txt", "The dam is safe, the ministry said.")
    check_read(read(tmp_path / "report.txt"), valid)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("The dam is safe, the ministry said.", encoding="utf-8")
    path.chmod(0)
    check_refused(read(path))


def test_a_name_full_of_escapes_is_harmless(tmp_path: Path) -> None:
    result = read(tmp_path / "\x1b[31mnone\u202e.txt")
    check_refused(result)
    assert not {"\x1b", "\u202e"} & set(result.stderr)
