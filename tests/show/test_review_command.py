"""`reportedly review`: what awaits a decision, listed, or asked for by one key each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from piles_by_hand import HERALD, LANTERN, add, with_findings
from reportedly.ledger import open_ledger
from reportedly.model import DoubtKind
from reportedly.show import awaiting_commands
from reportedly.show.cli import app


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as opened:
        add(opened, with_findings(LANTERN), HERALD)
    return path


def keys(ledger: Path, pressed: str, kinds: Iterable[DoubtKind] = DoubtKind) -> str:
    """Return what somebody sees who presses these keys, at a terminal of 100 columns."""
    with CliRunner().isolation(input=pressed) as (output, *_):
        awaiting_commands.asked(tuple(kinds), str(ledger), "Ida", 100)
        return output.getvalue().decode()


def decided(ledger: Path) -> list[tuple[str, str]]:
    with open_ledger(ledger) as opened:
        return [(one.verdict, one.author) for one in opened.decisions()]


def test_what_is_open_is_listed_for_programs(ledger: Path) -> None:
    answer = CliRunner().invoke(app, ["review", "--ledger", str(ledger)])
    pair, report = json.loads(answer.stdout)
    assert (pair["kind"], report["kind"]) == ("statements", "reports")
    assert {side["statement"]["report"] for side in pair["sides"]} == {"lantern", "herald"}
    assert "both have ferry" in pair["why"]
    assert report["why"] == ["The headline says more than the text."]


def test_what_is_open_is_listed_for_people(ledger: Path) -> None:
    told = CliRunner().invoke(app, ["review", "statements", "--list", "--view", "--ledger", str(ledger)]).stdout
    assert "Do the two say the same?" in told
    assert "both have ferry" in told
    assert "headline" not in told


def test_one_key_decides_each(ledger: Path) -> None:
    told = keys(ledger, "xds")
    assert "Decision 1: not-same. `reportedly undo 1` takes it back." in told
    assert told.endswith("Nothing is left to decide.\n2 decided.\n")
    assert decided(ledger) == [("not-same", "Ida"), ("accept", "Ida")]
    assert keys(ledger, "") == "Nothing is left to decide.\n0 decided.\n"


def test_what_is_left_for_later_is_asked_again_only_another_time(ledger: Path) -> None:
    assert keys(ledger, "ll").endswith("Left for later.\n\nNothing is left to decide.\n0 decided.\n")
    assert "Do the two say the same?" in keys(ledger, "q")
    assert decided(ledger) == []


def test_stopping_keeps_what_was_decided(ledger: Path) -> None:
    assert keys(ledger, "sq").endswith("1 decided.\n")
    assert decided(ledger) == [("same", "Ida")]


def test_a_ledger_without_doubts_says_so(tmp_path: Path) -> None:
    open_ledger(tmp_path / "new.sqlite").close()
    told = CliRunner().invoke(app, ["review", "--view", "--ledger", str(tmp_path / "new.sqlite")])
    assert (told.exit_code, told.stdout) == (0, "Nothing awaits a decision.\n")
