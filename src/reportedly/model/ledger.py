"""What goes into the ledger and what comes out of it: entries, what became of them, questions, hits and totals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.model.certainty import Certainty, Status
from reportedly.model.claim import Claim, Said
from reportedly.model.doubt import Doubt
from reportedly.model.reading import MadeBy, Reading
from reportedly.model.source import SourceKind
from reportedly.model.text import Report, Span, Spans


@dataclass(frozen=True, slots=True)
class Capture:
    """When and from where a report's bytes were read, with their digest.

    `provenance` is what stood around the report and tells where it comes from, as plain values.
    """

    read_from: str
    read_at: dt.datetime
    sha256: str = ""
    provenance: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One report with its reading, as it is handed to the ledger.

    `said` is what its statements are compared by, `keys` the blocking keys of each statement by its id, and
    `fingerprints` the winnowed hashes of the text; all three may be made again from the reading.
    """

    reading: Reading
    capture: Capture
    said: tuple[Said, ...] = ()
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    fingerprints: frozenset[int] = frozenset()


class Became(StrEnum):
    """What became of an entry: nothing, where the ledger had the same reading of the same report already."""

    ADDED = "added"
    REVISED = "revised"
    REREAD = "reread"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read when it was last tried, and why."""

    read_from: str
    message: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as the ledger has it: its latest revision, how many there are, and who made the reading that counts."""

    report: Report
    revision: int
    made_by: MadeBy
    captures: tuple[Capture, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an article as it was read: another text, title, outlet, byline, day or address is another revision.

    They are numbered from 1, and the last one counts. `captures` tell when and from where it was read, the first time
    first; `statements` is how many its latest reading has.
    """

    number: int
    captures: tuple[Capture, ...]
    statements: int
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for: words, and what the statement, its sources or its report must be.

    `words` may hold "a phrase", a beginning* and -what must not occur. `source` is a name or some of its words;
    `since` and `until` are the first and last day of publication. Rejected statements are passed over unless
    `rejected`. With `before`, the place of a hit, those that come after it are meant, the newest first.
    """

    words: str = ""
    source: str | None = None
    actor: str | None = None
    place: str | None = None
    status: Status | None = None
    outlet: str | None = None
    report: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    rejected: bool = False
    limit: int = 20
    offset: int = 0
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement that was found; `marks` are the words in `text` that were searched for.

    `who` are the voices, outermost first, empty for the author's own. `certainty` is as people have set it where they
    have (`edited`), otherwise as read. `place` is where it stands among all, the newest highest. `by_hand` says that
    somebody drew its words or voices.
    """

    statement: str
    report: str
    text: str
    who: tuple[str, ...]
    certainty: Certainty
    published: dt.date | None = None
    outlet: str | None = None
    title: str | None = None
    content: Spans = ()
    marks: tuple[Span, ...] = ()
    edited: bool = False
    rejected: bool = False
    by_hand: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """How many of the statements that count are of one status and one month ("2012-02", empty where undated)."""

    month: str
    status: Status
    statements: int


@dataclass(frozen=True, slots=True)
class Stats:
    """How much the ledger holds; `orphans` are statements decided upon that no reading that counts has any more."""

    reports: int
    revisions: int
    readings: int
    statements: int
    decisions: int
    failures: int
    orphans: int
    totals: tuple[Total, ...]
    bytes: int


class Harm(StrEnum):
    """What is damaged: something read, that only a backup or reading it again can restore, or something derived."""

    FILE = "file"
    FACT = "fact"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it should be: `what` says where, `remedy` what to do about it."""

    harm: Harm
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Edge:
    """That a report has something from an origin: the id of another report, or the key of a voice outside the ledger.

    `kind` says how that is known ("names", "cites", "credits", "links", "republishes", "copies") and `why` tells the
    reader, in one sentence.
    """

    report: str
    origin: str
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Renewal:
    """Claims that were worked out anew, to be kept in the place of the claims `dropped`.

    `edges` are those of each claim by its id; `settled` are the statements that need not be looked at again. `beside`
    are the claims that have statements of the new ones too and stay. `grown` are claims that take up statements, by
    report and id, and do not tell of them before they are worked out anew. `doubts` are what people
    are left to decide of the settled statements.
    """

    claims: tuple[Claim, ...]
    edges: Mapping[str, tuple[Edge, ...]] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    settled: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    grown: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearing:
    """Which voices are asked for: those whose names have all these `words`, of a kind, or the one of that very `name`.

    With `after`, how often a voice is heard and its name, those that come after it are meant; all without a `limit`.
    """

    words: str = ""
    kind: SourceKind | None = None
    name: str | None = None
    after: tuple[int, str] | None = None
    limit: int | None = None


EVERYBODY = Hearing()
"""All voices."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How often a voice is heard, or an outlet speaks in its own voice, in the statements that count."""

    who: str
    kind: SourceKind
    named: bool
    statements: int
    reports: int


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom reports name and nobody quotes; `reports` are those that name them, of the newest looked at."""

    who: str
    kind: str
    reports: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """That reports of one outlet have something from those of another, or from a voice, and how many."""

    outlet: str
    of: str
    reports: int
