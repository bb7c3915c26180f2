"""Who is said to have done it, and how surely the report says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import marked
from reportedly import lexicon
from reportedly.assess import assess
from reportedly.attribute import attribute
from reportedly.blame import degree_for, find_blame
from reportedly.model import Blame, Degree, Lexicon, Report, Span, Syntax
from reportedly.statements import number

Told = list[tuple[str, str, str]]


def _blames(text_with_marks: str) -> tuple[Report, Syntax, tuple[Blame, ...]]:
    text, tagged = marked.unmarked(text_with_marks)
    report, english = Report("r", text), lexicon.load("en")
    syntax = marked.parser()(report)
    attributed = attribute(report, syntax, tagged, english)
    statements = number(report, assess(attributed.attributions, syntax, english), attributed.quotations)
    return report, syntax, find_blame(report, syntax, statements, english)


@pytest.fixture(scope="session")
def blames() -> Callable[[str], Told]:
    def tell(text_with_marks: str) -> Told:
        report, _, found = _blames(text_with_marks)
        return [(b.held.of(report.text), b.act.of(report.text), b.degree.name) for b in found]

    return tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Red Brigade killed two judges.", ("The Red Brigade", "killed", "FACT")),
        ("Two judges were killed by the Red Brigade.", ("the Red Brigade", "killed", "FACT")),
        ("The Red Brigade carried out the attack.", ("The Red Brigade", "carried", "FACT")),
        ("The Red Brigade claimed responsibility for the attack.", ("The Red Brigade", "claimed", "CLAIMED")),
        ("The killing was claimed by the Red Brigade.", ("the Red Brigade", "claimed", "CLAIMED")),
        ("The police accused the Red Brigade of the attack.",
         ("the Red Brigade", "accused", "SUSPECTED_BY_AUTHORITIES")),
        ("According to the police, alleged members of the Red Brigade killed a judge.",
         ("alleged members of the Red Brigade", "killed", "SUSPECTED_BY_AUTHORITIES")),
        ("A rebel spokesman blamed the Red Brigade for the attack.", ("the Red Brigade", "blamed", "SUSPECTED")),
        ("A villager blamed the Red Brigade for the attack.", ("the Red Brigade", "blamed", "SUSPECTED")),
        ("Suspected rebels bombed the bank.", ("Suspected rebels", "bombed", "SUSPECTED")),
        ("On 3 May the Red Brigade killed two judges.", ("the Red Brigade", "killed", "FACT")),
        ("Brigade members killed a judge, and the villagers held the Red Brigade responsible for the murder.",
         ("the Red Brigade", "responsible", "SUSPECTED")),
        ("The police hold the Red Brigade responsible for the attack.",
         ("the Red Brigade", "responsible", "SUSPECTED_BY_AUTHORITIES")),
        ("The Red Brigade is responsible for the attack.", ("The Red Brigade", "responsible", "SUSPECTED")),
        ("The villagers blamed the attack on the Red Brigade.", ("the Red Brigade", "blamed", "SUSPECTED")),
        ("The Red Brigade claimed the attack.", ("The Red Brigade", "claimed", "CLAIMED")),
        ("The attack was carried out by the army and the police.", ("the police", "carried", "FACT")),
        ("The general workers' union accused the Red Brigade of the attack.",
         ("the Red Brigade", "accused", "SUSPECTED")),
        ("The Red Brigade may have killed the judge.", ("The Red Brigade", "killed", "POSSIBLE")),
        ("THE RED BRIGADE KILLED TWO JUDGES NEAR THE BRIDGE.", ("THE RED BRIGADE", "KILLED", "FACT")),
        ('"<w1>We bombed the bank</w1>," <s1>the Red Brigade</s1> <c1>said</c1>.', ("We", "bombed", "CLAIMED")),
    ],
)  # fmt: skip
def test_the_words_decide_how_surely_somebody_did_it(
    blames: Callable[[str], Told], text: str, told: tuple[str, str, str]
) -> None:
    assert told in blames(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Red Brigade did not kill the judge.",
        "The Red Brigade denied that it killed the judge.",
        "The minister blamed the weather for the delay.",
        "Two judges were killed.",
        "A car bomb killed two judges.",
        "The attack wounded three farmers.",
        "The two judges died in the attack.",
        "It killed two judges in the attack.",
    ],
)
def test_what_is_denied_or_no_violence_or_nobodys_is_no_blame(blames: Callable[[str], Told], text: str) -> None:
    assert blames(text) == []


def test_who_is_accused_of_what_others_report_as_fact_is_accused(english: Lexicon) -> None:
    report, syntax, found = _blames("Rebels killed a judge. The police accused the rebels of the murder.")
    mentions = [Span(0, 6), Span(report.text.index("the rebels"), report.text.index(" of"))]
    assert degree_for(mentions, found, syntax, english) is Degree.SUSPECTED_BY_AUTHORITIES


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("There is suspicion in the village since the murder, and the name of the Red Brigade is heard.", "SUSPECTED"),
        ("There is suspicion in the village, and the name of the Red Brigade is heard.", "FACT"),
        ("Two farmers died where there had been clashes between the army and the Red Brigade.", "POSSIBLE"),
        ("Men in Red Brigade uniforms killed a judge.", "POSSIBLE"),
        ("The murder of the judge shows that nobody doubts the responsibility of the Red Brigade.", "SUSPECTED"),
        ("The judge was murdered. He admitted that he had feared the Red Brigade.", "FACT"),
    ],
)
def test_the_words_that_a_name_hangs_on_count_where_grammar_ties_it_to_nothing(
    english: Lexicon, text: str, degree: str
) -> None:
    report, syntax, found = _blames(text)
    start = report.text.index("Red Brigade")
    brigade = Span(start, start + len("Red Brigade"))
    assert degree_for([brigade], found, syntax, english).name == degree
    assert degree_for([], found, syntax, english) is Degree.FACT


@given(st.lists(st.sampled_from(["rebels", "killed", "by", "the judge", "accused", "of", "may", "attack", "."])))
def test_every_blame_lies_in_the_text_with_its_reasons(words: list[str]) -> None:
    report, _, found = _blames(" ".join(words))
    assert all(b.held.of(report.text).strip() and b.act.of(report.text).strip() for b in found)
    assert all(b.evidence and all(e.rule for e in b.evidence) for b in found)
