"""What programs can ask, as an OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from typing import Any

from reportedly.model import Commitment, Polarity, Status, Subject, Verdict
from reportedly.show.web.lists import LAST_PAGE

Schema = Mapping[str, Any]

_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_YES: Schema = {"type": "boolean"}
_SPANS: Schema = {"type": "array", "items": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}}


def _one_of(names: Any) -> Schema:
    return {"type": "string", "enum": [str(name) for name in names]}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": properties}


_CERTAINTY = {"status": _one_of(Status), "polarity": _one_of(Polarity), "commitment": _one_of(Commitment)}
_STATEMENT = _object(
    statement=_TEXT,
    report=_TEXT,
    published=_MAYBE,
    outlet=_MAYBE,
    title=_MAYBE,
    who={"type": "array", "items": _TEXT},
    **_CERTAINTY,
    text=_TEXT,
    content=_SPANS,
    marks=_SPANS,
    edited=_YES,
    rejected=_YES,
)
_REPORT = _object(id=_TEXT, title=_MAYBE, outlet=_MAYBE, published=_MAYBE, url=_MAYBE, revision=_COUNT)
_DECISION = _object(
    number=_COUNT,
    verdict=_one_of(Verdict),
    subject=_one_of(Subject),
    about=_TEXT,
    value=_TEXT,
    author=_TEXT,
    reason=_TEXT,
    at={"type": "string", "format": "date-time"},
)
_READING = _object(schema={"const": "reportedly/reading/1"}, report={"type": "object"}, statements={"type": "array"})
_CLAIM = _object(schema={"const": "reportedly/claim/1"}, id=_TEXT, gist=_TEXT, statements={"type": "array"})
_STATS = _object(reports=_COUNT, statements=_COUNT, decisions=_COUNT, totals={"type": "array"})
_PROBLEM = _object(error=_TEXT)

_ID = {"name": "id", "in": "query", "required": True, "schema": {"type": "string", "minLength": 1}}
_PAGE = {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": LAST_PAGE}}
_ASKED: tuple[Schema, ...] = (
    *({"name": name, "in": "query", "schema": _TEXT} for name in ("words", "source", "actor", "place", "outlet")),
    {"name": "status", "in": "query", "schema": _one_of(Status)},
    *({"name": name, "in": "query", "schema": {"type": "string", "format": "date"}} for name in ("since", "until")),
    {"name": "rejected", "in": "query", "schema": _TEXT, "description": "Anything: those rejected are found too."},
    _PAGE,
)
_TO_DECIDE = {
    "type": "object",
    "required": ["verdict", "subject", "about"],
    "additionalProperties": False,
    "properties": {
        "verdict": _one_of(one for one in Verdict if one is not Verdict.UNDO),
        "subject": _one_of(one for one in Subject if one is not Subject.DECISION),
        **dict.fromkeys(("about", "value", "reason", "author"), _TEXT),
        **_CERTAINTY,
    },
}
_TO_UNDO = {
    "type": "object",
    "required": ["number"],
    "additionalProperties": False,
    "properties": {"number": {"type": "integer", "minimum": 1}, "reason": _TEXT, "author": _TEXT},
}


@cache
def document() -> dict[str, Any]:
    """Return the document: every address, what it takes and what it answers."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "reportedly", "version": version("reportedly"), "description": "Who says what, by whom."},
        "paths": {
            "/api/stats": {"get": _asking("How much the ledger holds", _STATS)},
            "/api/reports": {"get": _asking("The reports, the latest first", _list(_REPORT), _PAGE)},
            "/api/report": {"get": _asking("The reading of a report", _READING, _ID)},
            "/api/statements": {"get": _asking("Statements, by words or the newest", _list(_STATEMENT), *_ASKED)},
            "/api/statement": {"get": _asking("One statement", _STATEMENT, _ID)},
            "/api/claims": {"get": _asking("The claims, those of most reports first", _list(_CLAIM), _PAGE)},
            "/api/claim": {"get": _asking("One claim", _CLAIM, _ID)},
            "/api/decisions": {
                "get": _asking("Every decision, the latest first", _list(_DECISION), _PAGE),
                "post": _changing("Decide something", _TO_DECIDE),
            },
            "/api/undo": {"post": _changing("Take a decision back", _TO_UNDO)},
        },
    }


def _list(item: Schema) -> Schema:
    return _object(items={"type": "array", "items": item}, page=_COUNT, more=_YES)


def _asking(summary: str, answer: Schema, *parameters: Schema) -> dict[str, Any]:
    return {"summary": summary, "parameters": list(parameters), "responses": _answers("200", answer, "404", "422")}


def _changing(summary: str, body: Schema) -> dict[str, Any]:
    refusals = ("400", "403", "404", "413", "415", "422", "503")
    return {
        "summary": summary,
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": _answers("201", _DECISION, *refusals),
    }


def _answers(well: str, answer: Schema, *badly: str) -> dict[str, Any]:
    said = {code: {"description": "A sentence that says why not", "content": _in_json(_PROBLEM)} for code in badly}
    return {well: {"description": "As asked", "content": _in_json(answer)}, **said}


def _in_json(schema: Schema) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
