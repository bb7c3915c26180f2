"""How far two words are apart, in letters."""

from __future__ import annotations


def distance(a: str, b: str) -> int:
    """Return how many letters must be put in, left out, changed or swapped to turn `a` into `b`.

    >>> distance("damascus", "damscus"), distance("macron", "marcon")
    (1, 1)
    """
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, previous, row = row, before, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
    return row[-1]


def alikeness(a: str, b: str) -> float:
    """Return the share of letters that stay, from 0 to 1."""
    return 1 - distance(a, b) / max(len(a), len(b), 1)
