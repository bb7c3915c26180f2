"""A claim as a picture: the sentence, what it amounts to, and who has it from whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.model import Report
from reportedly.show.pictures.framing import Body, Made, framed, part
from reportedly.show.pictures.lineage import Drawing

LEGEND = (
    "◆ an origin (empty: not shown to be independent) · ● a report that has it from there · "
    "○ gives no source to follow · ✕ denies it · ▲ something changed on the way (dashed)"
)


def claim_svg(gist: str, sums: Iterable[str], drawn: Drawing, reports: Mapping[str, Report], made: Made) -> str:
    """Return the picture of a claim; `sums` are what it amounts to, `reports` those that tell it, by their ids."""
    body = Body(part("lineage.svg", drawn=drawn, reports=reports), drawn.wide, drawn.height)
    return framed(f"“{gist}”", " · ".join(sums), body, LEGEND, made)
