"""The ledger: every report, reading and decision, kept for good; and what makes them quick to find and to compare."""

from __future__ import annotations

from pathlib import Path

from reportedly.ledger.in_sqlite import SqliteLedger
from reportedly.ledger.keeping import digest_of
from reportedly.ledger.port import Ledger
from reportedly.ledger.where import NAMED_IN, place_of

__all__ = ["NAMED_IN", "Ledger", "digest_of", "open_ledger", "place_of"]


def open_ledger(path: Path | str | None = None) -> Ledger:
    """Open a ledger, making it where there is none.

    It lies at `path`, else where the environment's REPORTEDLY_LEDGER says, else in the user's data folder. Raises
    `LedgerError`, in a sentence, where it cannot be opened.
    """
    return SqliteLedger.open(place_of(path))
