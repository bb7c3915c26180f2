"""Measures whether the claims that a ledger keeps up to date are those that all its reports make together.

    python benchmarks/claims_kept.py

The dossier is added report by report in three orders drawn with a seed: to a ledger that is small enough to be grouped
anew each time (`as_the_pile` is the share of orders with the very same claims), and to one that is held to be large,
where only neighbours are looked at (`neighbours_pairs_F1` counts the pairs of statements that are in one claim).
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path

from claims import dossier_of
from reportedly.desk import adding, comparing
from reportedly.desk.renewing import renewal
from reportedly.ledger import open_ledger
from reportedly.model import Claim, Reading

Figures = dict[str, float]
ORDERS = 3


def dossier(folder: Path, _work: Path) -> Figures:
    """Return how like the claims of the pile those are that a ledger has after its reports came one by one."""
    pile = dossier_of(folder.parent)
    expected = comparing.claims_in(pile)
    orders = [random.Random(seed).sample(pile, len(pile)) for seed in range(ORDERS)]  # noqa: S311 - nothing secret
    same = [_added(order) == expected for order in orders]
    with _held_to_be_large():
        near = [_pair_f1(_added(order), expected) for order in orders]
    return {
        "as_the_pile": round(sum(same) / ORDERS, 3),
        "neighbours_pairs_F1": round(sum(near) / ORDERS, 3),
    }


@contextmanager
def _held_to_be_large() -> Iterator[None]:
    before = renewal.ALL_ANEW, renewal.MOST_ANEW
    renewal.ALL_ANEW = renewal.MOST_ANEW = 0
    try:
        yield
    finally:
        renewal.ALL_ANEW, renewal.MOST_ANEW = before


def _added(order: Sequence[Reading]) -> tuple[Claim, ...]:
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.sqlite") as ledger:
        for one in order:
            list(adding.add_readings([one], ledger))
        return ledger.claims()


def _pair_f1(found: Iterable[Claim], expected: Iterable[Claim]) -> float:
    ours, theirs = (set().union(*map(_pairs, some)) for some in (found, expected))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def _pairs(claim: Claim) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(sorted(part.statement for part in claim.tellings), 2)}


if __name__ == "__main__":
    asked = Path(os.environ["REPORTEDLY_EVAL"])
    print(*(f"{name} {value}" for name, value in dossier(asked, asked).items()), sep="\n")
