"""Answers on what many reports amount to: claims, their lineage, conflicts and history, and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportedly.desk.whole import whole
from reportedly.ledger import Ledger
from reportedly.model import Claim, Query, line_of
from reportedly.show.claim_json import claim_json
from reportedly.show.event_json import Json
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.api.operation import Asked, Page
from reportedly.show.web.api.parameters import place_in, query_of
from reportedly.show.web.cursors import cursor_of

# `asking` stands on what compares, which takes as long to load as all the rest: nobody waits who does not need it.
# What it is asked here puts nothing into claims: that is for those who add, not for those who look.

_LOOKED_AT = 200
"""Among so many claims a page looks for those of which reports disagree."""

_MOST_HITS = 10_000
"""Claims are found by so many statements at most."""

Onward = Mapping[str, object] | None


def claims(ledger: Ledger, asked: Asked) -> Page:
    """Return the claims that are asked for, those of most reports first."""
    found, onward = _some(ledger, asked, asked.get("limit", PAGE))
    return Page(tuple(map(claim_json, found)), onward)


def claim(ledger: Ledger, asked: Asked) -> Json:
    """Return one claim."""
    if "as_of" not in asked:
        return claim_json(whole(ledger, asked["id"]))
    from reportedly.desk.asking import traced_there  # noqa: PLC0415 - see above

    return claim_json(traced_there(ledger, asked["id"], asked["as_of"]).claim)


def trace(ledger: Ledger, asked: Asked) -> Json:
    """Return who has a claim from whom."""
    from reportedly.desk.asking import traced_there  # noqa: PLC0415 - see above
    from reportedly.show.claims_values import trace_values  # noqa: PLC0415

    return trace_values(traced_there(ledger, asked["id"], asked.get("as_of")))


def conflicts(ledger: Ledger, asked: Asked) -> Page:
    """Return on what reports disagree, of as many claims as are asked for."""
    from reportedly.show.claims_values import conflicts_values  # noqa: PLC0415 - see above

    limit = asked.get("limit", PAGE)
    found, onward = _some(ledger, asked, _LOOKED_AT)
    torn = [one for one in found if one.conflicts]
    if len(torn) > limit:
        torn, onward = torn[:limit], _after(torn[limit - 1])
    return Page(tuple(conflicts_values((one, one.conflicts) for one in torn)), onward)


def timeline(ledger: Ledger, asked: Asked) -> Page:
    """Return how the standing of one claim changed, or of those of a page: day by day, the undated last."""
    from reportedly.desk.asking import traced_there, turns_of  # noqa: PLC0415 - see above
    from reportedly.show.claims_values import timeline_values  # noqa: PLC0415

    found: tuple[Claim, ...]
    found, onward = _some(ledger, asked, asked.get("limit", PAGE)) if "id" not in asked else ((), None)
    if "id" in asked:
        found = (traced_there(ledger, asked["id"], asked.get("as_of")).claim,)
    return Page(tuple(timeline_values(turns_of(found))), onward)


def _some(ledger: Ledger, asked: Asked, limit: int) -> tuple[tuple[Claim, ...], Onward]:
    """Return so many of the claims that are asked for, and what the next ones are asked for by."""
    query, after = query_of(asked), place_in(asked)
    found = ledger.claims_after(limit + 1, after) if query == Query() else _fitting(ledger, query, after)
    found = tuple(one for one in found if line_of(one).reports >= asked.get("reports", 1))
    return found[:limit], _after(found[limit - 1]) if len(found) > limit else None


def _fitting(ledger: Ledger, query: Query, after: tuple[int, str] | None) -> tuple[Claim, ...]:
    """Return the claims with a statement that fits, those that come after one."""
    from reportedly.desk.asking import Wanted, claims_there  # noqa: PLC0415 - see above

    every = claims_there(ledger, Wanted(replace(query, limit=_MOST_HITS)))
    return tuple(one for one in every if after is None or (-line_of(one).reports, one.id) > (-after[0], after[1]))


def _after(claim: Claim) -> Onward:
    return {"after": cursor_of(line_of(claim))}
