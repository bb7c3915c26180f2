"""Two names and the verdict beside them; the people are well known or invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import lexicon
from reportedly.names import Context, Verdict, keys, same_name

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Kassam Salimani", "Qassem Suleimani", SAME),
        ("Qasem Soleimani", "Qassem Suleimani", SAME),
        ("Walid al-Moallem", "Walid Muallem", SAME),
        ("Farouk al-Shara", "Farouk al-Sharaa", SAME),
        ("Mikhail Fradkov", "Mikhail Fridman", DIFFERENT),
        ("Tomas Veleny", "Tomas Velenyi", SAME),
        ("Anna Berg", "Dr. Anna Berg", SAME),
        ("Anna Berg", "Prime Minister Anna Berg", SAME),
        ("Mr Berg", "Mrs Berg", DIFFERENT),
        ("Mr Berg", "Senator Berg", SAME),
        ("Anna H. W. Berg", "Anna W. Berg", UNSURE),
        ("Anna Wilma Berg", "Anna W. Berg", SAME),
        ("Berg, Anna", "Anna Berg", SAME),
        ("AnnaBerg", "Anna Berg", SAME),
        ("Anna Berg", "Peter Berg", DIFFERENT),
        ("Anna Berg", "Anna Wolf", DIFFERENT),
        ("A. Berg", "Anna Berg", UNSURE),
        ("Berg", "Anna Berg", UNSURE),
        ("Anna", "Anna Berg", UNSURE),
        ("Anna Berk", "Anna Berg", UNSURE),
        ("Karim al-Basri", "Kareem Basri", SAME),
        ("Umar bin Yusuf al-Basri", "Omar ibn Youssef al Basri", SAME),
        ("Omar bin Yusuf", "Yusuf bin Omar", DIFFERENT),
        ("Abd al-Rahman Basri", "Abdul Rahman Basri", SAME),
        ("Hassan Basri", "Hussein Basri", DIFFERENT),
        ("Mahmoud Basri", "Muhammad Basri", DIFFERENT),
        ("Igor Petrovich Wolkow", "Igor Volkov", SAME),
        ("Igor Petrovich Volkov", "Igor Pavlovich Volkov", DIFFERENT),
        ("Bill Archer", "William Archer", SAME),
        ("Ted Archer", "Theodore Archer", SAME),
        ("Ted Archer", "Edward Archer", SAME),
        ("Jan van der Meer", "Jan Vandermeer", SAME),
        ("Anna Maria Berg", "Anna Berg", SAME),
        ("Anna Berg", "Anna Berg Sørensen", UNSURE),
        ("Владимир Орлов", "Vladimir Orlov", SAME),
        ("Νίκος Παππάς", "Nikos Pappas", SAME),
        ("김정은", "Kim Jong-un", SAME),
        ("习近平", "Xi Jinping", SAME),
        ("ბარაკ ობამა", "Barack Obama", SAME),
        ("バラク・オバマ", "Barack Obama", SAME),
        ("محمد بن سلمان", "Mohammed bin Salman", UNSURE),
        ("محمود عباس", "Mahmoud Abbas", UNSURE),
        ("安倍晋三", "Shinzo Abe", UNSURE),
        ("Фрадков", "Fridman", DIFFERENT),
        ("李明", "李敏", DIFFERENT),
        ("习近平", "習近平", UNSURE),
        ("...", "Anna Berg", UNSURE),
    ],
)
def test_people(one: str, other: str, verdict: Verdict) -> None:
    found = same_name(one, other)
    assert found.verdict is verdict, str(found)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Quds Force", "Qods Force", SAME),
        ("Al Arabiya", "the Al Arabiya news channel", SAME),
        ("World Health Organisation", "The World Health Organization", SAME),
        ("WHO", "World Health Organization", UNSURE),
        ("Ostrian Foreign Ministry", "Foreign Ministry", UNSURE),
        ("Russian Foreign Ministry", "Foreign Ministry of Russia", SAME),
        ("Marrow Dam GmbH", "Marrow Dam AG", UNSURE),
        ("OAO Marrow", "Marrow JSC", SAME),
        ("Marrow Dam Ltd.", "Marrow Dam Limited", SAME),
        ("Marrow Bank", "Kestrel Bank", DIFFERENT),
        ("Marrow Bank", "Marrow Trust", UNSURE),
        ("Brigade 44", "Brigade Forty-Four", SAME),
        ("Brigade 44", "Brigade 45", DIFFERENT),
        ("First Marrow Bank", "1st Marrow Bank", SAME),
        ("Marrow Fund II", "Marrow Fund III", DIFFERENT),
        ("Debka", "DEBKAfile", UNSURE),
    ],
)
def test_bodies(one: str, other: str, verdict: Verdict) -> None:
    found = same_name(one, other, "organisation")
    assert found.verdict is verdict, str(found)


def test_reasons_are_told_in_words() -> None:
    assert str(same_name("Mikhail Fradkov", "Mikhail Fridman")).splitlines()[1:] == [
        "+ “Mikhail” is in both",
        "- “Fradkov” is another name than “Fridman”",
    ]


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        (Context(gender="man"), Context(gender="woman"), DIFFERENT),
        (Context(until="1989-05"), Context(since="2012"), DIFFERENT),
        (Context(countries=frozenset({"ostria"})), Context(countries=frozenset({"valdora"})), UNSURE),
        (Context(callings=frozenset({"singer"})), Context(callings=frozenset({"general"})), UNSURE),
        (
            Context(countries=frozenset({"ostria"}), organisations=frozenset({"river guards"})),
            Context(countries=frozenset({"valdora"}), organisations=frozenset({"opera"})),
            DIFFERENT,
        ),
        (Context(gender="man"), Context(), SAME),
        (Context(since="2001"), Context(until="2012"), SAME),
    ],
)
def test_what_stands_beside_forbids_and_never_joins(here: Context, there: Context, verdict: Verdict) -> None:
    assert same_name("Anna Berg", "Anna Berg", "person", (here, there)).verdict is verdict
    assert same_name("Anna Berg", "Anna Berg", "person", (there, here)).verdict is verdict
    assert same_name("Anna Berg", "Peter Wolf", "person", (here, here)).verdict is DIFFERENT


WORDS = (
    "Anna Berg Peter Wolf Kassam Qassem Salimani Suleimani al-Basri bin Abdul Rahman Omar Umar van der Meer Petrovich",
    "Орлов Orlov 김정은 习近平 محمد Müller O'Brien J. Dr. Minister Bank Ltd 44 II the of News",
)
NAMES = st.lists(st.sampled_from(" ".join(WORDS).split()), min_size=1, max_size=5).map(" ".join)
KINDS = st.sampled_from(["person", "organisation"])
ANY = st.text(max_size=30)


@given(NAMES, NAMES, KINDS)
@settings(max_examples=300, deadline=None)
def test_the_order_of_the_two_does_not_matter(one: str, other: str, kind: str) -> None:
    there, back = same_name(one, other, kind), same_name(other, one, kind)
    assert (there.score, there.verdict) == (back.score, back.verdict)


@given(NAMES, KINDS)
@settings(max_examples=100, deadline=None)
def test_a_name_is_the_same_as_itself_in_any_case(name: str, kind: str) -> None:
    assert same_name(name, name, kind).verdict is SAME
    assert same_name(name, name.upper(), kind).verdict is SAME


@given(NAMES, NAMES, KINDS)
@settings(max_examples=300, deadline=None)
def test_names_that_are_the_same_share_a_key(one: str, other: str, kind: str) -> None:
    if same_name(one, other, kind).verdict is SAME:
        assert keys(one, kind) & keys(other, kind)


@given(ANY, ANY, KINDS)
@settings(max_examples=200, deadline=None)
def test_any_text_is_answered(one: str, other: str, kind: str) -> None:
    found = same_name(one, other, kind)
    assert 0 <= found.score <= 1
    assert found.signs
    assert keys(one, kind)


def test_a_very_long_name_is_cut() -> None:
    assert same_name("Berg " * 10_000, "Anna Berg").verdict in Verdict


def test_every_list_of_names_is_in_order() -> None:
    words = lexicon.load("names")
    assert all(rule.id and rule.phrases for rules in words.lists.values() for rule in rules.rules)
    variants = [p for name in ("given",) for rule in words[name].rules for p in rule.phrases]
    assert len(variants) == len(set(variants))
