"""Files of many kinds on the command line: each report is shown, each failure is a line."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from readers.paper import column, pdf
from reportedly.show.cli import app

SAID = "The dam is safe, the ministry said."
FEED = (
    "<rss version='2.0'><channel><title>Orla News</title>"
    f"<item><guid>orla-1</guid><title>Dam</title><description>{SAID}</description></item>"
    f"<item><guid>orla-2</guid><title>Bridge</title></item></channel></rss>"
)
Valid = Callable[[str], Any]


def call(*arguments: str, given: str | bytes | None = None) -> Any:
    return CliRunner().invoke(app, ["read", *arguments], input=given)


def ids(result: Any, valid: Valid) -> list[str]:
    return [valid(line)["report"]["id"] for line in result.stdout.splitlines()]


def test_a_folder_is_every_report_in_it(tmp_path: Path, valid: Valid) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.pdf").write_bytes(pdf([column([SAID])]))
    (tmp_path / "sub" / "b.jsonl.gz").write_bytes(gzip.compress(f'{{"id": "x", "text": "{SAID}"}}\n'.encode()))
    (tmp_path / "sub" / "c.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    result = call(str(tmp_path))
    assert ids(result, valid) == ["a.pdf", "x", "sub/c.txt"]
    assert result.exit_code == 1
    assert "photo.jpg is of no kind that is read" in result.stderr
    assert "1 of 4" in result.stderr


def test_a_feed_on_standard_input_is_its_entries(valid: Valid) -> None:
    result = call("-", given=FEED)
    assert ids(result, valid) == ["orla-1"]
    assert "orla-2 has no text in its feed" in result.stderr


def test_a_summary_is_marked_as_one(tmp_path: Path, valid: Valid) -> None:
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    (document,) = (valid(line) for line in call(str(tmp_path / "feed.xml")).stdout.splitlines())
    assert [problem["message"] for problem in document["problems"]] == ["This is only the summary in the feed."]
    assert [one["text"] for one in document["statements"] if one["chain"]] == ["The dam is safe"]


def test_the_day_given_is_that_of_every_report(tmp_path: Path, valid: Valid) -> None:
    (tmp_path / "a.csv").write_text(f'id,text\na,"{SAID}"\nb,"{SAID}"\n', encoding="utf-8")
    result = call(str(tmp_path), "--published", "2012-02-08")
    assert [valid(line)["report"]["published"] for line in result.stdout.splitlines()] == ["2012-02-08"] * 2
