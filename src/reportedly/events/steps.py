"""Weeks, months, seasons and years a step from publication or from another time: "last week", "that year"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.lengths import length
from reportedly.events.reading import Reading

PAST, FUTURE, _NOW = Interval("PAST_REF"), Interval("FUTURE_REF"), Interval("PRESENT_REF")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each."""

UNITS = frozenset("DWMQY")
"""The units that the calendar counts days in."""


def _step_unit(reading: Reading) -> Interval | None:
    """Read "last week", "this month", "the next day"; the day next to another counts from there."""
    unit, step = reading.all("U")[0], reading.number("LJ") or 0
    if "plural" in unit.traits:
        return PAST if step < 0 else FUTURE if step else None
    if unit.value == "D" and reading.first("T"):
        return days.beside(reading.context.day, step, unit.value)
    if unit.value.startswith("T") and not step:
        return None
    return _stepped(reading.published, step, unit.value) if reading.published else NOWHERE


def _stepped(published: dt.date, step: int, unit: str) -> Interval:
    """Return the decade, century or finer unit `step` from publication's; nowhere for hours and minutes."""
    if unit == "10Y":
        first = (published.year // 10 + step) * 10
        return days.decade(first) if 0 < first < dt.MAXYEAR - 9 else NOWHERE
    if unit == "100Y":
        return days.century((published.year - 1) // 100 + 1 + step)
    return days.shifted(published, step, unit) if unit in UNITS else NOWHERE


def _part_of_unit(reading: Reading) -> Interval | None:
    """Read "earlier in the year" as this one."""
    unit = reading.value("U")
    return days.shifted(reading.published, 0, unit) if reading.published and unit in UNITS else NOWHERE


def _the_unit(reading: Reading) -> Interval | None:
    """Read "the end of the month", "the year" as that of publication; other "the day"s are no time."""
    unit = reading.value("U")
    if reading.following and reading.following[0].letter == "l" and not reading.first("e"):
        return Interval(length(1, unit))
    if unit not in UNITS or unit == "D" or "plural" in reading.all("U")[0].traits:
        return None
    return days.shifted(reading.published, 0, unit) if reading.published else NOWHERE


def _unit_there(reading: Reading) -> Interval | None:
    """Read "the same month", "the following week", "that year": the one of the time last spoken of, or next to it."""
    unit = reading.value("U")
    if unit not in UNITS or "plural" in reading.all("U")[0].traits:
        return None
    known = (reading.context.day,) if unit == "D" else (reading.context.there, reading.context.day)
    found = (days.beside(here, reading.number("K") or 0, unit) for here in known)
    return next((interval for interval in found if interval.value), NOWHERE)


def _step_month(reading: Reading) -> Interval | None:
    step, month = reading.number("LJ") or 0, reading.number("Mm") or 1
    if reading.published is None:
        return Interval(f"XXXX-{month:02}")
    year, now = reading.published.year, reading.published.month
    return days.month(year - (step < 0 and month >= now) + (step > 0 and month <= now), month)


def _month_of_year(reading: Reading) -> Interval | None:
    """Read "March of last year", "April that year"."""
    beside = Reading(list(reading.following[:3]), reading.context)
    if beside.value("U") != "Y":
        return None
    month = reading.number("Mm") or 1
    there = _unit_there(beside) if beside.first("K") else _step_unit(beside)
    return days.month(there.earliest.year, month) if there and there.earliest else Interval(f"XXXX-{month:02}")


def _step_season(reading: Reading) -> Interval | None:
    """Read "last summer", "this spring"; a winter is that of the year it begins in."""
    season, step = reading.value("S"), reading.number("LJ") or 0
    if reading.published is None:
        return Interval(f"XXXX-{season}")
    year, month = reading.published.year, reading.published.month
    first = _SEASONS[season]
    began = year - 1 if month < first - 9 else year
    here = month >= first or month < first - 9
    over = month >= first + 3
    found = began - (not over) if step < 0 else began + (step if over or here else 0)
    return Interval(f"{found:04}-{season}") if dt.MINYEAR <= found <= dt.MAXYEAR else NOWHERE


def _step_weekend(reading: Reading) -> Interval | None:
    """Read "last weekend", "the weekend": the last over, the one of this week, the next."""
    if reading.published is None:
        return NOWHERE
    step = reading.number("L") if reading.first("L") else -1 if reading.published.isoweekday() < 5 else 0  # noqa: PLR2004 - Friday
    of = days.shifted(reading.published, step or 0, "W").earliest
    return days.weekend(of) if of else NOWHERE


def _this_fiscal_year(reading: Reading) -> Interval | None:
    return days.shifted(reading.published, reading.number("LJ") or 0, "Y") if reading.published else NOWHERE


def _year_end(reading: Reading) -> Interval | None:
    return days.shifted(reading.published, 0, "Y") if reading.published else NOWHERE


def _reference(reading: Reading) -> Interval | None:
    return Interval(reading.value("r")) if reading.first("r") else _NOW


def _the_past(reading: Reading) -> Interval | None:
    return PAST if any("bygone" in mark.traits for mark in reading.marks) else None


def _recent_units(reading: Reading) -> Interval | None:
    return PAST if "plural" in reading.all("U")[0].traits else None


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "step_unit": _step_unit,
    "part_of_unit": _part_of_unit,
    "the_unit": _the_unit,
    "unit_there": _unit_there,
    "step_month": _step_month,
    "month_of_year": _month_of_year,
    "step_season": _step_season,
    "step_weekend": _step_weekend,
    "this_fiscal_year": _this_fiscal_year,
    "year_end": _year_end,
    "reference": _reference,
    "the_past": _the_past,
    "recent_units": _recent_units,
}
