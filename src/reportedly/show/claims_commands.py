"""Does what `reportedly claims` asks for."""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import ExitStack
from dataclasses import dataclass

from reportedly import desk, desk_claims
from reportedly.show.claim_json import dump_claims
from reportedly.show.claims_view import show_claims
from reportedly.show.commands import lines_in, number_of
from reportedly.show.manners import complain
from reportedly.show.patience import made_patiently, patiently
from reportedly.show.wishes import Wishes
from reportedly.show.writing import console_for


@dataclass(frozen=True, slots=True)
class Asked:
    """Which reports are to be compared, as they stood when, and how the claims are to be written."""

    lines: str
    as_of: dt.date | None = None
    jobs: int = 1
    in_json: bool = False
    width: int | None = None


def claims(asked: Asked, open_files: ExitStack) -> bool:
    """Write the claims of a pile; say whether all reports could be read."""
    made_patiently(desk.make_gazetteer)
    outcomes = list(
        patiently(desk.read_many(lines_in(asked.lines, open_files), jobs=asked.jobs), number_of(asked.lines))
    )
    for problem in (p for outcome in outcomes if outcome.failed for p in outcome.reading.problems):
        complain(problem.message)
    read = [outcome.reading for outcome in outcomes if not outcome.failed]
    found = desk_claims.claims_in(read, as_of=asked.as_of)
    if asked.in_json:
        sys.stdout.write(f"{dump_claims(found, indent=1)}\n")
    else:
        show_claims(found, console_for(Wishes(width=asked.width)))
    return len(read) == len(outcomes)
