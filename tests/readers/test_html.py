from __future__ import annotations

import datetime as dt
import socket

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.model import RegionKind, Report
from reportedly.readers import read_bytes

BODY = """
<p>ORLAHAVEN (Reuters) - The bridge over the Orla was closed on Monday after engineers found cracks, it is said.</p>
<p>“We saw the cracks,” an engineer who asked not to be named said on Tuesday, “and we went home.”</p>
<p>The ferry, which was sold in March, will have to be bought back, according to two members of the council.</p>
"""


def read(head: str, body: str = BODY) -> Report:
    page = f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body><article>{body}</article></body></html>'
    return read_bytes(page.encode(), name="page.html").items[0]


def facts(report: Report) -> tuple[str | None, str | None, str | None, dt.date | None]:
    return report.title, report.outlet, report.byline, report.published


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


ARTICLE = (
    '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "no"}, {"@type": ["NewsArticle"],'
    '"headline": "Bridge &amp; ferry closed", "datePublished": "2012-02-08T23:10:00+02:00",'
    '"author": [{"@type": "Person", "name": "Ada BRANDT"}, {"name": "Nils Okafor"}, "https://x.example/nils"],'
    '"publisher": {"@type": "Organization", "name": "the HARBOUR gazette"}}]}'
)
KNOWN = ("Bridge & ferry closed", "the HARBOUR gazette", "Ada BRANDT, Nils Okafor", dt.date(2012, 2, 8))
METAS = """
<title>Bridge &amp; ferry closed - the HARBOUR gazette</title>
<meta property="og:title" content="Bridge &amp;amp; ferry closed - the HARBOUR gazette">
<meta property="og:site_name" content="the HARBOUR gazette">
<meta name="author" content="By Ada BRANDT, Nils Okafor">
<meta property="article:author" content="https://x.example/nils">
<meta property="article:published_time" content="2012-02-08T23:10:00+02:00">
"""


def test_linked_data_is_taken_letter_by_letter() -> None:
    assert facts(read(linked(ARTICLE))) == KNOWN


def test_meta_tags_are_taken_letter_by_letter() -> None:
    assert facts(read(METAS)) == KNOWN


def test_linked_data_goes_before_meta_tags() -> None:
    assert facts(read('<meta name="author" content="Somebody Else">' + linked(ARTICLE) + METAS)) == KNOWN


@pytest.mark.parametrize(
    "damaged", ["{", "[[[", "null", '{"@type": 5}', '{"@type": "NewsArticle", "author": {"name": []}}']
)
def test_damaged_linked_data_costs_nothing(damaged: str) -> None:
    assert facts(read(linked(damaged) + METAS)) == KNOWN


def test_a_machine_readable_time_is_used() -> None:
    assert read("", '<h1>Bridge closed</h1><time datetime="2012-02-08">Wednesday</time>' + BODY).published == dt.date(
        2012, 2, 8
    )


def test_the_heading_is_the_last_resort_for_a_title() -> None:
    assert read("<title>page 17</title>", f"<h1>Bridge closed</h1>{BODY}").title == "Bridge closed"


def test_the_text_is_headline_gap_paragraphs() -> None:
    report = read(linked(ARTICLE), f"<h1>Bridge &amp; ferry closed</h1>{BODY}")
    headline, empty, first, *_ = report.text.split("\n")
    assert (headline, empty) == ("Bridge & ferry closed", "")
    assert first.startswith("ORLAHAVEN (Reuters) - The bridge")
    assert report.text.count("Bridge & ferry closed") == 1
    assert report.text.count("\n\n") == 3
    marked = [(region.kind, region.span.of(report.text)) for region in report.regions]
    assert marked == [
        (RegionKind.HEADLINE, "Bridge & ferry closed"),
        (RegionKind.DATELINE, "ORLAHAVEN"),
        (RegionKind.CREDIT, "(Reuters) -"),
    ]


SHORT = """
<nav><ul><li>Home</li></ul></nav><h1>Dam safe, says minister</h1>{}<p class="byline">By Ann Ray</p>
<p>The dam at <b>Kestrel</b><!-- no --> is safe, the<br>minister said.</p><script>let a = 1</script>
<figure><img src="a.png"><figcaption>The dam</figcaption></figure>
<blockquote><p>So be it.</p></blockquote><div><p>Nobody had asked.</p></div>
<aside><p>Read our letters.</p></aside><p>It leaks, said an engineer.</p><footer><p>About us</p></footer>
"""
LINES = [
    "By Ann Ray",
    "The dam at Kestrel is safe, the minister said.",
    "The dam",
    "So be it.",
    "Nobody had asked.",
    "It leaks, said an engineer.",
]


