"""Whom a toll counts: everybody, those of one kind, or some of them beside others."""

from __future__ import annotations

from reportedly.compare.words import Words, split
from reportedly.model import Quantity


def victim_of(quantity: Quantity, words: Words) -> str | None:
    """Return those counted as a term, None where they are whoever was there.

    Fighters of any side are one: whom one report calls rebels, another calls terrorists. So are all that are told by
    what brought them there (passengers, patients); those whose calling brought them are not ("rescue workers").
    """
    unit = split(quantity.unit or "")
    if not unit or is_told_by(unit, "anybody", words) or is_told_by(unit, "there", words):
        return None
    return "fighter" if is_told_by(unit, "fighter", words) else words.term(unit[-1])


def is_everybody(quantity: Quantity, words: Words, *, alone: bool = True) -> bool:
    """Say whether a toll counts people of any kind, and not civilians beside fighters, or passengers beside the crew.

    `alone` says that it is told beside no other.
    """
    unit = split(quantity.unit or "")
    return not unit or is_told_by(unit, "everybody", words) or (alone and is_told_by(unit, "there", words))


def is_told_by(unit: list[str], trait: str, words: Words) -> bool:
    """Say whether the last words of a unit are of one kind; the longest phrase at its end decides."""
    starts = (words.tolls.at(unit, i) for i in range(len(unit)))
    ends = (hit[0] for i, hit in enumerate(starts) if hit and i + hit[1] == len(unit))
    return trait in next((rule.traits for rule in ends), frozenset())
