from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from readings_by_hand import entry
from reportedly.desk import intake
from reportedly.ledger import open_ledger
from reportedly.show.cli import app
from tools_by_hand import open_tools


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "ledger.sqlite"
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(path))
    monkeypatch.setenv("REPORTEDLY_AUTHOR", "ida")
    monkeypatch.setattr(intake, "open_tools", lambda *_, **__: open_tools())
    monkeypatch.setattr(intake, "make_gazetteer", lambda *_: None)
    with open_ledger(path) as opened:
        opened.add(entry())
    return path


def call(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=given)


def found(*arguments: str) -> list[str]:
    return [hit["text"] for hit in json.loads(call("search", *arguments).stdout)]


@pytest.mark.usefixtures("ledger")
class TestSearching:
    def test_json_is_what_a_pipe_gets(self) -> None:
        (hit,) = json.loads(call("search", "missing").stdout)
        assert (hit["who"], hit["status"], hit["report"]) == (["Ida Renn"], "unconfirmed", "lantern-1")

    def test_filters_narrow_it(self) -> None:
        assert found("--status", "denied") == ["Nobody was warned."]
        assert found("--source", "renn", "--since", "2020-05-04") == ["Twelve people are missing."]
        assert found("--outlet", "Vell Post") == []

    def test_csv_has_a_row_a_statement(self) -> None:
        rows = list(csv.DictReader(io.StringIO(call("search", "missing", "--csv").stdout)))
        assert [(row["text"], row["who"]) for row in rows] == [("Twelve people are missing.", "Ida Renn")]

    def test_people_get_a_table(self) -> None:
        shown = call("search", "missing", "--view", "--width", "120").stdout
        assert "Harbour Lantern" in shown
        assert "Twelve people are missing." in shown
        assert "No statements found." in call("search", "earthquake", "--view").stdout


@pytest.mark.usefixtures("ledger")
class TestDeciding:
    def test_a_decision_is_numbered_followed_and_undone(self) -> None:
        id_ = json.loads(call("search", "missing").stdout)[0]["statement"]
        assert call("decide", "reject", id_[:6], "--reason", "a slip").stdout.startswith("Decision 1 is kept")
        assert found("missing") == []
        assert found("missing", "--rejected") == ["Twelve people are missing."]
        assert call("undo", "1").exit_code == 0
        assert found("missing") == ["Twelve people are missing."]
        listed = json.loads(call("decide", "--list").stdout)
        assert [(one["verdict"], one["author"], one["reason"]) for one in listed] == [
            ("reject", "ida", "a slip"),
            ("undo", "ida", ""),
        ]

    def test_a_statement_is_made_redrawn_explained_and_undone(self) -> None:
        asked = ("--content", "burst on Monday", "--source", "Ida Renn", "--reason", "missed")
        told = call("decide", "make", "lantern-1", "status=alleged", *asked)
        assert "“burst on Monday” Ida Renn, alleged" in told.stdout
        (hit,) = json.loads(call("search", "burst", "--status", "alleged").stdout)
        assert call("decide", "redraw", hit["statement"], "--content", "The dam at Orsk burst").exit_code == 0
        assert found("burst", "--status", "alleged") == ["The dam at Orsk burst"]
        assert "drawn by hand" in call("search", "burst", "--view", "--width", "160").stdout
        explained = call("explain", hit["statement"], "--kept", "--width", "200").stdout
        assert "by-hand" in explained
        assert "missed" in explained
        assert "“The dam at Orsk burst” Ida Renn, alleged" in explained
        for number in ("2", "1"):
            call("undo", number)
        assert found("burst", "--status", "alleged") == []

    def test_who_is_not_named_is_not_the_author(self) -> None:
        call("decide", "make", "lantern-1", "--content", "burst on Monday", "--cue", "dam")
        assert "(nobody named)" in call("search", "burst", "--view", "--width", "160").stdout
        rows = csv.DictReader(io.StringIO(call("search", "burst", "--csv").stdout))
        assert "(nobody named)" in {row["who"] for row in rows}

    @pytest.mark.parametrize(
        "wrong",
        [
            ("make", "lantern-1", "--content", "no such words"),
            ("make", "lantern-9", "--content", "The dam"),
            ("redraw", "nothing", "--source", "Ida Renn"),
            ("reject", "lantern-1", "--content", "The dam"),
        ],
    )
    def test_what_cannot_be_drawn_is_told_in_a_sentence(self, wrong: tuple[str, ...]) -> None:
        answer = call("decide", *wrong)
        assert answer.exit_code in {1, 2}
        assert answer.stderr.strip()

    @pytest.mark.parametrize(
        "wrong", [("grade", "Vell Post", "G"), ("reject", "nothing"), ("edit", "0", "x=y"), ("undo", "1")]
    )
    def test_what_makes_no_sense_is_a_sentence(self, wrong: tuple[str, ...]) -> None:
        result = call("decide", *wrong)
        assert result.exit_code == 1
        assert result.stderr.startswith("reportedly: ")

    def test_what_was_taken_back_is_not_taken_back_again(self) -> None:
        call("decide", "grade", "Vell Post", "C")
        assert call("undo", "1").exit_code == 0
        again = call("undo", "1")
        assert (again.exit_code, "was taken back already" in again.stderr) == (1, True)

    def test_an_edit_that_is_none_tells_what_can_be_set(self) -> None:
        id_ = json.loads(call("search", "missing").stdout)[0]["statement"]
        assert "status (asserted, unconfirmed, " in call("decide", "edit", id_, "status=doubtful").stderr

    def test_a_decision_is_told_in_words(self) -> None:
        told = call("decide", "merge", "Ida Renn", "I. Renn", "--on", "entity", "--reason", "one office").stdout
        assert told == "Decision 1 is kept: merge entity Ida Renn and I. Renn (one office).\n"
        assert "one office" in call("decide", "--list", "--view").stdout

    def test_a_grade_is_a_sources(self) -> None:
        assert "grade source Vell Post C" in call("decide", "grade", "Vell Post", "C").stdout


