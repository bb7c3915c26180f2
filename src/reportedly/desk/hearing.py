"""What a user can ask a ledger about its voices: people, organisations and outlets, each with what there is of it."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.desk.one_voice import names_of
from reportedly.ledger import Ledger
from reportedly.model import Heard, Hearing, Hit, Named, Query
from reportedly.names import Entry, Known

COUNTED = 200
"""Of so many of the newest statements it is told who repeats whom."""

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody or an outlet: what they said, what was said of them, what they published, and who repeats whom.

    Each is of the newest statements, at most `COUNTED`. `heard` is None where nobody quotes them; `others` are the
    names that people hold for one with this one, each with how often it is heard: what is said under these is there,
    too. `entries` are those of the user's register that may be meant.
    """

    name: str
    heard: Heard | None
    said: tuple[Hit, ...]
    said_of: tuple[Hit, ...]
    printed: tuple[Hit, ...]
    repeats: Counts
    repeated_by: Counts
    others: tuple[tuple[str, Heard | None], ...] = ()
    entries: tuple[Entry, ...] = ()


def voices(ledger: Ledger, asked: Hearing) -> tuple[Heard, ...]:
    """Return the voices that are asked for, those most often heard first."""
    return ledger.heard(asked)


def only_named(ledger: Ledger, words: str = "") -> tuple[Named, ...]:
    """Return who is named in the newest reports and never heard, by words of the name: the most often named first."""
    return ledger.only_named(words)


def voice(ledger: Ledger, name: str) -> Voice:
    """Return what there is of one voice, under all its names; nothing at all where nobody speaks of it."""
    _, *others = names = names_of(ledger, name)
    heard = _heard_as(ledger, name)
    said = _newest(ledger, (Query(source=one, limit=COUNTED) for one in names))
    printed = _newest(ledger, (Query(outlet=one, limit=COUNTED) for one in names))
    return Voice(
        name=name,
        heard=heard,
        said=said,
        said_of=_newest(ledger, (Query(actor=one, limit=COUNTED) for one in names)),
        printed=printed,
        repeats=_counted(_from_whom(names, said, printed), names),
        repeated_by=_counted(_by_whom(names, said), names),
        others=tuple((one, _heard_as(ledger, one)) for one in others),
        entries=in_register(name, heard.kind if heard else "person"),
    )


def _heard_as(ledger: Ledger, name: str) -> Heard | None:
    return next(iter(ledger.heard(Hearing(name=name))), None)


def _newest(ledger: Ledger, asked: Iterable[Query]) -> tuple[Hit, ...]:
    """Return the newest of what several searches find, each once."""
    every = {hit.statement: hit for query in asked for hit in ledger.search(query)}
    return tuple(sorted(every.values(), key=lambda hit: -hit.place)[:COUNTED])


def in_register(name: str, kind: str) -> tuple[Entry, ...]:
    """Return the entries of the user's register that may bear a name, the likeliest first."""
    from reportedly.desk import intake  # noqa: PLC0415 - it loads all that reads reports, which pages open without

    known = _known(intake.open_register().items)
    return tuple(entry for entry, _ in known.find(name, kind))


@functools.lru_cache(maxsize=1)
def _known(entries: tuple[Entry, ...]) -> Known:
    return Known(entries)


def _from_whom(names: Collection[str], said: Iterable[Hit], printed: Iterable[Hit]) -> Iterator[str]:
    """Yield whom a voice names as its source: the next one in a chain, or the first in its own reports."""
    for hit in said:
        yield from (other for who, other in pairwise(hit.who) if who in names)
    yield from (hit.who[0] for hit in printed if hit.who)


def _by_whom(names: Collection[str], said: Iterable[Hit]) -> Iterator[str]:
    """Yield who has something from a voice: the one before it in a chain, and the outlet that prints it."""
    for hit in said:
        yield from (other for other, who in pairwise(hit.who) if who in names)
        if hit.outlet:
            yield hit.outlet


def _counted(found: Iterable[str], itself: Collection[str]) -> Counts:
    return tuple(Counter(name for name in found if name and name not in itself).most_common())
