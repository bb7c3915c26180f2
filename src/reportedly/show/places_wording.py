"""Places in words for the reader."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Reading, Statement, Where
from reportedly.show.wording import line_of

_NOTES = {
    "ambiguous": "could be several places",
    "spelling": "another spelling",
    "government": "stands for its government",
}


def places_in(statement: Statement, reading: Reading) -> Iterator[Where]:
    """Yield the places that a statement's words name."""
    return (place for place in reading.places if any(span.covers(place.span) for span in statement.content))


def place_known_as(place: Where) -> str:
    """Return what a place is called and where it lies, "Homs (SY, 34.73, 36.71)"; as written where it is not known."""
    if place.lat is None or place.lon is None:
        return " ".join(place.text.split())
    where = [place.country] if place.country else []
    return f"{place.name or place.text} ({', '.join([*where, f'{place.lat:.2f}', f'{place.lon:.2f}'])})"


def place_lines(reading: Reading) -> list[str]:
    """Return a line for each place that is on the map or should be looked at twice: the lines of text, and notes."""
    lines: dict[str, list[str]] = {}
    notes: dict[str, list[str]] = {}
    for place in reading.places:
        if place.note == "people" or (place.lat is None and place.note is None):
            continue
        known = place_known_as(place)
        lines.setdefault(known, []).append(line_of(place.span, reading.report.text))
        note = _NOTES.get(place.note or "")
        written = " ".join(place.text.split())
        if note:
            notes.setdefault(known, []).append(f"{note}: \u201c{written}\u201d")
    return [
        "; ".join((f"{known}: {', '.join(dict.fromkeys(where))}", *dict.fromkeys(notes.get(known, ()))))
        for known, where in lines.items()
    ]
