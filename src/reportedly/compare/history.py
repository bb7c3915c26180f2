"""How the standing of a claim changed over time: first heard, unconfirmed, stated as fact, doubted, denied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from reportedly.compare.stance import stance_of, status_of
from reportedly.compare.voices import voice_of
from reportedly.compare.words import Words
from reportedly.model import Said, Stance, Status, Turn, Voice

_STANDINGS = {Stance.DENIES: "denied", Stance.DOUBTS: "doubted", Stance.RETRACTS: "retracted"}
_VERBS = {"denied": "denies it", "doubted": "doubts it", "retracted": "takes it back"}


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
        yield Turn(one.published, now, one.report, _message(one, now, words, first=first))


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
    return "said by a named source" if _is_named(said.chain[-1]) else "said by an unnamed source"


def _is_named(voice: Voice) -> bool:
    """Say whether a voice bears a name: "the Syrian official" has a capital letter and none."""
    return voice.named and bool(voice.name)


def _message(said: Said, standing: str, words: Words, *, first: bool) -> str:
    outlet, who = said.outlet or said.report, voice_of(said)
    told = _against(who, standing, outlet) or _told(said, standing, outlet, words.inside(who))
    return f"First heard: {told}." if first else f"{told}."


def _against(who: str, standing: str, outlet: str) -> str:
    verb = _VERBS.get(standing)
    if verb is None:
        return ""
    return f"{who} {verb}, in {outlet}" if who else f"{outlet} {verb}"


def _told(said: Said, standing: str, outlet: str, who: str) -> str:
    if standing == "stated as fact":
        return f"{outlet} states it as fact, without a source"
    if not standing.startswith("said by"):
        return f"{outlet} reports it as {standing}" + (f", citing {who}" if who else "")
    if not who:
        return f"{outlet} has it from a source left unnamed"
    voice = next(voice for voice in reversed(said.chain) if voice.text)
    return f"{outlet} has it from {who}" + ("" if _is_named(voice) else ", naming nobody")
