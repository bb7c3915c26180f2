"""Who and what a report names, as JSON."""

from __future__ import annotations

from reportedly.model import Entity, KnownAs, Member, Office
from reportedly.show.event_json import Json, evidence_json, span_json, spans_json


def entity_json(entity: Entity) -> Json:
    """Return one entity as plain values in the order of the schema."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "mentions": spans_json(entity.mentions),
        "roles": list(entity.roles),
        "same_as": list(entity.same_as),
        "offices": [_office(office) for office in entity.offices],
        "members": [_member(member) for member in entity.members],
        "part_of": entity.part_of,
        "known_as": _known(entity.known_as) if entity.known_as else None,
        "evidence": evidence_json(entity.evidence),
    }


def _office(office: Office) -> Json:
    return {
        "span": span_json(office.span),
        "title": office.title,
        "organisation": office.organisation,
        "entity": office.body,
        "country": office.country,
        "standing": office.standing,
        "rule": office.rule,
    }


def _member(member: Member) -> Json:
    return {
        "span": span_json(member.span),
        "text": member.text,
        "entity": member.entity,
        "leads": member.leads,
        "rule": member.rule,
    }


def _known(known: KnownAs) -> Json:
    return {"id": known.id, "name": known.name, "offices": list(known.offices)}
