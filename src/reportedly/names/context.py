"""What stands beside two names and forbids that they are one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.names.likeness import Context, Likeness, Sign, Verdict

_CAP = 0.6
_APART = 0.3


def heed(likeness: Likeness, here: Context | None, there: Context | None) -> Likeness:
    """Return the likeness with what clashes in the two contexts: never "same", and "different" where that is certain.

    People move between bodies and countries, and reports leave out what they take for known: a clash of these makes
    unsure. Nobody is a man and a woman, and nobody is met before birth or after death: these part.
    """
    if here is None or there is None:
        return likeness
    hard, soft = tuple(_hard(here, there)), tuple(_soft(here, there))
    if hard or len(soft) > 1:
        return Likeness(min(likeness.score, _APART), Verdict.DIFFERENT, (*likeness.signs, *hard, *soft))
    if soft and likeness.verdict is Verdict.SAME:
        return Likeness(min(likeness.score, _CAP), Verdict.UNSURE, (*likeness.signs, *soft))
    return replace(likeness, signs=(*likeness.signs, *soft))


def _hard(here: Context, there: Context) -> Iterator[Sign]:
    if here.gender and there.gender and here.gender != there.gender:
        yield Sign("context.gender", f"one is a {here.gender}, the other a {there.gender}", agrees=False)
    for a, b in ((here, there), (there, here)):
        if a.until and b.since and a.until < b.since:
            yield Sign("context.time", f"one is known until {a.until} only, the other from {b.since}", agrees=False)


def _soft(here: Context, there: Context) -> Iterator[Sign]:
    for what, one, other in (
        ("country", here.countries, there.countries),
        ("organisation", here.organisations, there.organisations),
        ("calling", here.callings, there.callings),
    ):
        if one and other and not one & other:
            a, b = (", ".join(sorted(values)) for values in (one, other))
            yield Sign(f"context.{what}", f"the {what} of one is {a}, of the other {b}", agrees=False)
