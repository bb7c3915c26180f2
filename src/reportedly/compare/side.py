"""What side a whole report takes towards a claim: it agrees, it disagrees, or it passes on what others say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.compare.refuting import bearing_of, shares
from reportedly.compare.words import Words
from reportedly.model import Rule, Said, Status

_LEAD = 5
"""How many statements from the first count as those that tell what a report is about."""
_REFUTES, _HEDGED = 1.4, 2.0
"""How strongly a report must refute to go against a claim, and how much more against one that asserts nothing."""
_DENIES_TOO, _PART = 0.8, 3.0
"""From when on a report shares the side of a claim that denies, and what the part that it denies counts in this."""
_TELLS = 0.7
"""Up to where, in denials and in others' words, a report tells in its own voice what a claim calls a hoax."""
_STANDS_BACK = 0.5


class Side(StrEnum):
    """What a report does with a claim."""

    AGREES = "agree"
    DISCUSSES = "discuss"
    DISAGREES = "disagree"


@dataclass(frozen=True, slots=True)
class Sided:
    """A report's side towards a claim, and why in a sentence."""

    side: Side
    why: str


def side_of(claim: str, report: Sequence[Said], words: Words) -> Sided:
    """Return the side that the statements of a report take towards a claim, given in a headline's words.

    A report that refutes goes against a claim, and along with one that refutes itself ("No, the bridge has not
    fallen"). One that does neither discusses what it, or the claim, passes on, and agrees where it tells it itself.
    """
    marks, about = words.marks(claim), shares(claim, report, words)
    bearing = bearing_of(claim, report, about, words)
    hedged = _has(marks, "hearsay") or "?" in claim
    unmasks = _has(marks, "made-up") or _answers(claim, words)
    if unmasks or _has(marks, "denial", "negator", "doubt"):
        if bearing.made_up + _PART * bearing.part >= _DENIES_TOO:
            return Sided(Side.AGREES, "both say that it is not so")
        if unmasks and bearing.made_up + bearing.part + _led(report) < _TELLS:
            return Sided(Side.DISAGREES, "the claim is that it is made up, and the report tells it")
    elif bearing.refutes >= _REFUTES + _HEDGED * hedged:
        return Sided(Side.DISAGREES, "the report says that it is not so")
    if hedged:
        return Sided(Side.DISCUSSES, "the claim itself passes on what others say")
    if _passed_on(report, about) > _STANDS_BACK:
        return Sided(Side.DISCUSSES, "the report passes on what others say")
    return Sided(Side.AGREES, "the report tells it in its own voice")


def _answers(claim: str, words: Words) -> bool:
    """Say whether a claim answers a rumour: "No, the bridge has not fallen"."""
    first, comma, _ = claim.partition(",")
    return bool(comma) and first.casefold() in words.talk.words("answer")


def _passed_on(report: Sequence[Said], about: Sequence[float]) -> float:
    """Return how far a report stands back from a claim: others' words first, voices without a name, no plain word.

    What speaks of the claim counts, wherever it stands.
    """
    total = sum(about) or 1.0
    unnamed = sum(share for one, share in zip(report, about, strict=True) if one.chain and not one.chain[-1].named)
    unsure = sum(s for one, s in zip(report, about, strict=True) if one.certainty.status is not Status.ASSERTED)
    return (_led(report) + unnamed / total) / 2 + unsure / total


def _led(report: Sequence[Said]) -> float:
    """Return the part of the lead that is others' words."""
    lead = report[:_LEAD]
    return sum(bool(one.chain) for one in lead) / max(1, len(lead))


def _has(marks: Iterable[Rule], *traits: str) -> bool:
    return any(trait in rule.traits for rule in marks for trait in traits)
