"""What a user can ask a ledger about its voices: people, organisations and outlets, each with what there is of it."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.ledger import Ledger
from reportedly.model import Heard, Hearing, Hit, Query
from reportedly.names import Entry, Known

COUNTED = 200
"""Of so many of the newest statements it is told who repeats whom."""

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody or an outlet: what they said, what was said of them, what they published, and who repeats whom.

    Each is of the newest statements, at most `COUNTED`. `heard` is None where nobody quotes them; `entries` are those
    of the user's register that may be meant.
    """

    name: str
    heard: Heard | None
    said: tuple[Hit, ...]
    said_of: tuple[Hit, ...]
    printed: tuple[Hit, ...]
    repeats: Counts
    repeated_by: Counts
    entries: tuple[Entry, ...] = ()


def voices(ledger: Ledger, asked: Hearing) -> tuple[Heard, ...]:
    """Return the voices that are asked for, those most often heard first."""
    return ledger.heard(asked)


def voice(ledger: Ledger, name: str) -> Voice:
    """Return what there is of one voice; nothing at all where nobody speaks of it."""
    heard = next(iter(ledger.heard(Hearing(name=name))), None)
    said = ledger.search(Query(source=name, limit=COUNTED))
    printed = ledger.search(Query(outlet=name, limit=COUNTED))
    return Voice(
        name=name,
        heard=heard,
        said=said,
        said_of=ledger.search(Query(actor=name, limit=COUNTED)),
        printed=printed,
        repeats=_counted(_from_whom(name, said, printed), name),
        repeated_by=_counted(_by_whom(name, said), name),
        entries=in_register(name, heard.kind if heard else "person"),
    )


def in_register(name: str, kind: str) -> tuple[Entry, ...]:
    """Return the entries of the user's register that may bear a name, the likeliest first."""
    from reportedly.desk import intake  # noqa: PLC0415 - it loads all that reads reports, which pages open without

    known = _known(intake.open_register().items)
    return tuple(entry for entry, _ in known.find(name, kind))


@functools.lru_cache(maxsize=1)
def _known(entries: tuple[Entry, ...]) -> Known:
    return Known(entries)


def _from_whom(name: str, said: Iterable[Hit], printed: Iterable[Hit]) -> Iterator[str]:
    """Yield whom a voice names as its source: the next one in a chain, or the first in its own reports."""
    for hit in said:
        if name in hit.who[:-1]:
            yield hit.who[hit.who.index(name) + 1]
    yield from (hit.who[0] for hit in printed if hit.who)


def _by_whom(name: str, said: Iterable[Hit]) -> Iterator[str]:
    """Yield who has something from a voice: the one before it in a chain, and the outlet that prints it."""
    for hit in said:
        if name in hit.who[1:]:
            yield hit.who[hit.who.index(name) - 1]
        if hit.outlet:
            yield hit.outlet


def _counted(names: Iterable[str], itself: str) -> Counts:
    return tuple(Counter(name for name in names if name and name != itself).most_common())
