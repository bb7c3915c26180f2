"""How the standing of a claim changed over time: first heard, unconfirmed, stated as fact, doubted, denied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from reportedly.compare.stance import stance_of, status_of
from reportedly.compare.voices import voice_of
from reportedly.compare.words import Words
from reportedly.model import Said, Stance, Status, Turn

_STANDINGS = {Stance.DENIES: "denied", Stance.DOUBTS: "doubted", Stance.RETRACTS: "retracted"}
_AGAINST = frozenset(_STANDINGS.values())


def history(
    said: Iterable[Said], words: Words, *, claim_is_negative: bool = False, as_of: dt.date | None = None
) -> tuple[Turn, ...]:
    """Return the days on which the standing of a claim changed, the oldest first, up to `as_of`.

    What bears no date comes last. Each report counts with each standing that it gives the claim, once.
    """
    ordered = sorted(
        said, key=lambda one: (one.published is None, one.published or dt.date.max, one.report, one.statement)
    )
    known = [one for one in ordered if as_of is None or (one.published is not None and one.published <= as_of)]
    return tuple(_turns(known, words, claim_is_negative=claim_is_negative))


def _turns(said: Sequence[Said], words: Words, *, claim_is_negative: bool) -> Iterator[Turn]:
    standing, seen = "", set[tuple[str, str]]()
    for one in said:
        now = standing_of(one, words, claim_is_negative=claim_is_negative)
        first = not standing
        if now == standing or (one.report, now) in seen:
            continue
        seen.add((one.report, now))
        standing = now
        yield Turn(one.published, now, one.report, _message(one, now, first=first))


def standing_of(said: Said, words: Words, *, claim_is_negative: bool = False) -> str:
    """Return the standing that one statement gives the claim, as a word or two."""
    stance = stance_of(said, words, claim_is_negative=claim_is_negative)
    if stance in _STANDINGS:
        return _STANDINGS[stance]
    status = status_of(said, words)
    if status is not Status.ASSERTED:
        return status.value
    if not said.chain:
        return "stated as fact"
    return "said by a named source" if said.chain[-1].named else "said by an unnamed source"


def _message(said: Said, standing: str, *, first: bool) -> str:
    begin = "First heard from " if first else ""
    return f"{begin}{said.outlet or said.report}: {standing}{_by(voice_of(said), standing)}."


def _by(who: str, standing: str) -> str:
    if standing == "stated as fact":
        return ", without a source"
    if not who:
        return ""
    if standing in _AGAINST:
        return f" by {who}"
    return f", {who}" if standing.startswith("said by") else f", from {who}"
