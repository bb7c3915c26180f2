"""Statements written by hand, as they are compared."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

from reportedly import lexicon
from reportedly.compare import Comparer, Weights, Words
from reportedly.model import Certainty, Polarity, Quantity, Said, SourceKind, Span, Status, TollKind, Voice
from reportedly.names import Naming

ENGLISH = lexicon.load("en")
WORDS = Words.of(ENGLISH)
COMPARER = Comparer(Weights.of(ENGLISH), WORDS, Naming())
_NUMBERS = itertools.count()


def count(figure: float, unit: str | None = None, kind: TollKind | None = None, *, about: bool = False) -> Quantity:
    return Quantity(Span(0, 1), figure, figure, about, unit, kind)


def voice(name: str, *, named: bool = True) -> Voice:
    return Voice(name, SourceKind.PERSON, named, name if named else None)


def says(  # noqa: PLR0913
    text: str,
    report: str = "a",
    *,
    names: str = "",
    places: str = "",
    day: str | None = None,
    published: str | None = "2031-05-01",
    figures: tuple[Quantity, ...] = (),
    chain: tuple[Voice, ...] = (),
    status: Status = Status.ASSERTED,
    polarity: Polarity = Polarity.POSITIVE,
    outlet: str | None = None,
) -> Said:
    """Return a statement; `names` are parted by commas, `places` are keys, the first of all is the actor.

    What is written with a capital letter is a name, and no term.
    """
    told = dt.date.fromisoformat(day) if day else None
    named = [name.strip() for name in names.split(",") if name.strip()]
    return Said(
        statement=f"s{next(_NUMBERS)}",
        report=report,
        text=text,
        outlet=outlet or report.title(),
        published=dt.date.fromisoformat(published) if published else None,
        chain=chain,
        certainty=replace(Certainty(), status=status, polarity=polarity),
        terms=WORDS.terms(" ".join(word for word in text.split() if not word[0].isupper())),
        names=frozenset(named),
        places=frozenset(places.split()),
        days=((told, told),) if told else (),
        quantities=figures,
        actors=frozenset([*named, *places.split()][:1]),
        marks=tuple(rule.id for rule in WORDS.marks(text)),
    )
