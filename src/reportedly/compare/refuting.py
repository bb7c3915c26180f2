"""How strongly a report says that what it tells of is not so."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reportedly.compare.words import Words, split
from reportedly.model import Rule, Said

_MOST_OF_A_COMMENT = 2
_ABOUT, _MUCH_ABOUT = 0.3, 0.4
"""The part of a claim's words from which on a statement is about it, and its negation counts by itself."""
_BESIDE, _WEAK = 0.35, 0.5
"""What a word such as "fake" counts that may be said of something else, and one that says so of many things."""
_NOT_THE_STORY = 0.3
_TALK, _LED = 0.5, 0.5
_LEAD = 2
"""How many statements lead a report: what it denies there it was written to deny."""


def refuting(report: Sequence[Said], about: Sequence[float], words: Words) -> float:
    """Return how strongly a report says that a claim is not so; `about` is how much each statement speaks of it.

    It adds up that it is made up, that the claim or the story is not so, that the report looks at it as a story that
    goes round, the first of each the most, and that the lead denies it.
    """
    told = [*zip(report, about, strict=True)]
    made_up = sum(_made_up(one, share, words) for one, share in told)
    negated = sum(_negated(one, share, words) for one, share in told)
    talk = words.talk.words("talk")
    talked = sum(len(talk.intersection(split(one.text))) for one in report)
    led = any(share >= _MUCH_ABOUT and _has(one, words, "negator", "denial") for one, share in told[:_LEAD])
    return math.log1p(made_up) + math.log1p(negated) + _TALK * math.log1p(talked) + _LED * led


def shares(claim: str, report: Sequence[Said], words: Words) -> list[float]:
    """Return which part of a claim's words each statement of a report has."""
    wanted = words.terms(claim)
    return [len(wanted & words.terms(one.text)) / max(1, len(wanted)) for one in report]


def _made_up(one: Said, share: float, words: Words) -> float:
    """Return how surely a statement says that a claim is made up."""
    found = [rule for rule in words.marks(one.text) if "made-up" in rule.traits]
    if not found:
        return 0.0
    meant = len(one.terms) <= _MOST_OF_A_COMMENT or share >= _ABOUT or _of_a_story(one, words)
    return max(_strength(rule) for rule in found) * (1.0 if meant else _BESIDE)


def _strength(rule: Rule) -> float:
    return _WEAK if "weak" in rule.traits else 1.0


def _negated(one: Said, share: float, words: Words) -> float:
    """Return how much of a claim, or of a story told, a statement says is not so."""
    if not _has(one, words, "negator"):
        return 0.0
    return max(share if share >= _MUCH_ABOUT else 0.0, _NOT_THE_STORY if _of_a_story(one, words) else 0.0)


def _of_a_story(one: Said, words: Words) -> bool:
    return not words.talk.words("told").isdisjoint(split(one.text))


def _has(one: Said, words: Words, *traits: str) -> bool:
    return any(trait in rule.traits for rule in words.marks(one.text) for trait in traits)
