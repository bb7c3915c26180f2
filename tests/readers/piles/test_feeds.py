from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.readers import Anchor, Gathered, How, gather
from reportedly.readers.fetch import Download

OFFICE = "<a href='/harbour'>harbour office</a>"
STORY = f"<p>ORLAHAVEN (Reuters) - The bridge was closed, the {OFFICE} said.</p><p>It leaks.</p>"
WRITTEN = "ORLAHAVEN (Reuters) - The bridge was closed, the harbour office said.\n\nIt leaks."
LONG = "The bridge over the Orla was closed on Monday, the harbour office said. " * 15
PAGE = f"<html><head><title>Bridge</title></head><body><article><p>{LONG}</p><p>{LONG}</p></article></body></html>"
Given = Callable[..., list[Gathered]]


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Orla News</title>'
        f"<link>https://orla.example/</link><language>en-gb</language>{''.join(items)}</channel></rss>"
    )


def item(*parts: str) -> str:
    return f"<item><title>Bridge &amp;amp; ferry</title>{''.join(parts)}</item>"


def content(html: str) -> str:
    return f"<content:encoded><![CDATA[{html}]]></content:encoded>"


@pytest.fixture
def given(tmp_path: Path) -> Given:
    def read(raw: str, name: str = "feed.xml", how: How | None = None) -> list[Gathered]:
        (tmp_path / name).write_text(raw, encoding="utf-8")
        return list(gather([tmp_path / name], how or How()))

    return read


def test_an_entry_with_its_text_is_a_report(given: Given, tmp_path: Path) -> None:
    parts = (
        "<guid>orla-7</guid><link>https://orla.example/7</link><dc:creator>Ada Brandt</dc:creator>",
        content(STORY),
    )
    (one,) = given(rss(item("<pubDate>Wed, 08 Feb 2012 23:30:00 -0500</pubDate>", *parts)))
    assert one.report is not None
    assert one.report.text == f"Bridge & ferry\n\n{WRITTEN}"
    assert (one.report.title, one.report.outlet, one.report.byline) == ("Bridge & ferry", "Orla News", "Ada Brandt")
    assert (one.report.published, one.report.url) == (dt.date(2012, 2, 8), "https://orla.example/7")
    assert (one.id, one.source, one.problems) == ("orla-7", f"{tmp_path / 'feed.xml'}#orla-7", ())


def test_where_an_entry_comes_from_is_kept(given: Given) -> None:
    source = '<source url="https://gazette.example/rss">The Gazette</source>'
    (one,) = given(rss(item("<guid>orla-7</guid><link>https://orla.example/7</link>", source, content(STORY))))
    assert one.report is not None
    assert one.report.outlet == "The Gazette"
    found = one.provenance
    assert (found.feed, found.feed_url, found.entry) == ("Orla News", "https://orla.example/", "orla-7")
    assert (found.feed_item_source, found.feed_item_source_url) == ("The Gazette", "https://gazette.example/rss")
    assert found.canonical_url == "https://orla.example/7"
    assert found.links == (Anchor("https://orla.example/harbour", "harbour office"),)
    assert (found.dateline, found.credits) == ("ORLAHAVEN", ("(Reuters) -",))


def test_a_summary_is_a_report_that_says_so(given: Given) -> None:
    (one,) = given(rss(item("<link>https://orla.example/8</link><description>It leaks, she said.</description>")))
    assert one.report is not None
    assert one.report.text == "Bridge & ferry\n\nIt leaks, she said."
    assert [p.message for p in one.problems] == [
        "This is only the summary in the feed. https://orla.example/8 has the report."
    ]


def test_a_description_as_long_as_a_report_is_one(given: Given) -> None:
    (one,) = given(rss(item(f"<description>{LONG}</description>")))
    assert one.problems == ()


def test_a_summary_is_followed_where_that_is_asked_for(given: Given) -> None:
    def ask(url: str) -> Download:
        assert url == "https://orla.example/8"
        return Download(PAGE.encode(), "text/html", "https://orla.example/8?full")

    entry = item("<guid>orla-8</guid><link>https://orla.example/8</link><description>It leaks.</description>")
    (one,) = given(rss(entry), how=How(follow=True, ask=ask))
    assert one.report is not None
    assert LONG.strip() in one.report.text
    assert (one.id, one.report.id, one.problems) == ("orla-8", "orla-8", ())
    assert (one.report.url, one.report.outlet) == ("https://orla.example/8?full", "Orla News")
    assert one.provenance.feed == "Orla News"


