"""What is the same claim, and what only looks like it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import COMPARER, ENGLISH, WORDS, count, says
from reportedly.compare import InMemory, Sameness, Weights
from reportedly.compare.words import split
from reportedly.model import Said

LEAST = Weights.of(ENGLISH).same
SENT = says("Ostria sent 900 river guards to Valdora", places="OS VA", figures=(count(900, "river guards"),))
Compare = Callable[[Said, Said], Sameness]


@pytest.fixture(name="compare")
def _compare() -> Compare:
    index = InMemory(WORDS, COMPARER.naming)
    return lambda one, other: COMPARER.compare(one, other, index.rarity)


@pytest.mark.parametrize(
    "other",
    [
        says("900 soldiers from Ostria were deployed to Valdora", places="OS VA", figures=(count(900, "soldiers"),)),
        says("Ostria is dispatching troops to Valdora", places="OS VA"),
        says("Some 400 Ostrian guards have reached Valdora", places="OS VA", figures=(count(400, "guards"),)),
        says("There is no plan to send Ostrian troops to Valdora", places="OS VA"),
    ],
    ids=["in other words", "without the figure", "another figure", "denied"],
)
def test_what_says_the_same_in_other_words(compare: Compare, other: Said) -> None:
    assert compare(SENT, other).score >= LEAST


@pytest.mark.parametrize(
    "other",
    [
        says("The river guards of Ostria comprise 900 men", places="OS", figures=(count(900, "men"),)),
        says("The river guards of Ostria, who number some 900 men", places="OS", figures=(count(900, "men"),)),
        says("Ostria sent 900 guards to Valdora", places="OS VA", published="2034-05-01"),
        says("Ferland sent a fleet to Morrow Island", places="FE MI"),
        says("The commander of the River Guard visited Valdora", names="River Guard", places="OS VA"),
    ],
    ids=["the size of the force", "about its size", "years later", "somebody else elsewhere", "who leads it"],
)
def test_what_only_looks_the_same_is_kept_apart(compare: Compare, other: Said) -> None:
    assert compare(SENT, other).score < LEAST


def test_a_denial_is_of_what_it_tells_not_of_all_that_names_the_same(compare: Compare) -> None:
    denial = says("There are no Ostrian guards in Valdora and none will be sent", places="OS VA")
    border = says("Ostria and Valdora share a long border, rivers, lakes and orchards", "b", places="OS VA")
    assert compare(denial, border).score < LEAST <= compare(denial, SENT).score


def test_a_veto_gives_its_reason(compare: Compare) -> None:
    found = compare(SENT, says("The guards comprise 900 men", places="OS"))
    assert found.apart
    assert [reason.rule for reason in found.reasons] == ["apart.size"]


def test_a_name_alone_is_no_claim(compare: Compare) -> None:
    warned, sacked = (
        says("nobody warned Anna Renn", names="Anna Renn"),
        says("Anna Renn retired", "b", names="Anna Renn"),
    )
    same = compare(warned, sacked)
    assert "against.bare" in {reason.rule for reason in same.reasons}
    assert same.score < LEAST


def test_whom_the_other_report_names_is_nobody_else(compare: Compare) -> None:
    one = says("Two prisoners at Haldmoor died of fever", names="Veldara")
    other = replace(says("Sixteen prisoners died of fever", "b", names="Haldmoor"), setting=frozenset({"Veldara"}))
    assert "against.actor" in {reason.rule for reason in compare(one, replace(other, setting=frozenset())).reasons}
    assert "against.actor" not in {reason.rule for reason in compare(one, other).reasons}


def test_a_late_retelling_is_of_the_days_that_its_report_names(compare: Compare) -> None:
    told = says("a leak of chlorine killed forty people", published="2031-05-04")
    late = says("the leak of chlorine killed forty people", "b", published="2031-11-03")
    assert compare(told, late).apart
    may = (dt.date(2031, 5, 1), dt.date(2031, 5, 31))
    assert compare(told, replace(late, dates=(may,))).score >= LEAST
    elsewhere = replace(late, dates=(may,), days=((late.published, late.published),))
    assert compare(told, elsewhere).apart


def test_names_are_matched_across_spellings(compare: Compare) -> None:
    one = says("Kassam Salimani arrived", names="Kassam Salimani")
    other = says("Qassem Suleimani has come in", names="Qassem Suleimani")
    assert any(reason.rule == "same.name" for reason in compare(one, other).reasons)


def test_reasons_are_words_for_people(compare: Compare) -> None:
    other = says("Some 400 Ostrian guards have reached Valdora", places="OS VA", figures=(count(400, "guards"),))
    told = {reason.says for reason in compare(SENT, other).reasons}
    assert "900 river guards fits 400 guards" in told
    assert not any(sign in one for one in told for sign in "=:#")


def test_a_town_lies_in_its_country(compare: Compare) -> None:
    one, other = says("Renn arrived", names="Renn", places="OS/1"), says("Renn arrived", names="Renn", places="OS")
    assert any(reason.rule == "same.place" for reason in compare(one, other).reasons)


TEXTS = st.lists(st.sampled_from(["troops", "sent", "guards", "met", "no", "river", "900", "fell"]), max_size=7)
SAYINGS = st.builds(
    lambda words, places, names: says(" ".join(words), names=", ".join(names), places=" ".join(places)),
    TEXTS,
    st.sets(st.sampled_from(["OS", "OS/1", "VA", "FE"])),
    st.sets(st.sampled_from(["Renn", "Anna Renn", "River Guard"])),
)


@given(one=SAYINGS, other=SAYINGS)
def test_a_score_lies_between_0_and_1_and_does_not_depend_on_the_order(one: Said, other: Said) -> None:
    index = InMemory(WORDS, COMPARER.naming)
    here, there = (COMPARER.compare(*pair, index.rarity) for pair in ((one, other), (other, one)))
    assert 0 <= here.score <= 1
    assert abs(here.score - there.score) < 0.05
    assert here.apart == there.apart


@given(one=SAYINGS)
def test_a_statement_says_the_same_as_itself(one: Said) -> None:
    index = InMemory(WORDS, COMPARER.naming)
    found = COMPARER.compare(one, one, index.rarity)
    assert found.score == (1.0 if COMPARER.parts(one, index.rarity) else 0.0)


@given(st.text())
def test_every_text_has_words_and_terms(text: str) -> None:
    assert all(split(text))
    assert all(WORDS.terms(text))
