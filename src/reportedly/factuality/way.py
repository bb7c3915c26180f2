"""The ways in which a text can tell of an event, and what words do to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model import Span


class Way(StrEnum):
    """How a text tells of an event: as so, as not so, as still to come, or leaving it open."""

    SO = "so"
    NOT_SO = "not so"
    AHEAD = "ahead"
    OPEN = "open"


WAYS = tuple(Way)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that make an event be told in some way, and the rule that knows them."""

    way: Way
    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Told:
    """How rules alone take an event to be told: by what stands beside it, and by what it hangs on.

    `effect` names what its governor does to it ("turns", "aims", or "with" for a plain tie), `above` how the governor
    is told; both are empty for the head of a sentence. `marks` are the words all this rests on, nearest first.
    """

    way: Way
    own: Way
    effect: str = ""
    above: Way | None = None
    marks: tuple[Mark, ...] = ()


_SAME = {way: way for way in WAYS}
_LEFT_OPEN = {Way.SO: Way.OPEN, Way.NOT_SO: Way.OPEN, Way.AHEAD: Way.OPEN, Way.OPEN: Way.OPEN}
_EFFECTS: dict[str, dict[Way, Way]] = {
    "keeps": _SAME,
    "turns": _LEFT_OPEN | {Way.SO: Way.NOT_SO, Way.NOT_SO: Way.SO, Way.AHEAD: Way.NOT_SO},
    "presumes": dict.fromkeys(WAYS, Way.SO),
    "ends": _LEFT_OPEN | {Way.SO: Way.NOT_SO, Way.NOT_SO: Way.SO},
    "reports": _LEFT_OPEN | {Way.SO: Way.SO, Way.AHEAD: Way.SO},
    "weakens": _LEFT_OPEN | {Way.SO: Way.SO, Way.NOT_SO: Way.NOT_SO},
    "denies": _LEFT_OPEN | {Way.SO: Way.NOT_SO},
    "aims": _SAME | {Way.SO: Way.AHEAD},
    "wishes": _LEFT_OPEN,
    "asks": _LEFT_OPEN,
    "tries": _LEFT_OPEN | {Way.NOT_SO: Way.NOT_SO},
    "doubts": _LEFT_OPEN,
    "with": _SAME | {Way.NOT_SO: Way.OPEN},
    "apart": dict.fromkeys(WAYS, Way.SO),
}
_STRENGTH = (Way.NOT_SO, Way.OPEN, Way.AHEAD, Way.SO)


def through(effect: str, above: Way) -> Way:
    """Return how an event is told whose governor is told as `above` and does `effect` to it.

    >>> through("turns", Way.SO).value, through("aims", Way.NOT_SO).value
    ('not so', 'not so')
    """
    return _EFFECTS[effect][above]


def strongest(*ways: Way) -> Way:
    """Return the way that prevails: what is not so, then what is open, then what is ahead."""
    return min(ways, key=_STRENGTH.index, default=Way.SO)
