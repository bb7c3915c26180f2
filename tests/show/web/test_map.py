"""Places on the map: as exact as they are known, and every name where it can be read."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.model import Located, PlaceKind
from reportedly.show.pictures.places import Spot, box_of, drawn_in, spot_of

ORSK = Located("Orsk", 51.2, 58.6, PlaceKind.TOWN, ambiguous=False, statements=2)
RUSSIA = Located("Russia", 60.0, 100.0, PlaceKind.COUNTRY, ambiguous=False, statements=2)

longitudes, latitudes = st.floats(0, 360), st.floats(0, 180)


def spot(x: float, y: float, name: str = "Orsk") -> Spot:
    return Spot(name, x, y, 1.0, exact=True, ambiguous=False, statements=1)


def test_town_is_a_point_and_country_is_not() -> None:
    town, country = spot_of(ORSK), spot_of(RUSSIA)
    assert (town.name, town.exact, town.statements) == ("Orsk", True, 2)
    assert not country.exact
    assert country.size > town.size, "drawn around its middle"


@given(st.lists(st.builds(spot, longitudes, latitudes), max_size=8))
def test_map_holds_every_spot_and_never_leaves_the_world(spots: list[Spot]) -> None:
    x, y, wide, high = box_of(spots)
    assert x >= 0
    assert y >= 0
    assert x + wide <= 360.2
    assert y + high <= 180.2
    assert all(x - 0.2 <= one.x <= x + wide + 0.2 and y - 0.2 <= one.y <= y + high + 0.2 for one in spots)


def test_names_that_would_run_into_one_another_are_left_out() -> None:
    drawn = drawn_in((0, 0, 360, 180), [spot(180, 90, "Orsk"), spot(180.5, 90.5, "Kestrel"), spot(20, 20, "Reed")])
    assert [one.name for one in drawn] == ["Orsk", "", "Reed"]


def test_name_at_the_border_stands_on_the_other_side() -> None:
    assert drawn_in((0, 0, 360, 180), [spot(355, 90, "Petropavlovsk")])[0].ends


def test_ground_is_drawn_from_towns_and_loads_nothing(visitor: TestClient) -> None:
    answer = visitor.get("/ground.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    (path,) = ET.fromstring(answer.text)  # noqa: S314 - it is our own
    assert path.get("d", "").startswith("M")
    assert len(answer.content) < 100_000


@pytest.mark.parametrize("asked", ["", "?words=dam", "?words=nothing+of+the+kind", "?since=2020-05-05"])
def test_map_of_what_was_asked_for(visitor: TestClient, asked: str) -> None:
    assert visitor.get(f"/map{asked}").status_code == 200
