"""Numbers that the reports themselves tell of different incidents, so that nobody takes them for rivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.compare.incidents import Toll
from reportedly.compare.scenes import in_common
from reportedly.compare.words import Words
from reportedly.model import TollKind

_LEAST = 3
Number = tuple[TollKind, float]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The tolls that each report tells, and pairs of them that some report tells of two scenes."""

    told: frozenset[tuple[str, Number]] = frozenset()
    apart: frozenset[frozenset[Number]] = frozenset()

    def are_apart(self, one: Toll, other: Toll) -> bool:
        """Say whether some report tells these two numbers of two scenes, or both reports tell both."""
        found = frozenset({_number(one), _number(other)}) in self.apart
        return found or (self._tells(one, other) and self._tells(other, one))

    def is_shared(self, one: Toll, other: Toll) -> bool:
        """Say whether the report of one of two tolls tells the other, too."""
        return self._tells(one, other) or self._tells(other, one)

    def _tells(self, one: Toll, other: Toll) -> bool:
        return (one.said.report, _number(other)) in self.told


def numbers_of(by_report: Mapping[str, Sequence[Toll]], words: Words) -> Numbers:
    """Return the tolls of reports, and which are told apart."""
    told = frozenset((name, _number(toll)) for name, tolls in by_report.items() for toll in tolls)
    apart = (
        frozenset({_number(one), _number(other)})
        for tolls in by_report.values()
        for one, other in combinations(tolls, 2)
        if one.kind is other.kind and (in_common(one.scene, other.scene, words.common_terms) or 0) < _LEAST
    )
    return Numbers(told, frozenset(apart))


def _number(toll: Toll) -> Number:
    return toll.kind, toll.size
