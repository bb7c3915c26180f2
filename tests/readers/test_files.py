from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.readers import read_file

TEXT = "Bridge closed\nBy Ada Brandt\n\nThe bridge over the Orla was closed on Monday, the harbour office said.\n"


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    report = read_file(path, published=dt.date(2012, 2, 8)).items[0]
    assert (report.id, report.text, report.title) == ("bridge.txt", TEXT, "Bridge closed")
    assert report.published == dt.date(2012, 2, 8)


def test_a_web_page_named_txt_is_read_as_a_web_page(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(f"<!DOCTYPE html><title>Bridge</title><article><p>{TEXT * 5}</p></article>", encoding="utf-8")
    assert "<" not in read_file(path).items[0].text


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError, match=r"^There is no file .*none\.txt; check the name\.$"):
        read_file(tmp_path / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError, match="is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableReportError, match="may not be read"):
        read_file(path)


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(UnreadableReportError, match=r"larger than 40,000,000 bytes"):
        read_file(path)


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "file.txt/more"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(UnreadableReportError, match=r"cannot be read|no file"):
        read_file(tmp_path / name)


def test_a_loop_of_links(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    with pytest.raises(UnreadableReportError, match="cannot be read"):
        read_file(loop)
