from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportedly.readers import Gathered, gather

Given = Callable[[str | bytes, str], list[Gathered]]


@pytest.fixture
def given(tmp_path: Path) -> Given:
    def read(raw: str | bytes, name: str) -> list[Gathered]:
        (tmp_path / name).write_bytes(raw.encode() if isinstance(raw, str) else raw)
        return list(gather([tmp_path / name]))

    return read


TABLE = (
    "Article ID,Headline,Source,Author,Publish_Date,Link,Body,Clicks\n"
    'o1,Bridge closed,The Gazette,Ada Brandt,2012-02-08 10:00,https://gazette.example/1,"It leaks,\nshe said.",7\n'
)


def test_a_row_of_a_table_is_a_report_whatever_its_columns_are_called(given: Given, tmp_path: Path) -> None:
    (one,) = given(TABLE, "news.csv")
    assert one.report is not None
    assert (one.id, one.source) == ("o1", f"{tmp_path / 'news.csv'}#o1")
    assert one.report.text == "It leaks,\nshe said."
    assert (one.report.title, one.report.outlet, one.report.byline) == ("Bridge closed", "The Gazette", "Ada Brandt")
    assert (one.report.published, one.report.url) == (dt.date(2012, 2, 8), "https://gazette.example/1")
    assert one.problems == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_may_be_parted_by_other_signs(given: Given, delimiter: str) -> None:
    raw = delimiter.join(("id", "text")) + "\n" + delimiter.join(("o1", "It leaks."))
    assert [(one.id, one.report.text if one.report else None) for one in given(raw, "news.csv")] == [
        ("o1", "It leaks.")
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(given: Given, encoding: str) -> None:
    (one,) = given(
        "id,text\n1,“It leaks,” said José.\n".replace("1,“It leaks,”", '1,"“It leaks,”"').encode(encoding), "a.csv"
    )
    assert one.report is not None
    assert one.report.text == "“It leaks,” said José."


def test_a_row_without_a_text_is_one_that_failed_and_a_blank_one_is_none(given: Given) -> None:
    first, second, third = given("id,text\na,It leaks.\nb,\n,\nc\n", "news.csv")
    assert first.report is not None
    assert [(one.id, one.report) for one in (second, third)] == [("b", None), ("c", None)]
    assert "has no text" in second.problems[0].message


def test_a_row_without_an_id_goes_by_its_number(given: Given) -> None:
    one, two = given("text\nIt leaks.\nIt drips.\n", "news.csv")
    assert [one.id, two.id] == ["news.csv row 1", "news.csv row 2"]
    assert two.source.endswith("news.csv#row 2")
    assert two.problems == ()


def test_a_comma_outside_quotation_marks_is_told(given: Given) -> None:
    (one,) = given("id,text\na,It leaks, she said.\n", "news.csv")
    assert "more cells than the table has columns" in one.problems[0].message


@pytest.mark.parametrize(
    ("raw", "says"),
    [("a,b\n1,2\n", "without a column of texts"), ("", "without a column of texts")],
)
def test_a_table_without_texts_is_told(given: Given, raw: str, says: str) -> None:
    (one,) = given(raw, "news.csv")
    assert one.report is None
    assert says in one.problems[0].message


def test_a_cell_that_never_ends_is_told(given: Given) -> None:
    found = given('id,text\na,It leaks.\nb,"' + "x" * 17_000_000, "news.csv")
    assert found[0].report is not None
    # Whether the row or its line is named as too long depends on how much of a cell `csv` was told to take.
    assert found[1].report is None
    assert found[1].problems[0].message.startswith("news.csv ")


def test_lines_of_json_keep_their_order_and_their_names(given: Given) -> None:
    lines = '{"id": "a", "body": "It leaks.", "headline": "Dam"}\nno json\n{"id": 3, "text": "It drips."}\n'
    first, second, third = given(lines, "news.jsonl")
    assert first.report is not None
    assert (first.id, first.report.text, first.report.title) == ("a", "It leaks.", "Dam")
    assert (second.id, second.report) == ("news.jsonl line 2", None)
    assert third.id == "3"


def test_a_line_without_end_is_one_that_failed(given: Given) -> None:
    long, short = given(b'{"text": "' + b"x" * 40_000_000 + b'"}\n{"id": "b", "text": "It leaks."}\n', "news.jsonl")
    assert long.report is None
    assert short.id == "b"


@pytest.mark.parametrize(
    "document",
    [
        {"id": "a", "text": "It leaks."},
        [{"id": "a", "text": "It leaks."}],
        {"status": "ok", "articles": [{"id": "a", "content": "It leaks."}]},
    ],
    ids=["one", "a list", "a list inside"],
)
def test_a_json_file_of_articles(given: Given, document: object) -> None:
    (one,) = given(json.dumps(document, indent=1), "news.json")
    assert one.report is not None
    assert (one.id, one.report.text) == ("a", "It leaks.")


def test_lines_of_json_under_another_name(given: Given) -> None:
    assert [one.id for one in given('{"id": "a", "text": "It leaks."}\n{"id": "b", "text": "x"}\n', "a.json")] == [
        "a",
        "b",
    ]


@pytest.mark.parametrize("document", [{"a": 1}, [1], "It leaks.", None, {"a": [{}], "b": [{}]}, [[[[]]]]])
def test_a_json_file_without_articles_is_told(given: Given, document: object) -> None:
    (one,) = given(json.dumps(document), "news.json")
    assert one.report is None
    assert "no articles" in one.problems[0].message


def parquet(table: dict[str, list[Any]]) -> bytes:
    file = BytesIO()
    pq.write_table(pa.table(table), file)
    return file.getvalue()


PARQUET: dict[str, list[Any]] = {
    "Article ID": [7, 8],
    "Headline": ["Bridge closed", None],
    "Authors": [["Ada Brandt", "Nils Okafor"], []],
    "Publish_Date": [dt.date(2012, 2, 8), None],
    "Body": ["It leaks, she said.", None],
    "Clicks": [1.5, 2.5],
}


@pytest.mark.parametrize("name", ["news.parquet", "news"])
def test_a_row_of_parquet_is_a_report(given: Given, name: str) -> None:
    one, none = given(parquet(PARQUET), name)
    assert one.report is not None
    assert (one.id, one.report.text, one.report.title) == ("7", "It leaks, she said.", "Bridge closed")
    assert (one.report.byline, one.report.published) == ("Ada Brandt, Nils Okafor", dt.date(2012, 2, 8))
    assert (none.id, none.report) == ("8", None)


def test_packed_parquet_is_unpacked(given: Given) -> None:
    assert [one.id for one in given(gzip.compress(parquet(PARQUET)), "news.parquet.gz")] == ["7", "8"]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"PAR1 broken", "cannot be read"),
        (parquet(PARQUET)[:-40], "cannot be read"),
        (parquet({"a": [1]}), "without a column of texts"),
    ],
)
def test_parquet_that_cannot_be_read_is_told(given: Given, raw: bytes, says: str) -> None:
    (one,) = given(raw, "news.parquet")
    assert one.report is None
    assert says in one.problems[0].message


def test_a_text_may_begin_like_parquet(given: Given) -> None:
    (one,) = given("PAR1 is how it begins, she said.", "a.txt")
    assert one.report is not None
