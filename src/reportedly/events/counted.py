"""Times so many units away, from publication or from the time last spoken of: "two weeks ago", "a day earlier"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.lengths import count_of, designator
from reportedly.events.reading import Reading
from reportedly.events.steps import FUTURE, PAST, UNITS


def _ago(reading: Reading) -> Interval | None:
    """Read "two weeks ago"; a year before a report that speaks of a quarter is that quarter a year before."""
    number, unit = count_of(reading), reading.value("Uq")
    if number is None:
        return PAST
    if reading.published is None:
        return NOWHERE
    if (number, unit) == (1, "Y") and reading.context.quarter.earliest:
        return _a_year_before(reading.context.quarter)
    return _back(reading.published, -number, unit)


def _from_now(reading: Reading) -> Interval | None:
    number = count_of(reading)
    if number is None:
        return FUTURE
    return _back(reading.published, number, reading.value("Uq")) if reading.published else NOWHERE


def _from_there(reading: Reading) -> Interval | None:
    """Read "two days earlier": from the time last spoken of, where that is fine enough to count from."""
    number, unit = count_of(reading), reading.value("Uq")
    sign = reading.number("EI") or 1
    if number is None:
        return NOWHERE
    if (number, unit, sign) == (1, "Y", -1) and reading.context.quarter.earliest:
        return _a_year_before(reading.context.quarter)
    here = reading.context.day if unit in {"D", "W"} else reading.context.there
    times, letter = designator(unit)
    whole = float(number * times).is_integer() and letter in UNITS
    return days.beside(here, sign * int(number * times), letter) if whole else NOWHERE


def _year_before(reading: Reading) -> Interval | None:
    """Read "year-earlier", "year-ago" before a noun: the quarter last spoken of a year before, or last year."""
    if reading.value("U") != "Y":
        return None
    if reading.context.quarter.earliest:
        return _a_year_before(reading.context.quarter)
    return days.shifted(reading.published, -1, "Y") if reading.published else NOWHERE


def _a_year_before(quarter: Interval) -> Interval:
    if quarter.earliest is None:
        return NOWHERE
    return days.shifted(quarter.earliest, -4, "Q")._replace(anchor=quarter.anchor)


def _back(published: dt.date, number: float, unit: str) -> Interval:
    times, letter = designator(unit)
    if not float(number * times).is_integer():
        return NOWHERE
    return days.shifted(published, int(number * times), letter)


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "ago": _ago,
    "from_now": _from_now,
    "from_there": _from_there,
    "year_before": _year_before,
}
