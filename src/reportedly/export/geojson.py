"""GeoJSON (RFC 7946): a point for each place that a statement speaks of, with who says it and how surely."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.ids import uuid_of
from reportedly.export.json_text import Json, document
from reportedly.export.material import Material
from reportedly.export.voices import AUTHOR, who
from reportedly.model import Event, Reading, Statement, Where


def write(material: Material) -> Iterator[str]:
    """Yield a collection of features, piece by piece; places without coordinates are left out."""
    return document({"type": "FeatureCollection"}, "features", _features(material))


def _features(material: Material) -> Iterator[Json]:
    for reading in material.readings():
        for statement in reading.statements:
            for place in _places(statement, reading):
                events = [event for event in statement.events if event.where == place]
                yield _feature(place, reading, statement, events)
        for event in reading.events:
            if event.where and _is_known(event.where):
                yield _feature(event.where, reading, None, [event])


def _places(statement: Statement, reading: Reading) -> Iterator[Where]:
    """Yield the places inside a statement and those of its events, each once."""
    inside = (place for place in reading.places if any(span.covers(place.span) for span in statement.content))
    told = (event.where for event in statement.events if event.where)
    found = {place.span: place for place in (*inside, *told)}
    return (place for place in found.values() if _is_known(place))


def _is_known(place: Where) -> bool:
    return place.lat is not None and place.lon is not None


def _feature(place: Where, reading: Reading, statement: Statement | None, events: list[Event]) -> Json:
    report = reading.report
    id_ = uuid_of("place", report.id, statement.id if statement else "", place.span.start, place.span.end)
    certainty = statement.certainty if statement else None
    return {
        "type": "Feature",
        "id": id_,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "place": place.text,
            "name": place.name,
            "geonames": place.geonames,
            "country": place.country,
            "kind": place.kind.value if place.kind else None,
            "note": place.note,
            "report": report.id,
            "outlet": report.outlet,
            "published": report.published.isoformat() if report.published else None,
            "url": report.url,
            "statement": statement.id if statement else None,
            "who": who(statement.chain) if statement else AUTHOR,
            "text": statement.text if statement else None,
            "status": certainty.status.value if certainty else None,
            "polarity": certainty.polarity.value if certainty else None,
            "commitment": certainty.commitment.value if certainty else None,
            "events": [event.type if event.mode is None else f"{event.type}/{event.mode}" for event in events],
        },
    }
