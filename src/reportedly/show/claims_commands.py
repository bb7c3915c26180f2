"""Does what the commands on claims ask for: of a pile of reports, or of a ledger."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack
from dataclasses import dataclass

from reportedly.desk import asking, comparing, intake
from reportedly.desk.asking import Wanted
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger, open_made_ledger
from reportedly.model import Claim, Hearing
from reportedly.show import claims_rows as rows
from reportedly.show import claims_tables as tables
from reportedly.show import claims_values as values
from reportedly.show.claim_json import dump_claims
from reportedly.show.claims_view import UNNAMED, Names, show_claims
from reportedly.show.commands import lines_in, number_of
from reportedly.show.console import console_for
from reportedly.show.ledger_commands import Shape
from reportedly.show.ledger_rows import dumped
from reportedly.show.manners import complain, put
from reportedly.show.patience import made_patiently, patiently
from reportedly.show.renewing import bring_up_to_date
from reportedly.show.wishes import Form, Wishes

__all__ = [
    "Pile",
    "Shape",
    "Wanted",
    "claim",
    "claims",
    "claims_of_pile",
    "conflicts",
    "sources",
    "timeline",
    "trace",
]

_NO_CLAIMS = "No claims: nothing that two reports tell fits. `reportedly add` puts reports into the ledger."
_LEAST_OF_AN_ID = 4


@dataclass(frozen=True, slots=True)
class Pile:
    """A file of reports that no ledger has, to be compared as they stood on a day."""

    lines: str
    as_of: dt.date | None = None
    jobs: int = 1


def claims_of_pile(pile: Pile, shape: Shape, open_files: ExitStack) -> bool:
    """Write the claims of a pile; say whether all reports could be read."""
    made_patiently(intake.make_gazetteer)
    outcomes = list(
        patiently(intake.read_many(lines_in(pile.lines, open_files), jobs=pile.jobs), number_of(pile.lines))
    )
    for problem in (p for outcome in outcomes if outcome.failed for p in outcome.reading.problems):
        complain(problem.message)
    read = [outcome.reading for outcome in outcomes if not outcome.failed]
    _write_claims(comparing.claims_in(read, as_of=pile.as_of), shape, "No two reports tell the same.")
    return len(read) == len(outcomes)


def claims(wanted: Wanted, path: str | None, shape: Shape) -> None:
    """Write the claims of a ledger."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        found = asking.claims(ledger, wanted)
        names = asking.called_in(ledger, found) if shape.form is Form.VIEW else {}
    _write_claims(found, shape, _NO_CLAIMS, names)


def claim(id_: str, as_of: dt.date | None, path: str | None, shape: Shape) -> None:
    """Write one claim with all its statements."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        kept = asking.claim(ledger, id_, as_of)
    if shape.form is Form.VIEW:
        tables.show_kept(kept, console_for(Wishes(width=shape.width)))
    else:
        put(rows.kept_csv(kept) if shape.form is Form.CSV else rows.claim_line(kept))


def trace(id_: str, as_of: dt.date | None, path: str | None, shape: Shape) -> None:
    """Write who has a claim from whom."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        traced = asking.trace(ledger, id_, as_of)
    if shape.form is Form.VIEW:
        tables.show_trace(traced, console_for(Wishes(width=shape.width)))
    else:
        put(rows.trace_csv(traced) if shape.form is Form.CSV else dumped(values.trace_values(traced)))


def conflicts(wanted: Wanted, path: str | None, shape: Shape) -> None:
    """Write on what reports disagree."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        found = asking.conflicts(ledger, wanted)
        names = asking.called_in(ledger, (claim for claim, _ in found)) if shape.form is Form.VIEW else {}
    if shape.form is Form.VIEW:
        tables.show_conflicts(found, console_for(Wishes(width=shape.width)), names)
    else:
        put(rows.conflicts_csv(found) if shape.form is Form.CSV else dumped(values.conflicts_values(found)))


def timeline(wanted: Wanted, path: str | None, shape: Shape) -> None:
    """Write when the standing of claims changed; a single word that is how one claim's id begins asks for that."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        found = asking.timeline(ledger, wanted, _as_id(ledger, wanted))
    if shape.form is Form.VIEW:
        tables.show_timeline(found, console_for(Wishes(width=shape.width)))
    else:
        put(rows.timeline_csv(found) if shape.form is Form.CSV else dumped(values.timeline_values(found)))


def sources(asked: Hearing, path: str | None, shape: Shape) -> None:
    """Write who says how much, who repeats whom, and their grades."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        known = asking.sources(ledger, asked)
    if shape.form is Form.VIEW:
        tables.show_sources(known, console_for(Wishes(width=shape.width)))
    else:
        put(rows.sources_csv(known) if shape.form is Form.CSV else dumped(values.sources_values(known)))


def _write_claims(found: tuple[Claim, ...], shape: Shape, nothing: str, names: Names = UNNAMED) -> None:
    if shape.form is Form.VIEW:
        show_claims(found, console_for(Wishes(width=shape.width)), nothing, names)
    else:
        put(rows.claims_csv(found) if shape.form is Form.CSV else f"{dump_claims(found, indent=1)}\n")


def _as_id(ledger: Ledger, wanted: Wanted) -> str | None:
    word = wanted.query.words if wanted.query else ""
    if len(word) < _LEAST_OF_AN_ID or " " in word:
        return None
    try:
        return ledger.claim(word).id
    except UnknownSubjectError:
        return None
