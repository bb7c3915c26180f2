from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from reportedly.model import Reading
from reportedly.show import as_csv


def parsed(reading: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv.header() + as_csv.rows(reading), newline="")))


def test_one_row_a_statement_with_its_words(reading: Reading) -> None:
    rows = parsed(reading)
    assert [row["text"] for row in rows] == [s.text for s in reading.statements]
    assert rows[1]["chain"] == "Lakeland press <- a senior officer"
    assert rows[1]["rules"] == "en.mark.unconfirmed tagger"
    assert rows[4]["chain"] == "(nobody named)"


def test_start_and_end_reach_over_interrupted_words(reading: Reading) -> None:
    row = parsed(reading)[2]
    assert reading.report.text[int(row["start"]) : int(row["end"])].startswith("The dam")
    assert reading.report.text[int(row["start"]) : int(row["end"])].endswith("[/bold]")


@pytest.mark.parametrize("lead", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_nothing_is_a_formula(reading: Reading, lead: str) -> None:
    spiked = replace(reading, statements=(replace(reading.statements[1], text=lead),))
    assert parsed(spiked)[0]["text"] == "'" + lead


def test_quotation_marks_commas_and_line_ends_come_back(reading: Reading) -> None:
    text = 'a "b", c\nd'
    spiked = replace(reading, statements=(replace(reading.statements[1], text=text),))
    assert parsed(spiked)[0]["text"] == text
