"""How sure: FactBank's two axes, polarity and commitment, and the status that the words themselves mark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Polarity(StrEnum):
    """Whether the source says that it is so, or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Commitment(StrEnum):
    """How strongly the source stands behind it: FactBank's CT, PR, PS and Uu."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """What the report's own words mark a statement as; `ASSERTED` is the unmarked case."""

    ASSERTED = "asserted"
    UNCONFIRMED = "unconfirmed"
    ALLEGED = "alleged"
    DENIED = "denied"
    DOUBTED = "doubted"
    RUMOURED = "rumoured"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    RETRACTED = "retracted"
    RECOMMENDED = "recommended"


@dataclass(frozen=True, slots=True)
class Certainty:
    """How one link of a chain, or a whole statement, is marked."""

    status: Status = Status.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    commitment: Commitment = Commitment.CERTAIN


PLAIN = Certainty()
"""What nothing marks: asserted, positive, certain."""
