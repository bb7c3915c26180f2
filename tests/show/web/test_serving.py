"""Opening the room from the command line."""

from __future__ import annotations

import builtins
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from reportedly.errors import LedgerError
from reportedly.show import web
from reportedly.show.cli import app
from reportedly.show.web import serving
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room
from reportedly.show.web.serving import PORT, Serving, address_of, listen
from room_by_hand import room

Opened = list[tuple[Room, str]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Keep which rooms were opened, at which page, instead of serving them."""
    rooms: Opened = []

    def run(one: Room, _wished: Serving, first: str = "/") -> None:
        answer = TestClient(app_for(one), base_url="http://127.0.0.1").get(first)
        rooms.append((one, answer.text))

    monkeypatch.setattr(serving, "_run", run)
    return rooms


def run(*typed: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, typed)
    return result.exit_code, result.output


def test_serve_shows_the_ledger_that_is_named(opened: Opened, tmp_path: Path) -> None:
    with room(tmp_path):
        pass
    assert run("serve", str(tmp_path / "room.sqlite"), "--no-browser", "--author", "Holm") == (0, "")
    assert run("serve", "--ledger", str(tmp_path / "room.sqlite"), "--no-browser", "--author", "Holm") == (0, "")
    (one, page), (same, _) = opened
    assert same.name == one.name
    assert (one.name, one.author, one.passing, one.access.token) == ("room.sqlite", "Holm", False, "")
    assert "Title of lantern-1" in page


@pytest.mark.slow
def test_the_demo_needs_no_ledger_of_ones_own(opened: Opened) -> None:
    assert run("serve", "--demo", "--no-browser") == (0, "")
    ((one, page),) = opened
    assert one.passing
    assert "5 reports" in page


def test_serve_elsewhere_than_here_asks_for_a_token(opened: Opened, tmp_path: Path) -> None:
    assert run("serve", str(tmp_path / "new.sqlite"), "--address", "192.0.2.7")[0] == 0
    assert len(opened[0][0].access.token) > 20


@pytest.mark.slow
def test_read_open_shows_the_report_and_keeps_nothing(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "dam.txt"
    file.write_text("Nothing new\n\nThe dam is safe, the ministry said.\n", encoding="utf-8")
    assert run("read", "--open", str(file))[0] == 0
    ((one, page),) = opened
    assert one.passing
    assert "Nothing here is kept" in page
    assert "the ministry" in page
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.slow
def test_read_open_says_what_could_not_be_read(opened: Opened, tmp_path: Path) -> None:
    code, told = run("read", "--open", str(tmp_path / "none.txt"))
    assert code == 1
    assert "none.txt" in told
    assert not opened


def test_without_its_extra_the_room_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delattr(web, "serving")
    for name in [name for name in sys.modules if name.startswith("reportedly.show.web.")]:
        monkeypatch.delitem(sys.modules, name)
    really = builtins.__import__

    def importing(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "uvicorn":
            raise ModuleNotFoundError(name=name)
        return really(name, *rest)

    monkeypatch.setattr(builtins, "__import__", importing)
    code, told = run("serve", str(tmp_path / "new.sqlite"))
    assert code == 3
    assert "pip install 'reportedly[web]'" in told


def test_the_next_free_port_is_taken() -> None:
    with listen("127.0.0.1", None) as one, listen("127.0.0.1", None) as other:
        assert PORT <= one.getsockname()[1] < other.getsockname()[1]


def test_a_port_that_is_taken_is_said_so() -> None:
    with listen("127.0.0.1", 0) as one:
        one.listen()
        with pytest.raises(LedgerError, match="--port"):
            listen("127.0.0.1", one.getsockname()[1])


@pytest.mark.parametrize(
    ("bound", "address"),
    [
        (("127.0.0.1", 8017), "http://127.0.0.1:8017/"),
        (("::1", 8017, 0, 0), "http://[::1]:8017/"),
        (("0.0.0.0", 8017), f"http://{socket.gethostname()}:8017/"),  # noqa: S104 - nothing is bound here
    ],
)
def test_address_to_type(bound: Sequence[Any], address: str) -> None:
    class Listening:
        def getsockname(self) -> Sequence[Any]:
            return bound

    assert address_of(Listening(), "/", "") == address  # type: ignore[arg-type]
    assert address_of(Listening(), "/report?id=a", "t").endswith("/report?id=a&token=t")  # type: ignore[arg-type]
