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
    """Return rival values in words: "900 (a, b); 300 (c)"."""
    return "; ".join(f"{rival.value} ({', '.join(rival.reports)})" for rival in values)
