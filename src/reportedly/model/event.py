"""What is claimed to happen: who did what to whom, when, where, how many."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.certainty import Commitment, Polarity
from reportedly.model.evidence import Evidence
from reportedly.model.factuality import Factuality
from reportedly.model.place import PlaceKind
from reportedly.model.text import Span


class Role(StrEnum):
    """The part somebody plays in an event (PLOVER)."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    OTHER = "other"


class Stage(StrEnum):
    """How far an event has come, as the words tell it."""

    PLANNED = "planned"
    ATTEMPTED = "attempted"
    ONGOING = "ongoing"
    DONE = "done"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in an event, as written; `entity` is the id it was resolved to."""

    role: Role
    text: str
    span: Span
    entity: str | None = None


class TimeKind(StrEnum):
    """The four kinds of time of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class CountedFrom(StrEnum):
    """What a time was placed against where its own words leave that open."""

    PUBLICATION = "publication"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class When:
    """A time as written and as an interval of days.

    `value` is the TIMEX3/ISO 8601 value ("2012-02-06", "2011-W32", "2012-02", "P2D"); both ends are equal for one
    day, None is an open or unknown end ("since 2011" has no last day). No date is ever invented: a time that cannot be
    placed has no value. `rule` names the pattern that read it, `counted_from` what it was placed against, and `anchor`
    the words of the time it was counted from, where that is one of the text ("two days earlier").
    """

    span: Span
    value: str | None
    earliest: dt.date | None
    latest: dt.date | None
    kind: TimeKind | None = None
    rule: str | None = None
    counted_from: CountedFrom | None = None
    anchor: Span | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A place as written; the GeoNames id, coordinates (degrees) and country are filled where they are clear.

    `name` is the gazetteer's name for it, and so shows what was corrected; `note` says what a reader should know:
    that a people is named ("people"), a state's government by its seat ("government"), that the spelling was corrected
    or that the name is ambiguous. `evidence` says why it is this place and no other of that name.
    """

    span: Span
    text: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    name: str | None = None
    kind: PlaceKind | None = None
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()


class TollKind(StrEnum):
    """What befell those counted, as the report tells it.

    "Casualties" are killed or wounded, the report does not say which; "attacked" whom or what an attack was aimed at,
    whatever came of it.
    """

    KILLED = "killed"
    WOUNDED = "wounded"
    CASUALTIES = "casualties"
    UNHURT = "unhurt"
    MISSING = "missing"
    DISPLACED = "displaced"
    DETAINED = "detained"
    KIDNAPPED = "kidnapped"
    RELEASED = "released"
    ATTACKED = "attacked"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or amount as a range: "some 15,000 soldiers" is low 15000, high 15000, about, unit "soldiers".

    `kind` says what befell those counted where they are a toll, None elsewhere.
    """

    span: Span
    low: float | None
    high: float | None
    about: bool
    unit: str | None
    kind: TollKind | None = None

    @property
    def size(self) -> float:
        """Return it as one number: the least it can be, or else the most."""
        return self.low or self.high or 0.0


@dataclass(frozen=True, slots=True)
class Event:
    """One coded event: PLOVER type and mode, with what belongs to it.

    `trigger` is the word that tells of it and `rule` the pattern that knows that word. `polarity`, `commitment` and
    `stage` are as the clause itself has them; who says so, and how surely, is the statement's business. `condition`
    holds the words of the clause on which it depends ("if the talks fail"). `factuality` is how far
    readers of such words take it to have happened.
    """

    type: str
    mode: str | None
    trigger: Span
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    where: Where | None = None
    quantities: tuple[Quantity, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    commitment: Commitment = Commitment.CERTAIN
    stage: Stage = Stage.UNKNOWN
    condition: Span | None = None
    factuality: Factuality | None = None
    rule: str = ""
