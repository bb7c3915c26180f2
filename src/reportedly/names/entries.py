"""What a register says of one known bearer of names, and what can be asked of a register."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

from reportedly.names.likeness import Context, Likeness

_DATED = re.compile(r"(.*\S)\s*\[([\d-]*)(?:\.\.)?/([\d-]*)(?:\.\.)?\]")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|")


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that somebody held, with the first and the last day, month or year of it; None is open or unknown."""

    title: str
    since: str | None = None
    until: str | None = None

    def holds_on(self, day: str | None) -> bool:
        """Say whether the office can have been held on a day in ISO 8601; nothing speaks against it without dates.

        >>> [Tenure("mayor", "2010", "2012-03").holds_on(day) for day in ("2009-12-31", "2012-03-31", "2012-04-01")]
        [False, True, False]
        """
        if day is None:
            return True
        begun = self.since is None or self.since <= day[: len(self.since)]
        return begun and (self.until is None or day[: len(self.until)] <= self.until)


def read_tenure(words: str) -> Tenure:
    """Read an office with or without dates; raises ValueError, with what is wrong in a sentence.

    >>> read_tenure("mayor of Kestrel [2010/2012-03]")
    Tenure(title='mayor of Kestrel', since='2010', until='2012-03')
    >>> read_tenure("mayor [2010/..]"), read_tenure("mayor")
    (Tenure(title='mayor', since='2010', until=None), Tenure(title='mayor', since=None, until=None))
    """
    dated = _DATED.fullmatch(words.strip())
    if dated is None:
        return Tenure(words.strip())
    title, since, until = dated.groups()
    if not (_DAY.fullmatch(since) and _DAY.fullmatch(until)):
        msg = f"the dates of {words!r} cannot be read; write them as [2010-04/2012-03-31], an open end as [2010/..]."
        raise ValueError(msg)
    return Tenure(title, since or None, until or None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One bearer of names: the chief name, other names, and what is known of the bearer.

    `roles` are the titles of the offices held, and `tenures` the same with their dates; the context is what clashes.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    context: Context = field(default_factory=Context)
    tenures: tuple[Tenure, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the chief name and the others."""
        return (self.name, *self.aliases)

    def offices_on(self, day: str | None) -> tuple[str, ...]:
        """Return the titles of the offices that can have been held on a day."""
        return tuple(dict.fromkeys(t.title for t in self.tenures if t.holds_on(day)))


class Register(Protocol):
    """Known bearers of names, found by any of their names."""

    def find(self, name: str, kind: str, here: Context | None = None, /) -> list[tuple[Entry, Likeness]]:
        """Return the entries that may bear the name, the likeliest first."""
        ...
