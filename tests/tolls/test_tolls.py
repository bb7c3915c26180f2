"""How many were killed, hurt, taken or driven out, and what was destroyed."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Lexicon, Quantity, Report, Span, Syntax
from reportedly.tolls import find_tolls, with_tolls

Told = tuple[float | None, float | None, str | None, str]
Tolls = Callable[[str], list[Told]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two policemen and a child were killed.", [(2, 2, "policemen", "killed"), (1, 1, "child", "killed")]),
        ("No one was hurt.", [(0, 0, None, "wounded")]),
        ("There were no casualties.", [(0, 0, "casualties", "casualties")]),
        ("The blast left 3 dead and 10 injured.", [(3, 3, None, "killed"), (10, 10, None, "wounded")]),
        ("12 killed and 30 wounded in Tarvek blast", [(12, 12, None, "killed"), (30, 30, None, "wounded")]),
        ("Casualties: 5 killed.", [(5, 5, None, "killed")]),
        ("The death toll rose to 17.", [(17, 17, None, "killed")]),
        ("One of the five was killed.", [(1, 1, None, "killed")]),
        ("Not one of the sailors was hurt.", [(0, 0, "sailors", "wounded")]),
        ("Three sailors died and seven others were hurt.", [(3, 3, "sailors", "killed"), (7, 7, "sailors", "wounded")]),
        ("It killed up to 30 people, wounding at least 14 others.",
         [(None, 30, "people", "killed"), (14, None, "people", "wounded")]),
        ("Between 20 and 30 soldiers died.", [(20, 30, "soldiers", "killed")]),
        ("Half a dozen miners died.", [(6, 6, "miners", "killed")]),
        ("Some 2 dozen fishermen drowned.", [(24, 24, "fishermen", "killed")]),
        ("Several hundred villagers fled.", [(200, None, "villagers", "displaced")]),
        ("The storm claimed the lives of 12 sailors.", [(12, 12, "sailors", "killed")]),
        ("Nearly 200 houses were destroyed.", [(200, 200, "houses", "destroyed")]),
        ("Five sailors are missing.", [(5, 5, "sailors", "missing")]),
        ("Ana Pell was murdered on Monday.", [(1, 1, "Ana Pell", "killed")]),
        ("The murder of the two judges shocked Tarvek.", [(2, 2, "judges", "killed")]),
        ("A bomb exploded at the bank.", [(1, 1, "bank", "attacked")]),
        ("Rebels set fire to the warehouse.", [(1, 1, "warehouse", "destroyed")]),
        ("Forty people died, including the mayor, Ana Pell.",
         [(40, 40, "people", "killed"), (1, 1, "mayor, Ana Pell", "killed")]),
        ("3 Sailors Killed 38 Injured in Ferry Blast in Tarvek.",
         [(3, 3, "Sailors", "killed"), (38, 38, "Sailors", "wounded")]),
        ("8 persons killed 58 others injured in rocket attacks on Tarvek",
         [(8, 8, "persons", "killed"), (58, 58, "persons", "wounded")]),
        ("Two Killed Three Injured in Attack in Tarvek.", [(2, 2, None, "killed"), (3, 3, None, "wounded")]),
        ("12 killed, 40 hurt in Tarvek", [(12, 12, None, "killed"), (40, 40, "hurt", "wounded")]),
        ("The blast claimed 12 lives.", [(12, 12, None, "killed")]),
        ("Twelve people lost their lives.", [(12, 12, "people", "killed")]),
        ("The monitor said there were no deaths from the strike.", [(0, 0, None, "killed")]),
        ("The shelling caused 30 deaths.", [(30, 30, None, "killed")]),
        ("Five martyrs fell in Tarvek.", [(5, 5, None, "killed")]),
        ("Five people were martyred.", [(5, 5, "people", "killed")]),
        ("Rescuers pulled 20 bodies from the wreck after the explosion.", [(20, 20, None, "killed")]),
        ("Activists put the death toll at 15.", [(15, 15, None, "killed")]),
        ("The number of villagers killed by the flood has risen to 20.", [(20, 20, None, "killed")]),
        ("The number of dead has climbed to 31.", [(31, 31, None, "killed")]),
        ("The death toll has risen to 86 30 of them children.", [(86, 86, None, "killed")]),
        ("The death toll has reached 26 people.", [(26, 26, "people", "killed")]),
        ("An earthquake killed at least 40 people in Tarvek on Monday night, the civil defence said.",
         [(40, None, "people", "killed")]),
        ("The death toll of Monday night's earthquake in Tarvek rose to 95.", [(95, 95, None, "killed")]),
        ("The energy ministry put the number of dead at 18.", [(18, 18, None, "killed")]),
        ("Six people were killed and 30 are missing, the police said.",
         [(6, 6, "people", "killed"), (30, 30, "people", "missing")]),
        ("Some 40 people are still missing after the flood.", [(40, 40, "people", "missing")]),
        ("The storm claimed no more than 30 lives.", [(None, 30, None, "killed")]),
        ("Ten people were reported missing.", [(10, 10, "people", "missing")]),
        ("The number of deaths rose to 17 from 12.", [(17, 17, None, "killed")]),
        ("The flood has left 3,000 people homeless.", [(3000, 3000, "people", "displaced")]),
        ("Fighting in the villages around Tarvek has displaced 2,000 people since Friday, the governor said.",
         [(2000, 2000, "people", "displaced")]),
        ("Twelve people were taken into custody.", [(12, 12, "people", "detained")]),
        ("Twenty miners were killed or wounded when the shaft exploded.", [(20, 20, "miners", "casualties")]),
        ("Gunmen took 50 people hostage in a theatre on Monday.", [(50, 50, "people", "kidnapped")]),
        ("Rebels held 12 soldiers captive.", [(12, 12, "soldiers", "kidnapped")]),
        ("A total of 45 people were killed.", [(45, 45, "people", "killed")]),
        ("Shelling killed a total of 45 people.", [(45, 45, "people", "killed")]),
        ("A group of 12 hikers were killed.", [(12, 12, "hikers", "killed")]),
        ("There were 15 dead and 20 wounded.", [(15, 15, None, "killed"), (20, 20, None, "wounded")]),
        ("Shelling resulted in seven deaths and 20 injuries.", [(7, 7, None, "killed"), (20, 20, None, "wounded")]),
        ("A market was hit, with four people killed.", [(1, 1, "market", "attacked"), (4, 4, "people", "killed")]),
        ("Three policemen were shot and killed.", [(3, 3, "policemen", "killed")]),
        ("Police made 30 arrests.", [(30, 30, None, "detained")]),
        ("12 people are unaccounted for.", [(12, 12, "people", "missing")]),
        ("ABOUT 50 PEASANTS HAVE BEEN KIDNAPPED BY REBELS.", [(50, 50, "PEASANTS", "kidnapped")]),
    ],
)  # fmt: skip
def test_a_number_is_tied_to_what_befell_those_counted(tolls: Tolls, text: str, told: list[Told]) -> None:
    assert tolls(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was not killed.",
        "Gunmen may have killed the mayor.",
        "If the dam breaks, 300 people will be killed.",
        "He threatened to kill the mayor.",
        "The crowd was attacked.",
        "The scandal killed the plan.",
        "The two attacks were bloody.",
        "The senator attacked her rival in a speech.",
        "The report hurt a minister badly.",
        "The mint released a new coin.",
        "The vaccine saved 12 lives.",
        "Some 90 percent were killed by gas.",
        "The two bodies that run the league agreed.",
        "Dozens of raids on Tarvek were reported.",
    ],
)
def test_what_did_not_happen_or_cannot_be_counted_is_no_toll(tolls: Tolls, text: str) -> None:
    assert tolls(text) == []


def test_whom_somebody_tried_to_kill_was_attacked(tolls: Tolls) -> None:
    assert tolls("Rebels tried to kill the mayor.") == [(1, 1, "mayor", "attacked")]


def test_a_toll_takes_the_place_of_the_number_it_rests_on() -> None:
    number, other = (
        Quantity(Span(0, 3), 2, 2, about=False, unit="men"),
        Quantity(Span(20, 23), 5, 5, about=False, unit="miles"),
    )
    toll = Quantity(Span(0, 7), 2, 2, about=False, unit="men")
    assert with_tolls((number, other), (toll,)) == (toll, other)


@given(st.lists(st.sampled_from(["two", "men", "a child", "were", "killed", "and", "no one", "dead", "12", "of", "."])))
def test_tolls_lie_in_the_text_in_order(found: Callable[[str], tuple[Quantity, ...]], words: list[str]) -> None:
    text = " ".join(words)
    tolls = found(text)
    assert all(toll.kind is not None and toll.span.of(text).strip() for toll in tolls)
    assert all(a.span <= b.span for a, b in itertools.pairwise(tolls))
    assert all(toll.low is None or toll.high is None or toll.low <= toll.high for toll in tolls)


def test_without_grammar_there_are_no_tolls(english: Lexicon) -> None:
    assert find_tolls(Report("r", "Two men died."), Syntax("r", (), (), "none"), (), english) == ()
