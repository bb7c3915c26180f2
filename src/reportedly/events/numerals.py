"""What a number is worth, in figures ("15, 000", "1.5 million") and in words ("two hundred and five", "dozens")."""

from __future__ import annotations

import re

from reportedly.events.marks import Mark

LETTERS = {
    "cardinal": "C", "multiplier": "h", "vague-count": "z", "many": "k", "about": "~", "at-least": ">", "at-most": "<",
    "or-more": "+", "or-so": "?", "between": "b", "range": "t", "and": "&", "article": "a", "of": "f", "label": "l",
    "clock": "c", "ordinal": "o", "before": "$", "after": "%", "negative": "n",
}  # fmt: skip
"""The letter of each trait in `numbers.toml` and `units.toml`; a number in figures is D, N or Y."""

NUMERAL = r"[DC]z|[DNY]h*|(?:(?<=a)h|C)(?:h(?:&(?=C))?|-?C)*|z"
"""One number, as letters."""

_ONE = re.compile(NUMERAL)


def worth(pattern: str, marks: list[Mark]) -> tuple[float | None, float | None]:
    """Return the least and the most that a quantity's marks mean; None where that end is open.

    A number of too many figures is infinite.
    """
    if "k" in pattern:
        value = 1.0
        for mark in marks:
            value *= float(mark.value) if mark.letter == "k" else 1.0
        return value, None
    values = [_signed(pattern, marks, m) for m in _ONE.finditer(pattern)]
    values = _with_shared_multiplier(values, marks)
    if len(values) > 1 and values[-1] < 0:
        return min(values), max(values)
    if len(values) > 1:
        return values[0], values[-1]
    return _bounded(pattern, values[0])


def _bounded(pattern: str, value: float) -> tuple[float | None, float | None]:
    if ">" in pattern or "+" in pattern:
        return value, None
    return (None, value) if "<" in pattern else (value, value)


def _signed(pattern: str, marks: list[Mark], number: re.Match[str]) -> float:
    value = _value(marks[number.start() : number.end()])
    return -value if "n" in pattern[max(0, number.start() - 2) : number.start()] else value


def _value(marks: list[Mark]) -> float:
    total = group = 0.0
    for mark in marks:
        if mark.letter == "h":
            group = (group or 1.0) * float(mark.value)
            if float(mark.value) > 100:  # noqa: PLR2004 - a hundred still takes what follows: "two hundred thousand"
                total, group = total + group, 0.0
        elif mark.letter == "z" and group:
            group *= float(mark.value)
        elif mark.letter not in "&-":
            group += float(re.sub(r"[,\s]", "", mark.value))
    return total + group


def _with_shared_multiplier(values: list[float], marks: list[Mark]) -> list[float]:
    """Read "5 to 7 million" as millions at both ends."""
    last = marks[-1] if marks[-1].letter == "h" else None
    if len(values) == 2 and last and values[0] < float(last.value) <= values[1]:  # noqa: PLR2004 - a range has two ends
        return [values[0] * float(last.value), values[1]]
    return values
