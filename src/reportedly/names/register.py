"""Reads a list of known people, offices, outlets and other bodies from a file of the user's."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportedly.errors import RegisterError
from reportedly.model import Found, Problem
from reportedly.names.entries import Entry, Tenure, read_tenure
from reportedly.names.likeness import Context

_NEEDED = ("id", "kind", "name")
_KINDS = frozenset({"person", "official", "organisation", "outlet", "office", "document", "group", "place"})
_SCHEMATA = {
    "person": "person",
    "organization": "organisation",
    "organisation": "organisation",
    "company": "organisation",
    "publicbody": "organisation",
    "legalentity": "organisation",
    "position": "office",
}
_TIE = "occupancy"
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_GENDERS = {"man": "man", "male": "man", "m": "man", "woman": "woman", "female": "woman", "f": "woman"}
_MOST = 1 << 28


def read_register(path: Path) -> Found[Entry]:
    """Read a register: CSV with a header, or JSON, as lines or a list; a bad row is a problem in the list of problems.

    Raises `RegisterError` only where the file cannot be read as a register at all.
    """
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    held: list[tuple[str, str, Tenure]] = []
    for where, row in _rows(path, problems):
        if row.get("holders"):
            held.extend(_occupied(row))
            continue
        try:
            entry = _entry(row)
        except ValueError as error:
            problems.append(Problem("register", f"{path.name}, {where}: {error}"))
            continue
        if entry.id in entries:
            problems.append(
                Problem("register", f"{path.name}, {where}: the id {entry.id!r} is taken; the first counts.")
            )
        entries.setdefault(entry.id, entry)
    for holder, post, tenure in held:
        if holder in entries:
            entries[holder] = _with_office(entries[holder], entries.get(post), tenure)
    return Found(tuple(entries.values()), tuple(problems))


def _occupied(row: Mapping[str, Any]) -> Iterator[tuple[str, str, Tenure]]:
    """Yield the holder, the post and the dates of FollowTheMoney's tie between a person and an office."""
    for holder in row["holders"]:
        for post in row["posts"]:
            yield holder, post, Tenure("", row["since"], row["until"])


def _with_office(entry: Entry, post: Entry | None, tenure: Tenure) -> Entry:
    if post is None:
        return entry
    named = replace(tenure, title=post.name)
    return replace(entry, roles=(*entry.roles, post.name), tenures=(*entry.tenures, named))


def _rows(path: Path, problems: list[Problem]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        if path.stat().st_size > _MOST:
            msg = f"{path.name} is larger than {_MOST >> 20} MB; split it."
            raise RegisterError(msg)
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path.name} cannot be read as UTF-8 text ({error}); save it as UTF-8 and try again."
        raise RegisterError(msg) from error
    if text.lstrip()[:1] in {"{", "["}:
        yield from _json_rows(path.name, text, problems)
    else:
        yield from _csv_rows(path.name, text)


def _csv_rows(name: str, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        missing = [column for column in _NEEDED if column not in (reader.fieldnames or ())]
        if missing:
            msg = f"{name} has no column {' or '.join(missing)}; the first line must name the columns."
            raise RegisterError(msg)
        for row in reader:
            yield f"line {reader.line_num}", row
    except csv.Error as error:
        msg = f"{name}, line {reader.line_num} is no CSV ({error}); mend that line."
        raise RegisterError(msg) from error


def _json_rows(name: str, text: str, problems: list[Problem]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if text.lstrip().startswith("["):
        try:
            rows = [(f"object {i}", row) for i, row in enumerate(json.loads(text), 1)]
        except (ValueError, RecursionError) as error:
            msg = f"{name} is no JSON ({error}); mend it or write one object a line."
            raise RegisterError(msg) from error
    else:
        rows = list(_json_lines(name, text, problems))
    for where, row in rows:
        if isinstance(row, dict):
            yield where, _flat(row)
        else:
            problems.append(Problem("register", f"{name}, {where}: is no object; write {{...}}."))


def _json_lines(name: str, text: str, problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield f"line {number}", json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.append(Problem("register", f"{name}, line {number}: is no JSON ({error})."))


def _flat(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an object of our own as it is, and one in FollowTheMoney's shape in ours."""
    properties = row.get("properties")
    if not isinstance(properties, dict):
        return row
    names = _list(properties.get("name"))
    if str(row.get("schema", "")).casefold() == _TIE:
        since, until = _list(properties.get("startDate")), _list(properties.get("endDate"))
        return {
            "holders": _list(properties.get("holder")),
            "posts": _list(properties.get("post")),
            "since": min(since, default=None),
            "until": max(until, default=None),
        }
    return {
        "id": row.get("id"),
        "kind": _SCHEMATA.get(str(row.get("schema", "")).casefold(), row.get("schema")),
        "name": names[0] if names else None,
        "aliases": [*names[1:], *_list(properties.get("alias")), *_list(properties.get("weakAlias"))],
        "roles": _list(properties.get("position")),
        "gender": next(iter(_list(properties.get("gender"))), None),
        "countries": [*_list(properties.get("country")), *_list(properties.get("nationality"))],
        "since": min(_list(properties.get("birthDate")) + _list(properties.get("startDate")), default=None),
        "until": max(_list(properties.get("deathDate")) + _list(properties.get("endDate")), default=None),
    }


def _entry(row: Mapping[str, Any]) -> Entry:
    """Read one row; raises ValueError, with what is wrong in a sentence."""
    missing = [key for key in _NEEDED if not str(row.get(key) or "").strip()]
    if missing:
        msg = f"has no {' and no '.join(missing)}."
        raise ValueError(msg)
    kind = str(row["kind"]).strip().casefold()
    if kind not in _KINDS:
        msg = f"the kind {kind!r} is unknown; use one of {', '.join(sorted(_KINDS))}."
        raise ValueError(msg)
    tenures = tuple(read_tenure(words) for words in _list(row.get("roles")))
    return Entry(
        str(row["id"]).strip(),
        kind,
        str(row["name"]).strip(),
        tuple(_list(row.get("aliases"))),
        tuple(tenure.title for tenure in tenures),
        _context(row),
        tenures,
    )


def _context(row: Mapping[str, Any]) -> Context:
    gender = str(row.get("gender") or "").strip().casefold()
    if gender and gender not in _GENDERS:
        msg = f"the gender {gender!r} is unknown; use man or woman, or leave it empty."
        raise ValueError(msg)
    since, until = _day(row, "since"), _day(row, "until")
    if since and until and until < since:
        msg = f"ends ({until}) before it begins ({since})."
        raise ValueError(msg)
    countries, organisations, callings = (
        frozenset(value.casefold() for value in _list(row.get(key)))
        for key in ("countries", "organisations", "callings")
    )
    return Context(_GENDERS.get(gender), countries, organisations, callings, since, until)


def _day(row: Mapping[str, Any], key: str) -> str | None:
    value = str(row.get(key) or "").strip()
    if value and not _DAY.fullmatch(value):
        msg = f"{key} {value!r} is no date; write it as 2012-02-08, 2012-02 or 2012."
        raise ValueError(msg)
    return value or None


def _list(value: Any) -> list[str]:
    """Return values given as a list, or as one string with bars between them."""
    parts = value if isinstance(value, list) else str(value or "").split("|")
    return [str(part).strip() for part in parts if isinstance(part, str | int) and str(part).strip()]
