"""What holds for every report."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reportedly
from reportedly import Reading, Report, Statement, analyse, open_tools
from reportedly.model import Event, Span

SENTENCES = [
    "The harbour master said the ferry would sail at noon.",
    "“We will wait for the tide,” he said. “Nobody is in a hurry.”",
    "According to the Northern Herald, two engineers had warned of a crack.",
    "The ministry declined to say whether the dam would be drained.",
    "Three boats reportedly left the port on Friday, the coastguard told Radio Wex.",
    "She denied that the clock had been sold.",
    "Foreign ships lie off the coast.",
    "Reports suggest that some 2, 000 soldiers are to be sent (Storm over the lake – Evening Post, March 3, 2011)",
    'One "lone mark here.',
    "Café naïve 🚨 — “”",
    "Was it ever right?",
    "Rebels shelled the town of Wex on Monday, killing six farmers and wounding a child, the mayor said.",
    "She declined to say whether troops had attacked the mill.",
    "The minister accused the river guards of arresting 14 fishermen; they denied that they had attacked anyone.",
    "Ostria and Valdora to sign pact",
    "",
]
reports = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5
).map("\n\n".join)
LONG = "The mayor met the envoy of Ostria in Wex on 3 March 2011. " * 20
DOSSIER = [
    "\n\n".join(SENTENCES),
    "\n\n".join(reversed(SENTENCES)),
    " ".join(SENTENCES),
    LONG,
    "WEX (Herald) - " + " ".join(SENTENCES[-4:]),
    "\n".join(sentence.upper() for sentence in SENTENCES),
    "\u202e" + "\r\n".join(SENTENCES) + "\u200b",
]
"""Whole reports, each torn in its own way."""
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(text: str) -> Reading:
    return analyse(Report("law", text), open_tools())


def spans_of(statement: Statement) -> list[Span]:
    hops = [span for hop in statement.chain for span in (*hop.cue, *(hop.source.spans if hop.source else ()))]
    evidence = [e.span for e in statement.evidence if e.span]
    return [*statement.content, *hops, *evidence]


@few
@given(reports)
def test_every_span_lies_in_the_text_and_the_words_are_what_stands_there(text: str) -> None:
    reading = read(text)
    for statement in reading.statements:
        assert all(0 <= span.start < span.end <= len(text) for span in spans_of(statement))
        assert statement.text == " ".join(" ".join(span.of(text) for span in statement.content).split())
        for hop in statement.chain:
            if hop.source:
                assert hop.source.text == " ".join(" ".join(s.of(text) for s in hop.source.spans).split())
    assert all(n.span.end <= len(text) for n in reading.not_asserted)


@few
@given(reports)
def test_reading_twice_gives_the_same_values(text: str) -> None:
    assert read(text) == read(text)


@few
@given(reports)
def test_a_neutral_paragraph_at_the_end_changes_no_statement_before_it(text: str) -> None:
    before = read(text).statements
    after = read(text + "\n\nThe weather was mild and the roads were dry.").statements
    assert [s for s in after if s.content[0].start < len(text)] == list(before)


@few
@given(reports)
def test_ids_are_unique_and_nesting_points_to_a_statement(text: str) -> None:
    statements = read(text).statements
    ids = {s.id for s in statements}
    assert len(ids) == len(statements)
    assert all(s.nested_in in ids for s in statements if s.nested_in)


def test_the_public_function_reads_a_text_with_a_day() -> None:
    reading = reportedly.read("The ferry sails tomorrow, the harbour master said.", published="2020-05-04")
    assert [time.value for time in reading.times] == ["2020-05-05"]
    assert [h.source.text for h in reading.statements[0].chain if h.source] == ["the harbour master"]


@pytest.mark.slow
def test_a_long_line_is_cut_between_words() -> None:
    text = "The mayor said the ferry would sail. " * 1500
    reading = read(text)
    assert {h.source.text for s in reading.statements for h in s.chain if h.source} == {"The mayor"}


def events_of(reading: Reading) -> list[Event]:
    return [*reading.events, *(event for statement in reading.statements for event in statement.events)]


def spans_of_event(event: Event) -> list[Span | None]:
    evidence = [e.span for e in event.factuality.evidence] if event.factuality else []
    set_in = [around.span for around in (event.when, event.where, *event.quantities) if around]
    return [event.trigger, event.condition, *(p.span for p in event.participants), *set_in, *evidence]


def check_what_happens(text: str) -> None:
    """Hold what a reading says to happen against its text and its statements."""
    reading = read(text)
    entities = {entity.id for entity in reading.entities}
    for event in events_of(reading):
        assert all(0 <= span.start < span.end <= len(text) for span in spans_of_event(event) if span)
        assert all(p.text == p.span.of(text) for p in event.participants)
        meant = [p.entity for p in event.participants if p.entity]
        assert set(meant) <= entities
        assert len(meant) == len(set(meant))
        assert event.where is None or event.where.text == event.where.span.of(text)
        assert event.when is None or event.when in reading.times
        assert set(event.quantities) <= set(reading.quantities)
    for statement in reading.statements:
        for event in statement.events:
            assert any(piece.covers(event.trigger) for piece in statement.content)
    silent = [words.span for words in reading.not_asserted]
    assert not any(span.covers(event.trigger) for event in reading.events for span in silent)
    triggers = sorted(event.trigger for event in events_of(reading))
    assert not any(a.touches(b) for a, b in pairwise(triggers))
    assert all(0 <= span.start < span.end <= len(text) for b in reading.blames for span in (b.held, b.act))
    assert {b.statement for b in reading.blames if b.statement} <= {s.id for s in reading.statements}


@few
@given(reports)
def test_what_happens_stands_in_the_text_and_in_the_statement_that_tells_it(text: str) -> None:
    check_what_happens(text)


@pytest.mark.parametrize("text", DOSSIER)
def test_what_happens_in_whole_reports_stands_in_them(text: str) -> None:
    check_what_happens(text)
    assert read(text) == read(text)


def test_what_nobody_asserts_is_no_event() -> None:
    reading = read("The ministry declined to say whether troops had attacked the mill. The mayor was glad.")
    assert [event.type for event in events_of(reading) if event.type == "ASSAULT"] == []
