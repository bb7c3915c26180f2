"""Coded events as CSV in the columns of POLECAT, the data set of PLOVER events, and after them our own.

POLECAT: Halterman et al. 2023, "PLOVER and POLECAT: A New Political Event Ontology and Dataset".
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from itertools import product

from reportedly.export.cells import harmless_cell
from reportedly.model import Event, Participant, Reading, Role, SourceKind, Span
from reportedly.show.as_csv import lines
from reportedly.show.told_events import ToldEvent, how_many, in_role, known_as, told_events, who_tells

_QUADS = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""PLOVER's quad codes (codebook, section 2)."""

_NUMBERS = frozenset({"Latitude", "Longitude", "Factuality"})
_QUAD = {event: quad for quad, events in _QUADS.items() for event in events}

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
    *("Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
"""POLECAT's columns in its order; those that we do not code (intensity, contexts, sectors, COW codes) stay empty."""

OURS = (
    *("Report ID", "Statement ID", "Told By", "Status", "Statement Polarity", "Statement Commitment", "Confidence"),
    *("Polarity", "Commitment", "Stage", "Factuality", "Condition", "Time", "Earliest", "Latest", "Quantities"),
    *("Trigger", "Start", "End", "Rule"),
)
"""What POLECAT throws away: who says so, how surely, whether and how far it happened, the interval and the numbers."""


def header() -> str:
    """Return the line of column names."""
    return lines([(*COLUMNS, *OURS)])


def rows(reading: Reading) -> str:
    """Return the coded events of one reading: a row for each pair of an actor and a recipient, under one Event ID."""
    return lines([row for one in told_events(reading) for row in _rows(one, reading)])


def _rows(one: ToldEvent, reading: Reading) -> Iterator[tuple[str, ...]]:
    actors = in_role(one.event, Role.ACTOR) or (None,)
    recipients = in_role(one.event, Role.RECIPIENT) or (None,)
    for actor, recipient in product(actors, recipients):
        cells = {
            **_what(one.event, reading),
            **_who("Actor", actor, reading),
            **_who("Recipient", recipient, reading),
            **_where(one.event),
            **_story(reading),
            **_ours(one, reading),
        }
        yield tuple(_cell(column, cells.get(column, "")) for column in (*COLUMNS, *OURS))


def _cell(column: str, value: str) -> str:
    return value if column in _NUMBERS else harmless_cell(value)


def _what(event: Event, reading: Reading) -> dict[str, str]:
    when = event.when
    whole_day = when and when.earliest and when.earliest == when.latest
    place = repr((reading.report.id, event.type, event.trigger.start, event.trigger.end))
    return {
        "Event ID": hashlib.sha256(place.encode()).hexdigest()[:12],
        "Event Date": str(when.earliest) if when and whole_day else "",
        "Event Type": event.type,
        "Event Mode": event.mode or "",
        "Quad Code": _QUAD.get(event.type, ""),
    }


def _who(side: str, participant: Participant | None, reading: Reading) -> dict[str, str]:
    if participant is None:
        return {}
    entity = next((e for e in reading.entities if e.id == participant.entity), None)
    return {
        f"{side} Name": known_as(participant, reading),
        f"{side} Country": _country(participant.span, reading),
        f"{side} Title": "; ".join(entity.roles) if entity else "",
        f"{side} Name Raw": " ".join(participant.text.split()),
    }


def _country(span: Span, reading: Reading) -> str:
    return next((_alpha3().get(p.country, "") for p in reading.places if p.country and p.span.touches(span)), "")


def _where(event: Event) -> dict[str, str]:
    where = event.where
    if where is None:
        return {}
    return {
        "Placename": where.name or where.text,
        "Country": _alpha3().get(where.country or "", ""),
        "Latitude": "" if where.lat is None else f"{where.lat:.5f}",
        "Longitude": "" if where.lon is None else f"{where.lon:.5f}",
        "GeoNames ID": str(where.geonames or ""),
        "Raw Placename": " ".join(where.text.split()),
        "Feature Type": str(where.kind or ""),
    }


def _story(reading: Reading) -> dict[str, str]:
    report, made = reading.report, reading.made_by
    people = {SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.WITNESS}
    return {
        "Source": report.outlet or "",
        "Publication Date": str(report.published or ""),
        "Story People": "; ".join(e.name for e in reading.entities if e.kind in people),
        "Story Organizations": "; ".join(e.name for e in reading.entities if e.kind is SourceKind.ORGANISATION),
        "Story Locations": "; ".join(dict.fromkeys(p.name or p.text for p in reading.places)),
        "Language": report.language or "",
        "Version": f"reportedly {made.reportedly}, {made.lexicon}",
    }


def _ours(one: ToldEvent, reading: Reading) -> dict[str, str]:
    event, statement, text = one.event, one.statement, reading.report.text
    when = event.when
    said = statement.certainty if statement else None
    return {
        "Report ID": reading.report.id,
        "Statement ID": statement.id if statement else "",
        "Told By": who_tells(one),
        "Status": said.status if said else "",
        "Statement Polarity": said.polarity if said else "",
        "Statement Commitment": said.commitment if said else "",
        "Confidence": f"{statement.confidence:.3f}" if statement else "",
        "Polarity": event.polarity,
        "Commitment": event.commitment,
        "Stage": event.stage,
        "Factuality": "" if event.factuality is None else f"{event.factuality.value:.2f}",
        "Condition": " ".join(event.condition.of(text).split()) if event.condition else "",
        "Time": (when and when.value) or "",
        "Earliest": str((when and when.earliest) or ""),
        "Latest": str((when and when.latest) or ""),
        "Quantities": "; ".join(map(how_many, event.quantities)),
        "Trigger": " ".join(event.trigger.of(text).split()),
        "Start": str(event.trigger.start),
        "End": str(event.trigger.end),
        "Rule": event.rule,
    }


@functools.cache
def _alpha3() -> dict[str, str]:
    """Return the three letters of each country by its two."""
    table = (files("reportedly") / "data" / "places" / "alpha3.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {pair[0]: pair[1] for pair in pairs}
