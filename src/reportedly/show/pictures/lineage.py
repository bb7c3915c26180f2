"""A claim's way through the reports as a drawing: origins above, reports below in the order of their days.

Every origin has a lane of its own; a report sits on the lane of the origin it has the claim from. What changed on the
way from one report to the next is an arc between the two.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model import Claim, Edge, Mutation, Origin, Stance, Telling

LANE, ROW, EDGE = 24, 34, 20
"""How far lanes and rows lie apart, and how far the first lies from the border."""

_LANES_WIDE, _NARROWEST = 150, 12
"""How much room all lanes take: where there are many they lie closer together, but never closer than this."""

_WORDS_FROM, _WORDS_WIDE = 26, 800


class Sign(StrEnum):
    """What stands for something in the drawing."""

    ORIGIN = "origin"
    REPORTS = "reports"
    DOUBTS = "doubts"
    DENIES = "denies"
    RETRACTS = "retracts"


_DONE = {Stance.DOUBTS: "doubted", Stance.DENIES: "denied"}
_SIGNS = {Stance.DOUBTS: Sign.DOUBTS, Stance.DENIES: Sign.DENIES, Stance.RETRACTS: Sign.RETRACTS}


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the drawing: an origin, or a report with what it makes of the claim; `x` and `y` are its middle.

    `lane` is None for a report that has it from no origin. `words` say what the report makes of the claim, and who
    speaks against it there; `sourceless` that it gives no source to follow.
    """

    x: int
    y: int
    sign: Sign
    lane: int | None
    origin: Origin | None = None
    telling: Telling | None = None
    changes: tuple[Mutation, ...] = ()
    words: str = ""
    sourceless: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the drawing, as the path of an SVG; `kind` is "from", "mutation" or how a report has it."""

    path: str
    kind: str
    lane: int
    why: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn, and how much room it takes; words begin at `words_from`."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    words_from: int
    height: int

    @property
    def wide(self) -> int:
        """Return how wide it is with its words."""
        return self.words_from + _WORDS_WIDE


def drawing_of(claim: Claim, edges: Iterable[Edge] = ()) -> Drawing:
    """Return the drawing of a claim; `edges` are whom the reports have what they say from, where that is known."""
    lanes = {origin.key: lane for lane, origin in enumerate(claim.origins)}
    nodes = tuple(_nodes(claim, lanes))
    at = {node.telling.report: node for node in nodes if node.telling}
    lines = (*_from_origins(nodes, at), *_changes(claim, at), *_edges(edges, at))
    outside = bool(set(at) - {report for origin in claim.origins for report in origin.reports})
    words_from = _x(len(lanes) + outside, len(lanes)) + _WORDS_FROM
    return Drawing(nodes, lines, words_from, len(nodes) * ROW + EDGE)


def reports_in_order(claim: Claim) -> tuple[Telling, ...]:
    """Return one telling for each report of a claim, the earliest day first; undated ones come last."""
    first: dict[str, Telling] = {}
    for telling in sorted(claim.tellings, key=_weight):
        first.setdefault(telling.report, telling)
    return tuple(sorted(first.values(), key=lambda one: (one.published or dt.date.max, one.report)))


def _weight(telling: Telling) -> int:
    """Prefer for a report what stands out: that it denies or doubts."""
    return 0 if telling.stance in _SIGNS else 1


def _nodes(claim: Claim, lanes: Mapping[str, int]) -> Iterator[Node]:
    of = {report: origin for origin in reversed(claim.origins) for report in origin.reports}
    drawn, row = set[str](), 0
    for telling in reports_in_order(claim):
        for origin in (one for one in claim.origins if telling.report in one.reports and one.key not in drawn):
            drawn.add(origin.key)
            yield Node(_x(lanes[origin.key], len(lanes)), _y(row), Sign.ORIGIN, lanes[origin.key], origin=origin)
            row += 1
        lane = lanes[of[telling.report].key] if telling.report in of else None
        changes = tuple(one for one in claim.mutations if one.after == telling.report)
        sign = _SIGNS.get(telling.stance, Sign.REPORTS)
        x, bare = _x(len(lanes) if lane is None else lane, len(lanes)), telling.report in claim.unknown_lineage
        words = _words(claim, telling)
        yield Node(x, _y(row), sign, lane, None, telling, changes, words, bare)
        row += 1


def _words(claim: Claim, telling: Telling) -> str:
    """Return what a report makes of a claim: its stance, or who denies or doubts it there, and if it is told, too."""
    against = {Stance.DENIES: claim.denials, Stance.DOUBTS: claim.doubts}.get(telling.stance, ())
    who = [one.who for one in against if telling.report in one.reports]
    if not who:
        return telling.told
    more = f" and {len(who) - 1} more" if len(who) > 1 else ""
    told = any(one.report == telling.report and one.stance not in _SIGNS for one in claim.tellings)
    return f"{'told, ' if told else ''}{_DONE[telling.stance]} by {who[0]}{more}"


def _from_origins(nodes: Iterable[Node], at: Mapping[str, Node]) -> Iterator[Line]:
    for node in nodes:
        if node.origin and node.lane is not None:
            for report in node.origin.reports:
                if report in at:
                    yield Line(_down(node, at[report]), "from", node.lane, node.origin.why)


def _changes(claim: Claim, at: Mapping[str, Node]) -> Iterator[Line]:
    for one in claim.mutations:
        if one.before in at and one.after in at:
            yield Line(_arc(at[one.before], at[one.after]), "mutation", 0, one.message)


def _edges(edges: Iterable[Edge], at: Mapping[str, Node]) -> Iterator[Line]:
    for one in edges:
        if one.report in at and one.origin in at:
            yield Line(_arc(at[one.origin], at[one.report]), "edge", 0, one.why)


def _down(upper: Node, lower: Node) -> str:
    """Return a line that goes down on its own lane, and over to the report only where that is."""
    if upper.x == lower.x:
        return f"M{upper.x} {upper.y}V{lower.y}"
    bend = lower.y - ROW // 2
    return f"M{upper.x} {upper.y}V{bend}C{upper.x} {lower.y} {upper.x} {lower.y} {lower.x} {lower.y}"


def _arc(one: Node, other: Node) -> str:
    swing = min(one.x, other.x) - min(16, 6 + abs(other.y - one.y) // 12)
    return f"M{one.x} {one.y}C{swing} {one.y} {swing} {other.y} {other.x} {other.y}"


def _x(lane: int, lanes: int) -> int:
    return EDGE + lane * max(_NARROWEST, min(LANE, _LANES_WIDE // max(1, lanes)))


def _y(row: int) -> int:
    return EDGE + row * ROW
