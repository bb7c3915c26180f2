"""Who did it, and where: which parties and places rival one another, and which do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.sayings import COMPARER, WORDS, count, says
from reportedly.compare.conflicts import conflicts, with_origins
from reportedly.compare.doers import rival_doers
from reportedly.model import (
    Between,
    Conflict,
    ConflictKind,
    Origin,
    Rival,
    Said,
    SourceKind,
    Stance,
    TollKind,
)

DEAD = (count(9, "millers", TollKind.KILLED),)
TEXT = "shells hit the old mill at dawn"


def deed(  # noqa: PLR0913
    report: str,
    *doers: str,
    text: str = TEXT,
    kind: str = "ASSAULT",
    places: str = "OS/4",
    names: str = "",
    day: str | None = None,
) -> Said:
    """Return a statement in which these do something; a place as a key with a stroke."""
    told = says(text, report, places=places, names=names, day=day, figures=DEAD)
    return replace(told, actors=frozenset(), doers=frozenset((kind, who) for who in doers))


def parties(*said: Said) -> list[list[str]]:
    return [[rival.value for rival in found.values] for found in rival_doers(said, WORDS, COMPARER.naming)]


GUARD = deed("a", "Reed Guard")


@pytest.mark.parametrize(
    ("other", "named"),
    [
        (deed("b", "Lake Front"), ["Reed Guard", "Lake Front"]),
        (deed("b", "Ostrian army", "OS/"), ["Reed Guard", "Ostrian army"]),
        (deed("b", "Lake Front", "Mill Brigade"), ["Reed Guard", "Mill Brigade"]),
        (deed("b", "Lake Front", day="2031-05-01"), ["Reed Guard", "Lake Front"]),
        (deed("b", "Lake Front", places=""), ["Reed Guard", "Lake Front"]),
    ],
    ids=["another group", "an army", "two together", "the day is told by one", "the town is told by one"],
)
def test_two_parties_named_for_one_deed_are_rivals(other: Said, named: list[str]) -> None:
    assert parties(GUARD, other) == [named]


def test_two_countries_named_for_one_deed_are_rivals() -> None:
    assert parties(deed("a", "OS/"), deed("b", "VA/")) == [["OS/", "VA/"]]


@pytest.mark.parametrize(
    "other",
    [
        deed("b", "Reed Guard"),
        deed("b", "the Reed Guard of Kestrel"),
        deed("b", "Reed Gaurd"),
        deed("b", "Lake Front", names="Reed Guard"),
        deed("b", "OS/"),
        deed("b"),
        deed("b", "Lake Front", kind="CONSULT"),
        deed("b", "Lake Front", places="OS/5"),
        deed("b", "Lake Front", text="a car burned", places=""),
        deed("b", "Lake Front", text="shells have hit the old mill at dawn since the war began"),
    ],
    ids=[
        "the same",
        "a longer name",
        "another spelling",
        "it names both",
        "a country, whose body it may be",
        "nobody by name",
        "what they do together",
        "in another town",
        "another deed",
        "a whole war",
    ],
)
def test_whom_it_is_not_known_to_rival_is_no_rival(other: Said) -> None:
    assert parties(GUARD, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (deed("a", "Ostrian army", "OS/"), deed("b", "Ostrian air force", "OS/")),
        (deed("a", "Ostrian army", "OS/"), deed("b", "OS/")),
        (deed("a", "OS/4"), deed("b", "OS/")),
        (deed("a", "RFK"), deed("b", "RFKL")),
        (deed("a", "Reed Guard", day="2031-05-01"), deed("b", "Lake Front", day="2031-04-20")),
    ],
    ids=["two bodies of a country", "a body and its country", "a town and its country", "acronyms", "another day"],
)
def test_who_may_be_one_is_no_rival(one: Said, other: Said) -> None:
    assert parties(one, other) == []


def test_one_report_s_own_voice_does_not_rival_itself() -> None:
    assert parties(GUARD, replace(deed("a", "Lake Front"), statement="s-other")) == []


def kinds(*said: Said) -> list[ConflictKind]:
    stances = {(one.report, one.statement): Stance.ASSERTS for one in said}
    return [found.kind for found in conflicts(said, stances, COMPARER)]


def test_who_did_it_is_a_conflict_of_the_claim() -> None:
    assert kinds(GUARD, deed("b", "Lake Front")) == [ConflictKind.ACTOR]


def test_two_towns_for_one_deed_are_rivals() -> None:
    assert kinds(deed("a"), deed("b", places="OS/5")) == [ConflictKind.PLACE]


@pytest.mark.parametrize(
    "other",
    [
        deed("b", places="OS"),
        deed("b", places="VA/9"),
        deed("b", text="a car burned", places="OS/5"),
        deed("b", places="OS/5", day="2031-04-20"),
        deed("b", places="OS/5 OS/6"),
    ],
    ids=["its country", "another country's", "another deed", "another day", "two towns"],
)
def test_places_that_need_not_rival_one_another(other: Said) -> None:
    assert ConflictKind.PLACE not in kinds(deed("a", day="2031-05-01"), other)


def test_a_place_that_lies_in_the_other_is_no_rival() -> None:
    nested = replace(COMPARER, places_apart=lambda *_: False)
    told = (deed("a"), deed("b", places="OS/5"))
    stances = {(one.report, one.statement): Stance.ASSERTS for one in told}
    assert conflicts(told, stances, nested) == ()


def origin(key: str, *reports: str, beside: str | None = None) -> Origin:
    return Origin(key, key, named=True, kind=SourceKind.PERSON, reports=reports, why="", not_apart_from=beside)


CLASH = Conflict(ConflictKind.ACTOR, (Rival("Reed Guard", ("a",)), Rival("Lake Front", ("b",))), "")


@pytest.mark.parametrize(
    ("origins", "between"),
    [
        ((origin("holm", "a"), origin("renn", "b")), Between.ORIGINS),
        ((origin("holm", "a", "b"),), Between.ONE),
        ((origin("holm", "a"), origin("renn", "b", beside="holm")), Between.ONE),
        ((origin("holm", "a"),), None),
        ((origin("holm", "a", "b"), origin("renn", "b")), None),
    ],
    ids=["two origins", "one", "one that is not apart", "one is unknown", "not told apart"],
)
def test_whose_disagreement_it_is(origins: tuple[Origin, ...], between: Between | None) -> None:
    assert with_origins(CLASH, origins).between is between
