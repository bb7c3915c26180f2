"""What comes out of comparing two names: a score, a verdict, and the reasons for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Verdict(StrEnum):
    """Whether two names are one; in doubt they are not merged, and not parted for good either."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason: the rule that spoke, what it says in words, and whether it speaks for one name or for two."""

    rule: str
    says: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, from 0 to 1, what follows from it, and why.

    The score alone is not a probability. `verdict` also heeds what a score cannot show: a clash of words, gender or
    country forbids "same", however alike the rest is.
    """

    score: float
    verdict: Verdict
    signs: tuple[Sign, ...] = ()

    def __str__(self) -> str:
        """Return the verdict with its reasons, one a line."""
        reasons = (f"{'+' if sign.agrees else '-'} {sign.says}" for sign in self.signs)
        return "\n".join([f"{self.verdict} ({self.score:.2f})", *reasons])


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the bearer of a name beside the name; only what is given can clash.

    `gender` is "man" or "woman"; `countries` are names or codes, of one kind throughout; `since` and `until` bound the
    days, in ISO 8601, in which the name can be meant, such as a lifetime; `callings` are exclusive trades, such as
    "footballer", not offices, of which one person may hold several.
    """

    gender: str | None = None
    countries: frozenset[str] = field(default_factory=frozenset)
    organisations: frozenset[str] = field(default_factory=frozenset)
    callings: frozenset[str] = field(default_factory=frozenset)
    since: str | None = None
    until: str | None = None


Beside = tuple[Context | None, Context | None]
"""What is known of the bearer of each of two names."""


class Comparing(Protocol):
    """Compares names: all that a stage needs of this package, handed in because word lists must be loaded for it."""

    def keys(self, name: str, kind: str, /) -> frozenset[str]:
        """Return the keys of a name; names that are the same share one."""
        ...

    def compare(self, one: str, other: str, kind: str, beside: Beside = (None, None), /) -> Likeness:
        """Say whether two names are one, and why."""
        ...
