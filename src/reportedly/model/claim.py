"""Across reports: what is said as it is compared, claims, their origins, conflicts and history."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.certainty import PLAIN, Certainty, Status
from reportedly.model.event import Event, Quantity
from reportedly.model.source import SourceKind, Via
from reportedly.model.statement import Position


class Stance(StrEnum):
    """How a statement stands to a claim."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DOUBTS = "doubts"
    DENIES = "denies"
    RETRACTS = "retracts"


@dataclass(frozen=True, slots=True)
class Voice:
    """One hop of a chain as it is compared across reports: names and kinds, no offsets; `cue` in the report's words."""

    text: str
    kind: SourceKind
    named: bool
    name: str | None = None
    via: Via = Via.ATTRIBUTION
    certainty: Certainty = PLAIN
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of one report as it is compared with those of others: values in place of words.

    `chain` is outermost first, empty for the author's own voice. `terms` are the lemmas that carry the content, `names`
    the folded names of whom and what it speaks of, `places` the keys of places, `days` intervals of days (None is an
    open end). `statement` and `report` are ids; `link` is the id or address of the report it says it has this from.
    `actors` are those of its names and places that do what is told, `doers` those who are told to do a deed, each with
    its kind (PLOVER), `marks` the rules by whose words it takes a side, and `setting` the names and places of the
    report around it, `dates` the days that the report names.
    """

    statement: str
    report: str
    text: str
    position: Position = Position.BODY
    outlet: str | None = None
    published: dt.date | None = None
    url: str | None = None
    chain: tuple[Voice, ...] = ()
    certainty: Certainty = PLAIN
    terms: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    days: tuple[tuple[dt.date | None, dt.date | None], ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    actors: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()
    setting: frozenset[str] = frozenset()
    doers: frozenset[tuple[str, str]] = frozenset()
    dates: tuple[tuple[dt.date, dt.date], ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement's part in a claim."""

    statement: str
    report: str
    stance: Stance
    status: Status
    published: dt.date | None = None

    @property
    def told(self) -> str:
        """The stance, and the status where that says more: "reports, unconfirmed", but "denies"."""
        return self.stance if self.status is _IMPLIED[self.stance] else f"{self.stance}, {self.status}"


_IMPLIED = {
    Stance.ASSERTS: Status.ASSERTED,
    Stance.REPORTS: Status.ASSERTED,
    Stance.DOUBTS: Status.DOUBTED,
    Stance.DENIES: Status.DENIED,
    Stance.RETRACTS: Status.RETRACTED,
}
"""The status that a stance says already."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The farthest voice that reports name for a claim, counted once however many repeat it; `why` is one sentence.

    `not_apart_from` is the key of another origin from which nothing shows this one to be independent; None for those
    that count.
    """

    key: str
    who: str
    named: bool
    kind: SourceKind
    reports: tuple[str, ...]
    why: str
    not_apart_from: str | None = None

    @property
    def independent(self) -> bool:
        """Say whether it is shown to stand by itself."""
        return self.not_apart_from is None


@dataclass(frozen=True, slots=True)
class Opposition:
    """Somebody who denies or doubts a claim, and the reports that say so."""

    who: str
    reports: tuple[str, ...]


class ConflictKind(StrEnum):
    """On what reports of one claim disagree."""

    QUANTITY = "quantity"
    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    DENIAL = "denial"


class Between(StrEnum):
    """Who disagrees: origins that are independent of one another, or one with itself."""

    ORIGINS = "independent origins"
    ONE = "one origin"


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the values in a conflict, and the reports that give it."""

    value: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more values of which at most one can be so; `message` is a sentence for the reader.

    `between` says whose values they are; None where the origins are not known or not told apart.
    """

    kind: ConflictKind
    values: tuple[Rival, ...]
    message: str
    between: Between | None = None


class MutationKind(StrEnum):
    """How a claim changed from one report to the next."""

    SOURCE_CHANGED = "source changed"
    SOURCE_LOST = "source lost"
    HEDGE_LOST = "hedge lost"
    HEDGE_ADDED = "hedge added"
    FIGURE_CHANGED = "figure changed"


@dataclass(frozen=True, slots=True)
class Mutation:
    """A change of a claim on its way between two reports, by their ids."""

    kind: MutationKind
    before: str
    after: str
    message: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which the standing of a claim changed, and the report in which it did."""

    date: dt.date | None
    status: str
    report: str
    message: str


@dataclass(frozen=True, slots=True)
class Credibility:
    """The Admiralty code's 1 (confirmed) to 5 (improbable), 6 where it cannot be judged, and the reasons for it."""

    value: int = 6
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """The statements of many reports that say, repeat, doubt or deny the same thing, and what they amount to.

    `unknown_lineage` holds the reports that give no source or none that can be followed; they never count as origins.
    """

    id: str
    gist: str
    tellings: tuple[Telling, ...]
    origins: tuple[Origin, ...] = ()
    unknown_lineage: tuple[str, ...] = ()
    denials: tuple[Opposition, ...] = ()
    doubts: tuple[Opposition, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    history: tuple[Turn, ...] = ()
    mutations: tuple[Mutation, ...] = ()
    credibility: Credibility = Credibility()

    @property
    def independent_origins(self) -> int:
        """Return how many origins support the claim independently of one another."""
        return sum(origin.independent for origin in self.origins)
