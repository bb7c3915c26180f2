"""Understands what an address asks for; what it cannot be is refused in a sentence, and so is what nobody knows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from reportedly.show.web.addresses import asked as on_one_line
from reportedly.show.web.api.operation import Asked, Parameter

_MOST_DIGITS = 18
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES_OR_NO = {"true": True, "false": False}


def understood(given: QueryParams, known: Iterable[Parameter]) -> Asked:
    """Return what is asked for, each as what it stands for; raises `HTTPException`, too for what is not known here."""
    by_name = {one.name: one for one in known}
    for name in given:
        if name not in by_name:
            raise HTTPException(422, f"Nothing can be asked for by {name[:40]!r} here; there are: {_some(by_name)}.")
        if len(given.getlist(name)) > 1:
            raise HTTPException(422, f"{name!r} was given more than once.")
    missing = [one.name for one in by_name.values() if one.required and not given.get(one.name, "").strip()]
    if missing:
        raise HTTPException(422, f"Which one is told by its {missing[0]}.")
    return {name: _meant(by_name[name], text) for name, text in given.items()}


def _meant(one: Parameter, text: str) -> Any:
    """Return what the text of a parameter stands for."""
    kind, is_day = one.schema.get("type"), one.schema.get("format") == "date"
    value: Any = None
    if kind == "integer":
        value = _number(text, one.schema["minimum"], one.schema.get("maximum"))
    elif kind == "boolean":
        value = _YES_OR_NO.get(text)
    elif "enum" in one.schema:
        value = text if text in one.schema["enum"] else None
    elif is_day:
        value = _day(text)
    elif "pattern" in one.schema:
        value = text if re.search(one.schema["pattern"], text) else None
    else:
        return on_one_line(text)
    if value is None:
        raise HTTPException(422, f"{text[:40]!r} is no {one.name}; {_wanted(one)}.")
    return value


def _wanted(one: Parameter) -> str:
    if "enum" in one.schema:
        return f"there are: {', '.join(one.schema['enum'])}"
    if one.schema.get("type") == "boolean":
        return "give true or false"
    if one.schema.get("type") == "integer":
        most = one.schema.get("maximum")
        return f"give a whole number from {one.schema['minimum']}" + (f" to {most}" if most else " on")
    return "write it as 2012-02-08" if one.schema.get("format") == "date" else "go on by the `next` of an answer"


def _number(text: str, least: int, most: int | None) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        return None
    number = int(text)
    return number if least <= number <= (number if most is None else most) else None


def _day(text: str) -> dt.date | None:
    with suppress(ValueError):
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    return None


def _some(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"
