"""What people draw in reports by hand: made, redrawn, kept through other readings and revisions, and taken back."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readings_by_hand import MADE_BY, Line, reading
from reportedly.desk import adding, asking, deciding, drawing, exporting, importing
from reportedly.desk.entries import entry_of
from reportedly.desk.renewing import renewal
from reportedly.errors import UndecidableError
from reportedly.export import data_package
from reportedly.ledger import Ledger, open_ledger
from reportedly.model import Decision, Query, Reading, Status, Subject, Verdict, Worded

NOON = dt.datetime(2020, 5, 9, 12, tzinfo=dt.UTC)
LINES: tuple[Line, ...] = (
    ("", "The dam at Orsk burst on Monday.", Status.ASSERTED),
    ("Ida Renn", "Twelve people are missing.", Status.UNCONFIRMED),
    ("", "Officials of the ministry fear that the bridge will not hold.", Status.ASSERTED),
)
FEAR = Worded("the bridge will not hold", "Officials of the ministry", "fear", "commitment=possible")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        add(opened, reading(lines=LINES))
        yield opened


def add(ledger: Ledger, *some: Reading) -> None:
    for _ in adding.add_readings(some, ledger):
        pass


def make(ledger: Ledger, asked: Worded, report: str = "lantern-1", reason: str = "") -> Decision:
    value = drawing.worded(asked)
    return deciding.decide(ledger, Decision(Verdict.MAKE, Subject.REPORT, report, "ida", NOON, value, reason))


def redraw(ledger: Ledger, statement: str, asked: Worded) -> Decision:
    value = drawing.worded(asked)
    return deciding.decide(ledger, Decision(Verdict.REDRAW, Subject.STATEMENT, statement, "ida", NOON, value))


def said_in(ledger: Ledger, report: str = "lantern-1") -> list[tuple[str, ...]]:
    """Return who says what in a report, in order."""
    return [
        (*(hop.source.text if hop.source else "nobody" for hop in one.chain), one.text)
        for one in ledger.reading(report).statements
    ]


def everything(ledger: Ledger) -> object:
    """Return all that the ledger answers, whatever was decided on the way to it."""
    hits = ledger.search(Query(limit=1000, rejected=True))
    readings = [ledger.reading(one) for one in ledger.reports()]
    return (
        readings,
        hits,
        ledger.stats().totals,
        ledger.claims(),
        ledger.heard(),
        ledger.said(h.statement for h in hits),
    )


class TestMaking:
    def test_what_the_reading_missed_is_there_with_its_voice(self, ledger: Ledger) -> None:
        kept = make(ledger, FEAR, reason="the reading took it for the author's")
        (made,) = (one for one in ledger.reading("lantern-1").statements if one.id == kept.about)
        text = ledger.report("lantern-1").report.text
        assert made.text == "the bridge will not hold" == made.content[0].of(text)
        (hop,) = made.chain
        assert hop.source
        assert (hop.source.spans[0].of(text), hop.cue[0].of(text)) == ("Officials of the ministry", "fear")
        assert made.certainty.commitment == "possible"
        assert made.evidence[0].says.startswith("ida made it in decision 1: the reading took it")

    def test_the_author_gives_way_where_the_words_were_taken_for_theirs(self, ledger: Ledger) -> None:
        make(ledger, FEAR)
        assert said_in(ledger) == [
            ("The dam at Orsk burst on Monday.",),
            ("Ida Renn", "Twelve people are missing."),
            ("Officials of the ministry", "the bridge will not hold"),
        ]

    def test_search_counts_and_listing_follow(self, ledger: Ledger) -> None:
        kept = make(ledger, FEAR)
        assert [hit.statement for hit in ledger.search(Query(source="ministry"))] == [kept.about]
        assert [hit.text for hit in ledger.search(Query("bridge"))] == ["the bridge will not hold"]
        assert ledger.stats().statements == 3
        assert ledger.stats().readings == 1, "nobody read it again"
        assert ledger.check() == ()

    def test_claims_follow(self, ledger: Ledger) -> None:
        twin = (("a fisherman", "The bridge of Orsk will not hold the night.", Status.ASSERTED),)
        add(ledger, reading("courier-1", twin, outlet="Hill Courier"), reading("herald-1", twin, outlet="Herald"))
        missed = (("", "Nobody sleeps. The bridge of Orsk will not hold the night, says the miller.", Status.ASSERTED),)
        add(ledger, reading("globe-1", missed, outlet="Globe"))
        make(ledger, Worded("The bridge of Orsk will not hold the night", "the miller", "says"), "globe-1")
        (claim,) = asking.claims(ledger)
        assert {part.report for part in claim.tellings} >= {"courier-1", "herald-1", "globe-1"}
        assert "the miller" in {origin.who for origin in claim.origins}

    def test_other_decisions_hold_on_it(self, ledger: Ledger) -> None:
        kept = make(ledger, FEAR)
        wanted = Decision(Verdict.EDIT, Subject.STATEMENT, kept.about, "ida", NOON, "status=denied")
        deciding.decide(ledger, wanted)
        assert ledger.statement(kept.about).certainty.status is Status.DENIED

    def test_a_voice_may_be_only_a_name(self, ledger: Ledger) -> None:
        kept = make(ledger, replace(FEAR, source="Ossian Vale", cue=None))
        (hop,) = next(one for one in ledger.reading("lantern-1").statements if one.id == kept.about).chain
        assert hop.source
        assert (hop.source.spans, hop.source.name, hop.source.named) == ((), "Ossian Vale", True)
        other = make(ledger, replace(FEAR, source="Berta Vale", cue=None))
        assert other.about != kept.about
        assert ledger.stats().statements == 5, "the author's own sentence says more than that"

    def test_one_voice_may_have_it_from_another(self, ledger: Ledger) -> None:
        kept = make(ledger, replace(FEAR, source="Officials of the ministry <- Ida Renn", cue=None))
        hit = ledger.statement(kept.about)
        assert hit.who == ("Officials of the ministry", "Ida Renn")

    def test_words_that_nobody_is_named_for(self, ledger: Ledger) -> None:
        kept = make(ledger, replace(FEAR, source=None))
        assert ledger.statement(kept.about).who == ("",)

    @pytest.mark.parametrize(
        ("asked", "why"),
        [
            (Worded("the bridge will fall"), "does not stand in the report"),
            (Worded(""), "No words"),
            (Worded("chars=5,9999"), "no words of the report"),
            (Worded("e"), "stands"),
            (replace(FEAR, certainty="status=certain"), "is no edit"),
            (replace(FEAR, source=" <- ".join("abcdefg")), "more than can be kept"),
        ],
    )
    def test_what_makes_no_sense_is_refused_in_a_sentence(self, ledger: Ledger, asked: Worded, why: str) -> None:
        with pytest.raises(UndecidableError, match=why):
            make(ledger, asked)
        assert ledger.decisions() == ()

    def test_half_a_surrogate_pair_is_kept_and_found_again(self, ledger: Ledger) -> None:
        odd = "A sign \ud83d stands at the bridge, the miller says."
        add(ledger, reading("odd-1", (("", odd, Status.ASSERTED),)))
        make(ledger, Worded("A sign \ud83d stands at the bridge", "the miller", "says"), "odd-1")
        add(ledger, reading("odd-1", (("", f"Listen. {odd}", Status.ASSERTED),)))
        assert ("the miller", "A sign \ud83d stands at the bridge") in said_in(ledger, "odd-1")

    def test_what_is_there_is_not_made_twice(self, ledger: Ledger) -> None:
        make(ledger, FEAR)
        with pytest.raises(UndecidableError, match="has that statement already"):
            make(ledger, FEAR)


class TestRedrawing:
    def test_borders_and_voice_are_others_and_the_id_stays(self, ledger: Ledger) -> None:
        id_ = ledger.statements("lantern-1")[2].statement
        redraw(ledger, id_[:8], Worded("the bridge will not hold", "Officials of the ministry"))
        assert said_in(ledger)[2] == ("Officials of the ministry", "the bridge will not hold")
        assert ledger.statements("lantern-1")[2].statement == id_

    def test_what_is_not_told_stays(self, ledger: Ledger) -> None:
        id_ = ledger.statements("lantern-1")[1].statement
        redraw(ledger, id_, Worded(content="people are missing"))
        assert said_in(ledger)[1] == ("Ida Renn", "people are missing")
        assert ledger.statement(id_).certainty.status is Status.UNCONFIRMED
        redraw(ledger, id_, Worded(source="a fisherman"))
        assert said_in(ledger)[1] == ("a fisherman", "people are missing")
        redraw(ledger, id_, Worded(source=""))
        assert said_in(ledger)[1] == ("people are missing",)

    def test_taking_back_what_was_made_takes_its_borders_too(self, ledger: Ledger) -> None:
        before = said_in(ledger)
        kept = make(ledger, FEAR)
        redraw(ledger, kept.about, Worded("the bridge"))
        assert said_in(ledger)[-1] == ("Officials of the ministry", "the bridge")
        deciding.undo(ledger, kept.number)
        assert said_in(ledger) == before
        deciding.undo(ledger, 3)
        assert said_in(ledger)[-1] == ("Officials of the ministry", "the bridge"), "an undo can be undone"


class TestOtherReadings:
    def test_a_newer_model_keeps_what_people_drew(self, ledger: Ledger) -> None:
        make(ledger, FEAR)
        redraw(ledger, ledger.statements("lantern-1")[0].statement, Worded("The dam at Orsk burst"))
        before = said_in(ledger)
        newer = reading(lines=LINES[:2], made_by=replace(MADE_BY, tagger="tagger 2"))
        text = ledger.report("lantern-1").report.text
        add(ledger, replace(newer, report=ledger.report("lantern-1").report))
        assert said_in(ledger) == before
        assert ledger.reading("lantern-1").made_by.tagger == "tagger 2"
        assert ledger.report("lantern-1").report.text == text

    def test_where_the_text_moved_the_words_are_found_again(self, ledger: Ledger) -> None:
        kept = make(ledger, FEAR)
        moved = reading(lines=(("", "It rained.", Status.ASSERTED), *LINES))
        add(ledger, moved)
        (made,) = (one for one in ledger.reading("lantern-1").statements if one.id == kept.about)
        assert made.content[0].of(moved.report.text) == "the bridge will not hold"
        assert made.chain[0].source
        assert made.chain[0].source.spans[0].of(moved.report.text) == "Officials of the ministry"

    def test_where_the_words_are_gone_it_is_told_and_nothing_else(self, ledger: Ledger) -> None:
        make(ledger, FEAR)
        add(ledger, reading(lines=LINES[:2]))
        now = ledger.reading("lantern-1")
        assert len(now.statements) == 2
        assert [one.message for one in now.problems] == ["The words that ida drew in decision 1 are not in this text."]
        assert ledger.stats().orphans == 0

    def test_repair_makes_it_again_as_people_drew(self, ledger: Ledger) -> None:
        make(ledger, FEAR)
        before = everything(ledger)
        ledger.repair()
        renewal.renew(ledger)
        assert everything(ledger) == before
        assert ledger.check() == ()

    def test_export_and_import_keep_it_and_it_can_be_taken_back_there(self, ledger: Ledger, tmp_path: Path) -> None:
        plain = said_in(ledger)
        kept = make(ledger, FEAR)
        data_package.write(exporting.kept_material(ledger), tmp_path / "case")
        with open_ledger(tmp_path / "other.sqlite") as other:
            for _ in importing.import_package(importing.open_package(tmp_path / "case"), other):
                pass
            assert said_in(other) == said_in(ledger)
            deciding.undo(other, kept.number)
            assert said_in(other) == plain


class TestTogether:
    def test_two_people_draw_in_one_report_and_both_are_kept(self, ledger: Ledger) -> None:
        path = Path(str(getattr(ledger, "path")))  # noqa: B009 - only a ledger in a file has one
        with open_ledger(path) as other:
            make(ledger, FEAR)
            make(other, Worded("Twelve people", "Berta Vale"))
            assert said_in(ledger) == said_in(other)
        assert ledger.stats().statements == 4

    def test_what_was_decided_and_not_yet_followed_is_followed_later(self, ledger: Ledger, tmp_path: Path) -> None:
        kept = make(ledger, FEAR)
        with open_ledger(tmp_path / "other.sqlite") as other:
            add(other, reading(lines=LINES))
            other.decide(replace(kept, number=0))  # as where a program is killed right after
            assert other.undrawn() == ("lantern-1",)
            renewal.renew(other)
            assert (other.undrawn(), said_in(other)) == ((), said_in(ledger))

    def test_a_reading_that_is_behind_is_not_taken(self, ledger: Ledger) -> None:
        behind = entry_of(drawing.drawn_in(ledger, "lantern-1"), ledger.report("lantern-1").captures[0])
        make(ledger, FEAR)
        assert not ledger.draw(behind)
        assert ledger.undrawn() == ()


words = st.sampled_from(sorted({word for _, line, _ in LINES for word in line.rstrip(".").split()}))
stretches = st.builds(lambda a, b: f"chars={min(a, b)},{max(a, b) + 1}", st.integers(0, 120), st.integers(0, 120))
asked = st.builds(
    Worded,
    st.one_of(words, stretches),
    st.one_of(st.none(), words, stretches, st.just("Ossian Vale"), st.just("Ida Renn <- a sailor")),
    st.one_of(st.none(), words, st.just("fear")),
    st.sampled_from(["", "status=denied", "commitment=possible"]),
)
drawings = st.lists(st.tuples(st.integers(0, 6), asked), min_size=1, max_size=4)


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(drawings)
def test_whatever_is_drawn_lies_in_the_untouched_text_and_undoing_it_leads_back(
    some: list[tuple[int, Worded]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.sqlite") as ledger:
        add(ledger, reading(lines=LINES))
        before = everything(ledger)
        text = ledger.report("lantern-1").report.text
        for number, one in some:
            ids = [hit.statement for hit in ledger.statements("lantern-1")]
            try:
                redraw(ledger, ids[number], one) if number < len(ids) else make(ledger, one)
            except UndecidableError:
                continue
            now = ledger.reading("lantern-1")
            assert now.report.text == text
            for statement in now.statements:
                heard = [span for hop in statement.chain for span in (hop.source.spans if hop.source else ())]
                assert all(span.of(text).strip() and span.end <= len(text) for span in (*statement.content, *heard))
                assert statement.text == " ".join(" ".join(s.of(text) for s in statement.content).split())
            assert ledger.check() == ()
        for one_kept in reversed(ledger.decisions()):
            deciding.undo(ledger, one_kept.number)
        assert everything(ledger) == before
