"""Who is who: offices, members and the register, on the terminal, in JSON and in explanations."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from reportedly.show.cli import app

TEXT = """Delegation arrives at the lake
By Ida Holm

The delegation, led by Trade Minister Ada Renn, included Peter Wolf, head of the Harbour Board, and Jan Dole.
Renn said the dam was safe. "It leaks," said Dole.
"""
REGISTER = """id,kind,name,aliases,roles,gender,countries,since,until
p1,person,Ada Renn,Ada Rennova,mayor [2001/2004]|trade minister [2005/..],woman,,1970,
x,nobody,Odd,,,,,,
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "lake.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "known.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return str(path)


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, (*arguments, "--published", "2012-02-08"))


def entities(result: Result) -> dict[str, dict[str, Any]]:
    return {entity["name"]: entity for entity in json.loads(result.stdout)["entities"]}


def test_offices_and_members_are_in_the_json(article: str, valid: Callable[[str], Any]) -> None:
    result = call("read", article)
    valid(result.stdout)
    found = entities(result)
    assert [m["entity"] for m in found["delegation"]["members"]] == [
        found[name]["id"] for name in ("Ada Renn", "Peter Wolf", "Jan Dole")
    ]
    (office,) = found["Peter Wolf"]["offices"]
    assert (office["title"], office["entity"]) == ("head", found["Harbour Board"]["id"])
    assert found["Ada Renn"]["known_as"] is None


def test_a_register_names_whom_it_knows_and_says_what_it_could_not_read(
    article: str, register: str, valid: Callable[[str], Any]
) -> None:
    result = call("read", article, "--register", register)
    valid(result.stdout)
    assert entities(result)["Ada Renn"]["known_as"] == {"id": "p1", "name": "Ada Renn", "offices": ["trade minister"]}
    assert "known.csv, line 3: the kind 'nobody' is unknown" in result.stderr


def test_the_environment_can_name_the_register(article: str, register: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_REGISTER", register)
    assert entities(call("read", article))["Ada Renn"]["known_as"]["id"] == "p1"


def test_a_register_that_is_not_there_is_one_sentence(article: str, tmp_path: Path) -> None:
    result = call("read", article, "--register", str(tmp_path / "none.csv"))
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1


def test_the_view_says_who_is_who(article: str, register: str) -> None:
    shown = call("read", article, "--view", "--width", "120", "--register", register).stdout
    told = shown.partition("Who is who")[2]
    assert "Ada Renn: Trade Minister; in the register Ada Renn (p1, trade minister)" in told
    assert "Peter Wolf: head of Harbour Board" in told
    assert "delegation: with Ada Renn (leads it), Peter Wolf, Jan Dole" in told


def test_an_explanation_gives_the_reasons_for_the_speaker(article: str, register: str) -> None:
    reading = json.loads(call("read", article, "--register", register).stdout)
    said = next(s for s in reading["statements"] if [hop["name"] for hop in s["chain"]] == ["Ada Renn"])
    explained = call("explain", said["id"], article, "--register", register).stdout
    assert "register.name" in explained
    assert "is Ada Renn (p1 of the register)" in explained
