"""A map as a picture: the part of the world in which the places lie, with what lies under them."""

from __future__ import annotations

from reportedly.show.pictures.framing import Body, Made, framed, part
from reportedly.show.pictures.land import land_path
from reportedly.show.pictures.places import Map

LEGEND = (
    "● a town · ◯ a country or region, drawn at its middle · dashed: the name could mean several places. The ground "
    "shows where people live: towns of GeoNames (CC BY 4.0)."
)

_WIDE = 1000


def map_svg(shown: Map, sums: str, made: Made) -> str:
    """Return the picture of a map; `sums` says what was asked for."""
    scale = round(_WIDE / shown.box[2], 4)
    drawn = part("map.svg", map=shown, ground=land_path(), scale=scale)
    return framed("Places", sums, Body(drawn, _WIDE, _WIDE / 2), LEGEND, made)
