"""How long and how often: durations and what comes round again, as ISO 8601 has them ("P3W", "PT2H30M")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from reportedly.events import days
from reportedly.events.days import Interval
from reportedly.events.marks import Mark
from reportedly.events.numerals import worth
from reportedly.events.reading import Reading

_UNIT = re.compile(r"(\d*)(T?)(\w)")
_EACH = {"Y": (12, "M"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS"), "W": (7, "D"), "M": (30, "D")}
"""What a part of a unit is told in: half a year is six months."""
_VAGUE = {10: "DE", 100: "CE"}
"""How TIMEX3 writes decades and centuries that nobody counts."""


def designator(unit: str) -> tuple[int, str]:
    """Return how many of which ISO unit a unit's value is: "10Y" is ten of Y, "TH" one of TH."""
    found = _UNIT.fullmatch(unit)
    times, clock, letter = found.groups() if found else ("", "", "")
    return int(times or 1), clock + letter


def count_of(reading: Reading) -> float | None:
    """Return how many units the marks name, of a range the first; None where nobody says how many."""
    marks = reading.all("DNYChz&a/b")
    if marks and marks[0].letter == "b":
        return 0.5
    if reading.first("x") or not marks:
        return None
    halved = _half_follows(marks)
    whole = marks[: -len(halved)] if halved else marks
    first = _first_number(whole, reading)
    return None if first is None else first + (0.5 if halved else 0)


def _half_follows(marks: list[Mark]) -> list[Mark]:
    """Return the marks of "and a half" at the end."""
    return marks[-3:] if "".join(mark.letter for mark in marks[-3:]) == "&ab" else []


def _first_number(marks: list[Mark], reading: Reading) -> float | None:
    letters = "".join(mark.letter for mark in marks)
    fraction = re.search(r"D/D$", letters)
    if fraction:
        above, below = marks[-3].number, marks[-1].number
        whole = marks[0].number if len(letters) > len("D/D") else 0
        return whole + above / below if below else None
    end = reading.first("t")
    marks = [mark for mark in marks if end is None or mark.span.end <= end.span.start]
    if [mark.letter for mark in marks] == ["a"]:
        return 1
    low = worth("".join(mark.letter for mark in marks), marks)[0] if marks else None
    return low if low is not None and low < 1e6 else None  # noqa: PLR2004 - nothing lasts so long


def length(number: float | None, unit: str) -> str:
    """Return the ISO value of so many units; what is no whole number goes on in the next smaller unit."""
    times, letter = designator(unit)
    if number is None:
        return _iso({_VAGUE.get(times, letter): "X"})
    total = number * times
    rest = total - int(total)
    if not rest or letter not in _EACH:
        return _iso({letter: f"{total:.12g}"})
    many, smaller = _EACH[letter]
    whole = {letter: str(int(total))} if total > 1 else {}
    return _iso({**whole, smaller: str(round(rest * many))})


def _iso(counts: Mapping[str, str]) -> str:
    """Write counts of units, the largest first: {"D": "1", "TH": "12"} is "P1DT12H"."""
    parts = "".join(_counted(letter, count) for letter, count in counts.items())
    first, *others = parts.split("T")
    return "P" + first + ("T" if others else "") + "".join(others)


def _counted(letter: str, count: str) -> str:
    return f"T{count}{letter[1:]}" if letter.startswith("T") else count + letter


def _length(reading: Reading) -> Interval | None:
    unit = reading.value("Uq")
    return Interval(length(count_of(reading), unit))


def _lengths(reading: Reading) -> Interval | None:
    """Read "for weeks": more than one, nobody says how many; one alone ("in year") is no time."""
    return Interval(length(None, reading.value("U"))) if "plural" in reading.all("U")[0].traits else None


def _step_length(reading: Reading) -> Interval | None:
    """Read "the past three months", "the next few days": a length that ends or begins with publication."""
    number, unit = count_of(reading), reading.value("Uq")
    value = length(number, unit)
    step = reading.number("L")
    times, letter = designator(unit)
    if number is None or reading.published is None or not step or not float(number * times).is_integer():
        return Interval(value)
    return Interval(value, *_stretch(reading.published, step * int(number * times), letter))


def _stretch(published: dt.date, steps: int, letter: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and last day of so many units before or after publication; None for finer units than days."""
    if letter in {"D", "W"}:
        far = days.shifted(published, steps * (7 if letter == "W" else 1), "D").day
    else:
        unit = days.shifted(published, steps, letter)
        far = _same_day(unit, published)
    if far is None:
        return None, None
    return (far, published) if far < published else (published, far)


def _same_day(unit: Interval, published: dt.date) -> dt.date | None:
    """Return the day of the month or year `unit` that publication's is of its own, or the last before it."""
    if unit.earliest is None or unit.latest is None:
        return None
    month = published.month if (unit.latest - unit.earliest).days > 100 else unit.earliest.month  # noqa: PLR2004 - a year
    within = days.month(unit.earliest.year, month)
    return within.earliest and within.latest and min(within.latest, within.earliest + dt.timedelta(published.day - 1))


def _every_unit(reading: Reading) -> Interval | None:
    return Interval(length(count_of(reading) or reading.number("O") or 1, reading.value("Uq")))


def _often(reading: Reading) -> Interval | None:
    return Interval(reading.value("V"))


def _every_weekday(reading: Reading) -> Interval | None:
    return Interval(f"XXXX-WXX-{reading.number('Wu')}{reading.value('PQ')}")


def _every_month(reading: Reading) -> Interval | None:
    return Interval(f"XXXX-{reading.number('Mm'):02}")


def _a_fiscal_year(reading: Reading) -> Interval | None:
    return Interval("P1Y") if reading.value("U") == "Y" else None


READERS: Mapping[str, Callable[[Reading], Interval | None]] = {
    "length": _length,
    "lengths": _lengths,
    "step_length": _step_length,
    "every_unit": _every_unit,
    "every_weekday": _every_weekday,
    "every_month": _every_month,
    "often": _often,
    "a_fiscal_year": _a_fiscal_year,
}
