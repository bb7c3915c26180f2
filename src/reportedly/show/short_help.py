"""What each command does, in a line of `reportedly --help`."""

from __future__ import annotations

import typer

SHORT = {
    "read": "Read reports and show who says what in them.",
    "events": "Show what reports tell of: who did what to whom, when, where.",
    "explain": "Tell why a statement is what it is: its words and rules.",
    "demo": "Read sample reports, and trace a claim through six more.",
    "schema": "Print the JSON Schema of a reading or a claim.",
    "add": "Keep reports, with all that is said in them, in a ledger.",
    "search": "Find statements in the ledger.",
    "stats": "Show how much the ledger holds.",
    "check": "Find out whether anything in the ledger is damaged.",
    "decide": "Accept, reject, correct, draw, merge, split, grade or note.",
    "undo": "Take a decision back.",
    "claims": "Show what reports amount to: who says the same, who denies it.",
    "claim": "Show one claim: its statements, origins, conflicts, history.",
    "trace": "Show who has a claim from whom, and what changed on the way.",
    "conflicts": "Show on what reports disagree.",
    "timeline": "Show day by day how the standing of claims changed.",
    "sources": "Show who says how much, who repeats whom, and their grades.",
    "review": "Answer what is left to people, one question after the other.",
    "profile": "Show, or set, the name that you decide under.",
    "serve": "Open the ledger as pages in a browser.",
    "export": "Write what is known for other programs: nine formats.",
    "import": "Take back what `export` wrote as a data package.",
    "report": "Write a claim, with all it rests on, as one page to print.",
    "picture": "Write a claim, report, timeline or map as a picture or page.",
    "revisions": "Show what changed in an article that was read again.",
    "mcp": "Let an assistant ask the ledger, over MCP.",
}


def shorten(app: typer.Typer) -> None:
    """Have the list of commands say what each does, in one whole line."""
    for command in app.registered_commands:
        name = command.name or (command.callback.__name__ if command.callback else "")
        command.short_help = SHORT.get(name.strip("_"), command.short_help)
