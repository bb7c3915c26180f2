"""Does what `reportedly report` asks for: a claim with all it rests on, as a page or a picture."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from reportedly.desk import asking
from reportedly.export.files import write_whole
from reportedly.ledger import open_made_ledger
from reportedly.ledger.where import place_of
from reportedly.show.claim_shown import ClaimShown, shown_of
from reportedly.show.manners import tell_written
from reportedly.show.patience import patiently
from reportedly.show.pictures.apart import png_apart
from reportedly.show.pictures.claim_picture import claim_svg
from reportedly.show.pictures.framing import Made
from reportedly.show.renewing import bring_up_to_date
from reportedly.show.sheets.claim_sheet import claim_html


def report(id_: str, wanted: Mapping[str, str], as_of: dt.date | None, path: str | None) -> None:
    """Write a claim; `wanted` are kinds ("html", "svg", "png") with where each goes, "-" for standard output."""
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger)
        traced = asking.trace(ledger, id_, as_of)
        shown = shown_of(ledger, traced.claim, traced.edges)
    made = Made(place_of(path).name, dt.datetime.now(dt.UTC).date(), as_of)
    for kind, to in wanted.items():
        write_out(_KINDS[kind](shown, made), to)


def _svg(shown: ClaimShown, made: Made) -> str:
    return claim_svg(shown.claim.gist, shown.sums, shown.drawing, shown.reports, made)


def _png(shown: ClaimShown, made: Made) -> bytes:
    return pixels_of(_svg(shown, made))


_KINDS: Mapping[str, Callable[[ClaimShown, Made], str | bytes]] = {"html": claim_html, "svg": _svg, "png": _png}


def pixels_of(svg: str) -> bytes:
    """Return a drawing as PNG, and show that it goes on where it takes long."""
    (png,) = patiently(map(png_apart, [svg]), 1, "Drawing")
    return png


def write_out(content: str | bytes, to: str) -> None:
    """Write to a file, whole or not at all, or to standard output where that is "-"."""
    if to == "-":
        sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)
        sys.stdout.flush()
    else:
        write_whole([content], Path(to))
        tell_written(to)
