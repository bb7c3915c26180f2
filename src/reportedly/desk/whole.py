"""A claim with all that joined it: what took up statements meanwhile is worked out before it is shown."""

from __future__ import annotations

from reportedly.ledger import Ledger
from reportedly.model import Claim


def whole(ledger: Ledger, id_: str) -> Claim:
    """Return a claim, by its id or how that begins, with all that joined it so far; raises `UnknownSubjectError`."""
    found = ledger.claim(id_)
    if not ledger.grown((found.id,)):
        return found
    from reportedly.desk.renewing.renewal import complete  # noqa: PLC0415 - it loads what compares, which few claims need

    complete(ledger, (found.id,))
    return ledger.claim(found.id)
