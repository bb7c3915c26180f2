"""Who is held responsible for an act, and how surely the report says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.evidence import Evidence
from reportedly.model.text import Span


class Degree(StrEnum):
    """How surely somebody is said to have done it: the five degrees of MUC-4.

    "Claimed" is that they say so themselves; "fact" that the report tells it without a doubt of its own, whoever it
    has it from; the two kinds of suspicion differ by who voices it.
    """

    CLAIMED = "claimed or admitted"
    FACT = "reported as fact"
    SUSPECTED_BY_AUTHORITIES = "suspected or accused by authorities"
    SUSPECTED = "suspected or accused"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Blame:
    """One place where the report says who did it: `held` who, `act` what, in the words of the report.

    `statement` is the id of the innermost statement that says so, None where it lies in none.
    """

    held: Span
    act: Span
    degree: Degree
    statement: str | None = None
    evidence: tuple[Evidence, ...] = ()
