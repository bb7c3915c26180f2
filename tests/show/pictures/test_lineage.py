"""The drawing of who has a claim from whom."""

from __future__ import annotations

from pathlib import Path

from reportedly.model import Claim, Edge, Origin, SourceKind, Stance, Status, Telling
from reportedly.show.pictures.lineage import LANE, ROW, Sign, drawing_of
from room_by_hand import claim_of, room


def drawn_claim(folder: Path) -> Claim:
    with room(folder) as shown:
        return claim_of(shown.ledger)


def test_origin_stands_above_its_reports_and_reports_in_the_order_of_days(tmp_path: Path) -> None:
    nodes = drawing_of(drawn_claim(tmp_path)).nodes
    told = [node.origin.who if node.origin else node.telling.report if node.telling else "" for node in nodes]
    assert told == ["a senior officer", "lantern-1", "courier-1", "gazette-1"]
    assert [node.y - nodes[0].y for node in nodes] == [0, ROW, 2 * ROW, 3 * ROW]


def test_denial_and_missing_source_are_signs_of_their_own(tmp_path: Path) -> None:
    *_, last = drawing_of(drawn_claim(tmp_path)).nodes
    assert (last.sign, last.lane, last.words) == (Sign.DENIES, None, "denied by the mayor")


def test_what_changed_is_a_line_and_a_word(tmp_path: Path) -> None:
    drawn = drawing_of(drawn_claim(tmp_path))
    changed = {node.telling.report: [one.message for one in node.changes] for node in drawn.nodes if node.telling}
    assert changed == {"lantern-1": [], "courier-1": ["12 became 20."], "gazette-1": []}
    assert [line.kind for line in drawn.lines] == ["from", "from", "mutation"]


def test_lineage_between_reports_is_drawn_where_both_are_on_it(tmp_path: Path) -> None:
    edges = [Edge("courier-1", "lantern-1", "cites", "It says so."), Edge("courier-1", "elsewhere", "links", "Far.")]
    lines = drawing_of(drawn_claim(tmp_path), edges).lines
    assert [line.why for line in lines if line.kind == "edge"] == ["It says so."]


def test_many_lanes_lie_closer_together() -> None:
    def origin(n: int) -> Origin:
        return Origin(f"o{n}", f"Voice {n}", named=True, kind=SourceKind.PERSON, reports=(f"r{n}",), why="It says so.")

    def words_from(number: int) -> int:
        told = tuple(Telling(f"s{n}", f"r{n}", Stance.REPORTS, Status.ASSERTED) for n in range(number))
        return drawing_of(Claim("a", "It held.", told, tuple(map(origin, range(number))))).words_from

    assert words_from(2) - words_from(1) == LANE
    assert words_from(12) < words_from(6) + 2 * LANE


def test_claim_without_origins_is_still_drawn() -> None:
    drawn = drawing_of(Claim("a", "Nothing.", ()))
    assert drawn.nodes == ()
    assert drawn.lines == ()
