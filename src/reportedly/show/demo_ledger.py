"""Shows what a ledger is for on a small dossier that ships: one claim, traced through the reports that tell it."""

from __future__ import annotations

import tempfile
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.text import Text

from reportedly import desk_kept, desk_ledger
from reportedly.ledger import open_ledger
from reportedly.show.claims_tables import show_trace

_STORY = "river-guards"
_HEADING = "Six more reports in a ledger, and what they amount to"


def show_story(console: Console) -> None:
    """Add the dossier to a ledger that is gone afterwards, and print the trace of the claim that most reports tell."""
    lines = (files("reportedly") / "samples" / _STORY / "reports.jsonl").read_bytes().splitlines()
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.sqlite") as ledger:
        for _ in desk_ledger.add_lines(lines, _STORY, ledger):
            pass
        (claim, *_) = desk_kept.claims(ledger)
        traced = desk_kept.trace(ledger, claim.id)
    console.print(Text(f"{_HEADING}\n", "bold"))
    show_trace(traced, console)
