from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportedly.readers.walk import expected, spots_of

SAID = "The dam is safe, the ministry said."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "sub/c.txt", "sub/.git/d.txt", ".e.txt", "sub/photo.jpg"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SAID, encoding="utf-8")
    return tmp_path / "news"


def names(*sources: str | Path) -> list[str]:
    return [spot.name for spot in spots_of(sources)]


def test_a_folder_is_its_files_by_name_without_the_hidden_ones(news: Path) -> None:
    assert names(news) == ["a.html", "b.txt", "sub/c.txt", "sub/photo.jpg"]


def test_what_is_of_no_known_kind_is_told(news: Path) -> None:
    (told,) = [spot for spot in spots_of([news]) if spot.trouble]
    assert told.name == "sub/photo.jpg"
    assert "of no kind that is read" in str(told.trouble)


def test_the_order_is_that_of_the_sources(news: Path) -> None:
    assert names(news / "b.txt", "https://orla.example/1", str(news / "a.html")) == [
        "b.txt",
        "https://orla.example/1",
        "a.html",
    ]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["b.txt"]),
        ("**/*.txt", ["b.txt", "c.txt"]),
        ("[ab].*", ["a.html", "b.txt"]),
        ("s*", ["c.txt", "photo.jpg"]),
    ],
)
def test_patterns(news: Path, pattern: str, found: list[str]) -> None:
    assert names(str(news / pattern)) == found


def test_a_pattern_that_fits_nothing_is_told(news: Path) -> None:
    (spot,) = spots_of([str(news / "*.pdf")])
    assert spot.trouble
    assert "check the pattern" in spot.trouble


def test_a_file_that_is_called_like_a_pattern_is_that_file(news: Path) -> None:
    (news / "[1].txt").write_text(SAID, encoding="utf-8")
    assert names(str(news / "[1].txt")) == ["[1].txt"]


def test_links_that_lead_in_a_circle_are_followed_once(news: Path) -> None:
    (news / "sub" / "up").symlink_to(news)
    (news / "again").symlink_to(news / "sub")
    assert names(news) == ["a.html", "again/c.txt", "again/photo.jpg", "b.txt"]


def test_links_that_lead_nowhere_and_pipes_are_told(news: Path) -> None:
    (news / "gone.txt").symlink_to(news / "none.txt")
    (news / "self").symlink_to(news / "self")
    os.mkfifo(news / "pipe.txt")
    told = {spot.name for spot in spots_of([news]) if spot.trouble and "is no file" in spot.trouble}
    assert told == {"gone.txt", "pipe.txt", "self"}


def test_an_empty_folder_and_nothing_at_all_are_told(tmp_path: Path) -> None:
    (empty,) = spots_of([tmp_path])
    (nothing,) = spots_of([" "])
    assert "without files" in str(empty.trouble)
    assert "Nothing was given" in str(nothing.trouble)


@pytest.mark.parametrize("odd", ["x" * 5000, "a\0b"])
def test_names_that_nothing_can_have_are_left_to_the_reader(odd: str) -> None:
    assert [spot.trouble for spot in spots_of([Path(odd)])] == [None]


def test_how_many_reports_to_expect(news: Path) -> None:
    assert expected([news]) == 4
    assert expected([news / "a.html"]) == 1
    (news / "feed.xml").write_text("<rss/>", encoding="utf-8")
    assert expected([news]) is None
    assert expected(["https://orla.example/"]) == 1
    assert expected(["https://orla.example/feed.xml"]) is None
