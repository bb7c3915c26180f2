"""Has the claims of a ledger brought up to date before something is made of them, while whoever waits sees it."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.desk.renewing import renewal
from reportedly.ledger import Ledger
from reportedly.show.patience import waited_for


def bring_up_to_date(ledger: Ledger, *, whole: bool = False) -> None:
    """Bring the claims up to date, and show that it goes on where it takes long; `whole` for all that joined them."""
    waited_for("Putting statements into claims:", lambda told: renewal.renew(ledger, told))
    if whole:
        waited_for("Following claims that grew:", lambda told: _complete(ledger, told))


def _complete(ledger: Ledger, told: Callable[[int], object]) -> None:
    renewal.complete(ledger, told=told)
