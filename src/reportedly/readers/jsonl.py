"""Lines of JSON -> reports, one a line, in order, without a gap."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reportedly.model import Found, Problem, Report
from reportedly.readers.content import MOST_CHARACTERS, mended, read_text
from reportedly.readers.dates import date_of, is_plausible
from reportedly.readers.decode import STAGE
from reportedly.readers.words import load

_OPTIONAL = ("title", "outlet", "byline", "published", "url", "language")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the input: its id ("line 17" where it has none), the report or None, and what was wrong."""

    id: str
    report: Report | None
    problems: tuple[Problem, ...] = ()


Row = Mapping[str, Any]
"""The values of one report by their keys, as given."""


def _as_it_is(row: Row) -> Row:
    return row


def read_jsonl(lines: Iterable[bytes], place: str = "line", named: Callable[[Row], Row] = _as_it_is) -> Iterator[Line]:
    """Yield one `Line` for each line that is not blank, as it comes; nothing is kept, nothing raised for its content.

    A header in `text` is recognised as in a file; what the other keys give goes before it. A key of the wrong type is
    left out with a problem; a line that is not a JSON object with a `text` yields no report. `place` and its number is
    what a line without an id is called; `named` gives each row the keys that are known here.
    """
    for number, raw in enumerate(lines, 1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if line.strip():
            yield _line(line, f"{place} {number}", named)


def _line(raw: bytes, place: str, named: Callable[[Row], Row]) -> Line:
    try:
        row = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _failed(place, f"{place} is not UTF-8 (byte {error.start + 1}); write the file again as UTF-8.")
    except (ValueError, RecursionError) as error:
        return _failed(place, f"{place} is not JSON ({error}); write one object a line.")
    if not isinstance(row, dict):
        return _failed(place, f"{place} is not a JSON object; write one object with id and text a line.")
    return line_of_row(named(row), place)


def _failed(id_: str, *messages: str) -> Line:
    return Line(id_, None, tuple(Problem(STAGE, message) for message in messages))


def line_of_row(row: Row, place: str) -> Line:
    """Return the report that one row of values is; `place` stands for it in messages, and as its id if it has none."""
    id_, missing = _id(row, place)
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        what = "no text" if text is None or isinstance(text, str) else "a text that is not a string"
        return _failed(id_, *missing, f"{place} has {what}; give the report's body under the key text.")
    if len(text) > MOST_CHARACTERS:
        return _failed(id_, *missing, f"{place} is longer than {MOST_CHARACTERS:,} characters; split it.")
    fields, wrong = _fields(row, place)
    (report,), problems = _read(text, id_, fields)
    return Line(id_, report, (*(Problem(STAGE, message) for message in (*missing, *wrong)), *problems))


def _read(text: str, id_: str, fields: Mapping[str, Any]) -> Found[Report]:
    """Return the report of a text with its fields, which go before what the text says of itself."""
    (report,), problems = read_text(text, name=id_, published=fields.get("published"), title=fields.get("title"))
    return Found((replace(report, **fields),), problems)


def _id(row: Mapping[str, Any], place: str) -> tuple[str, tuple[str, ...]]:
    value = row.get("id")
    if isinstance(value, str) and value.strip():
        return mended(value)[0], ()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value), ()
    return place, (f"{place} has no id, or one that is neither a string nor a number; it is called {place!r}.",)


def _fields(row: Mapping[str, Any], place: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the optional keys that can be used, and a message for each that cannot."""
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for key in _OPTIONAL:
        value = row.get(key)
        if value is None or value == "":
            continue
        usable = _usable(key, value)
        if usable is None:
            wanted = "a date" if key == "published" else "a string"
            wrong.append(f"{place}: {key} is not {wanted}{_as_given(value)} and was left out.")
        else:
            values[key] = usable
    return values, tuple(wrong)


def _usable(key: str, value: object) -> str | dt.date | None:
    if not isinstance(value, str):
        return None
    if key != "published":
        return mended(value)[0]
    date = date_of(value, load().dates)
    return date if date and is_plausible(date) else None


def _as_given(value: object) -> str:
    """Return a value for a message, where it is one that fits in: " (soon)"."""
    shown = " ".join(value.split()) if isinstance(value, str) else ""
    return f" ({mended(shown)[0][:_SHOWN]})" if shown else ""
