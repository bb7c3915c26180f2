"""Finds the tolls of a report: each count tied by grammar to what befell those counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Lexicon, Quantity, Report, Sentence, Syntax
from reportedly.tolls.acts import find_acts
from reportedly.tolls.counting import Counter
from reportedly.tolls.rows import rows
from reportedly.tolls.victims import victims
from reportedly.violence import Violence, violence_in


def find_tolls(
    report: Report, syntax: Syntax, quantities: Sequence[Quantity], lexicon: Lexicon
) -> tuple[Quantity, ...]:
    """List how many were killed, wounded, kidnapped, attacked and so on, in text order, each with its kind.

    `quantities` are the report's counts; a toll takes its number from one of them, or is one for whom or what is
    named or spoken of in the singular ("a child"), and none for "nobody". What is denied, threatened or only possible
    gives no toll, and what was only tried is "attacked". A number by itself counts what the sentence last counted:
    "two men were killed and five wounded".
    """
    counter = Counter(report.text, syntax, quantities, lexicon["tolls"], lexicon["counted"])
    violence = violence_in(syntax, lexicon["tolls"])
    found: dict[tuple[object, ...], Quantity] = {}
    for sentence in syntax.sentences:
        for toll in _tolls(sentence, counter, violence):
            found.setdefault((toll.span, toll.kind), toll)
    return tuple(sorted(found.values(), key=lambda toll: toll.span))


def with_tolls(quantities: Sequence[Quantity], tolls: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the tolls and those counts that are no part of one, in text order."""
    free = (one for one in quantities if not any(toll.span.covers(one.span) for toll in tolls))
    return tuple(sorted((*free, *tolls), key=lambda one: one.span))


def _tolls(sentence: Sentence, counter: Counter, violence: Violence) -> Iterator[Quantity]:
    spoken_of: str | None = None
    in_rows = rows(sentence, counter.acts)
    for act in find_acts(sentence, counter.acts, violence):
        for head in victims(sentence, act, counter.words, in_rows):
            for toll in counter.count(sentence, head, act.kind, plain=act.plain):
                if toll.unit is None or toll.unit.lower() in counter.words.words("more"):
                    yield replace(toll, unit=spoken_of)
                else:
                    yield toll
                    spoken_of = spoken_of if toll.low == toll.high == 1 else toll.unit
