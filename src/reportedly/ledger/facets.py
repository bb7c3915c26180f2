"""What a statement is found by besides its words: its voices, who acts in it, its places, and marks of its standing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Reading, Report, Source, Span, Statement, Where

FIRST_DAY, LAST_DAY = 0, 4_000_000
"""Days as the proleptic Gregorian calendar counts them (`date.toordinal`); 0 is a day that nobody knows."""

EVERY = "xeveryx"
"""The mark that every statement has."""

_DAY_BITS = 40


@dataclass(frozen=True, slots=True)
class Facets:
    """What stands in the search index beside the words of one statement."""

    voices: str
    actors: str
    places: str
    facets: str


def facets_of(statement: Statement, reading: Reading) -> Facets:
    """Return what a statement of that reading is found by."""
    places = _places_in(statement, reading)
    return Facets(
        voices=_joined(word for hop in statement.chain if hop.source for word in _names_of(hop.source)),
        actors=_joined(_actors_in(statement, reading)),
        places=_joined(word for place in places for word in (place.text, place.name, _country(place)) if word),
        facets=" ".join(_marks(statement, reading.report)),
    )


def mark(kind: str, value: str) -> str:
    """Return the one word in the index that stands for a value: "status" and "denied" give "xstatusdenied".

    No stemmer changes it and no user types it.
    """
    return f"x{kind}{value.encode('utf-8', 'surrogatepass').hex()}x"


def place_in_order(day: int, key: int) -> int:
    """Return where a statement stands among all: by its day, then in the order it was added."""
    return (day << _DAY_BITS) | key


def folded(text: str) -> str:
    """Return a text for comparing: without case and accents, white space as single blanks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(bare.split())


def storable(text: str) -> str:
    """Return a text as a database takes it: half a surrogate pair, which no file can hold, as U+FFFD."""
    return text if text.isascii() else _without_halves(text)


def _without_halves(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _joined(words: Iterable[str]) -> str:
    return storable(" ; ".join(dict.fromkeys(words)))


def _names_of(source: Source) -> Iterable[str]:
    return (word for word in (source.name, source.text, source.descriptor) if word)


def _marks(statement: Statement, report: Report) -> Iterable[str]:
    yield EVERY
    if report.outlet:
        yield mark("outlet", folded(report.outlet))
    for event in statement.events:
        yield mark("event", event.type)


def _actors_in(statement: Statement, reading: Reading) -> Iterable[str]:
    """Yield the names of those who act, and of everybody else that the words name."""
    names = {entity.id: entity.name for entity in reading.entities}
    for event in statement.events:
        yield from (names.get(one.entity or "", one.text) for one in event.participants)
    for entity in reading.entities:
        if entity.kind != "place" and _meets(statement, entity.mentions):
            yield entity.name


def _places_in(statement: Statement, reading: Reading) -> tuple[Where, ...]:
    told = tuple(event.where for event in statement.events if event.where)
    return told + tuple(place for place in reading.places if _meets(statement, (place.span,)))


def _country(place: Where) -> str | None:
    return mark("country", place.country) if place.country else None


def _meets(statement: Statement, spans: Iterable[Span]) -> bool:
    return any(piece.touches(span) for span in spans for piece in statement.content)
