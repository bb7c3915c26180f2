"""What drawings of a whole ledger show: the places that statements name, when things are told and said to be."""

from __future__ import annotations

from reportedly.ledger import Ledger
from reportedly.model import Query
from reportedly.show.pictures.months import Published, published_of
from reportedly.show.pictures.places import Map, map_of
from reportedly.show.pictures.times import Told, told_of

STATEMENTS, PLACES = 5_000, 120
"""In how many statements of a search places are looked for, and how many are drawn: those that most of them name."""

_MOST_CLAIMS = 12
_MOST_DAYS = 20


def map_in(ledger: Ledger, query: Query) -> tuple[Map, int]:
    """Return the map of the statements asked for, and how many of them there are, as far as places are looked for."""
    places, statements = ledger.located(query, STATEMENTS, PLACES)
    return map_of(places), statements


def times_in(ledger: Ledger, query: Query) -> tuple[Published, Told]:
    """Return what was published when, and what claims tell of days in the period asked for."""
    period = query.since, query.until
    lines = ledger.claims_of_days(*period, _MOST_CLAIMS) if any(period) else ledger.claim_lines(_MOST_CLAIMS)
    days = ledger.days_told((one.id for one in lines), _MOST_DAYS, *period)
    return published_of(ledger.totals()), told_of(lines, days)
