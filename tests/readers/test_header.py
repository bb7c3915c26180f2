from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import RegionKind, Report
from reportedly.readers import read_text

PROSE = (
    "The bridge over the Orla was closed on Monday after engineers found cracks in two of its piers, the harbour "
    "office said. It is not known when it will open again."
)
DAY = dt.date(2012, 2, 8)


def read(text: str) -> Report:
    return read_text(text).items[0]


def words(report: Report, kind: RegionKind) -> list[str]:
    return [region.span.of(report.text) for region in report.regions if region.kind is kind]


HEADERS = {
    "title, byline with outlet, date": (
        f"Bridge Over the Orla Closed\nBy Ada Brandt, The Harbour Gazette\n8 February 2012\n\n{PROSE}",
        ("Bridge Over the Orla Closed", "The Harbour Gazette", "Ada Brandt", DAY),
    ),
    "title and nothing else": (
        f"Bridge over the Orla closed\n\n{PROSE}",
        ("Bridge over the Orla closed", None, None, None),
    ),
    "title that is a question": (
        f"Who will mend the bridge?\n\n{PROSE}",
        ("Who will mend the bridge?", None, None, None),
    ),
    "title, then a wire dateline": (
        f"Bridge closed after cracks found\n\nORLAHAVEN, Feb 8 (Reuters) - {PROSE}",
        ("Bridge closed after cracks found", "Reuters", None, None),
    ),
    "dateline right below the title, with a year": (
        f"Bridge closed after cracks found\nORLAHAVEN, Feb. 8, 2012 (AP) — {PROSE}",
        ("Bridge closed after cracks found", "AP", None, DAY),
    ),
    "labels": (
        f"Title: Bridge closed\nAuthor: Ada Brandt\nSource: Harbour Gazette\nPublished: 2012-02-08\n\n{PROSE}",
        ("Bridge closed", "Harbour Gazette", "Ada Brandt", DAY),
    ),
    "outlet and date above the title": (
        f"Harbour Gazette, February 8, 2012\n\nBridge closed\n\n{PROSE}",
        ("Bridge closed", "Harbour Gazette", None, DAY),
    ),
    "outlet on its own line": (
        f"Bridge closed\nThe Harbour Gazette\n08 Feb 2012\n\n{PROSE}",
        ("Bridge closed", "The Harbour Gazette", None, DAY),
    ),
    "standfirst between title and byline": (
        f"Bridge closed\n\nEngineers found cracks in two piers\n\nBy ADA BRANDT in Orlahaven\n\n{PROSE}",
        ("Bridge closed", None, "ADA BRANDT", None),
    ),
    "time of day and zone": (
        f"Bridge closed\nBy Ada Brandt and Nils Okafor\nPublished February 8, 2012 9:15 pm GMT\n\n{PROSE}",
        ("Bridge closed", None, "Ada Brandt and Nils Okafor", DAY),
    ),
    "ambiguous date": (
        f"Bridge closed\nBy Ada Brandt\nPublished: 8/2/2012\n\n{PROSE}",
        ("Bridge closed", None, "Ada Brandt", None),
    ),
    "numbers that can be one date only": (
        f"Bridge closed\nBy Ada Brandt\n25/2/2012\n\n{PROSE}",
        ("Bridge closed", None, "Ada Brandt", dt.date(2012, 2, 25)),
    ),
    "role instead of outlet": (
        f"Bridge closed\nBy Ada Brandt, Transport Correspondent\n\n{PROSE}",
        ("Bridge closed", None, "Ada Brandt", None),
    ),
    "agency alone in brackets": (f"Bridge closed\n(AP)\n\n{PROSE}", ("Bridge closed", "AP", None, None)),
    "outlet with weekday and bar": (
        f"Bridge closed\nOrla Daily Post | Wednesday, 8 February 2012\n\n{PROSE}",
        ("Bridge closed", "Orla Daily Post", None, DAY),
    ),
    "windows line ends": (
        f"Bridge closed\r\nBy Ada Brandt\r\n8 February 2012\r\n\r\n{PROSE}\r\n",
        ("Bridge closed", None, "Ada Brandt", DAY),
    ),
    "byline without a title": (f"By Ada Brandt\n\n{PROSE}", (None, None, "Ada Brandt", None)),
    "headline of quoted words above a byline": (
        f"“We saw the cracks”\nBy Ada Brandt\n\n{PROSE}",
        ("“We saw the cracks”", None, "Ada Brandt", None),
    ),
    "place and date, not an outlet": (
        f"Bridge closed\nNew York, February 8, 2012\n\n{PROSE}",
        ("Bridge closed", None, None, DAY),
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADERS.values(), ids=HEADERS)
def test_header_is_read(text: str, expected: tuple[str | None, str | None, str | None, dt.date | None]) -> None:
    report = read(text)
    assert (report.title, report.outlet, report.byline, report.published) == expected
    assert report.text == text


NO_TITLE = {
    "one line": "Bridge over the Orla closed",
    "one paragraph": PROSE,
    "paragraphs": f"{PROSE}\n\n{PROSE}",
    "short first sentence": f"It was late.\n\n{PROSE}",
    "short first sentence on the same line": f"It was late. {PROSE}\n\n{PROSE}",
    "a quotation": f"“We saw the cracks,” the engineer said.\n\n{PROSE}",
    "a quotation alone": f"“We saw the cracks”\n\n{PROSE}",
    "a list": "Bread\nMilk\n\nTwo lamps\n\nA rope of ten fathoms\nSalt",
    "a numbered list": f"1. Close the bridge\n\n{PROSE}",
    "dashes": "- Close the bridge\n\n- Tell the harbour office, the ferry and everybody who lives on the island.",
    "a letter": f"Dear Sir,\n\n{PROSE}",
    "a letter without comma": f"Dear Editor\n\n{PROSE}",
    "wrapped prose": "The bridge over the Orla was closed\nafter engineers found cracks\nin two of its piers.",
    "dateline only": "ORLAHAVEN, Feb 8 (Reuters) -",
    "dateline and prose": f"ORLAHAVEN (Reuters) - {PROSE}",
    "a comma at the end": f"When the cracks were found,\n\n{PROSE}",
    "small letter": f"and then the bridge was closed\n\n{PROSE}",
    "by and a weekday": f"By Friday The Bridge Was Closed.\n\n{PROSE}",
}


@pytest.mark.parametrize("text", NO_TITLE.values(), ids=NO_TITLE)
def test_no_title_is_invented(text: str) -> None:
    report = read(text)
    assert report.title is None
    assert words(report, RegionKind.HEADLINE) == []


@pytest.mark.parametrize("text", [PROSE, f"By Friday, the bridge was closed again, and nobody knew.\n\n{PROSE}"])
def test_prose_has_no_regions(text: str) -> None:
    assert read(text).regions == ()


@pytest.mark.parametrize("end", ["", "\n", "\n\nMore were hurt, they said.\n", " " + "They said so twice. " * 20])
def test_a_dateline_needs_no_headline(end: str) -> None:
    text = f"KABUL, May 3 (AP) - At least 17 people were killed, officials said.{end}"
    (report,), problems = read_text(text)
    assert (report.text, report.title, report.outlet, problems) == (text, None, "AP", ())
    assert [(region.kind, region.span.of(text)) for region in report.regions] == [
        (RegionKind.DATELINE, "KABUL, May 3"),
        (RegionKind.CREDIT, "(AP) -"),
    ]


def test_every_part_of_the_page_is_marked() -> None:
    text = (
        f"Bridge closed\nBy Ada Brandt\nUrl of this article:\n\nORLAHAVEN, Feb 8 (Reuters) - {PROSE}\n\n"
        "Photo: The bridge at dusk\n\nRead more: Ferries are full\n\n"
        "(Additional reporting by Nils Okafor and Mei Sato in Lund; editing by Tom Reyes)\n\n"
        "Disclaimer: The views are the author's.\n\nCopyright 2012 Harbour Gazette. All rights reserved."
    )
    report = read(text)
    assert [(region.kind.value, region.span.of(text)) for region in report.regions] == [
        ("headline", "Bridge closed"),
        ("byline", "By Ada Brandt"),
        ("boilerplate", "Url of this article:"),
        ("dateline", "ORLAHAVEN, Feb 8"),
        ("credit", "(Reuters) -"),
        ("caption", "Photo: The bridge at dusk"),
        ("boilerplate", "Read more: Ferries are full"),
        ("credit", "(Additional reporting by Nils Okafor and Mei Sato in Lund; editing by Tom Reyes)"),
        ("disclaimer", "Disclaimer: The views are the author's."),
        ("boilerplate", "Copyright 2012 Harbour Gazette. All rights reserved."),
    ]
    assert report.contributors == ("Nils Okafor", "Mei Sato", "Tom Reyes")


def test_a_dateline_is_found_below_a_first_line_that_ends_like_a_sentence() -> None:
    report = read(f"Bridge over the Orla closed.\n\nORLAHAVEN (AP) — {PROSE}")
    assert (report.title, report.outlet) == (None, "AP")
    assert words(report, RegionKind.DATELINE) == ["ORLAHAVEN"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Brandt contributed to this report.", ("Ada Brandt",)),
        ("Ada Brandt in Lund and Nils Okafor contributed to this article", ("Ada Brandt", "Nils Okafor")),
        ("Reporting by Ada Brandt; Writing by Nils Okafor; Editing by Ada Brandt", ("Ada Brandt", "Nils Okafor")),
        ("Reporting by the Gazette suggests that the piers were never inspected.", ()),
        ("The cracks contributed to this report of doom, he said.", ()),
    ],
)
def test_contributors(line: str, names: tuple[str, ...]) -> None:
    assert read(f"{PROSE}\n\n{line}").contributors == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Copyright law was changed on Monday, the minister said.",
        "Subscribe to the theory or not, the piers are cracked.",
        "NATO – which leads the mission – said the bridge was safe.",
        "President Aurel (Centre Party) - who had promised a new bridge - was silent.",
        "Share prices fell, and the harbour office blamed the bridge.",
        "Updated figures were given on Monday.",
    ],
)
def test_prose_that_begins_like_a_notice_is_body(sentence: str) -> None:
    assert read(f"{PROSE}\n\n{sentence}").regions == ()
    assert read(sentence).regions == ()


