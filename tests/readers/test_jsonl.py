from __future__ import annotations

import datetime as dt
import json
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.readers import Line, read_jsonl, read_text


def read(*lines: bytes) -> list[Line]:
    return list(read_jsonl(lines))


def marked(line: Line) -> list[tuple[str, str]]:
    assert line.report is not None
    return [(str(region.kind), region.span.of(line.report.text)) for region in line.report.regions]


def test_every_key_is_kept_and_goes_before_what_the_text_says_of_itself() -> None:
    row = {
        "id": "orla-1",
        "text": "Bridge closed\nBy Ada Brandt\n\n The bridge is closed. ",
        "title": "Bridge",
        "outlet": "Gazette",
        "byline": "Nils Okafor",
        "published": "2012-02-08",
        "url": "https://gazette.example/1",
        "language": "en",
        "more": 1,
    }
    (line,) = read(json.dumps(row).encode() + b"\n")
    assert line.report is not None
    assert (line.id, line.report.id, line.problems) == ("orla-1", "orla-1", ())
    assert line.report.text == row["text"]
    assert (line.report.title, line.report.byline, line.report.outlet) == ("Bridge", "Nils Okafor", "Gazette")
    assert line.report.published == dt.date(2012, 2, 8)
    assert marked(line) == [("headline", "Bridge closed"), ("byline", "By Ada Brandt")]


HEADED = """Ostria Sends River Guards as Dam Talks Collapse
By Lakeland Research News
Lakeland Research, March 14, 2017
14 March 2017
Url of this article:

According to an unconfirmed statement by a senior officer, the commander of the river guards was in Kestrel on Monday.

(Reporting by Ada Brandt in Kestrel; editing by Nils Okafor)
"""


def test_a_header_is_recognised_as_in_a_file() -> None:
    (line,) = read(json.dumps({"id": "a", "text": HEADED}).encode())
    assert line.report is not None
    assert (line.report.title, line.report.byline, line.report.outlet) == (
        "Ostria Sends River Guards as Dam Talks Collapse",
        "Lakeland Research News",
        "Lakeland Research",
    )
    assert line.report.published == dt.date(2017, 3, 14)
    assert line.report.contributors == ("Ada Brandt", "Nils Okafor")
    assert [kind for kind, _ in marked(line)] == [
        "headline", "byline", "dateline", "dateline", "boilerplate", "credit",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "text", "headline"),
    [
        ("Dam is safe.", "Dam is safe.\nThe ministry said so on Monday.", ["Dam is safe."]),
        ("Dam is safe.", "Dam is safe.", []),
        ("Ministry: dam is safe", f"THE BACKGROUND\n\n{'Nobody had asked before Monday. ' * 4}", []),
        ("Ministry: dam is safe", "Dam said to be safe\nBy Ada Brandt\n\nIt is safe.", ["Dam said to be safe"]),
        ("!!!", "***\n\nThe ministry said so on Monday.", []),
    ],
    ids=["the title once more", "nothing below", "a cross-heading", "above a byline", "no words"],
)
def test_a_title_that_is_given_tells_which_line_is_the_headline(title: str, text: str, headline: list[str]) -> None:
    (line,) = read(json.dumps({"id": "a", "title": title, "text": text}).encode())
    assert line.report is not None
    assert line.report.title == title
    assert [words for kind, words in marked(line) if kind == "headline"] == headline


HEADERS = [
    "Ostria shuts its dam",
    "By Ada Brandt",
    "8 February 2012",
    "The Gazette",
    "Url of this article:",
    "(Reuters)",
]
BODIES = [
    "KESTREL (AFP) - The dam was shut.",
    "The dam was shut on Monday, the ministry said.",
    "Nils Okafor reported.",
]
PIECES = st.lists(st.sampled_from([*HEADERS, *BODIES, "", " "]) | st.text(max_size=30), max_size=9).map("\n".join)


@given(PIECES.filter(lambda text: bool(text.strip())))
def test_a_line_reads_as_a_file_with_the_same_text_does(text: str) -> None:
    (line,) = read(json.dumps({"id": "a", "text": text}).encode())
    assert line.report is not None
    assert line.report.text == text
    assert line.report == read_text(text, name="a").items[0]


