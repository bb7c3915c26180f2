"""Does what `reportedly picture` asks for: a claim, a report, the timeline or the map, as a picture or a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from reportedly.ledger import open_made_ledger
from reportedly.ledger.where import place_of
from reportedly.show.pictures.framing import Made
from reportedly.show.renewing import bring_up_to_date
from reportedly.show.report_commands import pixels_of, write_out
from reportedly.show.sheets.saved import SAVED, Wanted

__all__ = ["Wanted", "picture"]


def picture(name: str, what: Wanted, wanted: Mapping[str, str], path: str | None) -> None:
    """Write one thing that can be saved; `wanted` are kinds ("html", "svg", "png") with where each goes."""
    saved, made = SAVED[name], Made(place_of(path).name, dt.datetime.now(dt.UTC).date())
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        for kind, to in wanted.items():
            drawn = (saved.html if kind == "html" else saved.svg)(ledger, what, made)
            write_out(pixels_of(drawn) if kind == "png" else drawn, to)
