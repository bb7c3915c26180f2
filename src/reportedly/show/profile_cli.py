"""What can be typed to say under whose name one decides."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.show.harmless import harmless
from reportedly.show.manners import manners, put

_PROFILE = """\b
Examples:
  reportedly profile
  reportedly profile "Ida Renn"

Each decision is kept with the name of who made it. A name given with --author
(or --as), or in REPORTEDLY_AUTHOR, goes before that of the profile; without
any, it is that of the account. In the reading room each browser has its own."""


def profile(
    name: Annotated[str | None, typer.Argument(help="The name to decide under from now on.")] = None,
) -> None:
    """Show, or set, the name that you decide under."""
    with manners():
        from reportedly.desk import profile  # noqa: PLC0415 - only what is asked for is loaded

        kept = profile.user() if name is None else profile.keep_profile(name)
        put(f"You decide as {harmless(kept)}.\n")
        if kept != profile.user():
            put(f"Here {profile.NAMED_IN} goes before it: {harmless(profile.user())}.\n")


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_PROFILE)(profile)
