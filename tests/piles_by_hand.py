"""Piles of reports written by hand: who tells the same, who nearly the same, and how they are added and decided on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from readings_by_hand import reading
from reportedly.desk import adding, deciding
from reportedly.ledger import Ledger
from reportedly.model import Claim, Decision, Finding, FindingKind, Reading, Status, Subject, Verdict

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)
BURST = "The dam at Orsk burst and twelve houses are gone."
SANK = "The ferry to Kestrel sank in the storm with forty sheep."
DEAR = "Bread is dear in the markets of the south."


def told(id_: str, *words: str, day: int = 4, who: str = "", status: Status = Status.ASSERTED) -> Reading:
    """Return a report of an outlet of its own in which these sentences stand."""
    lines = tuple((who, one, status) for one in words)
    return reading(id_, lines, outlet=id_.title(), published=f"2020-05-{day:02}", places=())


PILE = (
    told("lantern", BURST, DEAR, who="Ida Renn"),
    told("herald", BURST, day=5, who="Ida Renn"),
    told("globe", SANK, day=5),
    told("echo", SANK, "Nobody paid the toll of the old bridge.", day=6, who="a sailor"),
    told("star", BURST, day=7, who="the ministry", status=Status.DENIED),
    told("courier", "Snow fell on the hills of the north for nine days.", day=8),
)


def add(ledger: Ledger, *readings: Reading) -> None:
    for _ in adding.add_readings(readings, ledger):
        pass


def tellers(claims: Iterable[Claim]) -> set[frozenset[str]]:
    return {frozenset(part.report for part in one.tellings) for one in claims}


def statement(ledger: Ledger, report: str, number: int = 0) -> str:
    return ledger.statements(report)[number].statement


def decide(ledger: Ledger, verdict: Verdict, subject: Subject, about: str, value: str = "") -> Decision:
    return deciding.decide(ledger, Decision(verdict, subject, about, "ida", NOON, value))


SHEEP = "The ferry to Kestrel sank in the storm with brown sheep aboard."
LANTERN = told("lantern", SHEEP, who="Ida Renn")
HERALD = told("herald", "The ferry to Kestrel went down with its crew in heavy rain at dawn.", day=5, who="a farmer")


def with_findings(reading: Reading) -> Reading:
    finding = Finding(FindingKind.HEADLINE_OVERSTATES, "The headline says more than the text.", (), ())
    return replace(reading, findings=(finding,))
