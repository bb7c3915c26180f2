"""Values of which at most one can be right, each with the reports that give it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.model import Rival


def rivals(pairs: Iterable[tuple[str, str]]) -> tuple[Rival, ...]:
    """Return each value once, with the reports that give it, from pairs of the two."""
    by_value: dict[str, dict[str, None]] = {}
    for value, report in pairs:
        by_value.setdefault(value, {})[report] = None
    return tuple(Rival(value, tuple(reports)) for value, reports in by_value.items())


def listed(values: Sequence[Rival]) -> str:
    """Return rival values in words, with how many reports give each: "900 (2 reports); 300 (1 report)"."""
    return "; ".join(f"{rival.value} ({_many(len(rival.reports))})" for rival in values)


def _many(reports: int) -> str:
    return "1 report" if reports == 1 else f"{reports} reports"