@pytest.mark.parametrize(
    ("text", "regions", "outlet"),
    [
        ("KABUL (AFP) - A bridge was shut.", [("dateline", "KABUL"), ("credit", "(AFP) -")], "AFP"),
        (
            "BEIRUT, May 3 (Reuters) - A bridge was shut.",
            [("dateline", "BEIRUT, May 3"), ("credit", "(Reuters) -")],
            "Reuters",
        ),
        ("\n KABUL, Afghanistan — A bridge was shut.\n", [("dateline", "KABUL, Afghanistan —")], None),
        ("(Reuters) - A bridge was shut.", [("credit", "(Reuters) -")], "Reuters"),
        (
            "A bridge was shut.\n\nKABUL (AFP) - So was another.",
            [("dateline", "KABUL"), ("credit", "(AFP) -")],
            "AFP",
        ),
        ("A bridge in Kabul (the old one) was shut.", [], None),
    ],
)
def test_a_dateline_at_the_start_is_marked(text: str, regions: list[tuple[str, str]], outlet: str | None) -> None:
    (line,) = read(json.dumps({"id": "a", "text": text}).encode())
    assert line.report is not None
    assert line.report.text == text
    assert marked(line) == regions
    assert line.report.outlet == outlet


def test_an_outlet_that_is_given_wins_over_the_datelines() -> None:
    (line,) = read(b'{"id": "a", "text": "KABUL (AFP) - A bridge was shut.", "outlet": "Gazette"}')
    assert line.report is not None
    assert line.report.outlet == "Gazette"


@pytest.mark.parametrize(
    ("raw", "id_", "says"),
    [
        (b"{", "line 1", "is not JSON"),
        (b"[1, 2]", "line 1", "not a JSON object"),
        (b'{"id": "a"}', "a", "has no text"),
        (b'{"id": "a", "text": "  "}', "a", "has no text"),
        (b'{"id": "a", "text": 5}', "a", "not a string"),
        (b'{"text": null}', "line 1", "has no id"),
        (b'{"id": "a", "text": "\xff"}', "line 1", "not UTF-8"),
        (b"[" * 100_000, "line 1", "is not JSON"),
    ],
)
def test_a_bad_line_is_a_value(raw: bytes, id_: str, says: str) -> None:
    (line,) = read(raw)
    assert (line.id, line.report) == (id_, None)
    assert says in line.problems[0].message


def test_a_bad_key_does_not_cost_the_report() -> None:
    (line,) = read(b'{"id": 7, "text": "Closed.", "title": 5, "published": "soon", "url": null}')
    assert line.report is not None
    assert (line.id, line.report.title, line.report.published) == ("7", None, None)
    assert [problem.message for problem in line.problems] == [
        "line 1: title is not a string and was left out.",
        "line 1: published is not a date (soon) and was left out.",
    ]


def test_lines_keep_their_order_and_number_and_blank_ones_are_passed_over() -> None:
    lines = read(b'\xef\xbb\xbf{"id": "a", "text": "A."}\n', b"\n", b"?\n", b'{"text": "B.", "text": "C."}')
    assert [(line.id, line.report and line.report.text) for line in lines] == [
        ("a", "A."),
        ("line 3", None),
        ("line 4", "C."),
    ]


def test_a_half_character_is_mended() -> None:
    (line,) = read(b'{"id": "a", "text": "a\\ud83d!"}')
    assert line.report is not None
    assert line.report.text == "a�!"
    assert "U+FFFD" in line.problems[0].message


@given(st.lists(st.binary(max_size=60)))
def test_one_value_for_every_line_that_is_not_blank(raws: list[bytes]) -> None:
    lines = read(*raws)
    assert len(lines) == sum(1 for raw in raws if raw.removeprefix(b"\xef\xbb\xbf" if raw is raws[0] else b"").strip())
    assert all(line.report or line.problems for line in lines)


def test_memory_stays_the_same_however_many_lines() -> None:
    def endless(count: int) -> Iterator[bytes]:
        for number in range(count):
            yield b'{"id": "%d", "text": "%s"}' % (number, b"word " * 2000)

    tracemalloc.start()
    assert sum(1 for _ in read_jsonl(endless(2000))) == 2000
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()
