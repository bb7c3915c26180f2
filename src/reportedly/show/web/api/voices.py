"""Answers on who is heard: all voices, what is known of sources, and one voice with what there is of it."""

from __future__ import annotations

from typing import Any

from reportedly.desk import hearing
from reportedly.ledger import Ledger
from reportedly.model import Heard, Hearing, Hit, SourceKind, Subject, Verdict, latest
from reportedly.show.event_json import Json
from reportedly.show.ledger_rows import decision_values, hit_values
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.addresses import asked as on_one_line
from reportedly.show.web.api.operation import Asked, Page
from reportedly.show.web.api.parameters import place_in
from reportedly.show.web.voice_page import cursor_of, named_as


def voices(ledger: Ledger, asked: Asked) -> Page:
    """Return the voices that are asked for, those most often heard first."""
    limit, kind = asked.get("limit", PAGE), asked.get("kind")
    wanted = Hearing(asked.get("words", ""), SourceKind(kind) if kind else None, after=place_in(asked), limit=limit + 1)
    found = hearing.voices(ledger, wanted)
    onward = {"after": cursor_of(found[limit - 1])} if len(found) > limit else None
    return Page(tuple(map(_heard, found[:limit])), onward)


def sources(ledger: Ledger, asked: Asked) -> Json:
    """Return who says how much and who repeats whom, the most first, with the grades that people gave."""
    from reportedly.desk.asking import known_there  # noqa: PLC0415 - what compares takes long to load
    from reportedly.show.claims_values import sources_values  # noqa: PLC0415

    return sources_values(known_there(ledger, Hearing(limit=asked.get("limit", PAGE))))


def voice(ledger: Ledger, asked: Asked) -> Json:
    """Return what there is of one voice."""
    from reportedly.show.claims_values import grade_values  # noqa: PLC0415 - as above

    name = on_one_line(asked["name"])
    found = hearing.voice(ledger, name)
    graded = latest(ledger.decisions(Subject.SOURCE, name))
    grades = [one for one in graded if one.verdict is Verdict.GRADE and one.about == name]
    return {
        "name": name,
        "one_with": [one for one, _ in found.others],
        "heard": _heard(found.heard) if found.heard else None,
        "said": _part(found.said),
        "said_of": _part(found.said_of),
        "published": _part(found.printed),
        "repeats": [{"who": who, "statements": number} for who, number in found.repeats[:PAGE]],
        "repeated_by": [{"who": who, "statements": number} for who, number in found.repeated_by[:PAGE]],
        "grade": grade_values(grades[-1] if grades else None),
        "named": [decision_values(one.decision) for one in named_as(ledger, name)],
    }


def _heard(one: Heard) -> dict[str, Any]:
    return {name: getattr(one, name) for name in ("who", "kind", "named", "statements", "reports")}


def _part(hits: tuple[Hit, ...]) -> dict[str, Any]:
    """Return how many statements were looked at, and the newest of them."""
    return {"looked_at": len(hits), "statements": [hit_values(one) for one in hits[:PAGE]]}
