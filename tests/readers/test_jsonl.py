from __future__ import annotations

import datetime as dt
import json
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.readers import Line, read_jsonl


def read(*lines: bytes) -> list[Line]:
    return list(read_jsonl(lines))


def test_every_key_is_kept_and_the_text_is_body_as_it_stands() -> None:
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
    assert line.report.regions == ()


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
        ("A bridge was shut.\n\nKABUL (AFP) - So was another.", [], None),
        ("A bridge in Kabul (the old one) was shut.", [], None),
    ],
)
def test_a_dateline_at_the_very_start_is_marked(text: str, regions: list[tuple[str, str]], outlet: str | None) -> None:
    (line,) = read(json.dumps({"id": "a", "text": text}).encode())
    assert line.report is not None
    assert line.report.text == text
    assert [(str(region.kind), region.span.of(text)) for region in line.report.regions] == regions
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
