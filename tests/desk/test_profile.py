"""Under whose name somebody decides."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.desk import profile
from reportedly.errors import SetUpError, UndecidableError
from reportedly.show.cli import app


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv(profile.NAMED_IN, raising=False)
    return tmp_path


def test_without_a_profile_it_is_the_account() -> None:
    assert profile.profile() == ""
    assert profile.user() == getpass.getuser()


def test_a_name_is_kept_for_the_next_time() -> None:
    assert profile.keep_profile("  Ida \n Renn ") == "Ida Renn"
    assert profile.user() == profile.profile() == "Ida Renn"


def test_the_environment_goes_before_the_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    profile.keep_profile("Ida Renn")
    monkeypatch.setenv(profile.NAMED_IN, "Bo")
    assert profile.user() == "Bo"


@pytest.mark.parametrize("name", ["", " \n", "Ida\u202eRenn"])
def test_a_name_that_cannot_be_read_is_not_kept(name: str) -> None:
    with pytest.raises(UndecidableError, match="nothing was changed"):
        profile.keep_profile(name)
    assert profile.profile() == ""


def test_where_it_cannot_be_kept_it_says_what_to_do(settings: Path) -> None:
    (settings / "reportedly").write_text("in the way")
    with pytest.raises(SetUpError, match="REPORTEDLY_AUTHOR"):
        profile.keep_profile("Ida Renn")


def test_the_command_shows_and_sets_it() -> None:
    assert CliRunner().invoke(app, ["profile", "Ida Renn"]).stdout == "You decide as Ida Renn.\n"
    assert CliRunner().invoke(app, ["profile"]).stdout == "You decide as Ida Renn.\n"
