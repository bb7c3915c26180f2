"""What programs can ask, as an OpenAPI document."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import Any

from reportedly.show.web.api.answers import JSON
from reportedly.show.web.api.operation import Asking, Changing, Parameter, Schema
from reportedly.show.web.api.operations import ASKED, CHANGED
from reportedly.show.web.api.schemas import components, ref
from reportedly.show.web.problems import PROBLEM

_ALWAYS = ("401", "421", "422", "500", "503")
_WHY = {
    "400": "What was sent is no JSON",
    "401": "The token is missing; none is needed on the machine that shows the ledger",
    "403": "Another site asked for the change",
    "404": "The ledger has nothing of that id",
    "409": "Somebody decided the same question since the decision of number `seen`; nothing is kept",
    "413": "Too much was sent",
    "415": "Not sent as JSON",
    "421": "Asked for under another host name",
    "422": "It makes no sense, for the reason that is given",
    "500": "A fault of the program",
    "503": "Another process is writing to the ledger; try again",
}


@cache
def document() -> dict[str, Any]:
    """Return the document: every address, what it takes and what it answers."""
    paths: dict[str, Any] = {}
    for asking in ASKED:
        paths.setdefault(asking.path, {})["get"] = _asking(asking)
    for changing in CHANGED:
        paths.setdefault(changing.path, {})["post"] = _changing(changing)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "reportedly",
            "version": version("reportedly"),
            "summary": "Who says what, through whom, and how surely; never whether it is true.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": components(), "responses": {code: _problem(why) for code, why in _WHY.items()}},
    }


def _asking(one: Asking) -> dict[str, Any]:
    codes = (*_ALWAYS, "404") if any(parameter.name == "id" for parameter in one.parameters) else _ALWAYS
    return {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": [_parameter(parameter) for parameter in one.parameters],
        "responses": _responses("200", one.answers, codes),
    }


def _changing(one: Changing) -> dict[str, Any]:
    return {
        "operationId": one.name,
        "summary": one.summary,
        "requestBody": {"required": True, "content": {JSON: {"schema": one.body}}},
        "responses": _responses("201", ref("Decision"), (*_ALWAYS, "400", "403", "404", "409", "413", "415")),
    }


def _parameter(one: Parameter) -> dict[str, Any]:
    known = {"name": one.name, "in": "query", "description": one.means, "schema": one.schema}
    return {**known, "required": True} if one.required else known


def _responses(well: str, answer: Schema, badly: tuple[str, ...]) -> dict[str, Any]:
    refused = {code: {"$ref": f"#/components/responses/{code}"} for code in sorted(badly)}
    return {well: {"description": "As asked", "content": {JSON: {"schema": answer}}}, **refused}


def _problem(why: str) -> dict[str, Any]:
    return {"description": why, "content": {PROBLEM: {"schema": ref("Problem")}}}
