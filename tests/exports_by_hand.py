"""A small case made by hand, with something of everything that is exported."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

from reportedly.export.material import Material, Piece
from reportedly.model import (
    Capture,
    Certainty,
    Claim,
    Commitment,
    Conflict,
    ConflictKind,
    Credibility,
    Decision,
    Edge,
    Entity,
    Event,
    Hop,
    MadeBy,
    Office,
    Opposition,
    Origin,
    Participant,
    Polarity,
    Position,
    Reading,
    Report,
    Rival,
    Role,
    Source,
    SourceKind,
    Span,
    Speech,
    Stage,
    Stance,
    Statement,
    Status,
    Subject,
    Telling,
    Turn,
    Verdict,
    When,
    Where,
    words_of,
)

TEXT = """The dam at Orsk holds, "so far", said Ida Renn, the mayor. \
According to an officer, cited by the Vell Post, 1,500 guards will be sent to Orsk on May 6. \
The river ministry denied that it leaks. =SUM(A1) 🌊 [sic]"""

DAY, NOON = dt.date(2020, 5, 4), dt.datetime(2020, 5, 4, 12, tzinfo=dt.UTC)
MADE_AT = dt.datetime(2020, 6, 1, 8, 30, tzinfo=dt.UTC)
PLAIN = Certainty()
DENIED = Certainty(Status.DENIED, Polarity.NEGATIVE)
UNCONFIRMED = Certainty(Status.UNCONFIRMED, commitment=Commitment.UNKNOWN)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def hop(words: str, cue: str, kind: SourceKind, entity: str | None = None, certainty: Certainty = PLAIN) -> Hop:
    named = words[0].isupper()
    source = Source((span(words),), words, kind, named, words if named else None, entity=entity)
    return Hop(source, (span(cue),), certainty)


def statement(id_: str, chain: tuple[Hop, ...], certainty: Certainty, *words: str, **more: object) -> Statement:
    content = tuple(span(one) for one in words)
    given: dict[str, object] = {"position": Position.BODY, "speech": Speech.INDIRECT, "confidence": 0.75, **more}
    return Statement(
        id=id_,
        report_id="lantern-1",
        content=content,
        text=words_of(content, TEXT),
        chain=chain,
        certainty=certainty,
        **given,  # type: ignore[arg-type]
    )


ORSK = Where(span("Orsk on"), "Orsk", 514734, 51.2, 58.6, "RU", "Orsk")
SENDING = Event(
    "MOBILIZE",
    "troops",
    span("sent"),
    (
        Participant(Role.ACTOR, "1,500 guards", span("1,500 guards")),
        Participant(Role.OTHER, "Renn", span("Renn"), "e1"),
    ),
    When(span("May 6"), "2020-05-06", dt.date(2020, 5, 6), dt.date(2020, 5, 6)),
    ORSK,
    stage=Stage.PLANNED,
)
HOLDS = statement(
    "aaa1",
    (hop("Ida Renn", "said", SourceKind.PERSON, "e1"),),
    Certainty(),
    "The dam at Orsk holds,",
    '"so far",',
    speech=Speech.MIXED,
)
GUARDS = statement(
    "bbb2",
    (
        hop("Vell Post", "cited by", SourceKind.OUTLET, "e3"),
        hop("an officer", "According to", SourceKind.OFFICIAL, None, UNCONFIRMED),
    ),
    UNCONFIRMED,
    "1,500 guards will be sent to Orsk on May 6",
    events=(SENDING,),
)
LEAKS = statement(
    "ccc3", (hop("The river ministry", "denied", SourceKind.ORGANISATION, "e2"),), DENIED, "it leaks", nested_in="aaa1"
)
FORMULA = statement("ddd4", (Hop(None, (), UNCONFIRMED),), UNCONFIRMED, "=SUM(A1) 🌊 [sic]")
OWN = statement("eee5", (), Certainty(), "The dam")


def reading(id_: str = "lantern-1", outlet: str | None = "Harbour Lantern") -> Reading:
    minister = Office(span("the mayor"), "mayor", "river ministry", "e2", "RU")
    return Reading(
        report=Report(
            id_,
            TEXT,
            title="Dam *holds*",
            outlet=outlet,
            byline="Lena Storm",
            published=DAY if outlet else None,
            url=f"https://lantern.example/{id_}" if outlet else None,
            sha256="0" * 64,
        ),
        statements=tuple(replace(one, report_id=id_) for one in (HOLDS, GUARDS, LEAKS, FORMULA, OWN)),
        not_asserted=(),
        entities=(
            Entity("e1", SourceKind.PERSON, "Ida Renn", (span("Ida Renn"),), ("mayor",), (), (minister,)),
            Entity("e2", SourceKind.ORGANISATION, "The river ministry", (span("The river ministry"),)),
            Entity("e3", SourceKind.OUTLET, "Vell Post", (span("Vell Post"),), same_as=("the Post",)),
            Entity("e4", "place", "Orsk", (span("Orsk"),)),
        ),
        times=(),
        places=(Where(span("Orsk holds"), "Orsk", 514734, 51.2, 58.6, "RU", "Orsk"), ORSK, Where(span("Vell"), "Vell")),
        quantities=(),
        findings=(),
        problems=(),
        made_by=MadeBy("1.0", "tagger 1", "lexicon 1", "parser 1"),
        events=(replace(SENDING, trigger=span("denied"), where=None, when=None),),
    )


CAPTURES = (
    Capture("/reports/1.txt", NOON, "0" * 64, {"feed": "https://lantern.example/feed"}),
    Capture("/copies/1.txt", NOON, "1" * 64),
)

CLAIM = Claim(
    "claim-1",
    "1,500 guards will be sent to Orsk",
    (
        Telling("bbb2", "lantern-1", Stance.REPORTS, Status.UNCONFIRMED, DAY),
        Telling("bbb2", "vell-2", Stance.DENIES, Status.DENIED, None),
    ),
    (Origin("an officer", "an officer", False, SourceKind.OFFICIAL, ("lantern-1",), "Both cite an officer."),),  # noqa: FBT003
    ("vell-2",),
    (Opposition("The river ministry", ("lantern-1",)),),
    (Opposition("Ida Renn", ("lantern-1", "vell-2")),),
    (Conflict(ConflictKind.DATE, (Rival("May 6", ("lantern-1",)), Rival("May 7", ("vell-2",))), "Two days."),),
    (Turn(DAY, "unconfirmed", "lantern-1", "First told."),),
    (),
    Credibility(5, ("It is denied.",)),
)

DECISIONS = (
    Decision(Verdict.GRADE, Subject.SOURCE, "Harbour Lantern", "ida", NOON, "B", "", 1),
    Decision(Verdict.REJECT, Subject.STATEMENT, "eee5", "ida", NOON, "", "a slip", 2),
    Decision(Verdict.EDIT, Subject.STATEMENT, "aaa1", "ida", NOON, "commitment=probable", "", 3),
    Decision(Verdict.NOTE, Subject.CLAIM, "claim-1", "ida", NOON, "to be watched", "", 4),
)


def pieces() -> tuple[Piece, ...]:
    """Return two reports, of the first of which people have decided something; the other has neither outlet nor day."""
    set_by_people = {"aaa1": Certainty(commitment=Commitment.PROBABLE)}
    edges = (Edge("vell-2", "lantern-1", "copies", "They share three sentences."),)
    first = Piece(reading(), CAPTURES, set_by_people, frozenset({"eee5"}))
    return first, Piece(reading("vell-2", None), edges=edges)


def case() -> Material:
    """Return the case as it is handed to a format."""
    return Material(pieces(), MADE_AT, "1.0", (CLAIM,), DECISIONS)


def whole(chunks: object) -> str:
    """Return a text that comes in pieces."""
    out = io.StringIO()
    out.writelines(chunks)  # type: ignore[arg-type]
    return out.getvalue()
