"""What holds for every report."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reportedly
from reportedly import Reading, Report, Statement, analyse, open_tools
from reportedly.model import Span

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
    "",
]
reports = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5
).map("\n\n".join)
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


def test_a_long_line_is_cut_between_words() -> None:
    text = "The mayor said the ferry would sail. " * 1500
    reading = read(text)
    assert {h.source.text for s in reading.statements for h in s.chain if h.source} == {"The mayor"}
