"""Keeps the claims of a ledger up to date: what is new, gone or decided upon is put among those that are there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from reportedly.desk import drawing
from reportedly.desk.renewing.regrouping import Work
from reportedly.ledger import Ledger
from reportedly.model import Claim, Renewal

ALL_ANEW = 150
"""Up to so many statements all are grouped anew, whatever comes."""

MOST_ANEW, _SHARE_ANEW = 2_000, 3
"""Up to so many, they are too where a third of them is new."""

_AT_ONCE = 500


def renew(ledger: Ledger, told: Callable[[int], object] | None = None) -> None:
    """Bring the claims of a ledger up to date; `told` hears how many statements are put where they belong.

    Only what is new, gone or decided upon since is looked at, with its neighbours; a small ledger is done anew. What
    people drew by hand comes first.
    """
    drawing.follow(ledger)
    done = 0
    while stale := ledger.stale(max(MOST_ANEW, _AT_ONCE)):
        work = Work.on(ledger)
        total = ledger.size()
        anew = total <= ALL_ANEW or (total <= MOST_ANEW and len(stale) * _SHARE_ANEW >= total)
        renewal = work.all_anew(stale) if anew else work.put(stale[:_AT_ONCE])
        if ledger.renew(renewal):
            done += len(renewal.settled)
            if told:
                told(done)


def complete(ledger: Ledger, claims: Iterable[str] | None = None, told: Callable[[int], object] | None = None) -> bool:
    """Work out anew those of some claims, or of all, that took up statements since; say whether there were any.

    Their ids stay. `told` hears how many are done. What others renewed meanwhile is left to the next who asks.
    """
    grown = ledger.grown(claims)
    if not grown:
        return False
    work = Work.on(ledger)
    for done, id_ in enumerate(grown, 1):
        ledger.renew(work.whole(id_))
        if told:
            told(done)
    return True


def as_it_stood(ledger: Ledger, claims: Iterable[Claim], as_of: dt.date) -> tuple[Renewal, ...]:
    """Return each of these claims as it stood on a day, with its edges, under the id it has now.

    Only reports published by that day count; what fewer than two of them tell is left out.
    """
    work = Work.on(ledger)
    return tuple(found for claim in claims for found in [work.as_it_stood(claim, as_of)] if found.claims)