@pytest.mark.parametrize("kicker", ["", "<h2>The council will look at it again on Monday</h2>"])
def test_the_paragraphs_of_a_short_page_stay_apart(kicker: str) -> None:
    report = read("<title>Dam safe, says minister</title>", SHORT.format(kicker))
    between = ["The council will look at it again on Monday"] if kicker else []
    assert report.text.split("\n\n") == ["Dam safe, says minister", *between, *LINES]
    marked = [(region.kind, region.span.of(report.text)) for region in report.regions]
    assert marked == [
        (RegionKind.HEADLINE, "Dam safe, says minister"),
        (RegionKind.BYLINE, "By Ann Ray"),
        (RegionKind.CAPTION, "The dam"),
    ]
    assert report.byline == "Ann Ray"


def test_the_headline_of_a_short_page_is_not_repeated_below_another_line() -> None:
    page = '<p>NEWS</p><h1>Dam safe</h1><p class="byline">By Ann Ray</p><p>It is safe, he said.</p><p>It leaks.</p>'
    assert read("", page + "<h2>Why</h2><ul><li>It rains.</li></ul>").text.count("Dam safe") == 1


def test_words_between_the_blocks_of_a_list_are_kept() -> None:
    list_ = "<ul><li>It rains, he said. <ul><li>Often.</li></ul> So.</li></ul>"
    assert read("", SHORT.format(f"<h2>Why is it safe</h2>{list_}")).text.split("\n\n")[1:5] == [
        "Why is it safe",
        "It rains, he said.",
        "Often.",
        "So.",
    ]


def test_credits_in_the_article_are_found() -> None:
    report = read(METAS, f"{BODY}<p>Additional reporting by Mei Sato; editing by Tom Reyes</p>")
    assert report.contributors == ("Mei Sato", "Tom Reyes")


def test_language_and_address() -> None:
    report = read('<link rel="canonical" href="https://gazette.example/bridge">')
    assert (report.language, report.url) == ("en", "https://gazette.example/bridge")


def test_the_charset_of_the_page_is_heeded() -> None:
    page = f'<html><head><meta charset="windows-1252"></head><body>{BODY}<p>Zoë’s café is open all the same.</p></body>'
    report = read_bytes(page.encode("cp1252"), name="page.html").items[0]
    assert "Zoë’s café is open" in report.text
    assert "“We saw the cracks,”" in report.text


def test_a_fragment_is_a_page_too() -> None:
    assert "<" not in read_bytes(BODY.encode(), name="page.txt").items[0].text


@pytest.mark.parametrize(
    "body", ["", "<nav><a href='/a'>Home</a> <a href='/b'>News</a></nav>", "<script>let a = 1</script>"]
)
def test_a_page_without_article_is_refused(body: str) -> None:
    with pytest.raises(UnreadableReportError, match=r"^page\.html is a web page without any article text"):
        read("<title>News</title>", body)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    read(METAS, f'<img src="http://a.example/x.png"><iframe src="http://a.example/"></iframe>{BODY}')


@pytest.mark.parametrize(
    "body",
    [
        BODY * 5_000,
        f"{BODY}{'<div>' * 100_000}",
        f"{BODY}<p>{'<b>a' * 100_000}",
        f"{BODY}<p {'a=1 ' * 300_000}>",
        f"{BODY}<p>{'word ' * 400_000}</p>",
        f"{BODY}{'<br>' * 190_000}",
    ],
    ids=["long", "deep", "unclosed", "attributes", "one paragraph", "breaks"],
)
@pytest.mark.slow
def test_hostile_pages_are_read(body: str) -> None:
    assert "ORLAHAVEN" in read("", body).text


def test_a_page_of_nothing_but_tags_is_refused() -> None:
    with pytest.raises(UnreadableReportError, match="more than 200,000 tags"):
        read("", f"{BODY}{'<br>' * 300_000}")


def test_links_do_not_tear_a_paragraph() -> None:
    body = (
        "<p>The dam is <a href='/1'>safe, said</a> the ministry on Monday.</p>"
        "<p>It leaks, said a <a href='/2'>man</a> of the council, and <b>he</b> went home.</p>"
    )
    assert read("", body).text == (
        "The dam is safe, said the ministry on Monday.\n\nIt leaks, said a man of the council, and he went home."
    )
