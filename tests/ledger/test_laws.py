from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readings_by_hand import DAM, MADE_BY, NOON, entry
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Decision, Entry, Query, Status, Subject, Verdict, in_force, latest

texts = st.sampled_from(DAM)
versions = st.sampled_from([MADE_BY, replace(MADE_BY, lexicon="lexicon 2")])
entries = st.builds(
    lambda id_, lines, day, made_by: entry(id_, lines, published=day, made_by=made_by),
    st.sampled_from("abc"),
    st.lists(texts, min_size=1, max_size=3),
    st.sampled_from([None, "2020-05-04", "2021-01-01"]),
    versions,
)
verdicts = st.sampled_from([(Verdict.REJECT, ""), (Verdict.ACCEPT, ""), (Verdict.EDIT, "status=denied")])


def everything(ledger: Ledger) -> object:
    every = Query(limit=1000, rejected=True)
    return ledger.search(every), ledger.search(Query(limit=1000)), ledger.stats().totals


def counted(ledger: Ledger) -> dict[Status, int]:
    found = dict.fromkeys(Status, 0)
    for one in ledger.search(Query(limit=1000)):
        found[one.certainty.status] += 1
    return found


def filled(folder: str, some: Sequence[Entry]) -> Ledger:
    ledger = open_ledger(Path(folder) / "ledger.sqlite")
    ledger.add_all(some)
    return ledger


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.lists(entries, max_size=6))
def test_adding_everything_again_changes_nothing(some: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder, filled(folder, some) as ledger:
        before = everything(ledger), ledger.stats()
        ledger.add_all(some)
        assert (everything(ledger), ledger.stats()) == before
        assert ledger.check() == ()


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.lists(entries, min_size=1, max_size=4), st.lists(st.tuples(st.integers(0, 20), verdicts), max_size=5))
def test_totals_are_those_of_the_search_whatever_is_decided_and_undoing_it_all_leads_back(
    some: list[Entry], wanted: list[tuple[int, tuple[Verdict, str]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, filled(folder, some) as ledger:
        before = everything(ledger)
        ids = [one.statement for one in ledger.search(Query(limit=1000))]
        for number, (verdict, value) in wanted:
            about = ids[number % len(ids)]
            ledger.decide(Decision(verdict, Subject.STATEMENT, about, "ida", NOON, value))
            totals = dict.fromkeys(Status, 0)
            for total in ledger.stats().totals:
                totals[total.status] += total.statements
            assert totals == counted(ledger)
        ledger.repair()
        assert ledger.check() == ()
        for one in reversed(ledger.decisions()):
            ledger.decide(Decision(Verdict.UNDO, Subject.DECISION, str(one.number), "ida", NOON))
        assert everything(ledger) == before


decisions = st.lists(
    st.one_of(
        st.builds(lambda about, verdict: (verdict, about), st.sampled_from("ab"), st.sampled_from(list(Verdict)[:3])),
        st.integers(0, 9).map(lambda n: (Verdict.UNDO, str(n))),
    ),
    max_size=8,
)


@given(decisions)
def test_what_holds_is_in_force_and_no_undo_ever_is(made: list[tuple[Verdict, str]]) -> None:
    some = [
        Decision(verdict, Subject.STATEMENT, about, "ida", NOON, number=number)
        for number, (verdict, about) in enumerate(made, 1)
        if verdict is not Verdict.UNDO or 1 <= int(about) < number
    ]
    force = in_force(some)
    assert set(latest(some)) <= set(force) <= set(some)
    assert all(one.verdict is not Verdict.UNDO for one in force)
    if not any(one.verdict is Verdict.UNDO for one in some):
        assert force == tuple(some)
