from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from reportedly.model import Event, Participant, Quantity, Reading, Role, Span, TollKind
from reportedly.show import as_json, as_polecat
from reportedly.show.events_view import show_events
from reportedly.show.told_events import how_many


def parsed(reading: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_polecat.header() + as_polecat.rows(reading), newline="")))


def accusing(reading: Reading, *recipients: str) -> Reading:
    """Have Renn accuse somebody, in the author's words."""
    text = reading.report.text
    at = Span(text.index("said, "), text.index("said, ") + 4) if "said, " in text else Span(0, 4)
    people = tuple(Participant(Role.RECIPIENT, words, at) for words in recipients)
    return replace(reading, events=(Event("ACCUSE", None, at, people),))


def drawn(reading: Reading, width: int) -> str:
    console = Console(width=width, file=io.StringIO(), no_color=True)
    show_events(reading, console)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_an_event_is_a_row_with_its_day_place_numbers_and_whoever_tells_it(reading: Reading) -> None:
    (row,) = parsed(reading)
    assert (row["Event Type"], row["Event Mode"], row["Quad Code"]) == ("MOBILIZE", "troops", "MATERIAL CONFLICT")
    assert (row["Event Date"], row["Earliest"], row["Latest"]) == ("2017-03-12", "2017-03-12", "2017-03-12")
    assert (row["Actor Name"], row["Actor Name Raw"]) == ("the dam", "1,500 guards")  # e1 is the only entity there
    assert (row["Latitude"], row["Longitude"]) == ("12.50000", "-3.00000")
    assert row["Quantities"] == "about 1500 guards"
    assert (row["Told By"], row["Status"], row["Stage"]) == (
        "Lakeland press <- a senior officer",
        "unconfirmed",
        "planned",
    )
    assert (row["Source"], row["Publication Date"]) == ("Harbour Lantern", "2017-03-14")


def test_the_day_of_publication_is_never_lent_to_an_event(reading: Reading) -> None:
    (row,) = parsed(accusing(replace(reading, statements=()), "the ministry"))
    assert row["Event Date"] == row["Earliest"] == row["Latest"] == ""


def test_what_we_do_not_code_stays_empty(reading: Reading) -> None:
    (row,) = parsed(reading)
    assert not any(row[c] for c in ("Intensity", "Contexts", "Actor COW", "Wikipedia Actor ID", "Actor Sectors"))


def test_each_recipient_has_a_row_under_one_event_id(reading: Reading) -> None:
    rows = parsed(accusing(replace(reading, statements=()), "the ministry", "the guards"))
    assert [row["Recipient Name"] for row in rows] == ["the ministry", "the guards"]
    assert len({row["Event ID"] for row in rows}) == 1
    assert {(row["Told By"], row["Statement ID"]) for row in rows} == {("(the author)", "")}


def test_no_name_is_a_formula_but_numbers_stay_numbers(reading: Reading) -> None:
    row = parsed(accusing(reading, "=HYPERLINK(1)"))[0]
    others = parsed(accusing(reading, "=HYPERLINK(1)"))
    assert {r["Recipient Name"] for r in others} == {"", "'=HYPERLINK(1)"}
    assert not row["Longitude"].startswith("'")


def test_json_gives_an_event_a_line_with_its_chain(reading: Reading) -> None:
    (line,) = [json.loads(line) for line in as_json.dump_events(reading).splitlines()]
    assert line["event"]["type"] == "MOBILIZE"
    assert line["statement"] == reading.statements[1].id
    assert [hop["text"] for hop in line["chain"]] == ["Lakeland press", "a senior officer"]
    assert (line["status"], line["report"]) == ("unconfirmed", "dam.txt")


@pytest.mark.parametrize("width", [40, 120])
def test_the_view_tells_who_does_what_and_who_says_so(reading: Reading, width: int) -> None:
    shown = " ".join(drawn(reading, width).split())
    assert "MOBILIZE" in shown
    assert "planned" in shown
    assert "2017-03-12" in shown
    assert "unconfirmed" in shown


def test_a_report_without_events_says_so(reading: Reading) -> None:
    assert "No events found." in drawn(replace(reading, statements=()), 80)


@pytest.mark.parametrize(
    ("low", "high", "about", "kind", "words"),
    [
        (12, 12, False, TollKind.KILLED, "12 people killed"),
        (12, 14, False, None, "12 to 14 people"),
        (24, None, True, None, "about at least 24 people"),
        (None, 30, False, None, "at most 30 people"),
        (15000, 15000, True, None, "about 15000 people"),
    ],
)
def test_numbers_in_words(
    *, low: float | None, high: float | None, about: bool, kind: TollKind | None, words: str
) -> None:
    assert how_many(Quantity(Span(0, 1), low, high, about, "people", kind)) == words
