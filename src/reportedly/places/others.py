"""Names of persons and papers in a report: what is part of them is no place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from reportedly.model import Entity, Name, Report, Span, Syntax
from reportedly.places.spots import Spot
from reportedly.places.surroundings import Surroundings

_PERSONS = frozenset({"person", "official"})


class Others:
    """Knows where persons and outlets are named."""

    def __init__(self, report: Report, syntax: Syntax, entities: tuple[Entity, ...], beside: Surroundings) -> None:
        self._beside = beside
        self._persons = _spans(entity for entity in entities if entity.kind in _PERSONS)
        self._outlets = _spans(entity for entity in entities if entity.kind == "outlet")
        names = (name.span.of(report.text).split() for name in syntax.names if name.label == "PERSON")
        self._surnames = frozenset(words[-1] for words in names if len(words) > 1)

    def hold(self, spot: Spot, over: tuple[Name, ...]) -> bool:
        """Say whether the words are part of a paper's name, or of a longer name of a person."""
        if any(span.covers(spot.span) for span in _near(self._outlets, spot.span)):
            return True
        if any(n.label == "PERSON" and len(n.span) > len(spot.span) and n.span.covers(spot.span) for n in over):
            return self._beside.word(spot, 1) not in self._beside.institutions
        longer = (span for span in _near(self._persons, spot.span) if len(span) > len(spot.span))
        return any(span.covers(spot.span) for span in longer)

    def is_surname(self, spot: Spot) -> bool:
        """Say whether it is the last name of a person given in full: "Jordan" where Michael Jordan is named."""
        return spot.text in self._surnames

    def may_be(self, spot: Spot) -> bool:
        """Say whether the words are taken for a person's name."""
        return any(span.covers(spot.span) for span in _near(self._persons, spot.span))


def _near(spans: list[Span], span: Span) -> list[Span]:
    i = bisect_right(spans, span)
    return spans[max(0, i - 2) : i + 1]


def _spans(entities: Iterable[Entity]) -> list[Span]:
    return sorted({span for entity in entities for span in entity.mentions})
