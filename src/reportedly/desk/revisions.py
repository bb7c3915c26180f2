"""What a user can ask a ledger about the revisions of an article."""

from __future__ import annotations

from reportedly.desk.drawing import drawn_in
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.model import Revised
from reportedly.revising import alterations, passages

__all__ = ["revised"]


def revised(ledger: Ledger, report: str, before: int | None = None, after: int | None = None) -> Revised | None:
    """Return what changed in an article between two of its revisions, the last two where none are named.

    None where it was never revised. Both are as people drew in them. That a revision says otherwise is no conflict
    between reports: only the last one counts. Raises `UnknownSubjectError`.
    """
    known = ledger.revisions(report)
    if len(known) == 1 and before is None and after is None:
        return None
    last = after or known[-1].number
    first = before or max((one.number for one in known if one.number < last), default=last)
    for number in (first, last):
        if number not in {one.number for one in known}:
            msg = f"The ledger has no revision {number} of a report {report!r}; there are {len(known)}."
            raise UnknownSubjectError(msg)
    old, new = drawn_in(ledger, report, first), drawn_in(ledger, report, last)
    held = passages(old.report.text, new.report.text)
    return Revised(known, first, last, old, new, held, alterations(old, new, held))
