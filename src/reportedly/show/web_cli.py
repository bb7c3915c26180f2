"""What can be typed to open the reading room: serve, and read --open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer

from reportedly.errors import MissingExtraError
from reportedly.show.ledger_cli import Where
from reportedly.show.manners import UNREADABLE, manners

_ROOM = "The reading room"
_NEEDED = frozenset({"starlette", "uvicorn"})

_SERVE = """\b
Examples:
  reportedly serve
  reportedly serve --demo
  reportedly serve case-7.sqlite --port 9000 --no-browser
  reportedly serve case-7.sqlite --address 0.0.0.0

The pages answer on this machine only. At another address everybody who wants
in needs the token in the address that is printed."""


def serve(  # noqa: PLR0913 - one parameter an option
    ledger: Annotated[str | None, typer.Argument(metavar="LEDGER", help="The ledger's file.")] = None,
    *,
    where: Where = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, metavar="N", help="Port. [default: the first free one from 8017]")
    ] = None,
    address: Annotated[str, typer.Option(metavar="IP", help="Where to listen; elsewhere than here by token only.")] = (
        "127.0.0.1"
    ),
    author: Annotated[
        str, typer.Option(metavar="NAME", help="Who decides. [default: REPORTEDLY_AUTHOR, or the user]")
    ] = "",
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
    demo: Annotated[bool, typer.Option("--demo", help="Six sample reports; nothing is kept.")] = False,
) -> None:
    """Open the reading room: reports, claims and decisions as pages in a browser."""
    with manners(), with_web():
        from reportedly.show.web import serving  # noqa: PLC0415 - it takes half a second to load

        wished = serving.Serving(address, port, author, browser)
        if demo:
            serving.serve_demo(wished)
        else:
            serving.serve(ledger or where, wished)


def open_read(sources: Sequence[str], published: dt.date | None, *, follow: bool, private: bool) -> None:
    """Read reports and show them in a browser, without a ledger."""
    with manners(), with_web():
        from reportedly.show.web import serving  # noqa: PLC0415 - it takes half a second to load

        if not serving.read_and_open(sources, serving.Serving(), published, follow=follow, private=private):
            raise typer.Exit(UNREADABLE)


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_SERVE)(serve)


@contextmanager
def with_web() -> Iterator[None]:
    """Say which extra the reading room needs, where what makes its pages is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        raise MissingExtraError(_ROOM, "web") from error
