"""How a large ledger is shown a page at a time: reports as lists show them, and what a search amounts to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from reportedly.model.certainty import Status
from reportedly.model.claim import Claim
from reportedly.model.place import PlaceKind

Days = tuple[dt.date | None, dt.date | None]
"""From one day to another; None is an end that nobody gives."""

Counts = tuple[tuple[str, int], ...]
"""How often each of some values occurs, the commonest first."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A report as a list shows it: what it is, and how many of its statements that count are of which status.

    `place` is where it stands in the order of coming in, the latest highest; it never changes, so that the next page
    of a list can be asked for by it. `rejected` is how many statements do not count because people rejected them.
    """

    place: int
    id: str
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    statuses: Mapping[Status, int] = field(default_factory=dict)
    rejected: int = 0

    @property
    def statements(self) -> int:
        """Return how many statements of the report count."""
        return sum(self.statuses.values())


@dataclass(frozen=True, slots=True)
class Tally:
    """What a search amounts to: `found` statements, or more than that where there are `over` so many.

    `ranked` says that they come the best first, and not the newest first, as they do where words are too common for
    one to be better than another. `statuses`, `voices` and `outlets` are counted in the newest `counted` of them.
    """

    found: int
    over: bool = False
    ranked: bool = False
    counted: int = 0
    statuses: Counts = ()
    voices: Counts = ()
    outlets: Counts = ()


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as a list shows it: its gist, and how many reports, independent origins and the like it has."""

    id: str
    gist: str
    reports: int = 0
    origins: int = 0
    denials: int = 0
    doubts: int = 0
    conflicts: int = 0


def line_of(claim: Claim) -> ClaimLine:
    """Return what a list shows of a claim."""
    return ClaimLine(
        claim.id,
        claim.gist,
        len({part.report for part in claim.tellings}),
        claim.independent_origins,
        len(claim.denials),
        len(claim.doubts),
        len(claim.conflicts),
    )


@dataclass(frozen=True, slots=True)
class Located:
    """A place that statements name, in degrees, and how many name it; a country is one by its middle."""

    name: str
    lat: float
    lon: float
    kind: PlaceKind | None
    ambiguous: bool
    statements: int
