"""What each pattern of `times.py` means on the calendar, one function a pattern."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.marks import Mark

_MONTHS = 12
_LIKELY_YEARS = range(1700, 2101)


@dataclass(frozen=True, slots=True)
class Reading:
    """The marks that matched, the day of publication, and whether the sentence looks ahead (None: nobody can tell)."""

    marks: list[Mark]
    published: dt.date | None
    ahead: bool | None = False

    def all(self, letters: str) -> list[Mark]:
        """Return the marks with one of these letters, in text order."""
        return [mark for mark in self.marks if mark.letter in letters]

    def number(self, letters: str, nth: int = 0) -> int | None:
        """Return what the nth mark with one of these letters is worth, None where there is none."""
        found = self.all(letters)
        return int(found[nth].value) if nth < len(found) else None

    def close(self) -> bool:
        """Say whether the marks stand together without white space."""
        return all(a.span.end == b.span.start for a, b in zip(self.marks, self.marks[1:], strict=False))


def _iso(reading: Reading) -> Interval | None:
    year, month, number = (int(mark.value) for mark in reading.all("YD"))
    return days.day(year, month, number, None) if reading.close() else None


def _figures(reading: Reading) -> Interval | None:
    """Read "13/2/2012"; which of two figures up to 12 is the month nobody can tell, so such a date has no value."""
    first, second, year = (int(mark.value) for mark in reading.all("DY"))
    if not reading.close():
        return None
    if first != second and max(first, second) <= _MONTHS:
        return NOWHERE
    month, number = sorted((first, second))
    return days.day(year, month, number, None)


def _one_day(reading: Reading) -> Interval | None:
    return days.day(reading.number("Y"), reading.number("Mm") or 0, reading.number("D") or 0, reading.published)


def _some_days(reading: Reading) -> Interval | None:
    month, year = reading.number("Mm") or 0, reading.number("Y")
    last = days.day(year, month, reading.number("D", 1) or 0, reading.published)
    first = days.day(year, month, reading.number("D") or 0, reading.published)
    if not (first and last):
        return None
    if first.earliest and last.latest and last.latest < first.earliest:
        return None
    return Interval(f"{first.value}/{last.value}", first.earliest, last.latest)


def _month_year(reading: Reading) -> Interval | None:
    return days.month(reading.number("Y") or 1, reading.number("Mm") or 1)


def _step_month(reading: Reading) -> Interval | None:
    step, month = reading.number("L") or 0, reading.number("Mm") or 1
    if reading.published is None:
        return Interval(f"XXXX-{month:02}")
    year, now = reading.published.year, reading.published.month
    return days.month(year - (step < 0 and month >= now) + (step > 0 and month <= now), month)


def _lone_month(reading: Reading) -> Interval | None:
    month = reading.number("Mm") or 1
    if reading.published is None:
        return Interval(f"XXXX-{month:02}")
    return days.near_month(reading.published, month)


def _season_year(reading: Reading) -> Interval | None:
    return Interval(f"{reading.number('Y'):04}-{reading.all('S')[0].value}")


def _decade(reading: Reading) -> Interval | None:
    year = reading.number("Y") or 1
    return days.decade(year) if reading.close() and year % 10 == 0 else None


def _years(reading: Reading) -> Interval | None:
    first, last = (int(mark.value) for mark in reading.all("YD"))
    last = last if last > 99 else first // 100 * 100 + last  # noqa: PLR2004 - "2011-12" leaves the century out
    if not reading.close() or last <= first:
        return None
    return Interval(f"{first}/{last}", days.year(first).earliest, days.year(last).latest)


def _year(reading: Reading) -> Interval | None:
    """Read a bare year; one far from our time is more likely a count ("after 1200 sorties")."""
    year = reading.number("Y") or 1
    return days.year(year) if year in _LIKELY_YEARS else None


def _weekday(reading: Reading) -> Interval | None:
    number = reading.number("W") or 1
    if reading.published is None:
        return NOWHERE
    step = reading.number("L")
    if reading.ahead is None:
        return NOWHERE
    found = days.weekday(number, reading.published, ahead=reading.ahead or (step or 0) > 0)
    if step and found.earliest == reading.published:
        return days.shifted(reading.published, 7 * step, "D")
    return found


def _day(reading: Reading) -> Interval | None:
    return days.shifted(reading.published, reading.number("R") or 0, "D") if reading.published else NOWHERE


def _step_unit(reading: Reading) -> Interval | None:
    if reading.published is None:
        return NOWHERE
    return days.shifted(reading.published, reading.number("L") or 0, reading.all("U")[0].value)


def _ago(reading: Reading) -> Interval | None:
    if reading.published is None or reading.all("E"):
        return NOWHERE
    return days.shifted(reading.published, -(reading.number("DCa") or 0), reading.all("U")[0].value)


def _duration(reading: Reading) -> Interval | None:
    count, unit = reading.all("DNC")[0].value.replace(",", ""), reading.all("U")[0].value
    return Interval(f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}")


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "iso": _iso,
    "figures": _figures,
    "month_days": _some_days,
    "days_month": _some_days,
    "month_day": _one_day,
    "day_month": _one_day,
    "month_year": _month_year,
    "step_month": _step_month,
    "lone_month": _lone_month,
    "season_year": _season_year,
    "decade": _decade,
    "years": _years,
    "lone_year": _year,
    "step_weekday": _weekday,
    "lone_weekday": _weekday,
    "day": _day,
    "step_unit": _step_unit,
    "ago": _ago,
    "duration": _duration,
}
