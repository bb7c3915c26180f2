"""The Admiralty code's grade of a claim, with its reasons."""

from __future__ import annotations

from reportedly.compare.credibility import credibility
from reportedly.model import Opposition, Origin, SourceKind

PELL = Origin("pell", "Ana Pell", named=True, kind=SourceKind.PERSON, reports=("a", "b"), why="")
MILL = Origin("mill", "the mill", named=True, kind=SourceKind.ORGANISATION, reports=("c",), why="")
NOBODY = Origin("nobody", "sources", named=False, kind=SourceKind.UNKNOWN, reports=("d",), why="")


def test_two_named_origins_that_nobody_contradicts_confirm() -> None:
    assert credibility([PELL, MILL], [], [], [], {"a", "c"}).value == 1


def test_what_is_only_heard_as_unconfirmed_confirms_nothing() -> None:
    grade = credibility([PELL, MILL], [], [], [], {"a"})
    assert grade.value == 2
    assert "Every report hedges what it has from the mill." in grade.why


def test_a_denial_weighs_against_named_and_unnamed_origins() -> None:
    denial = [Opposition("Tomas Veleny", ("e",))]
    assert credibility([PELL], denial, [], [], {"a"}).value == 4
    assert credibility([NOBODY], denial, [], [], {"d"}).value == 5


def test_nothing_but_unnamed_sources_cannot_be_judged() -> None:
    assert credibility([NOBODY], [], [], [], {"d"}).value == 6
    assert credibility([], [], [], [], {"d"}).why == ("No report names an origin that can be followed.",)
