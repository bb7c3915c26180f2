"""The list of commands: each in one whole line."""

from __future__ import annotations

from typer.testing import CliRunner

from reportedly.show.cli import app
from reportedly.show.short_help import SHORT


def test_every_command_is_told_in_one_whole_line() -> None:
    shown = CliRunner().invoke(app, ["--help"], terminal_width=80).stdout
    listed = shown.partition("Commands:")[2].partition("Examples:")[0].strip().splitlines()
    assert [" ".join(line.split()) for line in listed] == [f"{name} {words}" for name, words in SHORT.items()]
    assert len(listed) == len(app.registered_commands)
