"""What is kept so that a large ledger can be shown: places, days, voices and what claims amount to."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readings_by_hand import MADE_BY, NOON, Line, entry
from reportedly.ledger import Ledger, dating, engine, open_ledger
from reportedly.model import (
    Claim,
    Conflict,
    ConflictKind,
    Days,
    Decision,
    Entry,
    Heard,
    Hearing,
    Opposition,
    Origin,
    PlaceKind,
    Query,
    Said,
    SourceKind,
    Stance,
    Status,
    Subject,
    Telling,
    Verdict,
    line_of,
)

ORSK: tuple[Line, ...] = (
    ("Ida Renn", "The dam at Orsk burst.", Status.ASSERTED),
    ("the mayor", "Nobody in Orsk was warned.", Status.DENIED),
    ("Ida Renn", "The road to Vell is closed.", Status.ASSERTED),
    ("", "The river rose.", Status.ASSERTED),
)
SPOTS = {"Orsk": (51.2, 58.6, PlaceKind.TOWN), "Vell": (60.0, 100.0, PlaceKind.COUNTRY)}
MAY, JUNE = (dt.date(2020, 5, 4), dt.date(2020, 5, 4)), (dt.date(2020, 6, 1), None)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def placed(
    id_: str = "lantern-1", lines: tuple[Line, ...] = ORSK, lexicon: str = "lexicon 1", **known: object
) -> Entry:
    """Return an entry whose places have coordinates and whose first statement tells of two days."""
    made_by = replace(MADE_BY, lexicon=lexicon)
    made = entry(id_, lines, places=("Orsk", "Vell"), made_by=made_by, **known)  # type: ignore[arg-type]
    reading = made.reading
    places = tuple(
        replace(one, lat=SPOTS[one.text][0], lon=SPOTS[one.text][1], kind=SPOTS[one.text][2]) for one in reading.places
    )
    first = reading.statements[0]
    said = Said(first.id, id_, first.text, days=(MAY, JUNE, (None, None)))
    return replace(made, reading=replace(reading, places=places), said=(said,))


def named(ledger: Ledger, query: Query | None = None) -> dict[str, int]:
    return {one.name: one.statements for one in ledger.located(query or Query())[0]}


def reject(ledger: Ledger, words: str) -> Decision:
    (hit,) = ledger.search(Query(words))
    return ledger.decide(Decision(Verdict.REJECT, Subject.STATEMENT, hit.statement, "ida", NOON))


def test_places_are_counted_by_the_statements_that_name_them(ledger: Ledger) -> None:
    ledger.add(placed())
    ledger.add(placed("courier-1", ORSK[:1]))
    places, statements = ledger.located(Query())
    assert [(one.name, one.statements, one.kind) for one in places] == [
        ("Orsk", 2, PlaceKind.TOWN),
        ("Vell", 1, PlaceKind.COUNTRY),
    ]
    assert statements == 5


def test_places_of_a_search_are_those_of_its_newest_statements(ledger: Ledger) -> None:
    ledger.add(placed())
    assert named(ledger, Query("road")) == {"Vell": 1}
    assert named(ledger, Query("river")) == {}
    places, statements = ledger.located(Query("dam OR road"), counted=1)
    assert (places, statements) == ((), 0)
    assert ledger.located(Query(source="renn"), counted=1)[1] == 1


def test_places_follow_decisions_and_new_readings(ledger: Ledger) -> None:
    ledger.add(placed())
    rejected = reject(ledger, "dam")
    assert named(ledger) == {"Vell": 1}
    ledger.decide(Decision(Verdict.UNDO, Subject.DECISION, str(rejected.number), "ida", NOON))
    assert named(ledger) == {"Orsk": 1, "Vell": 1}
    ledger.add(placed(lines=ORSK[:1], lexicon="lexicon 2"))
    assert named(ledger) == {"Orsk": 1}


def claim_on(ledger: Ledger, id_: str, statement: str) -> Claim:
    made = Claim(id_, "The dam burst.", (Telling(statement, "lantern-1", Stance.REPORTS, Status.ASSERTED),))
    ledger.put_claims([made])
    return made


def test_days_of_a_claim_are_those_of_its_statements(ledger: Ledger) -> None:
    ledger.add(placed())
    claim_on(ledger, "ab12", ledger.reading("lantern-1").statements[0].id)
    claim_on(ledger, "cd34", ledger.reading("lantern-1").statements[1].id)
    assert ledger.days_told(["ab12", "cd34"]) == {"ab12": (MAY, JUNE)}
    assert ledger.days_told(["ab12"], most=1) == {"ab12": (MAY,)}


@pytest.mark.parametrize("a_lot", [0, 20_000])
@pytest.mark.parametrize(
    ("period", "found"),
    [
        ((dt.date(2020, 5, 1), dt.date(2020, 5, 31)), {"ab12": (MAY,)}),
        ((dt.date(2020, 5, 5), None), {"ab12": (JUNE,)}),
        ((None, dt.date(2020, 5, 4)), {"ab12": (MAY,)}),
        ((dt.date(2020, 6, 2), None), {}),
    ],
)
def test_claims_of_a_period_are_those_that_tell_of_what_began_in_it(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, a_lot: int, period: Days, found: dict[str, tuple[Days, ...]]
) -> None:
    monkeypatch.setattr(dating, "_A_LOT", a_lot)
    ledger.add(placed())
    claim_on(ledger, "ab12", ledger.reading("lantern-1").statements[0].id)
    claim_on(ledger, "cd34", ledger.reading("lantern-1").statements[1].id)
    assert [one.id for one in ledger.claims_of_days(*period, 9)] == list(found)
    assert ledger.days_told(["ab12", "cd34"], 20, *period) == found


def test_days_of_an_earlier_reading_are_gone(ledger: Ledger) -> None:
    ledger.add(placed())
    claim_on(ledger, "ab12", ledger.reading("lantern-1").statements[0].id)
    ledger.add(replace(placed(lexicon="lexicon 2"), said=()))
    assert ledger.days_told(["ab12"]) == {}


def test_voices_are_counted_as_reports_come_and_go(ledger: Ledger) -> None:
    ledger.add(placed())
    ledger.add(placed("courier-1", ORSK[:1], outlet="Hill Courier"))
    renn = Heard("Ida Renn", SourceKind.PERSON, named=True, statements=3, reports=2)
    assert ledger.heard(Hearing(limit=1)) == (renn,)
    assert [one.who for one in ledger.heard()] == ["Ida Renn", "Harbour Lantern", "the mayor"]
    reject(ledger, "road")
    ledger.add(placed("courier-1", ORSK[3:], lexicon="lexicon 2", outlet="Hill Courier"))
    assert {one.who: (one.statements, one.reports) for one in ledger.heard()} == {
        "Ida Renn": (1, 1),
        "the mayor": (1, 1),
        "Harbour Lantern": (1, 1),
        "Hill Courier": (1, 1),
    }


def test_voices_are_found_by_words_of_their_names_and_by_kind(ledger: Ledger) -> None:
    ledger.add(placed())
    ledger.add(placed("courier-1", ORSK[:1], outlet="Hill Courier"))
    assert [one.who for one in ledger.heard(Hearing("renn IDA"))] == ["Ida Renn"]
    assert [one.who for one in ledger.heard(Hearing(kind=SourceKind.OUTLET))] == ["Harbour Lantern"]
    assert [one.who for one in ledger.heard(Hearing(name="the mayor"))] == ["the mayor"]
    assert ledger.heard(Hearing("100%")) == ledger.heard(Hearing(name="Renn")) == ()


def test_voices_come_a_page_at_a_time_each_once(ledger: Ledger) -> None:
    ledger.add(placed())
    ledger.add(placed("courier-1", ORSK[:1], outlet="Hill Courier"))
    every, paged = ledger.heard(), list[Heard]()
    while found := ledger.heard(Hearing(limit=1, after=(paged[-1].statements, paged[-1].who) if paged else None)):
        paged += found
    assert tuple(paged) == every


def test_a_list_shows_what_a_claim_amounts_to(ledger: Ledger) -> None:
    tellings = tuple(Telling(f"s{n}", f"r{n % 2}", Stance.REPORTS, Status.ASSERTED) for n in range(3))
    origins = (
        Origin("a", "Ida Renn", True, SourceKind.PERSON, ("r0",), "She says so."),  # noqa: FBT003
        Origin("b", "an aide", False, SourceKind.PERSON, ("r1",), "Hers.", not_apart_from="a"),  # noqa: FBT003
    )
    made = Claim(
        "ab12", "The dam burst.", tellings, origins, (), (Opposition("the mayor", ("r1",)),), (),
        (Conflict(ConflictKind.QUANTITY, (), "They differ."),),
    )  # fmt: skip
    ledger.put_claims([made])
    (line,) = ledger.claim_lines(9)
    assert line == line_of(made) == ledger.lines_of(["ab12", "none"])["ab12"]
    assert (line.reports, line.origins, line.denials, line.doubts, line.conflicts) == (2, 1, 1, 0, 1)


def kept(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what is kept to be shown, without keys."""
    queries = {
        "places": "SELECT name, lat, lon, kind, ambiguous, place FROM located JOIN spot ON spot.key = spot",
        "sums": "SELECT name, statements FROM spot WHERE statements != 0",
        "days": "SELECT statement, first, last FROM told_day",
        "voices": "SELECT who, statements, reports FROM voice WHERE statements != 0",
        "kinds": "SELECT who, kind, named, statements FROM voice_kind WHERE statements != 0",
        "claims": "SELECT id, reports, origins, denials, doubts, conflicts FROM claim",
    }
    file = sqlite3.connect(path)
    found = {name: sorted(file.execute(query)) for name, query in queries.items()}
    file.close()
    return found


