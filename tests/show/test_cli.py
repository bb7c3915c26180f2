from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command_name
from typer.testing import CliRunner, Result

from reportedly.show.cli import app

Documents = Callable[[Result], list[Any]]

TEXT = """Dam is safe, ministry says
By Ida Holm

The dam is safe, the ministry said on Monday. Nobody had asked.

"It leaks," said Ada Renn, an engineer. According to unconfirmed reports, the village below was cleared.
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "dam.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def call(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=given)


@pytest.fixture
def documents(valid: Callable[[str], Any]) -> Documents:
    return lambda result: [valid(line) for line in result.stdout.splitlines()]


def test_json_is_what_a_pipe_gets(article: str, documents: Documents) -> None:
    result = call("read", article)
    (document,) = documents(result)
    assert result.exit_code == 0
    assert document["statements"]
    assert result.stdout.count("\n") == 1


def test_several_files_are_a_document_a_line(article: str, documents: Documents) -> None:
    assert len(documents(call("read", article, article))) == 2


def test_standard_input_is_read(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", "-", given=TEXT))
    (from_file,) = documents(call("read", article))
    assert [s["text"] for s in document["statements"]] == [s["text"] for s in from_file["statements"]]


def test_one_that_cannot_be_read_leaves_the_others(article: str, tmp_path: Path, documents: Documents) -> None:
    result = call("read", str(tmp_path / "none.txt"), article)
    assert result.exit_code == 1
    assert len(documents(result)) == 1
    assert "none.txt" in result.stderr
    assert "1 of 2" in result.stderr


def test_an_empty_name_is_answered_in_a_sentence() -> None:
    result = call("read", "")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Nothing was given" in result.stderr


def test_only_the_web_is_fetched() -> None:
    assert "only http and https" in call("read", "ftp://lantern.example/dam").stderr


@pytest.mark.parametrize("nothing", ["", " \n"])
def test_empty_standard_input_is_answered_in_a_sentence(nothing: str) -> None:
    result = call("read", "-", given=nothing)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "pipe a report in" in result.stderr


@pytest.mark.parametrize("day", ["yesterday", "2012-02-30", "0001-01-01", "9999-12-31"])
def test_a_day_that_is_none_is_answered_with_the_form_of_one(article: str, day: str) -> None:
    result = call("read", article, "--published", day)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "YYYY-MM-DD" in result.stderr
    assert "%" not in result.stderr


def test_csv_comes_back_as_rows(article: str) -> None:
    rows = list(csv.DictReader(io.StringIO(call("read", article, "--csv").stdout, newline="")))
    assert rows
    assert all(TEXT[int(r["start"]) : int(r["end"])] for r in rows)


def test_a_file_that_fails_writes_no_csv_at_all(tmp_path: Path) -> None:
    assert call("read", str(tmp_path / "none.txt"), "--csv").stdout == ""


def test_the_view_can_be_had_in_a_pipe(article: str) -> None:
    result = call("read", article, "--view", "--width", "60")
    assert "[1]" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 60


def test_the_text_can_be_left_out(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article, "--no-text"))
    assert "text" not in document["report"]


def test_the_authors_own_statements_can_be_left_out(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article, "--no-own-voice"))
    assert all(s["chain"] for s in document["statements"])


def test_what_was_read_less_surely_can_be_left_out(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article, "--min-confidence", "1"))
    assert all(s["confidence"] == 1 for s in document["statements"])


def test_the_day_of_publication_can_be_given(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article, "--published", "2017-03-14"))
    assert document["report"]["published"] == "2017-03-14"


LINES = (
    '{"id": "a", "text": "The dam is safe, the ministry said."}\nnot json\n{"id": "c", "text": "It leaks, she said."}\n'
)


def test_json_lines_keep_order_and_leave_no_gap(documents: Documents) -> None:
    result = call("read", "--jsonl", "-", given=LINES)
    found = documents(result)
    assert [d["report"]["id"] for d in found] == ["a", "line 2", "c"]
    assert found[1]["problems"]
    assert not found[1]["statements"]
    assert result.exit_code == 1


def test_json_lines_can_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(LINES, encoding="utf-8")
    assert call("read", "--jsonl", str(path)).stdout == call("read", "--jsonl", "-", given=LINES).stdout


def test_a_missing_file_of_lines_is_one_sentence(tmp_path: Path) -> None:
    result = call("read", "--jsonl", str(tmp_path / "none.jsonl"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "a.txt", "--jsonl", "b.jsonl"),
        ("read", "a.txt", "--json", "--csv"),
        ("read", "a.txt", "--published", "yesterday"),
        ("read", "a.txt", "--min-confidence", "2"),
        ("read", "a.txt", "--jobs", "0"),
        ("read", "a.txt", "--width", "3"),
        ("schema", "ledgers"),
        ("claims", "sheep", "--jsonl", "a.jsonl"),
        ("trace",),
        ("explain",),
        ("sing",),
        ("--sing",),
    ],
)
def test_what_is_not_understood_is_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_the_schemas_are_printed() -> None:
    assert json.loads(call("schema").stdout)["title"] == "Reading"
    assert json.loads(call("schema", "claim").stdout)["title"] == "Claim"


def test_every_statement_of_a_reading_can_be_explained(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article))
    for statement in document["statements"]:
        result = call("explain", statement["id"], article)
        assert result.exit_code == 0
        assert statement["status"] in result.stdout


def test_an_id_that_is_not_there_is_met_with_near_ones(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article))
    result = call("explain", "zzzz", article)
    assert result.exit_code == 1
    assert any(statement["id"][:6] in result.stderr for statement in document["statements"])


def test_numbers_stay_whatever_is_left_out(article: str, documents: Documents) -> None:
    (document,) = documents(call("read", article))
    ids = [statement["id"] for statement in document["statements"]]
    last = next(s for s in reversed(document["statements"]) if s["chain"])
    number = str(ids.index(last["id"]) + 1)
    view = call("read", article, "--view", "--no-own-voice", "--width", "120").stdout
    assert f"[{number}]" in view
    row = next(line for line in view.splitlines() if line.strip().startswith(f"{number} "))
    assert row.endswith(last["id"][:6])
    assert last["id"] in call("explain", number, article).stdout


def test_explain_says_what_it_takes() -> None:
    told = " ".join(call("explain", "--help").stdout.split())
    assert "number" in told
    assert "4 characters" in told
    assert "reportedly explain 2 article.txt" in told


def test_help_shows_examples_and_exit_codes() -> None:
    for command in app.registered_commands:
        name = command.name or get_command_name(str(getattr(command.callback, "__name__", "")))
        assert "Examples:" in call(name, "--help").stdout, name
    assert "Exit codes:" in call("--help").stdout
    assert "Exit codes:" in call("read", "--help").stdout
