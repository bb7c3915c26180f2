"""Has the claims of a ledger brought up to date before something is made of them, while whoever waits sees it."""

from __future__ import annotations

from reportedly import desk_renewal
from reportedly.ledger import Ledger
from reportedly.show.patience import waited_for


def bring_up_to_date(ledger: Ledger) -> None:
    """Bring the claims up to date, and show that it goes on where it takes long."""
    waited_for("Putting statements into claims:", lambda told: desk_renewal.renew(ledger, told))
