"""Who belongs to whom, and who is meant by words that are no name."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Entity, Lexicon, Report
from reportedly.parse import with_spacy
from reportedly.resolve import describe_entities, find_entities

Describe = Callable[[str], dict[str, Entity]]


@pytest.fixture(scope="session")
def described(parser: with_spacy.SpacyParser, english: Lexicon) -> Describe:
    """Return the entities of a text by their names."""

    def describe(text: str) -> dict[str, Entity]:
        report = Report("r", text)
        syntax = parser(report)
        found = describe_entities(report, syntax, (), find_entities(report, syntax, (), english), english)
        return {entity.name: entity for entity in found}

    return describe


def members(found: dict[str, Entity], group: str) -> list[tuple[str, bool]]:
    names = {entity.id: entity.name for entity in found.values()}
    return [(names[m.entity], m.leads) for m in found[group].members]


def meant(text: str, entity: Entity) -> list[str]:
    return [span.of(text) for span in entity.mentions if span.of(text) != entity.name]


def test_a_list_after_a_delegation_are_its_members(described: Describe) -> None:
    text = "The delegation, led by Anna Berg, included Peter Wolf, the deputy trade minister, Karim Basri and Jan Dole."
    listed = members(described(text), "delegation")
    assert listed == [("Anna Berg", True), ("Peter Wolf", False), ("Karim Basri", False), ("Jan Dole", False)]


def test_titles_in_a_list_do_not_count_as_members(described: Describe) -> None:
    text = "The delegation consists of Director of the Mint Anna Berg, Trade Minister Peter Wolf and Mayor Jan Dole."
    assert [name for name, _ in members(described(text), "delegation")] == ["Anna Berg", "Peter Wolf", "Jan Dole"]


def test_countries_are_members_of_an_alliance_unless_they_are_not(described: Describe) -> None:
    text = "Norway is a member of the Lake League. Turkey is not a member of the Lake League."
    assert members(described(text), "Lake League") == [("Norway", False)]


def test_whoever_only_owns_a_member_is_none(described: Describe) -> None:
    text = "The delegation included Anna Berg's lawyer Peter Wolf."
    assert [name for name, _ in members(described(text), "delegation")] == ["Peter Wolf"]


def test_a_body_can_be_part_of_another(described: Describe) -> None:
    found = described("The Asia Department of the Foreign Ministry denied it.")
    assert found["Asia Department"].part_of == found["Foreign Ministry"].id
    assert found["Foreign Ministry"].part_of is None
    assert [e.rule for e in found["Asia Department"].evidence] == ["resolve.part.of"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The Ministry of Trade met. The ministry denied it.", "Ministry of Trade", ["The ministry"]),
        ("Trade Minister Anna Berg spoke. The minister denied it. She left.", "Anna Berg", ["The minister", "She"]),
        ("Anna Berg resigned. The 52-year-old was ill.", "Anna Berg", ["The 52-year-old"]),
        ("Acme Inc. spoke. The company denied it.", "Acme Inc.", ["The company"]),
        ("Acme Bank said it would close its mill.", "Acme Bank", ["it", "its"]),
    ],
)
def test_words_that_are_no_name_mean_the_one_they_fit(
    described: Describe, text: str, name: str, words: list[str]
) -> None:
    entity = described(text)[name]
    assert meant(text, entity) == words
    assert {e.span for e in entity.evidence if e.rule.startswith("resolve.meant.")} <= set(entity.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg met Lena Storm. She left.",
        "The Ministry of Trade met the Ministry of Health. The ministry denied it.",
        "The Ministry of Trade met. The company denied it.",
    ],
)
def test_words_that_fit_two_or_none_mean_nobody(described: Describe, text: str) -> None:
    assert not [e for entity in described(text).values() for e in entity.evidence if "meant" in e.rule]


@given(st.lists(st.sampled_from(["Anna Berg", "The Trade Ministry", "he", "its", "The ministry", "met", "led", "."])))
def test_mentions_stay_apart_and_every_tie_is_to_an_entity(
    parser: with_spacy.SpacyParser, english: Lexicon, pieces: list[str]
) -> None:
    report = Report("r", " ".join(pieces))
    syntax = parser(report)
    found = describe_entities(report, syntax, (), find_entities(report, syntax, (), english), english)
    spans = sorted(span for entity in found for span in entity.mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    ids = {entity.id for entity in found}
    assert {m.entity for e in found for m in e.members} | {e.part_of for e in found if e.part_of} <= ids
    assert all(e.id not in {m.entity for m in e.members} and e.part_of != e.id for e in found)
