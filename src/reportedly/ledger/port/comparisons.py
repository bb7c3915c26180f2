"""What the reports of a ledger are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from reportedly.model import (
    Entry,
    Report,
    Said,
)


class Comparisons(Protocol):
    """What the reports of a ledger are compared by."""

    def compare_by(self, entry: Entry) -> None:
        """Make anew what a report is compared by, from an entry with the reading that counts."""
        ...

    def said(self, statements: Iterable[str]) -> dict[str, Said]:
        """Return what these statements are compared by."""
        ...

    def said_by(self, reports: Iterable[str]) -> dict[str, tuple[Said, ...]]:
        """Return what all statements of these reports are compared by, in the order of their texts."""
        ...

    def with_provenance(self, reports: Iterable[str]) -> dict[str, tuple[Report, Mapping[str, object]]]:
        """Return these reports as they were last revised, each with what stood around it where that was read."""
        ...

    def all_said(self) -> Iterator[Said]:
        """Yield what every statement that counts is compared by, report by report."""
        ...

    def uses(self, keys: Iterable[str]) -> dict[str, int]:
        """Return how many statements have each of these keys."""
        ...

    def sharing_keys(
        self, asked: Iterable[Mapping[str, float]], most: int = 500, best: int = 60, least: float = 0.0
    ) -> tuple[dict[str, float], ...]:
        """Return for each of some sets of keys the statements that share most with it, by the weights of those keys.

        The `best` are returned, of those with a share of `least` of all weight, ties in the order they were added; of
        the statements of a key that over `most` have, only the newest are looked at.
        """
        ...

    def prints(self, reports: Iterable[str]) -> dict[str, frozenset[int]]:
        """Return the fingerprints of the texts of these reports; a report of which none are kept is left out."""
        ...

    def sharing_text(self, fingerprints: Iterable[int], least: int = 2, most: int = 50) -> dict[str, int]:
        """Return the reports that share `least` fingerprints, with how many; passes over those of over `most`."""
        ...
