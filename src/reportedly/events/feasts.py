"""Feasts, which stand on a day of their own each year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import NOWHERE, Interval
from reportedly.events.nearest import nearest
from reportedly.events.reading import Reading


def _feast(reading: Reading) -> Interval | None:
    """Read a feast, in the year given or nearest; "last" and "next" are before and after publication."""
    year, value, published = reading.number("Y"), reading.value("H"), reading.published
    if year is not None:
        return days.shifted(_feast_day(value, year), 0, "D")
    if published is None:
        return NOWHERE
    step = reading.number("LJ") or 0
    years = (y for y in (published.year, published.year - 1, published.year + 1) if 1 <= y <= dt.MAXYEAR)
    candidates = (_feast_day(value, y) for y in years)
    found = nearest(published, [day for day in candidates if not step or (day - published).days * step > 0])
    return days.shifted(found, 0, "D") if found else NOWHERE


def _feast_day(value: str, year: int) -> dt.date:
    """Return the day of "12-25", of "11-4-4" (the fourth Thursday) or of "E-2" (two days before Easter) in a year."""
    if value.startswith("E"):
        return easter(year) + dt.timedelta(days=int(value[1:]))
    month, number, *weekday = map(int, value.split("-"))
    if not weekday:
        return dt.date(year, month, number)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday[0] - first.isoweekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the western churches (Gauss's reckoning, in its anonymous Gregorian form)."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * offset) // 451
    months, days = divmod(epact + offset - 7 * late + 114, 31)
    return dt.date(year, months, days + 1)


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {"feast": _feast}
