"""What a tool can be given: by which name, as what, and what it means; told to assistants as JSON Schema."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from reportedly.errors import SenselessRequestError
from reportedly.model import Query, Status

Given = Mapping[str, Any]
_TOLD = 60


@dataclass(frozen=True, slots=True)
class Argument:
    """Something that a tool can be given."""

    name: str
    schema: Mapping[str, Any]
    means: str
    required: bool = False


def _words(name: str, means: str, *, required: bool = False, most: int = 1_000) -> Argument:
    return Argument(name, {"type": "string", "maxLength": most}, means, required)


def _day(name: str, means: str) -> Argument:
    return Argument(name, {"type": "string", "format": "date"}, means)


ID = _words("id", "The claim's id, or how that begins.", required=True)
AS_OF = _day("as_of", "As it stood on that day, YYYY-MM-DD: only reports published by then count.")
TEXT = _words("text", "The report's own text, with its headline and byline if there are any.", most=500_000)
URL = _words("url", "The address of a page on the open internet, instead of a text.")
PUBLISHED = _day("published", "The day of publication, YYYY-MM-DD, where the report is silent about it.")
LIMIT = Argument("limit", {"type": "integer", "minimum": 1, "maximum": 50, "default": 10}, "How many at most.")
FILTERS = (
    _words("words", 'Words, "a phrase", a beginning*, and -what must not occur.'),
    _words("source", "Who says it: a name or some of its words."),
    _words("actor", "Of whom it is said."),
    _words("place", "Which place it names."),
    _words("outlet", "Who published it."),
    Argument("status", {"type": "string", "enum": [str(one) for one in Status]}, "How it stands."),
    _day("since", "Published on that day or later, YYYY-MM-DD."),
    _day("until", "Published on that day or earlier, YYYY-MM-DD."),
)


def schema_of(known: Iterable[Argument]) -> dict[str, Any]:
    """Return what a tool takes as JSON Schema."""
    arguments = tuple(known)
    return {
        "type": "object",
        "properties": {one.name: {**one.schema, "description": one.means} for one in arguments},
        "required": [one.name for one in arguments if one.required],
        "additionalProperties": False,
    }


def understood(given: Given, known: Iterable[Argument]) -> Given:
    """Return what is given, days as days; raises `SenselessRequestError` in a sentence where it makes no sense."""
    by_name = {one.name: one for one in known}
    for name in given:
        if name not in by_name:
            msg = f"Nothing here is called {name[:_TOLD]!r}; there are: {', '.join(by_name)}."
            raise SenselessRequestError(msg)
    for one in by_name.values():
        if one.required and not str(given.get(one.name) or "").strip():
            msg = f"{one.name!r} is missing: {one.means}"
            raise SenselessRequestError(msg)
    return {name: _meant(by_name[name], value) for name, value in given.items() if value is not None}


def query_of(asked: Given, limit: int) -> Query:
    """Return what statements are asked for."""
    found = {one.name: asked[one.name] for one in FILTERS if asked.get(one.name)}
    if "status" in found:
        found["status"] = Status(found["status"])
    return Query(**found, limit=limit)


def _meant(one: Argument, value: Any) -> Any:
    schema = one.schema
    if schema["type"] == "integer":
        if type(value) is int and schema["minimum"] <= value <= schema["maximum"]:
            return value
    elif isinstance(value, str) and len(value) <= schema.get("maxLength", len(value)):
        if schema.get("format") != "date":
            if value in schema.get("enum", (value,)):
                return value.replace("\0", " ")
        else:
            with suppress(ValueError):
                return dt.date.fromisoformat(value)
    msg = f"{str(value)[:_TOLD]!r} cannot be {one.name!r}: {_wanted(schema)}."
    raise SenselessRequestError(msg)


def _wanted(schema: Mapping[str, Any]) -> str:
    if schema["type"] == "integer":
        return f"give a whole number from {schema['minimum']} to {schema['maximum']}"
    if "enum" in schema:
        return f"there are {', '.join(schema['enum'])}"
    return "write a day as 2012-02-08" if "format" in schema else f"give {schema['maxLength']:,} characters at most"
