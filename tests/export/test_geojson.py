"""GeoJSON, by what RFC 7946 asks."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from exports_by_hand import case, whole
from reportedly.export.geojson import write

_COLLECTION = {
    "type": "object",
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "properties": {"type": ["object", "null"]},
                    "geometry": {
                        "type": "object",
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "type": "array",
                                "prefixItems": [
                                    {"type": "number", "minimum": -180, "maximum": 180},
                                    {"type": "number", "minimum": -90, "maximum": 90},
                                ],
                                "items": False,
                                "minItems": 2,
                            },
                        },
                        "required": ["type", "coordinates"],
                    },
                },
                "required": ["type", "geometry", "properties"],
            },
        },
    },
    "required": ["type", "features"],
}


@pytest.fixture(scope="module")
def features() -> list[dict[str, Any]]:
    collection = json.loads(whole(write(case())))
    jsonschema.Draft202012Validator(_COLLECTION).validate(collection)
    found: list[dict[str, Any]] = collection["features"]
    return found


def test_a_place_stands_east_before_north_with_whoever_tells_of_it(features: list[dict[str, Any]]) -> None:
    told = next(one for one in features if one["properties"]["statement"] == "bbb2")
    assert told["geometry"]["coordinates"] == [58.6, 51.2]
    assert (
        told["properties"]
        | {
            "place": "Orsk",
            "who": "Vell Post <- an officer",
            "status": "unconfirmed",
            "events": ["MOBILIZE/troops"],
        }
        == told["properties"]
    )


def test_places_without_coordinates_are_left_out(features: list[dict[str, Any]]) -> None:
    assert {one["properties"]["place"] for one in features} == {"Orsk"}
    assert len({one["id"] for one in features}) == len(features) == 4
