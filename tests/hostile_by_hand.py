"""A ledger in which every word that somebody else can write is an attack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from readings_by_hand import NOON, Line, reading
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import (
    Capture,
    Claim,
    Conflict,
    ConflictKind,
    Credibility,
    Decision,
    Edge,
    Entry,
    Failure,
    Finding,
    FindingKind,
    Mutation,
    MutationKind,
    Opposition,
    Origin,
    Problem,
    Renewal,
    Rival,
    SourceKind,
    Span,
    Stance,
    Status,
    Subject,
    Telling,
    Turn,
    Verdict,
)
from reportedly.show.web.room import Room

MARK = "hostile"
"""Stands in every attack: as an element, as an attribute, as a host, and as what a script would set."""

BREAKOUT = (
    "\"'`></title></textarea></style></script></text></svg></pre>-->]]>"
    f"<x-{MARK} on{MARK}=1><img src=//{MARK}.example/x onerror=window.{MARK}=1><svg onload=window.{MARK}=1>"
    f"<script>window.{MARK}=1</script>{{{{7*7}}}}{{%raw%}}${{7*7}}&lt;x-{MARK}&gt;"
)
RUNS = f"javascript:window.{MARK}=1"
TWISTED = (
    "\u202eesrever\u202c \u2066a\u2069 \u061cb \u200fc \x1b[31md\x07 "
    "\U000e0041\U000e0042 e\u200bf \ufeffg \ufffeh\x85i\u2028j"
)
STACKED = "e" + "\u0301\u0489" * 200
LONG = "a" * 3_000
FORMULA = f'=HYPERLINK("https://{MARK}.example","x")'
ATTACKS = (BREAKOUT, RUNS, TWISTED, STACKED, LONG, FORMULA, f"{BREAKOUT}\n{TWISTED}")


def hostile(number: int) -> str:
    """Return an attack: another for each number, all of them in turn, each a text of its own."""
    return f"{ATTACKS[number % len(ATTACKS)]} {number}"


def entry_of(number: int) -> Entry:
    """Return a report with an attack in every field."""
    lines: tuple[Line, ...] = (
        (f"Ida {hostile(number)}".replace("\n", " "), hostile(number + 1), Status.ASSERTED),
        (BREAKOUT, hostile(number + 2), Status.DENIED),
        ("", hostile(number + 3), Status.UNCONFIRMED),
    )
    made = reading(
        f"../{hostile(number)}", lines, outlet=hostile(number + 4), url=(RUNS, None)[number % 2], places=(MARK,)
    )
    report = replace(made.report, title=hostile(number + 5), byline=hostile(number + 6), language=BREAKOUT[:40])
    first = made.statements[0]
    finding = Finding(FindingKind.DATE_CONFLICT, hostile(number), (first.id,), first.content)
    entities = tuple(replace(one, roles=(BREAKOUT,), same_as=(hostile(number),)) for one in made.entities)
    problem = Problem("attribute", hostile(number), Span(0, 1))
    places = tuple(replace(one, lat=number * 9.0, lon=20.0, name=BREAKOUT, text=BREAKOUT) for one in made.places)
    made = replace(made, places=places, report=report, findings=(finding,), entities=entities, problems=(problem,))
    return Entry(made, Capture(f"https://{MARK}.example/{hostile(number)}", NOON, report.sha256))


def claim_of(ledger: Ledger) -> Claim:
    """Return a claim with an attack in every word of it."""
    told = [(id_, ledger.reading(id_)) for id_ in ledger.reports()]
    reports = tuple(id_ for id_, _ in told)
    return Claim(
        "ab12cd34ef56",
        hostile(0),
        tellings=tuple(
            Telling(read.statements[0].id, id_, list(Stance)[n % len(Stance)], Status.ASSERTED, dt.date(2020, 5, 1 + n))
            for n, (id_, read) in enumerate(told)
        ),
        origins=tuple(
            Origin(key=hostile(n), who=hostile(n), named=True, kind=SourceKind.PERSON, reports=(id_,), why=hostile(n))
            for n, id_ in enumerate(reports[:-1])
        ),
        unknown_lineage=reports[-1:],
        denials=(Opposition(hostile(0), reports[:1]), Opposition(hostile(2), reports[:1])),
        doubts=(Opposition(hostile(6), reports[:1]),),
        conflicts=tuple(
            Conflict(kind, (Rival(hostile(n), reports[:1]), Rival(hostile(n + 1), reports[1:2])), hostile(n))
            for n, kind in enumerate(ConflictKind)
        ),
        history=tuple(Turn(dt.date(2020, 5, 1), hostile(n), reports[0], hostile(n)) for n in range(3)),
        mutations=tuple(
            Mutation(kind, reports[n % len(reports)], reports[-1], hostile(n)) for n, kind in enumerate(MutationKind)
        ),
        credibility=Credibility(4, (hostile(0), hostile(2))),
    )


def decide(ledger: Ledger) -> None:
    """Decide something on everything, with an attack for every word."""
    for id_ in tuple(ledger.reports())[:2]:
        statement = ledger.reading(id_).statements[0].id
        on = ((Subject.REPORT, id_), (Subject.STATEMENT, statement), (Subject.CLAIM, "ab12cd34ef56"))
        for number, (subject, about) in enumerate((*on, (Subject.SOURCE, hostile(0)), (Subject.ENTITY, BREAKOUT))):
            note = Decision(Verdict.NOTE, subject, about, hostile(number), NOON, hostile(number), hostile(number + 1))
            ledger.decide(note)
    ledger.decide(Decision(Verdict.SAME, Subject.ENTITY, BREAKOUT, BREAKOUT, NOON, hostile(0), BREAKOUT))
    ledger.decide(Decision(Verdict.GRADE, Subject.SOURCE, hostile(0), BREAKOUT, NOON, "B", BREAKOUT))
    ledger.decide(Decision(Verdict.UNDO, Subject.DECISION, "1", BREAKOUT, NOON, "", BREAKOUT))


def revised(entry: Entry) -> Entry:
    """Return a report as another revision of it, whose title is another attack."""
    read = entry.reading
    return replace(entry, reading=replace(read, report=replace(read.report, title=hostile(3))))


@contextmanager
def hostile_room(folder: Path) -> Iterator[Room]:
    """Give a room whose name, author, ledger and all that is in it are hostile."""
    with open_ledger(folder / "hostile.sqlite") as ledger:
        for number in range(len(ATTACKS)):
            ledger.add(entry_of(number))
        ledger.add(revised(entry_of(0)))
        claim = claim_of(ledger)
        edges = tuple(
            Edge(one.report, claim.origins[0].key, "names", hostile(n)) for n, one in enumerate(claim.tellings)
        )
        ledger.renew(Renewal((claim,), {claim.id: edges}, frozenset(), ledger.stale()))
        decide(ledger)
        ledger.fail([Failure(f"/{hostile(n)}", hostile(n + 1), NOON) for n in range(len(ATTACKS))])
        yield Room(ledger, BREAKOUT, BREAKOUT)
