"""Who has it from whom, what changed on the way, and how it is shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from compare.sayings import ENGLISH, count, says
from reportedly.compare.issues import Issue, called
from reportedly.compare.lineage import COPIES, NAMES, copies_of, reuse_among, settled
from reportedly.compare.lineage_hops import CITES
from reportedly.compare.tracing import Known, Trace, Tracer
from reportedly.model import Certainty, MutationKind, Report, Said, SourceKind, Status, Voice
from reportedly.names import Naming

TRACER = Tracer.of(ENGLISH, Naming())
POST = Voice("the Tarn Post", SourceKind.OUTLET, named=True, name="Tarn Post", cue="reported")
SOURCES = Voice("people who know the dam", SourceKind.GROUP, named=False, cue="said")
MEMBER = Voice("a member of the River Council", SourceKind.OFFICIAL, named=False, cue="said")
PILOT = Voice("a senior harbour pilot", SourceKind.OFFICIAL, named=False, cue="said")
LONG = (
    "The dam at Tarn has a crack in its crest that runs from the old gatehouse to the fourth pier, and water has been "
    "seen on the downstream face since the thaw began two weeks ago."
)


def tell(report: str, *chain: Voice, text: str = "the dam has a crack", day: int = 1, figure: int = 0) -> Said:
    figures = (count(figure, "metres"),) if figure else ()
    outlet = {"post": "Tarn Post"}.get(report, report.title())
    return says(text, report, published=f"2031-05-0{day}", outlet=outlet, chain=chain, figures=figures)


def trace(*told: Said, texts: dict[str, str] | None = None) -> Trace:
    known: Known = {name: (Report(name, text), {}) for name, text in (texts or {}).items()}
    return TRACER(told, told, known)


def hedged(one: Said, status: Status = Status.UNCONFIRMED) -> Said:
    return replace(one, certainty=Certainty(status=status))


def test_an_outlet_that_is_cited_stands_for_its_report() -> None:
    found = trace(tell("post", SOURCES, day=1), tell("herald", POST, day=2))
    assert [(e.report, e.origin, e.kind) for e in found.edges] == [
        ("post", "sources:tarn-post", NAMES),
        ("herald", "post", CITES),
    ]


def test_what_cites_an_outlet_has_it_from_whom_that_outlet_names() -> None:
    found = trace(tell("post", PILOT, day=1), tell("herald", POST, day=2), tell("globe", POST, day=3)).found
    (origin,) = found.origins
    assert (origin.who, origin.reports) == ("a senior harbour pilot", ("post", "herald", "globe"))
    assert not found.unknown


def test_an_outlet_whose_report_names_nobody_stays_the_origin() -> None:
    found = trace(tell("post", day=1), tell("herald", POST, day=2)).found
    assert [origin.who for origin in found.origins] == ["Tarn Post"]


def test_a_younger_report_is_not_the_one_that_was_cited() -> None:
    found = trace(tell("herald", POST, day=1), tell("post", SOURCES, day=2))
    assert ("herald", "post") not in {(e.report, e.origin) for e in found.edges}


def test_the_younger_of_two_texts_has_it_from_the_older() -> None:
    told = (tell("old", day=1), tell("new", day=2))
    found = trace(*told, texts={"old": LONG, "new": f"Good morning. {LONG}"})
    (edge,) = (e for e in found.edges if e.kind == COPIES)
    assert (edge.report, edge.origin) == ("new", "old")
    assert "which is older" in edge.why
    assert copies_of(found.issues, reuse_among(found.issues)) == {"new": "old"}


def test_what_names_no_source_rests_on_what_it_copies() -> None:
    told = (tell("old", MEMBER, day=1), tell("new", day=2))
    found = trace(*told, texts={"old": LONG, "new": LONG})
    assert settled(found.found, found.edges)["new"] == found.found.rests_on["old"]


def test_a_source_spoken_of_becomes_the_source() -> None:
    first = tell("herald", MEMBER, text="a top harbour pilot helps to hide the crack", day=1)
    (change,) = trace(first, tell("globe", PILOT, day=3)).mutations
    assert (change.kind, change.before, change.after) == (MutationKind.SOURCE_CHANGED, "herald", "globe")
    assert "who speaks of a senior harbour pilot" in change.message


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        (hedged(tell("post", SOURCES)), tell("herald", POST, day=2), MutationKind.HEDGE_LOST),
        (tell("post", SOURCES), hedged(tell("herald", POST, day=2)), MutationKind.HEDGE_ADDED),
        (tell("post", SOURCES, figure=15), tell("herald", POST, day=2, figure=20), MutationKind.FIGURE_CHANGED),
        (tell("post", SOURCES), tell("herald", day=4), MutationKind.SOURCE_LOST),
    ],
)
def test_what_changes_on_the_way(first: Said, then: Said, kind: MutationKind) -> None:
    (change,) = trace(first, then).mutations
    assert (change.kind, change.before, change.after) == (kind, first.report, then.report)
    assert change.message.endswith(".")


def test_what_is_told_again_as_it_was_has_not_changed() -> None:
    assert trace(tell("post", SOURCES, figure=15), tell("herald", POST, day=2, figure=15)).mutations == ()


def test_a_rumour_told_as_a_fact() -> None:
    rumour = hedged(tell("globe", day=2), Status.RUMOURED)
    kinds = {(m.kind, m.before, m.after) for m in trace(rumour, tell("herald", day=8)).mutations}
    assert (MutationKind.HEDGE_LOST, "globe", "herald") in kinds


def test_the_tree_shows_each_report_below_the_one_it_has_it_from() -> None:
    found = trace(tell("post", SOURCES, day=1), tell("herald", POST, day=2), tell("globe", day=3))
    assert found.lines() == (
        "● people who know the dam (Tarn Post): 2 of 3 reports rest on unnamed sources "
        "speaking through Tarn Post, counted once.",
        "└─ post (Tarn Post, 2031-05-01): Tarn Post attributes it to people who know the dam.",
        "   └─ herald (Herald, 2031-05-02): Herald cites Tarn Post; its report is that of 2031-05-01.",
        "? No source that can be followed: globe (Globe, 2031-05-03).",
        "On the way:",
        "└─ source lost: Herald (2031-05-02) attributes it to Tarn Post; Globe (2031-05-03) names no source for it.",
    )


def test_reports_of_one_outlet_and_day_are_told_apart_by_their_ids() -> None:
    day = dt.date(2031, 5, 1)
    issues = {name: Issue(name, "Tarn Post", day) for name in ("a", "b")} | {"c": Issue("c"), "d": Issue("d", "Globe")}
    assert called(issues) == {
        "a": "Tarn Post (2031-05-01, a)",
        "b": "Tarn Post (2031-05-01, b)",
        "c": "c",
        "d": "Globe (d)",
    }


def test_two_who_cite_one_another_are_each_shown_once() -> None:
    herald = Voice("the Herald", SourceKind.OUTLET, named=True, name="Herald", cue="reported")
    lines = trace(tell("post", herald), tell("herald", POST)).lines()
    assert sum("post (" in line for line in lines) >= 1
    assert len(lines) == len(set(lines))


def test_who_denies_it_is_no_origin_by_what_else_is_said_of_it() -> None:
    told = tell("herald", SOURCES)
    denied = replace(tell("mirror", MEMBER, text="the dam has a crack"), certainty=Certainty(status=Status.DENIED))
    more = tell("mirror", MEMBER, text="the picture of the dam is old")
    rival = tell("mirror", MEMBER, text="the crack in the dam is a metre long", figure=1)
    assert [o.reports for o in trace(told, denied, more).lineage.origins] == [("herald",)]
    assert len(trace(told, denied, rival).lineage.origins) == 2