@pytest.mark.usefixtures("ledger")
class TestAdding:
    def test_lines_are_added_and_counted(self) -> None:
        lines = "".join(json.dumps({"id": str(n), "text": f"Text {n}."}) + "\n" for n in range(3)) + "no json\n"
        result = call("add", "--jsonl", "-", "--json", given=lines)
        assert [json.loads(line)["became"] for line in result.stdout.splitlines()] == ["added"] * 3 + ["failed"]
        assert "4 reports: 3 added, 0 revised, 0 reread, 0 known, 1 failed." in result.stderr
        assert result.exit_code == 1

    def test_adding_twice_adds_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "dam.txt"
        path.write_text("The dam burst.\n", encoding="utf-8")
        assert "1 added" in call("add", str(path)).stderr
        again = call("add", str(path))
        assert "1 report: 0 added, 0 revised, 0 reread, 1 known, 0 failed." in again.stderr
        assert again.exit_code == 0

    def test_a_line_that_was_mended_is_added_by_trying_again(self, tmp_path: Path) -> None:
        path = tmp_path / "reports.jsonl"
        path.write_text('{"id": "a", "text": "One."}\n{"id": "b"}\n', encoding="utf-8")
        assert "1 added, 0 revised, 0 reread, 0 known, 1 failed" in call("add", "--jsonl", str(path)).stderr
        assert "1 report: 0 added, 0 revised, 0 reread, 0 known, 1 failed" in call("add", "--retry-failed").stderr
        path.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', encoding="utf-8")
        assert "1 report: 1 added" in call("add", "--retry-failed").stderr
        assert "0 reports: 0 added" in call("add", "--retry-failed").stderr
        assert "2 known" in call("add", "--jsonl", str(path)).stderr

    def test_a_mistyped_path_is_an_error_and_nothing_is_kept_of_it(self, tmp_path: Path) -> None:
        result = call("add", str(tmp_path / "dma.txt"))
        assert result.exit_code == 1
        assert "There is no file or folder" in result.stderr
        assert "kept" not in result.stderr
        assert call("add", "--retry-failed").exit_code == 0

    def test_one_kind_of_source_at_a_time(self) -> None:
        assert call("add").exit_code == 2
        assert call("add", "a.txt", "--retry-failed").exit_code == 2


def test_stats_tell_what_there_is(ledger: Path) -> None:
    assert json.loads(call("stats").stdout)["statements"] == 3
    assert "2020-05" in call("stats", "--view").stdout
    assert call("stats", "--csv").stdout.splitlines()[0] == "month,status,statements"
    elsewhere = ledger.with_name("other.sqlite")
    open_ledger(elsewhere).close()
    assert json.loads(call("stats", "--ledger", str(elsewhere)).stdout)["reports"] == 0


def test_damage_is_told_with_what_to_do(ledger: Path) -> None:
    assert call("check").stdout.startswith("All is well")
    ledger.write_bytes(b"nothing" * 1000)
    result = call("check")
    assert result.exit_code == 3
    assert "damaged" in result.stderr


@pytest.mark.parametrize("command", ["add", "search", "stats", "check", "decide", "undo"])
def test_help_has_examples(command: str) -> None:
    assert f"reportedly {command}" in call(command, "--help").stdout


class TestALedgerThatIsNotThere:
    @pytest.mark.parametrize(
        "asked",
        [("search", "dam"), ("claims",), ("stats",), ("check",), ("undo", "1"), ("export", "--as", "stix")],
        ids=" ".join,
    )
    def test_is_told_and_not_made(self, asked: tuple[str, ...], tmp_path: Path) -> None:
        told = call(*asked, "--ledger", str(tmp_path / "legder.sqlite"))
        assert told.exit_code == 3
        assert "There is no ledger at" in told.stderr
        assert not list(tmp_path.iterdir())

    def test_is_merely_empty_where_nobody_named_one(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.delenv("REPORTEDLY_LEDGER", raising=False)
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
        assert json.loads(call("search", "dam").stdout) == []
