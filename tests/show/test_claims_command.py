"""`reportedly claims` from a pile of reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.show.cli import app

PILE = (
    {
        "id": "a",
        "text": "Anna Renn arrived in Damascus on Tuesday, the ministry said.",
        "published": "2031-05-01",
        "outlet": "Northlight",
    },
    {
        "id": "b",
        "text": "Anna Renn has arrived in Damascus.",
        "published": "2031-05-02",
        "outlet": "Herald",
    },
)


@pytest.fixture(name="pile")
def _pile(tmp_path: Path) -> str:
    path = tmp_path / "pile.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in PILE), encoding="utf-8")
    return str(path)


def test_a_pile_of_reports_is_told_as_claims(pile: str) -> None:
    result = CliRunner().invoke(app, ["claims", "--jsonl", pile, "--json"])
    (claim,) = json.loads(result.stdout)
    assert result.exit_code == 0
    assert {one["report"] for one in claim["statements"]} == {"a", "b"}


def test_as_of_a_day_before_there_is_nothing_to_compare(pile: str) -> None:
    result = CliRunner().invoke(app, ["claims", "--jsonl", pile, "--view", "--as-of", "2031-05-01"])
    assert result.stdout.strip() == "No two reports tell the same."
