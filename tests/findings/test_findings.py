"""When a finding is made, and when not, on small made-up reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.events import find_times
from reportedly.findings import find_findings
from reportedly.model import (
    Attribution,
    Certainty,
    Commitment,
    Finding,
    FindingKind,
    Hop,
    Lexicon,
    Position,
    Report,
    Source,
    SourceKind,
    Span,
    Speech,
    Statement,
    Status,
)
from reportedly.parse import with_spacy
from reportedly.resolve import find_entities

UNCONFIRMED = Certainty(Status.UNCONFIRMED)
POSSIBLE = Certainty(commitment=Commitment.POSSIBLE)
CERTAIN = Certainty()
NOBODY = Hop(Source((), "a source", SourceKind.UNKNOWN, named=False), ())
Row = tuple[str, Certainty, tuple[Hop, ...]]
Find = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def find(parser: with_spacy.SpacyParser, english: Lexicon) -> Find:
    """Read a report whose first line is its headline, each line one statement."""

    def run(*rows: Row) -> tuple[Finding, ...]:
        text = "\n".join(words for words, _, _ in rows)
        report, statements = Report("r", text, published=dt.date(2012, 2, 8)), []
        for i, (words, certainty, chain) in enumerate(rows):
            start = text.index(words)
            position = Position.BODY if i else Position.HEADLINE
            content = (Span(start, start + len(words)),)
            statements.append(Statement(f"S{i}", "r", position, content, words, chain, certainty, Speech.INDIRECT, 1.0))
        syntax = parser(report)
        entities = find_entities(report, syntax, tuple(Attribution(s.content, s.chain) for s in statements), english)
        times = find_times(report, syntax, english)
        return find_findings(report, tuple(statements), entities, times, syntax, english)

    return run


def kinds(findings: tuple[Finding, ...]) -> list[tuple[FindingKind, tuple[str, ...]]]:
    return [(f.kind, f.statements) for f in findings]


def test_a_flat_headline_over_an_unconfirmed_body_overstates(find: Find) -> None:
    found = find(
        ("Ruritania buys warships from France", CERTAIN, ()),
        ("Ruritania has bought three French warships.", UNCONFIRMED, (NOBODY,)),
    )
    assert (FindingKind.HEADLINE_OVERSTATES, ("S0", "S1")) in kinds(found)


@pytest.mark.parametrize(
    ("headline", "body"), [(POSSIBLE, UNCONFIRMED), (CERTAIN, CERTAIN), (UNCONFIRMED, UNCONFIRMED)]
)
def test_a_hedged_headline_or_a_certain_body_overstates_nothing(
    find: Find, headline: Certainty, body: Certainty
) -> None:
    found = find(
        ("Ruritania buys warships from France", headline, ()),
        ("Ruritania has bought three French warships.", body, (NOBODY,)),
    )
    assert FindingKind.HEADLINE_OVERSTATES not in {f.kind for f in found}


def test_a_certain_sentence_that_says_the_same_clears_the_headline(find: Find) -> None:
    found = find(
        ("Ruritania buys warships from France", CERTAIN, ()),
        ("Ruritania may buy more warships from France.", POSSIBLE, (NOBODY,)),
        ("Ruritania bought the French warships on Monday.", CERTAIN, ()),
    )
    assert FindingKind.HEADLINE_OVERSTATES not in {f.kind for f in found}


def test_one_minister_in_one_city_on_two_days_is_worth_a_look(find: Find) -> None:
    found = find(
        ("Talks in Paris", CERTAIN, ()),
        ("Minister Anna Berg arrived in Paris on February 6.", CERTAIN, ()),
        ("The president had talks with Anna Berg in Paris on February 7.", CERTAIN, ()),
    )
    assert (FindingKind.DATE_CONFLICT, ("S1", "S2")) in kinds(found)


@pytest.mark.parametrize(
    "second",
    [
        "The president had talks with Anna Berg in Paris on February 6.",
        "The president had talks with Anna Berg in Rome on February 7.",
        "The president had talks with Peter Wolf in Paris on February 7.",
        "The president had talks with Anna Berg in Paris.",
    ],
)
def test_the_same_day_another_place_or_another_person_is_no_conflict(find: Find, second: str) -> None:
    found = find(
        ("Talks in Paris", CERTAIN, ()),
        ("Minister Anna Berg arrived in Paris on February 6.", CERTAIN, ()),
        (second, CERTAIN, ()),
    )
    assert FindingKind.DATE_CONFLICT not in {f.kind for f in found}


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Foreign troops are already on the ground with the rebels.", True),
        ("The revolt is covertly paid for by its neighbours.", True),
        ("French soldiers bombed the village.", True),
        ("The troops are on the ground near the lake.", False),
        ("The mayor was charged with fraud in a court on Monday.", False),
        ("The museum opens on Monday.", False),
        ("The Committee against Torture met in Geneva on Monday.", False),
    ],
)
def test_an_accusation_without_a_source_is_shown(find: Find, text: str, fires: bool) -> None:  # noqa: FBT001
    own = find(("A headline", CERTAIN, ()), (text, CERTAIN, ()))
    assert ((FindingKind.UNSOURCED_ASSERTION, ("S1",)) in kinds(own)) is fires
    sourced = find(("A headline", CERTAIN, ()), (text, CERTAIN, (NOBODY,)))
    assert FindingKind.UNSOURCED_ASSERTION not in {f.kind for f in sourced}


def test_a_claim_that_only_nameless_voices_carry_is_shown(find: Find) -> None:
    found = find(
        ("A headline", CERTAIN, ()),
        ("Ruritania will send elite guards to Paris.", UNCONFIRMED, (NOBODY,)),
        ("Elite guards were sent to Paris by Ruritania.", CERTAIN, (NOBODY,)),
    )
    assert (FindingKind.ONLY_ANONYMOUS_OR_UNCONFIRMED, ("S1", "S2")) in kinds(found)


def test_a_claim_that_somebody_named_carries_too_is_not(find: Find) -> None:
    named = Hop(Source((), "Anna Berg", SourceKind.PERSON, named=True), ())
    found = find(
        ("A headline", CERTAIN, ()),
        ("Ruritania will send elite guards to Paris.", UNCONFIRMED, (NOBODY,)),
        ("Elite guards were sent to Paris by Ruritania.", CERTAIN, (named,)),
    )
    assert FindingKind.ONLY_ANONYMOUS_OR_UNCONFIRMED not in {f.kind for f in found}
