"""The commands on the claims of a ledger."""

from __future__ import annotations

import csv
import io
import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from piles_by_hand import BURST, PILE, add, told
from reportedly.desk import deciding
from reportedly.ledger import open_ledger
from reportedly.show.claims_tables import hanging
from reportedly.show.cli import app


@pytest.fixture(autouse=True)
def _ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ledger.sqlite"
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(path))
    monkeypatch.setattr(deciding, "user", lambda: "ida")
    with open_ledger(path) as opened:
        add(opened, *PILE)


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def ids() -> list[str]:
    return [one["id"] for one in json.loads(call("claims").stdout)]


def table(*arguments: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(call(*arguments, "--csv").stdout)))


def test_claims_have_the_shape_of_the_schema() -> None:
    schema = json.loads((files("reportedly") / "schema" / "claim-1.json").read_text(encoding="utf-8"))
    claims = json.loads(call("claims", "--json").stdout)
    for claim in claims:
        jsonschema.Draft202012Validator(schema).validate(claim)
    assert [len(one["statements"]) for one in claims] == [3, 2]
    assert json.loads(call("claim", ids()[0][:6], "--json").stdout) == claims[0]


def test_people_read_a_sentence_first_and_then_what_stands_behind_it() -> None:
    shown = call("claims", "--view", "--width", "100").stdout
    assert "3 reports, 1 origin, named, 1 denial." in shown
    for label in ("first", "then", "denied", "origin", "grade"):
        assert f"\n  {label} " in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (("sheep",), 1),
        (("--source", "renn"), 1),
        (("--status", "denied"), 1),
        (("--reports", "3"), 1),
        (("--since", "2020-05-08"), 0),
        (("--as-of", "2020-05-05"), 1),
        (("--limit", "1"), 1),
    ],
)
def test_filters_narrow_them(options: tuple[str, ...], number: int) -> None:
    assert len(json.loads(call("claims", *options).stdout)) == number


def test_rows_for_spreadsheets() -> None:
    assert [(row["reports"], row["denials"]) for row in table("claims")] == [("3", "the ministry"), ("2", "")]
    assert {row["report"] for row in table("claim", ids()[0])} == {"lantern", "herald", "star"}
    assert {row["report"] for row in table("trace", ids()[0])} >= {"lantern", "herald"}
    assert {row["value"] for row in table("conflicts")} == {"it is so", "it is not so"}
    assert table("timeline")[0]["date"] == "2020-05-04"
    assert {row["who"] for row in table("sources")} >= {"Ida Renn", "Globe"}


def test_a_trace_is_a_tree_with_who_is_against_it() -> None:
    shown = call("trace", ids()[0], "--view", "--width", "60").stdout
    assert "● Ida Renn" in shown
    assert "└─ " in shown
    assert "✗ Denied by the ministry, in Star (2020-05-07)." in shown
    assert json.loads(call("trace", ids()[0]).stdout)["claim"] == ids()[0]


def test_a_tree_goes_on_below_where_its_line_began() -> None:
    assert hanging("├─ one two three four five six", 20) == ["├─ one two three four", "│  five six"]


def test_a_timeline_is_of_a_claim_or_of_words() -> None:
    assert {one["claim"] for one in json.loads(call("timeline", ids()[0][:6]).stdout)} == {ids()[0]}
    assert {one["claim"] for one in json.loads(call("timeline", "sheep").stdout)} == {ids()[1]}
    assert "First heard: Lantern" in call("timeline", "--view", "--width", "120").stdout


def test_sources_come_with_their_grades() -> None:
    call("decide", "grade", "Ida Renn", "B", "--reason", "was there")
    found = json.loads(call("sources").stdout)["sources"]
    assert {one["who"]: one["grade"] and one["grade"]["value"] for one in found}["Ida Renn"] == "B"
    assert "B, by ida on " in call("sources", "--view", "--width", "120").stdout


def test_a_note_on_a_claim_is_shown_with_it() -> None:
    call("decide", "note", ids()[0], "ask the ministry", "--on", "claim")
    shown = call("claim", ids()[0], "--view", "--width", "120").stdout
    assert re.search(r"decided +note, by ida on \S+: ask the ministry", shown)


def test_a_claim_is_found_by_the_id_it_had_before_an_earlier_report_came_in(tmp_path: Path) -> None:
    (before, *_) = ids()
    call("decide", "note", before, "ask the ministry", "--on", "claim")
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        add(opened, told("beacon", BURST, day=1, who="Ida Renn"))
    (after, *_) = ids()
    assert after != before
    for asked in (before, after):
        shown = call("claim", asked, "--view", "--width", "120").stdout
        assert after in shown
        assert "ask the ministry" in shown
    assert call("claim", "0" * 12).exit_code == 1


def test_where_there_is_nothing_it_says_so(tmp_path: Path) -> None:
    open_ledger(tmp_path / "empty.sqlite").close()
    other = ("--ledger", str(tmp_path / "empty.sqlite"), "--view")
    assert call("claims", *other).stdout.startswith("No claims")
    assert call("conflicts", *other).stdout.startswith("No claims")
    assert call("timeline", *other).stdout.startswith("Nothing was told")
    assert call("sources", *other).stdout.startswith("Nobody is heard")


def test_what_does_not_fit_together_is_refused() -> None:
    assert call("claims", "sheep", "--jsonl", "in.jsonl").exit_code == 2
    missing = call("trace", "nobody")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "No claim begins with 'nobody'" in missing.stderr
