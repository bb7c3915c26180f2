"""A reading built by hand, with something of everything that can be shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from piles_by_hand import PILE, add
from reportedly.ledger import open_ledger
from reportedly.model import (
    Blame,
    Certainty,
    Commitment,
    Degree,
    Entity,
    Event,
    Evidence,
    Finding,
    FindingKind,
    Hop,
    MadeBy,
    NotAsserted,
    Participant,
    Polarity,
    Position,
    Problem,
    Quantity,
    Reading,
    Region,
    RegionKind,
    Report,
    Role,
    Source,
    SourceKind,
    Span,
    Speech,
    Stage,
    Statement,
    Status,
    Via,
    When,
    Where,
    words_of,
)

TEXT = """Guards sent to the dam
By Ida Holm

According to an unconfirmed statement by a senior officer, reported by the Lakeland press, some 1,500 guards are to be \
sent to the dam on March 12. "The dam," said Renn, "is [bold]safe[/bold]." The ministry denied that it leaks. It has \
reportedly rained. Renn declined to say whether she would go.
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def source(words: str, kind: SourceKind, *, named: bool = False) -> Source:
    return Source((span(words),), words, kind, named, words if named else None)


def statement(number: int, chain: tuple[Hop, ...], certainty: Certainty, *content: Span, **more: object) -> Statement:
    given: dict[str, object] = {"speech": Speech.INDIRECT, "confidence": 0.9, "position": Position.BODY, **more}
    return Statement(
        id=f"{number:x}c0ffee123456789",
        report_id="dam.txt",
        content=content,
        text=words_of(content, TEXT),
        chain=chain,
        certainty=certainty,
        **given,  # type: ignore[arg-type]
    )


UNCONFIRMED = Certainty(Status.UNCONFIRMED, commitment=Commitment.UNKNOWN)
DENIED = Certainty(Status.DENIED, Polarity.NEGATIVE)
DAY = dt.date(2017, 3, 12)
WHEN = When(span("March 12"), "2017-03-12", DAY, DAY)
WHERE = Where(span("the dam on"), "the dam", None, 12.5, -3.0, "VD")
AMOUNT = Quantity(span("1,500 guards"), 1500.0, 1500.0, about=True, unit="guards")


def press_and_officer() -> Statement:
    press = Hop(source("Lakeland press", SourceKind.OUTLET, named=True), (span("reported by"),))
    officer = Hop(source("a senior officer", SourceKind.OFFICIAL), (span("According to"),), UNCONFIRMED)
    event = Event(
        "MOBILIZE",
        "troops",
        span("sent to the dam on"),
        (Participant(Role.ACTOR, "1,500 guards", span("1,500 guards"), "e1"),),
        WHEN,
        WHERE,
        (AMOUNT,),
        stage=Stage.PLANNED,
    )
    evidence = (
        Evidence("en.mark.unconfirmed", span("unconfirmed"), "status: unconfirmed"),
        Evidence("tagger", None, "found the cue"),
    )
    words = span("some 1,500 guards are to be sent to the dam on March 12")
    return statement(1, (press, officer), UNCONFIRMED, words, events=(event,), evidence=evidence)


@pytest.fixture
def reading() -> Reading:
    renn = Hop(source("Renn", SourceKind.PERSON, named=True), (span("said"),))
    ministry = Hop(source("The ministry", SourceKind.ORGANISATION), (span("denied"),), DENIED)
    nobody = Hop(None, (span("reportedly"),), UNCONFIRMED, Via.ATTRIBUTION)
    statements = (
        statement(0, (), Certainty(), span("Guards sent to the dam\n").trimmed(TEXT), position=Position.HEADLINE),
        press_and_officer(),
        statement(2, (renn,), Certainty(), span("The dam,"), span("is [bold]safe[/bold]"), speech=Speech.DIRECT),
        statement(3, (ministry,), DENIED, span("it leaks"), nested_in="2c0ffee123456789", confidence=0.4),
        statement(4, (nobody,), UNCONFIRMED, span("It has"), span("rained")),
    )
    return Reading(
        report=Report(
            id="dam.txt",
            text=TEXT,
            title="Guards sent to the dam",
            outlet="Harbour Lantern",
            byline="Ida Holm",
            published=dt.date(2017, 3, 14),
            url="https://lantern.example/dam",
            contributors=("Ida Holm",),
            sha256="0" * 64,
            regions=(
                Region(RegionKind.HEADLINE, span("Guards sent to the dam")),
                Region(RegionKind.BYLINE, span("By Ida Holm")),
            ),
        ),
        statements=statements,
        not_asserted=(NotAsserted(span("whether she would go"), "declined to say", renn.source),),
        entities=(Entity("e1", "place", "the dam", (span("the dam"),), ("site",), ("The dam",)),),
        times=(WHEN,),
        places=(WHERE,),
        quantities=(AMOUNT,),
        findings=(
            Finding(
                FindingKind.HEADLINE_OVERSTATES,
                "The headline asserts what the text calls unconfirmed.",
                (statements[0].id, statements[1].id),
                (span("Guards sent to the dam"), span("unconfirmed")),
            ),
        ),
        problems=(
            Problem("quotations", "A quotation mark has no partner.", span('"The dam,"')),
            Problem("read", "Odd."),
        ),
        made_by=MadeBy("0.1.0", "tagger-1", "en-1", "parser-1"),
        blames=(
            Blame(
                span("Ida Holm"),
                span("leaks"),
                Degree.POSSIBLE,
                "2c0ffee123456789",
                (Evidence("blame.deed", span("leaks"), "told as the doer"),),
            ),
        ),
    )


@pytest.fixture
def case_7(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a ledger of a few reports the one that commands use."""
    path = tmp_path / "case-7.sqlite"
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(path))
    with open_ledger(path) as opened:
        add(opened, *PILE)