def fill(ledger: Ledger) -> None:
    ledger.add(placed())
    ledger.add(placed("courier-1", ORSK[:2], outlet="Hill Courier"))
    reject(ledger, "road")
    claim_on(ledger, "ab12", ledger.reading("lantern-1").statements[0].id)


def test_repairing_makes_it_all_again(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        fill(ledger)
        before = kept(path)
        ledger.repair()
        assert ledger.check() == ()
    assert {**kept(path), "claims": []} == {**before, "claims": []}


@pytest.mark.parametrize(
    ("harm", "what"),
    [
        ("UPDATE spot SET statements = statements + 1", "map"),
        ("DELETE FROM located", "map"),
        ("UPDATE voice SET statements = statements + 1", "list of voices"),
        ("DELETE FROM voice_kind WHERE who = 'the mayor'", "list of voices"),
        ("INSERT INTO told_day VALUES ('no-such-one', '2020-05-04', '2020-05-04')", "list of days told"),
    ],
)
def test_what_does_not_agree_is_told_and_can_be_mended(tmp_path: Path, harm: str, what: str) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        fill(ledger)
    file = sqlite3.connect(path)
    file.execute(harm)
    file.commit()
    file.close()
    with open_ledger(path) as ledger:
        assert any(what in damage.what for damage in ledger.check())
        ledger.repair()
        assert ledger.check() == ()


def copied(path: Path, old: Path) -> None:
    """Copy what a ledger has into one of an earlier step, as far as that has room for it; the index is left out."""
    file = sqlite3.connect(old)
    file.execute("ATTACH ? AS new", (str(path),))
    tables = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' AND name != ?"
    for (table,) in file.execute(tables, ("alembic_version",)).fetchall():
        columns = ", ".join(row[1] for row in file.execute(f"PRAGMA main.table_info({table})"))
        file.execute(f"DELETE FROM main.{table}")  # noqa: S608 - names of our own tables
        file.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")  # noqa: S608
    file.commit()
    file.close()


def test_an_earlier_ledger_is_filled_from_what_it_has(tmp_path: Path) -> None:
    path, old = tmp_path / "ledger.sqlite", tmp_path / "old.sqlite"
    with open_ledger(path) as ledger:
        fill(ledger)
    made = engine._engine(old)
    engine.upgrade(made, "0003")
    made.dispose()
    copied(path, old)
    open_ledger(old).close()
    assert kept(old) == kept(path)
