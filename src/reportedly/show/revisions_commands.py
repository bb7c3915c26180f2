"""Does what `reportedly revisions` asks for."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.desk.revisions import revised
from reportedly.ledger import open_made_ledger
from reportedly.show.console import console_for
from reportedly.show.ledger_commands import Shape
from reportedly.show.ledger_rows import dumped
from reportedly.show.manners import put
from reportedly.show.revisions_rows import SCHEMA, revised_json, revision_values
from reportedly.show.revisions_view import show_revised, show_revisions
from reportedly.show.wishes import Form, Wishes


@dataclass(frozen=True, slots=True)
class Between:
    """Between which two revisions of which report; the last two where none are named."""

    report: str
    before: int | None = None
    after: int | None = None


def revisions(asked: Between, path: str | None, shape: Shape) -> None:
    """Write the revisions of a report and what changed between two of them."""
    with open_made_ledger(path) as ledger:
        found = revised(ledger, asked.report, asked.before, asked.after)
        known = ledger.revisions(asked.report)
    console = console_for(Wishes(width=shape.width))
    if shape.form is not Form.VIEW:
        alone = {"schema": SCHEMA, "report": asked.report, "revisions": [revision_values(one) for one in known]}
        put(revised_json(found) if found else dumped(alone | {"words": [], "statements": []}))
    elif found:
        show_revised(found, console)
    else:
        show_revisions(known, console)
        put("It was never revised.\n")
