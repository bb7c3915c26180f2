"""The command that draws what the pages show: a report, a claim, the timeline, the map."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.show.cli import app
from reportedly.show.report_cli import What
from reportedly.show.sheets.saved import SAVED

pytestmark = pytest.mark.usefixtures("case_7")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def test_everything_that_can_be_saved_can_be_typed() -> None:
    assert set(SAVED) == set(What)


@pytest.mark.parametrize("what", [("report", "lantern"), ("timeline",), ("map",)])
def test_picture_and_page_are_written(what: tuple[str, ...], tmp_path: Path) -> None:
    drawing, page = tmp_path / "p.svg", tmp_path / "p.html"
    assert call("picture", *what, "--svg", drawing, "--html", page).exit_code == 0
    assert "From the ledger case-7.sqlite" in drawing.read_text(encoding="utf-8")
    assert "From the ledger case-7.sqlite" in page.read_text(encoding="utf-8")


def test_map_is_of_what_is_asked_for() -> None:
    assert "Named in 0 statements" not in call("picture", "map", "--svg", "-").stdout
    assert "Named in 0 statements · words “zebra”" in call("picture", "map", "--words", "zebra", "--svg", "-").stdout


def test_pixels_go_to_standard_output() -> None:
    assert call("picture", "timeline", "--png", "-").stdout_bytes.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("report", "--svg", "-"), 2, "named by its id"),
        (("map", "lantern", "--svg", "-"), 2, "named by its id"),
        (("timeline",), 2, "Say where to"),
        (("report", "nowhere", "--svg", "-"), 1, "no report"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[str, ...], code: int, sentence: str) -> None:
    result = call("picture", *arguments)
    assert (result.exit_code, sentence in result.stderr) == (code, True)


def test_nothing_of_the_reading_room_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*sys.modules]:
        if name.startswith(("reportedly.show.picture_commands", "reportedly.show.sheets.saved", "starlette")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "starlette", None)
    assert call("picture", "report", "lantern", "--html", "-").exit_code == 0
