"""What can be typed to let an assistant ask: mcp."""

from __future__ import annotations

import typer

from reportedly.errors import MissingExtraError
from reportedly.show.ledger_cli import Where
from reportedly.show.manners import manners

_NEEDED = frozenset({"anyio", "mcp", "mcp_types"})

_MCP = """\b
Examples:
  reportedly mcp
  reportedly mcp --ledger case-7.sqlite

It speaks the Model Context Protocol over standard input and output: an
assistant starts it. In the assistant's list of servers it stands as

\b
  {"mcpServers": {"reportedly": {
    "command": "reportedly", "args": ["mcp", "--ledger", "case-7.sqlite"]}}}

Tools: read, search, claims, claim, trace, conflicts. They change nothing."""


def mcp(*, ledger: Where = None) -> None:
    """Let an assistant ask the ledger, and read reports, over the Model Context Protocol."""
    with manners():
        try:
            from reportedly.show.mcp import with_mcp  # noqa: PLC0415 - only those who ask for it have its library
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in _NEEDED:
                raise
            feature = "Asking by assistants"
            raise MissingExtraError(feature, "mcp") from error
        from reportedly.ledger import open_made_ledger  # noqa: PLC0415 - as above

        with open_made_ledger(ledger) as opened:
            with_mcp.serve(opened)


def register(app: typer.Typer) -> None:
    """Let the application know the command."""
    app.command(epilog=_MCP)(mcp)
