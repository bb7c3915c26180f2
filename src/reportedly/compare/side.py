"""What side a whole report takes towards a claim: it agrees, it disagrees, or it passes on what others say."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.compare.words import Words
from reportedly.model import Rule, Said, Status

_LEAD = 5
"""How many statements from the first count as those that tell what a report is about."""
_REFUTES, _SHARES = 1.2, 0.6
"""How strongly a report must refute to go against a claim, and to share the side of a claim that refutes."""


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
    fallen"). One that does neither agrees where it speaks in its own voice, and discusses where it passes on.
    """
    marks, refuting = words.marks(claim), _refuting(report, words)
    if _has(marks, "by-itself", "negator"):
        if refuting > _SHARES:
            return Sided(Side.AGREES, "both say that it is not so")
        if not refuting and _has(marks, "made-up"):
            return Sided(Side.DISAGREES, "the claim is that it is made up, and nothing in the report says so")
        if sum(_has(words.marks(one.text), "negator") for one in report[:_LEAD]) > 1:
            return Sided(Side.AGREES, "both say that something is not so")
    elif refuting + _denied(report, words) >= _REFUTES:
        return Sided(Side.DISAGREES, "the report says that it is not so")
    reserve = _passed_on(report, words) + 0.6 * (_has(marks, "hearsay") + ("?" in claim))
    if reserve > 1 / _LEAD:
        return Sided(Side.DISCUSSES, "the report passes on what others say")
    return Sided(Side.AGREES, "the report tells it in its own voice")


def _refuting(report: Sequence[Said], words: Words) -> float:
    """Return how strongly a report says that something is made up: the beginning counts most."""
    everywhere = sum(_refutations(one, words) for one in report)
    return math.log1p(everywhere) + 0.5 * min(2, sum(_refutations(one, words) for one in report[:_LEAD]))


def _denied(report: Sequence[Said], words: Words) -> float:
    """Return how much weight denials and doubts have in a report, less than what says that it is made up."""
    denials = _count(report[:_LEAD], words, Status.DENIED, "denial")
    return 0.4 * min(2, denials) + 0.2 * min(3, _count(report, words, Status.DOUBTED, "by-itself"))


def _passed_on(report: Sequence[Said], words: Words) -> float:
    """Return how far a report stands back from what it tells: others' words, hedges, voices without a name."""
    lead = report[:_LEAD]
    share = 1 / max(1, len(lead))
    hedged = sum(bool(one.chain) or _has(words.marks(one.text), "hearsay") for one in lead) * share
    unnamed = sum(bool(one.chain) and not one.chain[-1].named for one in lead) * share
    own = sum(not one.chain for one in lead) * share
    return hedged + unnamed / 2 - own / 2


def _refutations(one: Said, words: Words) -> int:
    return sum("made-up" in rule.traits or rule.status is Status.RETRACTED for rule in words.marks(one.text))


def _count(said: Sequence[Said], words: Words, status: Status, trait: str) -> int:
    return sum(rule.status is status and trait in rule.traits for one in said for rule in words.marks(one.text))


def _has(marks: Iterable[Rule], *traits: str) -> bool:
    return any(trait in rule.traits for rule in marks for trait in traits)
