"""Which tolls are at odds, within a report and across two, and which are parts."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import COMPARER, WORDS, says, voice
from reportedly.compare import claims_of
from reportedly.compare.odds import odds_of
from reportedly.model import ConflictKind, Quantity, Said, Span, TollKind, Voice

DIVERS, HARBOUR = voice("Orsk Divers"), voice("Harbour Office")
_PLACES = itertools.count(10)


def toll(  # noqa: PLR0913
    figure: float,
    text: str,
    by: Voice | None = None,
    *,
    report: str = "a",
    places: str = "",
    published: str = "2031-05-01",
    kind: TollKind = TollKind.KILLED,
) -> Said:
    """Return a statement with a toll, which stands behind all that were made before."""
    at = next(_PLACES)
    figures = (Quantity(Span(at, at + 1), figure, figure, about=False, unit="people", kind=kind),)
    return says(text, report, figures=figures, chain=(by,) if by else (), places=places, published=published)


def at_odds(*said: Said) -> list[list[float]]:
    figures = {(one.report, one.statement): one.quantities[0].low or 0.0 for one in said}
    return sorted(sorted(figures[one] for one in pair) for pair in odds_of(said, WORDS).pairs)


FIRST = "people were killed when a ferry sank off the old pier"


@pytest.mark.parametrize(
    ("figure", "text", "by"),
    [
        (9, "nine were killed", HARBOUR),
        (9, "the attack killed nine people", HARBOUR),
        (0, "there were no deaths at the pier", HARBOUR),
        (9, "giving a toll of nine killed and four wounded", HARBOUR),
        (9, "divers gave a lower toll of nine dead", None),
    ],
    ids=["a figure and nothing else", "of the attack", "nobody", "a toll by that name", "a lower one"],
)
def test_another_voice_counts_otherwise(figure: float, text: str, by: Voice | None) -> None:
    assert at_odds(toll(14, FIRST, DIVERS), toll(figure, text, by)) == [[figure, 14]]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("nine were killed", DIVERS),
        ("another nine people were killed", HARBOUR),
        ("nine of the dead were found in the hull", HARBOUR),
        ("nine people were killed in a quarry far inland", HARBOUR),
        ("nine people have been killed since the war began", HARBOUR),
    ],
    ids=["the same voice", "more", "a part", "elsewhere", "a total"],
)
def test_what_is_not_at_odds_within_a_report(text: str, by: Voice) -> None:
    assert at_odds(toll(14, FIRST, DIVERS), toll(9, text, by)) == []


def test_tolls_that_add_up_are_parts() -> None:
    whole, one, other = toll(14, FIRST), toll(9, "nine drowned aft"), toll(5, "five drowned ahead")
    assert odds_of([whole, one, other], WORDS).parts == {(o.report, o.statement) for o in (one, other)}


def test_two_reports_of_several_incidents_are_matched_by_the_words() -> None:
    told = [
        toll(14, "people were killed when shells fell on a bakery near the old mill", places="OS/4"),
        toll(3, "a bus in the harbour was hit by shells, killing three passengers", places="OS/4"),
        toll(6, "six passengers killed as shells hit a bus in the harbour", report="b", places="OS/4"),
    ]
    assert at_odds(*told) == [[3, 6]]


@pytest.mark.parametrize(
    ("place", "day"),
    [("OS/5", "2031-05-01"), ("OS/4", "2031-05-09")],
    ids=["in another town", "on another day"],
)
def test_what_is_another_incident(place: str, day: str) -> None:
    text = "passengers killed as shells hit a bus in the harbour"
    assert at_odds(toll(3, text, places="OS/4"), toll(6, text, report="b", places=place, published=day)) == []


BAKERY, BRIDGE = "people were killed when shells fell on a bakery", "people were killed when a bus left a bridge"


def test_numbers_that_a_report_tells_of_two_incidents_are_no_rivals_elsewhere() -> None:
    both = [toll(8, BAKERY, report="a", places="OS/4"), toll(15, BRIDGE, report="a", places="OS/4")]
    mixed = "people were killed in a bakery and on a bridge"
    others = [toll(8, mixed, report="b", places="OS/4"), toll(15, mixed, report="c", places="OS/4")]
    assert at_odds(*others) == [[8, 15]]
    assert at_odds(*both, *others) == []


def test_what_counts_a_few_more_takes_up_what_was_told_right_before() -> None:
    before = says("an avalanche above the pass buried some skiers", "a", places="OS/4")
    told = [before, toll(6, "six people died", report="a")]
    other = toll(11, "people died in an avalanche above the pass", report="b", places="OS/4")
    figures = {(one.report, one.statement): one.quantities[0].low for one in (told[1], other)}
    assert [{figures[one] for one in pair} for pair in odds_of([*told, other], WORDS).pairs] == [{6, 11}]


def test_a_town_that_nobody_knows_is_shared_by_the_word_it_is_written_with() -> None:
    told = (toll(f, f"people died in an avalanche in {town}", report=town) for f, town in ((6, "Ibrach"), (11, "Velm")))
    same = toll(9, "an avalanche that buried people in Ibrach", report="b")
    assert at_odds(*told, same) == [[6, 9]]


@pytest.mark.parametrize(
    ("kind", "text", "pairs"),
    [
        (TollKind.DETAINED, "people were arrested at a rally in the harbour", [[40, 90]]),
        (TollKind.DETAINED, "people were arrested in the harbour", []),
        (TollKind.MISSING, "people are missing after a ferry sank off the old pier", [[40, 90]]),
    ],
    ids=["at one rally", "somewhere in a town", "from one ferry"],
)
def test_other_tolls_are_at_odds_where_they_are_surely_of_one_act(
    kind: TollKind, text: str, pairs: list[list[float]]
) -> None:
    assert at_odds(*(toll(f, text, report=r, kind=kind, places="OS/4") for f, r in ((40, "a"), (90, "b")))) == pairs


def test_of_two_tolls_in_one_breath_the_sum_counts() -> None:
    figures = tuple(
        Quantity(Span(at, at + 1), figure, figure, about=False, unit=None, kind=TollKind.KILLED)
        for at, figure in ((1, 3), (2, 21))
    )
    text = "three more bodies were found off the old pier, which brings the toll of the ferry that sank to 21"
    both = says(text, "a", places="OS/4", figures=figures)
    assert odds_of([both, toll(21, FIRST, report="b", places="OS/4")], WORDS).pairs == frozenset()


@pytest.mark.parametrize(
    ("day", "pairs"), [("2031-04-27", [[20, 65]]), ("2030-01-27", [])], ids=["some days ago", "long ago"]
)
def test_a_toll_since_a_day_is_held_against_one_since_that_day(day: str, pairs: list[list[float]]) -> None:
    text = "people were killed in fighting around the old mill since then"
    told = [toll(20, text, report="a", places="OS/4"), toll(65, text, report="b", places="OS/4")]
    assert at_odds(*(replace(one, days=((dt.date.fromisoformat(day), None),)) for one in told)) == pairs


def test_a_sum_of_several_towns_is_none_of_one() -> None:
    towns = Quantity(Span(0, 1), 5, 5, about=False, unit="towns")
    one, other = (
        toll(9, "people were killed when the storm hit the coast"),
        toll(33, "died as a storm hit the coast", report="b"),
    )
    assert at_odds(one, other) == [[9, 33]]
    assert at_odds(one, replace(other, quantities=(*other.quantities, towns))) == []


def test_that_nobody_was_killed_is_at_odds_with_any_number() -> None:
    told = [
        toll(f, "villagers were killed in a raid on the old mill", report=r, places="OS/4")
        for f, r in ((35, "a"), (0, "b"))
    ]
    assert at_odds(*told) == [[0, 35]]


def test_a_state_and_those_who_fight_it_are_two_voices() -> None:
    rebels, army = voice("a rebel spokesman", named=False), voice("the army", named=False)
    assert at_odds(toll(17, FIRST, rebels), toll(4, "four were killed", army)) == [[4, 17]]
    assert at_odds(toll(17, FIRST, army), toll(4, "four were killed", voice("the ministry", named=False))) == []


def test_one_report_whose_voices_disagree_makes_a_claim() -> None:
    (claim,) = claims_of([toll(14, FIRST, DIVERS), toll(9, "nine were killed", HARBOUR)], COMPARER)
    assert [[rival.value for rival in c.values] for c in claim.conflicts if c.kind is ConflictKind.QUANTITY] == [
        ["14", "9"]
    ]


TOLLS = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.sampled_from([FIRST, "so many were killed", "a higher toll of dead", "another few were killed"]),
        st.sampled_from([None, DIVERS, HARBOUR]),
        st.sampled_from("ab"),
    ),
    max_size=6,
)


@given(TOLLS)
def test_what_is_at_odds_is_told_twice_differently_and_is_no_part(
    told: list[tuple[int, str, Voice | None, str]],
) -> None:
    said = [toll(figure, text, by, report=report, places="OS/4") for figure, text, by, report in told]
    figures = {(one.report, one.statement): one.quantities[0].low for one in said}
    odds = odds_of(said, WORDS)
    assert all(len({figures[one] for one in pair}) == len(pair) for pair in odds.pairs)
    assert all(odds.parts.isdisjoint(pair) for pair in odds.pairs)
    assert {*odds.parts, *itertools.chain.from_iterable(odds.pairs)} <= figures.keys()
