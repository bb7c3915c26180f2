"""What a user can learn of a pile of reports: the claims in them, one function each."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable

from reportedly import lexicon
from reportedly.compare import Comparer, Weights, Words, claims_of, said
from reportedly.model import Claim, Reading
from reportedly.names import Naming

__all__ = ["claims_in", "open_comparer"]


@functools.cache
def open_comparer(language: str = "en") -> Comparer:
    """Load what statements are compared with, once a process; raises `LexiconError` where a rule file is broken."""
    rules = lexicon.load(language)
    return Comparer(Weights.of(rules), Words.of(rules), Naming())


def claims_in(readings: Iterable[Reading], *, as_of: dt.date | None = None) -> tuple[Claim, ...]:
    """Return what the reports of a pile amount to: the claims that at least two of them tell, doubt or deny.

    With `as_of`, only reports published by that day count. Made for piles of some hundred reports.
    """
    rules = lexicon.load("en")
    pile = [one for reading in readings for one in said(reading, rules)]
    return claims_of(pile, open_comparer(), as_of=as_of)