def test_the_address_of_the_article_is_kept() -> None:
    report = read(f"Bridge closed\nBy Ada Brandt\nUrl of this article: https://gazette.example/bridge\n\n{PROSE}")
    assert report.url == "https://gazette.example/bridge"


def test_what_the_caller_knows_wins() -> None:
    report = read_text(
        f"Bridge closed\n8 February 2012\n\n{PROSE}", published=dt.date(2013, 1, 1), url="https://a.example/"
    )
    assert (report.items[0].published, report.items[0].url) == (dt.date(2013, 1, 1), "https://a.example/")


LINES = st.sampled_from(
    [
        "By Ada Brandt",
        "8 February 2012",
        "(AP)",
        "LONDON (AP) - A",
        "Title",
        "",
        " ",
        "Share this",
        "Disclaimer: x",
        PROSE,
    ]
)
TEXTS = st.text(min_size=1) | st.lists(LINES | st.text(max_size=30), min_size=1).map("\n".join)


@given(TEXTS.filter(lambda text: not text.isspace() and text != ""))
def test_text_is_kept_and_regions_lie_inside_without_overlap(text: str) -> None:
    report = read(text)
    assert report.text == text
    ends = [0, *(region.span.end for region in report.regions)]
    assert all(end <= region.span.start for end, region in zip(ends, report.regions, strict=False))
    assert ends[-1] <= len(text)
    assert all(region.span.of(text).strip() for region in report.regions)


@given(st.lists(LINES, min_size=3).map("\n".join).filter(str.strip))
def test_fields_stand_in_the_text(text: str) -> None:
    report = read(text)
    assert all(value in text for value in (report.title, report.outlet, report.byline, *report.contributors) if value)


def test_the_seed_article() -> None:
    shared = Path(os.environ.get("REPORTEDLY_EVAL", Path(__file__).parents[2].parent / "shared" / "eval")).parent
    path = shared / "seed" / "article.txt"
    if not path.exists():
        pytest.skip("the seed article is not on this machine")
    text = path.read_text("utf-8")
    report = read(text)
    assert report.title == text.splitlines()[0]
    assert (report.outlet, report.byline, report.published) == ("Global Research", "Global Research News", DAY)
    assert report.contributors == ("Michel Chossudovsky",)
    assert words(report, RegionKind.BOILERPLATE) == ["Url of this article:"]
    assert words(report, RegionKind.DISCLAIMER)[0].startswith("Disclaimer: The contents")
