"""MISP: an event for each report, with an annotation for each statement, and all of them as an event report.

Admiralty grades are those that people gave to an outlet, and those that written rules give to a claim; the words of
estimative language are the source's own, never a likelihood of ours.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from reportedly.export.ids import uuid_of
from reportedly.export.json_text import Json, document
from reportedly.export.material import Material, Piece
from reportedly.export.voices import author_of, marks_of, who
from reportedly.model import (
    Certainty,
    Claim,
    Commitment,
    Decision,
    Polarity,
    Report,
    Statement,
    Subject,
    Verdict,
    latest,
)

_TEMPLATE = {
    "name": "annotation",
    "meta-category": "misc",
    "template_uuid": "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487",
    "template_version": "3",
}
_ONLY_HERE, _UNDEFINED, _COMPLETE = "0", "4", "2"
"""Distribution to nobody else, no level of threat, an analysis that is done: nothing is claimed beyond the words."""

_LIKELIHOODS = {
    (Polarity.POSITIVE, Commitment.CERTAIN): "almost-certain",
    (Polarity.POSITIVE, Commitment.PROBABLE): "likely",
    (Polarity.NEGATIVE, Commitment.PROBABLE): "unlikely",
    (Polarity.NEGATIVE, Commitment.CERTAIN): "almost-no-chance",
}
"""What is only possible has no word in ICD 203."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#@<>|])")


def write(material: Material) -> Iterator[str]:
    """Yield the events, piece by piece."""
    grades, credibilities = _grades(material.decisions), _credibilities(material.claims)
    events = (_event(piece, material.made_at, grades, credibilities) for piece in material.pieces)
    return document({}, "response", ({"Event": event} for event in events))


def _grades(decisions: tuple[Decision, ...]) -> Mapping[str, str]:
    """Return how reliable people hold a source to be, by its name."""
    holding = latest(decisions)
    return {d.about.casefold(): d.value for d in holding if d.verdict is Verdict.GRADE and d.subject is Subject.SOURCE}


def _credibilities(claims: tuple[Claim, ...]) -> Mapping[tuple[str, str], int]:
    """Return how credible the rules hold a claim to be, by report and statement; the lowest where it is of several."""
    found = dict[tuple[str, str], int]()
    for claim in claims:
        for one in claim.tellings:
            key = one.report, one.statement
            found[key] = max(found.get(key, 0), claim.credibility.value)
    return found


def _event(
    piece: Piece, at: dt.datetime, grades: Mapping[str, str], credibilities: Mapping[tuple[str, str], int]
) -> Json:
    reading = piece.shown()
    report, read_at = reading.report, piece.captures[0].read_at if piece.captures else at
    grade = grades.get((report.outlet or "").casefold())
    return {
        "uuid": uuid_of("misp event", report.id),
        "info": f"{author_of(report)}: {report.title or report.id}",
        "date": (report.published or read_at.date()).isoformat(),
        "timestamp": _stamp(at),
        "threat_level_id": _UNDEFINED,
        "analysis": _COMPLETE,
        "distribution": _ONLY_HERE,
        "Tag": [{"name": f'admiralty-scale:source-reliability="{grade.lower()}"'}] if grade else [],
        "Attribute": [_attribute("link", report.url, "External analysis", ("url", report.id))] if report.url else [],
        "Object": [_annotation(one, report, at, credibilities.get((report.id, one.id))) for one in reading.statements],
        "EventReport": [_event_report(report, reading.statements, at)],
    }


def _annotation(statement: Statement, report: Report, at: dt.datetime, credibility: int | None) -> Json:
    key = ("misp statement", report.id, statement.id)
    tags = [f'reportedly:{scale}="{mark}"' for scale, mark in marks_of(statement)]
    likelihood = _likelihood(statement.certainty)
    tags += [f'estimative-language:likelihood-probability="{likelihood}"'] if likelihood else []
    tags += [f'admiralty-scale:information-credibility="{credibility}"'] if credibility else []
    text = {
        **_attribute("text", statement.text or "-", "Other", key),
        "object_relation": "text",
        "comment": who(statement.chain),
        "Tag": [{"name": name} for name in tags],
    }
    return {
        **_TEMPLATE,
        "uuid": uuid_of(*key, "object"),
        "timestamp": _stamp(at),
        "comment": who(statement.chain),
        "distribution": _ONLY_HERE,
        "Attribute": [text],
    }


def _likelihood(certainty: Certainty) -> str | None:
    return _LIKELIHOODS.get((certainty.polarity, certainty.commitment))


def _attribute(type_: str, value: str, category: str, key: tuple[str, ...]) -> Json:
    return {
        "uuid": uuid_of("misp attribute", *key),
        "type": type_,
        "category": category,
        "value": value,
        "to_ids": False,
        "distribution": _ONLY_HERE,
        "disable_correlation": type_ == "text",
    }


def _event_report(report: Report, statements: tuple[Statement, ...], at: dt.datetime) -> Json:
    rows = (f"- **{_plain(who(s.chain))}** ({s.certainty.status.value}): {_plain(s.text)}" for s in statements)
    return {
        "uuid": uuid_of("misp event report", report.id),
        "name": report.title or report.id,
        "content": "\n".join((f"# {_plain(report.title or report.id)}", "", *rows)),
        "distribution": _ONLY_HERE,
        "timestamp": _stamp(at),
    }


def _plain(text: str) -> str:
    """Return words of a report so that Markdown takes none of them for a sign."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _stamp(at: dt.datetime) -> str:
    return str(int((at if at.tzinfo else at.replace(tzinfo=dt.UTC)).timestamp()))
