"""The words of a body's name: its legal form apart, numbers as figures, countries under one name."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.names.tables import Tables
from reportedly.names.word import Part, Word, read_word

Pieces = list[tuple[str, str]]
"""Words as written and as folded."""


def without_form(pairs: Pieces, tables: Tables) -> tuple[str | None, Pieces]:
    """Part the legal forms from a body's name; the first that is not merely "company" counts."""
    plain = [p for _, p in pairs]
    found = list(tables.forms.find(plain))
    # "AS" or "PT" inside a name is no legal form: forms stand at the ends.
    out: set[int] = set()
    classes: list[str] = []
    edges = {0, len(plain)}
    for _ in found:
        for rule, first, end in found:
            if first not in out and (first in edges or end in edges):
                out.update(range(first, end))
                edges |= {first, end}
                classes += [rule.value or ""] if "broad" not in rule.traits else []
    return (classes[0] if classes else None), [pair for i, pair in enumerate(pairs) if i not in out]


def body_words(pairs: Pieces, tables: Tables) -> Iterator[Word]:
    """Yield the words of a body's name; "the" and "of" are none."""
    only_small = all(tables.has(tables.bodies, plain, "small") for _, plain in pairs)
    i = 0
    while i < len(pairs):
        written, plain = pairs[i]
        number, used = _number([p for _, p in pairs[i : i + 2]], tables, last=i == len(pairs) - 1)
        place = tables.places.at([p for _, p in pairs], i)
        state = tables.states.get(place[0].value or "") if place and place[0].traits & {"country", "demonym"} else None
        if place and state:
            used = place[1]
            yield read_word(" ".join(w for w, _ in pairs[i : i + used]), state, Part.NAME, tables)
        elif number:
            yield read_word(written, number, Part.NUMBER, tables)
        elif only_small or not tables.has(tables.bodies, plain, "small"):
            yield read_word(written, plain, _sort(plain, tables), tables)
        i += used


def _sort(plain: str, tables: Tables) -> Part:
    if tables.has(tables.bodies, plain, "carrier"):
        return Part.CARRIER
    return Part.COMMON if tables.has(tables.bodies, plain, "common") else Part.NAME


def _number(plain: list[str], tables: Tables, *, last: bool) -> tuple[str | None, int]:
    """Return the figures of a number in figures, words or Roman numerals, and how many words it takes."""
    word = plain[0]
    if word.isdigit():
        return word.lstrip("0") or "0", 1
    rule = tables.numerals.rule_of(word)
    if rule is not None:
        return (rule.value, 1) if last or "last" not in rule.traits else (None, 1)
    values = [_cardinal(p, tables) for p in plain]
    if values[0] is None:
        return None, 1
    if len(values) > 1 and values[1] and values[0] % 10 == 0 and values[1] < 10:  # noqa: PLR2004
        return str(values[0] + values[1]), 2
    return str(values[0]), 1


def _cardinal(word: str, tables: Tables) -> int | None:
    rule = tables.numbers.rule_of(word)
    return int(rule.value or 0) if rule is not None and "cardinal" in rule.traits else None
