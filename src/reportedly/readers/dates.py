"""Dates of publication as a page writes them."""

from __future__ import annotations

import datetime as dt
import re

from reportedly.readers.words import DateWords

_LONGEST = 60
_MONTHS = 12

_YEARS = range(1600, 2200)
"""The years in which something can have been published: from the first newspapers to long after this is written."""


def is_plausible(day: dt.date) -> bool:
    """Say whether a report can bear this date; the year 1 stands where a program had none, 9999 where it never ends."""
    return day.year in _YEARS


def date_of(text: str, words: DateWords) -> dt.date | None:
    """Return the date that `text` as a whole names, None where it names none or more than one reading is possible.

    A weekday before and a time of day after are allowed and not used; "8/2/2012" is two dates and yields None.
    """
    if len(text) > 2 * _LONGEST:
        return None
    plain = " ".join(text.casefold().split())
    if len(plain) > _LONGEST:
        return None
    matches = (pattern.fullmatch(plain) for pattern in words.patterns)
    return next((date for match in matches if match and (date := _date(match, words))), None)


def _date(match: re.Match[str], words: DateWords) -> dt.date | None:
    found = match.groupdict()
    if found["weekday"] and found["weekday"] not in words.weekdays:
        return None
    year = int(found["y"])
    if "a" in found:
        return _unordered(year, int(found["a"]), int(found["b"]))
    month = int(found["m"]) if found["m"].isdigit() else words.months.get(found["m"], 0)
    return _valid(year, month, int(found["d"]))


def _unordered(year: int, first: int, second: int) -> dt.date | None:
    """Return the date of two numbers of which one must be the day, or both are the same."""
    if first > _MONTHS or first == second:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > _MONTHS else None


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
