"""What side a whole report takes towards a claim: it agrees, it disagrees, or it passes on what others say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.compare.refuting import refuting, shares
from reportedly.compare.words import Words
from reportedly.model import Rule, Said, Status

_LEAD = 5
"""How many statements from the first count as those that tell what a report is about."""
_REFUTES, _HEDGED = 1.5, 1.5
"""How strongly a report must refute to go against a claim, and how much more against one that asserts nothing."""
_SHARES, _KEEPS_OUT = 0.8, 0.4
"""From when on it shares the side of a claim that refutes, and below what it goes against one that calls it a hoax."""
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
    found = refuting(report, about, words)
    hedged = _has(marks, "hearsay") or "?" in claim
    unmasks = _has(marks, "made-up") or _answers(claim, words)
    if unmasks or _has(marks, "denial", "negator"):
        if found >= _SHARES:
            return Sided(Side.AGREES, "both say that it is not so")
        if unmasks and found < _KEEPS_OUT:
            return Sided(Side.DISAGREES, "the claim is that it is made up, and nothing in the report says so")
    elif found >= _REFUTES + _HEDGED * hedged:
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
    lead = report[:_LEAD]
    led = sum(bool(one.chain) for one in lead) / max(1, len(lead))
    total = sum(about) or 1.0
    unnamed = sum(share for one, share in zip(report, about, strict=True) if one.chain and not one.chain[-1].named)
    unsure = sum(s for one, s in zip(report, about, strict=True) if one.certainty.status is not Status.ASSERTED)
    return (led + unnamed / total) / 2 + unsure / total


def _has(marks: Iterable[Rule], *traits: str) -> bool:
    return any(trait in rule.traits for rule in marks for trait in traits)
