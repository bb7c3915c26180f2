"""A claim as JSON: the shape reportedly/claim/1, which ships as a JSON Schema in `schema/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from reportedly.model import Claim, Conflict, Mutation, Opposition, Origin, Telling, Turn
from reportedly.show.event_json import Json, date_json

SCHEMA = "reportedly/claim/1"


def dump_claims(claims: Iterable[Claim], *, indent: int | None = None) -> str:
    """Write claims as one JSON list."""
    return json.dumps([claim_json(claim) for claim in claims], ensure_ascii=False, indent=indent, allow_nan=False)


def claim_json(claim: Claim) -> Json:
    """Return one claim as plain values in the order of the schema."""
    return {
        "schema": SCHEMA,
        "id": claim.id,
        "gist": claim.gist,
        "statements": [_telling(one) for one in claim.tellings],
        "origins": [_origin(one) for one in claim.origins],
        "independent_origins": claim.independent_origins,
        "unknown_lineage": list(claim.unknown_lineage),
        "denials": _oppositions(claim.denials),
        "doubts": _oppositions(claim.doubts),
        "conflicts": [_conflict(one) for one in claim.conflicts],
        "history": [_turn(one) for one in claim.history],
        "mutations": [_mutation(one) for one in claim.mutations],
        "credibility": {"value": claim.credibility.value, "why": list(claim.credibility.why)},
    }


def _telling(one: Telling) -> Json:
    return {
        "id": one.statement,
        "report": one.report,
        "stance": one.stance,
        "status": one.status,
        "published": date_json(one.published),
    }


def _origin(one: Origin) -> Json:
    return {
        "key": one.key,
        "who": one.who,
        "named": one.named,
        "kind": one.kind,
        "reports": list(one.reports),
        "why": one.why,
        "not_apart_from": one.not_apart_from,
    }


def _oppositions(found: Sequence[Opposition]) -> list[dict[str, Any]]:
    return [{"who": one.who, "reports": list(one.reports)} for one in found]


def _conflict(one: Conflict) -> Json:
    values = [{"value": rival.value, "reports": list(rival.reports)} for rival in one.values]
    return {"kind": one.kind, "values": values, "message": one.message, "between": one.between}


def _turn(one: Turn) -> Json:
    return {"date": date_json(one.date), "status": one.status, "report": one.report, "message": one.message}


def _mutation(one: Mutation) -> Json:
    return {"kind": one.kind, "from": one.before, "to": one.after, "message": one.message}
