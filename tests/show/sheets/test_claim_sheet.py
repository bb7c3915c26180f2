"""A claim as one file: everything it rests on is in it, and it asks nobody for anything."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reportedly.model import Decision, Subject, Verdict
from reportedly.show.claim_shown import shown_of
from reportedly.show.pictures.framing import Made
from reportedly.show.sheets.claim_sheet import claim_html, quotations_of
from reportedly.show.web.room import Room
from room_by_hand import DAY, claim_of, room

MADE = Made("room.sqlite", dt.date(2020, 6, 1))
OUTSIDE = {"src", "srcset", "action", "data", "poster", "background"}


class Asked(HTMLParser):
    """Collects what a page would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = {name: value or "" for name, value in attrs}
        self.ids.add(given.get("id", ""))
        self.links += [value for name, value in given.items() if name == "href"]
        self.fetched += [value for name, value in given.items() if name in OUTSIDE or name.startswith("on")]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Room]:
    with room(tmp_path) as made:
        yield made


def page_of(kept: Room) -> str:
    return claim_html(shown_of(kept.ledger, claim_of(kept.ledger), ()), MADE)


def words_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL))).split())


def test_nothing_is_fetched_and_nothing_runs(kept: Room) -> None:
    page = page_of(kept)
    asked = Asked()
    asked.feed(page)
    assert not asked.tags & {"script", "link", "img", "iframe", "object", "embed", "form", "image"}
    assert asked.fetched == []
    assert {link.removeprefix("#") for link in asked.links} <= asked.ids
    assert not re.search(r"url\(|@import|@font-face", page)
    assert "default-src 'none'" in page


def test_all_that_the_claim_rests_on_is_in_it(kept: Room) -> None:
    words = words_of(page_of(kept))
    for part in ("Twelve people are missing", "3 reports", "a senior officer", "denied by the mayor", "12 became 20."):
        assert part in words
    for part in ("The reports count the missing differently.", "First heard.", "4 doubtful", "room.sqlite, 1 Jun 2020"):
        assert part in words


def test_every_quotation_stands_in_its_report_where_it_says(kept: Room) -> None:
    shown = shown_of(kept.ledger, claim_of(kept.ledger), ())
    quotations = tuple(quotations_of(shown))
    assert [one.hit.report for one in quotations] == ["lantern-1", "courier-1", "gazette-1"]
    for one in quotations:
        text = kept.ledger.report(one.hit.report).report.text
        start, end = map(int, re.findall(r"(\d+)–(\d+)", one.where)[0])
        assert one.words == text[start:end]
        assert f"{one.before}{one.words}{one.after}".strip(" …") in " ".join(text.split())


def test_reports_are_listed_with_what_was_read_and_by_what(kept: Room) -> None:
    page = page_of(kept)
    for id_, title in (("lantern-1", "Title of lantern-1"), ("courier-1", "Title of courier-1")):
        (capture,) = kept.ledger.report(id_).captures
        assert title in page
        assert f"<code>{capture.sha256}</code>" in page or not capture.sha256
        assert capture.read_from in page
    assert f"reportedly {kept.ledger.report('lantern-1').made_by.reportedly}" in words_of(page)


def test_grades_of_those_it_comes_from_are_told_and_no_others(kept: Room) -> None:
    for who, value in (("a senior officer", "C"), ("Some Other Paper", "E")):
        at = dt.datetime(2020, 6, 1, tzinfo=dt.UTC)
        kept.ledger.decide(Decision(Verdict.GRADE, Subject.SOURCE, who, "ida", at, value, "often wrong"))
    words = words_of(page_of(kept))
    assert "C a senior officer fairly reliable, says ida : often wrong" in words
    assert "Some Other Paper" not in words


def test_day_of_the_last_report_is_told_where_it_was_asked_for(kept: Room) -> None:
    page = claim_html(shown_of(kept.ledger, claim_of(kept.ledger), ()), Made("room.sqlite", dt.date(2020, 6, 1), DAY))
    assert "As it stood on 4 May 2020." in words_of(page)
