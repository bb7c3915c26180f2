"""A small dossier that ships, in a ledger that is gone afterwards: one claim, through the reports that tell it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.text import Text

from reportedly.desk import adding, asking
from reportedly.ledger import Ledger, open_ledger
from reportedly.show.claims_tables import show_trace

_STORY = "river-guards"
_HEADING = "Six more reports in a ledger, and what they amount to"


@contextmanager
def told() -> Iterator[Ledger]:
    """Add the dossier to a ledger that is gone when the with-block ends."""
    lines = (files("reportedly") / "samples" / _STORY / "reports.jsonl").read_bytes().splitlines()
    with (
        tempfile.TemporaryDirectory(prefix="reportedly-") as folder,
        open_ledger(Path(folder) / "demo.sqlite") as ledger,
    ):
        for _ in adding.add_lines(lines, _STORY, ledger):
            pass
        yield ledger


def show_story(console: Console) -> None:
    """Print the trace of the claim that most reports of the dossier tell."""
    with told() as ledger:
        (claim, *_) = asking.claims(ledger)
        traced = asking.trace(ledger, claim.id)
    console.print(Text(f"{_HEADING}\n", "bold"))
    show_trace(traced, console)
