"""A small ledger with reports, a claim and something hostile in it, and a room that shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from readings_by_hand import Line, entry
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import (
    Claim,
    Conflict,
    ConflictKind,
    Credibility,
    Edge,
    Mutation,
    MutationKind,
    Opposition,
    Origin,
    Renewal,
    Rival,
    SourceKind,
    Stance,
    Status,
    Telling,
    Turn,
)
from reportedly.show.web.access import Access
from reportedly.show.web.room import Room

LANTERN: tuple[Line, ...] = (
    ("", "The dam at Orsk burst on Monday.", Status.ASSERTED),
    ("a senior officer", "Twelve people are missing.", Status.UNCONFIRMED),
    ("the ministry", "Nobody was warned.", Status.DENIED),
)
COURIER: tuple[Line, ...] = (
    ("Ida Renn", "Twenty people are missing at Orsk.", Status.ASSERTED),
    ("", "The river is calm.", Status.ASSERTED),
)
GAZETTE: tuple[Line, ...] = (("the mayor", "Nobody is missing.", Status.DENIED),)
DAY = dt.date(2020, 5, 4)


def told(ledger: Ledger, report: str, number: int) -> str:
    """Return the id of a statement of a report, counted from 0."""
    return ledger.reading(report).statements[number].id


def claim_of(ledger: Ledger) -> Claim:
    """Return what the three reports amount to."""
    ids = (told(ledger, "lantern-1", 1), told(ledger, "courier-1", 0), told(ledger, "gazette-1", 0))
    return Claim(
        "ab12cd34ef56",
        "Twelve people are missing",
        tellings=(
            Telling(ids[0], "lantern-1", Stance.REPORTS, Status.UNCONFIRMED, DAY),
            Telling(ids[1], "courier-1", Stance.REPORTS, Status.ASSERTED, dt.date(2020, 5, 6)),
            Telling(ids[2], "gazette-1", Stance.DENIES, Status.DENIED, dt.date(2020, 5, 7)),
        ),
        origins=(
            Origin(
                key="officer",
                who="a senior officer",
                named=False,
                kind=SourceKind.OFFICIAL,
                reports=("lantern-1", "courier-1"),
                why="Both.",
            ),
        ),
        unknown_lineage=("gazette-1",),
        denials=(Opposition("the mayor", ("gazette-1",)),),
        conflicts=(
            Conflict(
                ConflictKind.QUANTITY,
                (Rival("12", ("lantern-1",)), Rival("20", ("courier-1",))),
                "The reports count the missing differently.",
            ),
        ),
        history=(Turn(DAY, "unconfirmed", "lantern-1", "First heard."),),
        mutations=(Mutation(MutationKind.FIGURE_CHANGED, "lantern-1", "courier-1", "12 became 20."),),
        credibility=Credibility(4, ("One origin that is not named.",)),
    )


@contextmanager
def room(folder: Path, access: Access | None = None, hostile: tuple[Line, ...] = ()) -> Iterator[Room]:
    """Give a room with a ledger of three reports, and a fourth with `hostile` lines if there are any."""
    file = folder / "room.sqlite"
    file.write_bytes(_ledger())
    with open_ledger(file) as ledger:
        if hostile:
            ledger.add(entry("hostile/../1?x=<b>", hostile, outlet=hostile[0][1], url="javascript:alert(1)"))
        yield Room(ledger, file.name, "ida", access or Access())


@cache
def _ledger() -> bytes:
    """Return the file of a ledger, made once: making one takes ten times as long as copying it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "room.sqlite"
        with open_ledger(file) as ledger:
            ledger.add(entry("lantern-1", LANTERN, url="https://lantern.example/dam"))
            ledger.add(entry("courier-1", COURIER, outlet="Hill Courier", published="2020-05-06"))
            ledger.add(entry("gazette-1", GAZETTE, outlet="Reed Gazette", published="2020-05-07"))
            claim = claim_of(ledger)
            edges = (Edge("courier-1", "lantern-1", "cites", "It names the Lantern."),)
            ledger.renew(Renewal((claim,), {claim.id: edges}, frozenset(), ledger.stale()))
        return file.read_bytes()
