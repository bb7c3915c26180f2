"""Which reports of a story say that it is made up."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.compare.words import Words
from reportedly.model import Said


def calling_made_up(pile: Iterable[Said], words: Words) -> frozenset[str]:
    """Return the reports that somewhere say in so many words that something is made up: "the picture is a fake"."""
    made_up = {rule.id for rule in words.stances.rules if "made-up" in rule.traits and "weak" not in rule.traits}
    return frozenset(one.report for one in pile if not made_up.isdisjoint(one.marks))
