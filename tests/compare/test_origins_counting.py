"""What it takes for an origin of an ungrouped story to count beside the one that most reports rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import WORDS as SIDES
from compare.test_origins import CLAIM, DIVERS, NAMES, POST, SOURCES, STRAND, WORDS, tell, voice, who
from reportedly.compare.origins import Origins, Question, find_origins
from reportedly.compare.refuted import calling_made_up
from reportedly.model import Said, SourceKind, Voice

LOG = voice("the inspection log", SourceKind.DOCUMENT, named=False, cue="says")
MAYOR = voice("Jon Aske", SourceKind.PERSON, cue="confirmed")
HOAX = "the picture of the crack is a hoax"


def story(*told: Said, carries: float = 1.0) -> Origins:
    near = {one.statement: carries for one in told}
    return find_origins(told, Question(near, refuting=calling_made_up(told, SIDES)), WORDS, NAMES)


def through(outlet: bool, reports: str) -> list[Said]:  # noqa: FBT001 - reads as a question
    return [tell(report, POST, SOURCES) if outlet else tell(report, STRAND) for report in reports]


@pytest.mark.parametrize(
    ("reports", "origins"),
    [("g", 1), ("gh", 2)],
    ids=["a voice heard in one report rests on nothing else", "one heard in a third of them stands"],
)
def test_a_voice_is_heard_in_two_reports_and_in_a_third_of_them(reports: str, origins: int) -> None:
    found = story(*through(outlet=False, reports="abcd"), *(tell(report, DIVERS) for report in reports))
    assert len(who(found)) == origins


def test_who_is_said_to_confirm_it_stands_alone() -> None:
    assert len(who(story(*through(outlet=False, reports="abcd"), tell("g", MAYOR)))) == 2


def test_a_document_stands_as_a_voice_does() -> None:
    found = story(*through(outlet=False, reports="abc"), tell("d", LOG), tell("e", LOG))
    assert [who_ for who_, _ in who(found)] == ["Eva Strand (Lakeland Water)", "the inspection log"]


def test_an_outlets_unnamed_sources_count_where_enough_rests_on_them() -> None:
    spoken = through(outlet=False, reports="abc")
    assert len(who(story(*spoken, *through(outlet=True, reports="de")))) == 2
    assert len(who(story(*spoken, *through(outlet=True, reports="d")))) == 1


def test_what_carries_little_of_the_claim_leaves_one_origin() -> None:
    assert len(who(story(*through(outlet=False, reports="ab"), tell("c", DIVERS), tell("d", DIVERS), carries=0.4))) == 1


def test_where_reports_call_it_made_up_one_origin_counts() -> None:
    told = [*through(outlet=False, reports="ab"), tell("c", MAYOR), tell("d", MAYOR)]
    assert len(who(story(*told))) == 2
    assert len(who(story(*told, tell("c", text=HOAX), tell("d", text=HOAX)))) == 1


def test_which_reports_call_it_made_up() -> None:
    assert calling_made_up([tell("a"), tell("a", text=HOAX), tell("b", STRAND)], SIDES) == {"a"}


VOICES = st.sampled_from([POST, SOURCES, STRAND, DIVERS, LOG, MAYOR])


@given(st.lists(VOICES, min_size=1, max_size=7))
def test_a_story_in_which_anybody_speaks_has_an_origin(voices: list[Voice]) -> None:
    told = [tell(f"r{i}", one, text=CLAIM) for i, one in enumerate(voices)]
    assert 1 <= len(who(story(*told))) <= len(told)
