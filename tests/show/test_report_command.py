"""The command that hands on a claim as a page or a picture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.show.cli import app

pytestmark = pytest.mark.usefixtures("case_7")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def claim() -> dict[str, str]:
    found: list[dict[str, str]] = json.loads(call("claims").stdout)
    return found[0]


@pytest.mark.usefixtures("fonts")
def test_page_and_pictures_are_written_at_once(tmp_path: Path) -> None:
    page, drawing, picture = tmp_path / "c.html", tmp_path / "c.svg", tmp_path / "c.png"
    assert call("report", claim()["id"][:6], "--html", page, "--svg", drawing, "--png", picture).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert drawing.read_text(encoding="utf-8").startswith("<svg ")
    assert picture.read_bytes().startswith(b"\x89PNG")
    for text in (page.read_text(encoding="utf-8"), drawing.read_text(encoding="utf-8")):
        assert "From the ledger case-7.sqlite" in text


@pytest.mark.usefixtures("fonts")
def test_dash_is_standard_output() -> None:
    assert call("report", claim()["id"], "--html", "-").stdout.startswith("<!doctype html>")
    assert call("report", claim()["id"], "--png", "-").stdout_bytes.startswith(b"\x89PNG")


def test_as_of_leaves_out_what_came_later() -> None:
    days = sorted(one["published"] for one in json.loads(call("claim", claim()["id"]).stdout)["statements"])
    early = call("report", claim()["id"], "--svg", "-", "--as-of", days[1]).stdout
    assert "2 reports" in early
    assert "3 reports" in call("report", claim()["id"], "--svg", "-").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("report", "5fa9"), 2, "Say where to"),
        (("report", "5fa9", "--svg", "-", "--html", "-"), 2, "Only one of them"),
        (("report", "zzzz", "--svg", "-"), 1, "No claim begins with"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[str, ...], code: int, sentence: str) -> None:
    result = call(*arguments)
    assert (result.exit_code, sentence in result.stderr) == (code, True)


def test_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    result = call("report", claim()["id"], "--html", tmp_path / "nowhere" / "c.html")
    assert (result.exit_code, "cannot be written" in result.stderr) == (1, True)
