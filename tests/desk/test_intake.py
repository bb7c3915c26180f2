from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from pathlib import Path

import pytest

import reportedly
from reportedly.desk import intake
from reportedly.errors import MissingModelError, RefusedAddressError, ReportedlyError, UnreadableReportError
from reportedly.pipeline import analyse

TEXT = "Dam is safe\n\nThe dam is safe, the ministry said on Monday.\n"


def test_a_text_is_read_as_it_stands() -> None:
    reading = intake.read(TEXT, published="2017-03-14")
    assert reading.report.text == TEXT
    assert reading.report.published == dt.date(2017, 3, 14)


def test_a_time_of_publication_is_a_day() -> None:
    moment = dt.datetime(2017, 3, 14, 6, 30, tzinfo=dt.UTC)
    assert intake.read(TEXT, published=moment) == intake.read(TEXT, published="2017-03-14")


def test_a_path_and_its_name_read_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert intake.read(path) == intake.read(str(path))


def test_a_word_that_is_no_file_is_not_taken_for_a_text() -> None:
    with pytest.raises(UnreadableReportError, match="neither a file"):
        intake.read("articel.txt")


def test_a_text_that_begins_with_an_address_is_a_text() -> None:
    text = f"https://lantern.example/dam\n\n{TEXT}"
    assert intake.read(text).report.text == text


@pytest.mark.parametrize("address", ["ftp://lantern.example/dam", "file:///etc/passwd", "gopher://lantern.example"])
@pytest.mark.parametrize("lead", ["", " "])
def test_only_the_web_is_fetched(address: str, lead: str) -> None:
    with pytest.raises(RefusedAddressError, match="only http and https"):
        intake.read(lead + address)


@pytest.mark.parametrize("nothing", ["", " \n"])
def test_nothing_is_no_report(nothing: str) -> None:
    with pytest.raises(UnreadableReportError, match="Nothing was given"):
        intake.read(nothing)


@pytest.mark.parametrize("day", ["yesterday", "2012-02-30", "", "0001-01-01", dt.date(9999, 12, 31)])
def test_a_day_that_is_none_is_refused_in_a_sentence(day: str | dt.date) -> None:
    with pytest.raises(ReportedlyError, match="YYYY-MM-DD"):
        intake.read(TEXT, published=day)
    with pytest.raises(ReportedlyError, match="YYYY-MM-DD"):
        intake.open_bytes(TEXT.encode(), name="text", published=day)


@pytest.mark.parametrize("address", ["http://127.0.0.1/x", "http://[::1]/x", "https://localhost/x"])
def test_an_address_inside_the_house_is_refused(address: str) -> None:
    with pytest.raises(UnreadableReportError):
        intake.read(address)


def test_a_very_long_line_is_a_text_and_no_path() -> None:
    text = "The dam is safe, the ministry said. " * 200
    assert intake.read(text).report.text == text


def test_many_reports_keep_their_order_and_their_ids() -> None:
    lines = [json.dumps({"id": f"n{i}", "text": TEXT}).encode() for i in range(3)]
    lines.insert(1, b"{")
    outcomes = list(intake.read_many(lines))
    assert [o.failed for o in outcomes] == [False, True, False, False]
    assert [o.reading.report.id for o in outcomes if not o.failed] == ["n0", "n1", "n2"]


@pytest.mark.parametrize("name", ["1-the-dam.txt", "3-the-clock.txt"])
def test_a_report_with_its_header_reads_alike_as_a_file_and_as_a_line(name: str) -> None:
    sample = files("reportedly") / "samples" / name
    text = sample.read_text(encoding="utf-8")
    (outcome,) = intake.read_many([json.dumps({"id": name, "text": text}).encode()])
    (opened,) = intake.open_bytes(text.encode(), name=name).items
    assert outcome.reading.report == opened
    assert outcome.reading.statements == analyse(opened, intake.open_tools()).statements


def test_the_public_face_gives_what_it_promises() -> None:
    for name in reportedly.__all__:
        assert getattr(reportedly, name) is not None
    assert set(reportedly.__all__) <= set(dir(reportedly))
    assert not hasattr(reportedly, "nothing_of_that_name")


def test_a_model_of_ones_own_is_looked_for_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(intake.MODEL_FOLDER, str(tmp_path / "mine"))
    with pytest.raises(MissingModelError, match=r"mine.config\.json is absent"):
        intake._tools.__wrapped__()


def test_what_is_found_less_surely_is_passed_over_and_its_words_are_the_authors() -> None:
    sure = intake.read(TEXT, min_confidence=0)
    none = intake.read(TEXT, min_confidence=1)
    assert any(statement.chain for statement in sure.statements)
    assert all(statement.confidence >= 0.5 for statement in none.statements if statement.chain)
    assert intake.open_tools() is intake.open_tools()


def test_every_report_in_a_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.csv").write_text("id,text\nx,It leaks.\ny,\n", encoding="utf-8")
    outcomes = list(reportedly.read_from([tmp_path], published="2017-03-14"))
    assert [(one.reading.report.id, one.failed) for one in outcomes] == [("a.txt", False), ("x", False), ("y", True)]
    assert outcomes[1].reading.report.published == dt.date(2017, 3, 14)


def test_reports_are_gathered_without_being_analysed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (one,) = intake.gather([tmp_path])
    assert one.report is not None
    assert (one.report.text, one.source) == (TEXT, str(tmp_path / "a.txt"))
    assert intake.reports_in([tmp_path]) == 1