def test_a_page_that_cannot_be_had_leaves_the_summary(given: Given) -> None:
    def ask(_: str) -> Download:
        msg = "orla.example is too slow."
        raise UnreadableReportError(msg)

    entry = item("<link>https://orla.example/8</link><description>It leaks.</description>")
    (one,) = given(rss(entry), how=How(follow=True, ask=ask))
    assert one.report is not None
    assert one.problems[0].message.endswith("has the report. orla.example is too slow.")


def test_an_entry_without_words_is_one_that_failed(given: Given) -> None:
    first, second = given(rss("<item><title>Bridge</title></item>", item(content(STORY))))
    assert (first.id, first.report) == ("feed.xml entry 1", None)
    assert "no text in its feed" in first.problems[0].message
    assert second.report is not None


def test_the_same_entry_has_the_same_digest_whatever_stands_around_it(given: Given) -> None:
    entry = item("<guid>orla-7</guid>", content(STORY))
    (alone,) = given(rss(entry))
    _, again = given(rss(item(content("<p>Ferry sold.</p>")), entry))
    assert alone.sha256 == again.sha256 != ""


def test_atom(given: Given) -> None:
    (one,) = given(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Orla News</title><link rel="self" href="https://orla.example/a"/>'
        "<entry><id>urn:x:1</id><title>Bridge</title><updated>2012-02-08T23:30:00-05:00</updated>"
        "<author><name>Ada Brandt</name></author><author><name>Nils Okafor</name></author>"
        '<source><title>The Gazette</title></source><content type="text">It leaks,\nshe said.\n\nSo he said.</content>'
        "</entry></feed>"
    )
    assert one.report is not None
    assert one.report.text == "Bridge\n\nIt leaks, she said.\n\nSo he said."
    assert (one.report.byline, one.report.published) == ("Ada Brandt, Nils Okafor", dt.date(2012, 2, 8))
    assert (one.provenance.feed_url, one.provenance.feed_item_source) == ("https://orla.example/a", "The Gazette")


def test_json_feed(given: Given) -> None:
    entries = [
        {
            "id": 7,
            "content_html": STORY,
            "url": "https://orla.example/7",
            "date_published": "2012-02-08T23:30:00-05:00",
        },
        {"id": "b", "content_text": "It leaks.", "authors": [{"name": "Ada Brandt"}], "language": "en-GB"},
        {"id": "c", "summary": "It leaks.", "external_url": "https://gazette.example/c"},
        "no entry",
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Orla News", "items": entries}
    first, second, third = given(json.dumps(feed), "feed.json")
    assert first.report is not None
    assert second.report is not None
    assert (first.id, first.report.text, first.report.published) == ("7", WRITTEN, dt.date(2012, 2, 8))
    assert (second.report.byline, second.report.language, second.report.outlet) == ("Ada Brandt", "en", "Orla News")
    assert third.provenance.feed_item_source_url == "https://gazette.example/c"
    assert "only the summary" in third.problems[0].message


@pytest.mark.parametrize("raw", [rss(), "<rss><chan", '<feed xmlns="http://www.w3.org/2005/Atom"/>'])
def test_a_feed_without_entries_is_told(raw: str, given: Given) -> None:
    (one,) = given(raw)
    assert one.report is None
    assert "a feed without entries" in one.problems[0].message


def test_a_feed_that_is_cut_off_gives_what_it_has(given: Given) -> None:
    whole = rss(item("<guid>orla-7</guid>", content(STORY)), item(content(STORY)))
    assert given(whole[: -len("</description></item></channel></rss>")])[0].id == "orla-7"


def test_entities_that_grow_without_end_are_not_resolved(given: Given) -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    (one,) = given(f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]>' + rss(item(content("&l11;")))[21:])
    assert len(one.report.text if one.report else "") < 10_000
