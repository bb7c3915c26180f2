"""What an incident is told from others by, as a statement tells it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.compare.counts import means, stretches
from reportedly.compare.words import Words
from reportedly.model import Said

Days = tuple[dt.date, dt.date]
_LONGEST = 1
_MOST_WRITTEN, _A_PLACE = 2, 2
_NAME = re.compile(r"(?<=[^\W_] )[A-Z][^\W_]+")


@dataclass(frozen=True, slots=True)
class Scene:
    """What an incident is told from others by: words, towns, names, days, and by what people were hit.

    `written` are the words with a capital inside the statement, as terms: names also where nobody knew them for such.
    """

    words: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    days: frozenset[Days] = frozenset()
    written: frozenset[str] = frozenset()


def scene_of(one: Said, words: Words, own: frozenset[str]) -> Scene:
    """Return the scene of a statement; `own` are its terms that not every toll is told with.

    Of classes of words only those count that tell what happened ("=flood"); that it was an attack does not.
    """
    telling = frozenset(term for term in own if not term.startswith("=") or term in words.happenings)
    towns = frozenset(place for place in one.places if "/" in place)
    written = frozenset(filter(None, (words.term(name.casefold()) for name in _NAME.findall(one.text))))
    return Scene(
        telling, towns, one.names, means([one], words), frozenset(_days(one)), frozenset(filter(None, written))
    )


def taken_up(mine: Scene, before: Scene) -> Scene | None:
    """Return the scene that a statement takes up from those before it, None where it names somebody else."""
    if not before.days or mine.names - before.names:
        return None
    return Scene(
        mine.words | before.words, before.towns, before.names, mine.means | before.means, before.days, before.written
    )


def in_common(one: Scene, other: Scene, common: frozenset[str]) -> int | None:
    """Return how much two scenes share, None where their towns or means are not the same; `common` words tell nothing.

    A town that the gazetteer does not know, or takes for two, is shared as the words that it is written with.
    """
    towns, ways = one.towns & other.towns, one.means & other.means
    written = (one.written & other.written) - common
    if one.towns and other.towns and not towns and len(written) < _A_PLACE:
        return None
    if one.means and other.means and not ways:
        return None
    words = (one.words & other.words) - common - written
    named = max(len(towns) + len(one.names & other.names), min(len(written), _MOST_WRITTEN))
    return len(words) + named + any(first != last for first, last in one.days & other.days)


def _days(said: Said) -> Iterator[Days]:
    """Yield the days a toll is of: those told, else that of its report; a stretch of several as one."""
    several = tuple(stretches(said))
    told = [(first, last) for first, last in said.days if first and last and (last - first).days <= _LONGEST]
    if several or told:
        yield from several or ((day, day) for stretch in told for day in stretch)
    elif said.published:
        yield said.published, said.published
