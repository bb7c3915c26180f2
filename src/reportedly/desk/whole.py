"""A claim with all that joined it: what took up statements meanwhile is worked out before it is shown."""

from __future__ import annotations

from reportedly.ledger import Ledger
from reportedly.model import Claim

LONG = 150
"""A claim of so many statements is shown as it was told last, rather than have people wait until it is worked out."""


def whole(ledger: Ledger, id_: str) -> Claim:
    """Return a claim, by its id or how that begins, with all that joined it so far; raises `UnknownSubjectError`."""
    found = ledger.claim(id_)
    return worked_out(ledger, found.id) if ledger.grown((found.id,)) else found


def as_told(ledger: Ledger, id_: str) -> tuple[Claim, int]:
    """Return a claim to be shown at once, and how many statements joined it since that it does not tell of yet.

    That is none but for a long claim: another is worked out first. Raises `UnknownSubjectError` as `whole` does.
    """
    found = ledger.claim(id_)
    if len(found.tellings) < LONG:
        return whole(ledger, found.id), 0
    told = {one.statement for one in found.tellings}
    return found, len(set(ledger.members((found.id,))[found.id]) - told)


def worked_out(ledger: Ledger, id_: str) -> Claim:
    """Return the claim of that id, worked out anew with all that joined it, if anything did."""
    from reportedly.desk.renewing.renewal import complete  # noqa: PLC0415 - it loads what compares, which few claims need

    complete(ledger, (id_,))
    return ledger.claim(id_)
