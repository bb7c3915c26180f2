"""The ledger: every report, reading and decision, kept for good; and what makes them quick to find and to compare."""

from __future__ import annotations

from pathlib import Path

from reportedly.errors import MissingLedgerError
from reportedly.ledger.in_sqlite import SqliteLedger
from reportedly.ledger.keeping import digest_of
from reportedly.ledger.other_names import other_names
from reportedly.ledger.port import Ledger
from reportedly.ledger.where import NAMED_IN, is_named, place_of

__all__ = ["NAMED_IN", "Ledger", "digest_of", "open_ledger", "open_made_ledger", "other_names", "place_of"]


def open_ledger(path: Path | str | None = None) -> Ledger:
    """Open a ledger, making it where there is none.

    It lies at `path`, else where the environment's REPORTEDLY_LEDGER says, else in the user's data folder. Raises
    `LedgerError`, in a sentence, where it cannot be opened.
    """
    return SqliteLedger.open(place_of(path))


def open_made_ledger(path: Path | str | None = None) -> Ledger:
    """Open a ledger that was made before, for who asks it something: a slip of the pen is no empty ledger.

    The one in the user's data folder, which nobody had to name, may be yet to come. Raises `MissingLedgerError` where
    none lies at the place that is named, and `LedgerError` as `open_ledger` does.
    """
    place = place_of(path)
    if is_named(path) and not place.exists():
        msg = f"There is no ledger at {place}; check the path, or make one there with `reportedly add`."
        raise MissingLedgerError(msg)
    return open_ledger(place)
