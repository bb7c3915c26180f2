"""The second hop: what rests on an outlet rests on whom that outlet's own report has it from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.compare.origins import Origins
from reportedly.compare.origins_speakers import Sort
from reportedly.model import Edge, Origin

CITES = "cites"


def farther(found: Origins, links: Sequence[Edge]) -> Origins:
    """Return the origins without those outlets whose own reports name somebody else; what cites them is left open.

    `rests_on` says of each report that cites them on whom it rests.
    """
    hops = {one.key: key for one in found.origins for key in [_next(one, found, links)] if key}
    kept = tuple(_beside(one, hops) for one in found.origins if one.key not in hops)
    named = {name for one in kept for name in one.reports}
    moved = {n: hops[one.key] for one in found.origins if one.key in hops for n in one.reports if n not in named}
    unknown = (*found.unknown, *(name for name in moved if name not in found.unknown))
    return replace(found, origins=kept, unknown=unknown, rests_on={**found.rests_on, **moved})


def _next(origin: Origin, found: Origins, links: Iterable[Edge]) -> str | None:
    """Return the one other origin, no outlet, on which all of an outlet's own reports rest that are cited for it."""
    root = found.roots.get(origin.key)
    if root is None or root.id[0] is not Sort.OUTLET:
        return None
    cited = {edge.origin for edge in links if edge.kind == CITES and edge.report in origin.reports}
    keys = {found.rests_on.get(name) for name in cited}
    key = next(iter(keys)) if len(keys) == 1 else None
    return key if key and key != origin.key and found.roots[key].id[0] is not Sort.OUTLET else None


def _beside(origin: Origin, hops: dict[str, str]) -> Origin:
    near = hops.get(origin.not_apart_from or "", origin.not_apart_from)
    return replace(origin, not_apart_from=None if near == origin.key else near)
