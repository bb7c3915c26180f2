"""Makes what a ledger is handed: a reading with all that it is compared by."""

from __future__ import annotations

from reportedly import lexicon
from reportedly.compare import said
from reportedly.compare.keys import keys_of
from reportedly.compare.reuse_prints import fingerprints
from reportedly.desk import comparing
from reportedly.model import Capture, Entry, Reading


def entry_of(reading: Reading, capture: Capture) -> Entry:
    """Return a reading as it is handed to a ledger, with what it is compared by."""
    comparer = comparing.open_comparer()
    compared = said(reading, lexicon.load("en"))
    return Entry(
        reading,
        capture,
        compared,
        keys={one.statement: keys_of(one, comparer.words, comparer.naming) for one in compared},
        fingerprints=frozenset(one.hash for one in fingerprints(reading.report.text)),
    )
