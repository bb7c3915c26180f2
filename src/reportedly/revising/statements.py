"""Which statements came, went, or are said otherwise from one revision of an article to the next."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.model import (
    Alteration,
    Certainty,
    Commitment,
    Fate,
    Hop,
    Passage,
    Polarity,
    Reading,
    Span,
    Statement,
    Turned,
    words_of,
)

_WORD = re.compile(r"\w+")
_SAME_VOICES = 0.25
"""What it counts that the same voices say it: of two that hold the same words, theirs is meant."""

_LEAST = 0.5
"""Two are one statement where at least half of what they have together they have in common (Dice's coefficient)."""


def alterations(old: Reading, new: Reading, passages: Sequence[Passage]) -> tuple[Alteration, ...]:
    """Return the statements that are not as they were, in the order of the text after; those that went come last.

    A statement is the same one where most of its words stayed where they were, else where the same words stand
    elsewhere. In doubt one went and another came.
    """
    pairs = _pairs(old, new, passages)
    there = {after.id for _, after in pairs}
    left = {before.id for before, _ in pairs}
    changed = [one for before, after in pairs for one in _changed(before, old, after, new)]
    came = [_alone(None, one) for one in new.statements if one.id not in there]
    went = [_alone(one, None) for one in old.statements if one.id not in left]
    ordered = sorted((*changed, *came), key=lambda one: one.after.content[0] if one.after else Span(0, 0))
    return (*ordered, *went)


def _pairs(old: Reading, new: Reading, passages: Sequence[Passage]) -> list[tuple[Statement, Statement]]:
    """Return the statements of both that are one, each once, the likest first."""
    scores = sorted(_scored(old, new, passages), key=lambda row: (-row[0], row[1].content, row[2].content))
    taken_before, taken_after = set[str](), set[str]()
    pairs = list[tuple[Statement, Statement]]()
    for _, before, after in scores:
        if before.id not in taken_before and after.id not in taken_after:
            taken_before.add(before.id)
            taken_after.add(after.id)
            pairs.append((before, after))
    return pairs


def _scored(old: Reading, new: Reading, passages: Sequence[Passage]) -> Iterator[tuple[float, Statement, Statement]]:
    """Yield what may be one statement, with how much of it stayed; of those in one another, the same voices tell."""
    stayed, now = _stayed(old.report.text, new.report.text, passages), _Now(new)
    for before in old.statements:
        mine = _words(before, old.report.text)
        shared = Counter(id_ for word in mine if word in stayed for id_ in now.at[stayed[word]])
        alike = now.told[_plain(before.text)]
        for id_ in dict.fromkeys((*shared, *alike)):
            after = now.statements[id_]
            like = 2 * shared[id_] / max(len(mine) + len(_words(after, new.report.text)), 1)
            like = max(like, _LEAST) if id_ in alike else like
            if like >= _LEAST:
                yield like + _SAME_VOICES * (_voices(before) == _voices(after)), before, after


class _Now:
    """The statements of a reading by their ids, by where their words start, and by their words."""

    def __init__(self, reading: Reading) -> None:
        self.statements = {one.id: one for one in reading.statements}
        self.at = defaultdict[int, list[str]](list)
        self.told = defaultdict[str, list[str]](list)
        for one in reading.statements:
            self.told[_plain(one.text)].append(one.id)
            for word in _words(one, reading.report.text):
                self.at[word].append(one.id)


def _stayed(old: str, new: str, passages: Sequence[Passage]) -> dict[int, int]:
    """Return for the start of each word that stayed where it starts now."""
    return {
        mine.start() + one.before.start: theirs.start() + one.after.start
        for one in passages
        if one.fate is Fate.KEPT
        for mine, theirs in zip(_WORD.finditer(one.before.of(old)), _WORD.finditer(one.after.of(new)), strict=False)
    }


def _words(one: Statement, text: str) -> frozenset[int]:
    return frozenset(word.start() + span.start for span in one.content for word in _WORD.finditer(span.of(text)))


def _changed(before: Statement, old: Reading, after: Statement, new: Reading) -> Iterator[Alteration]:
    says = dict(_differences(before, old.report.text, after, new.report.text))
    if says:
        yield Alteration(before, after, tuple(says), tuple(says.values()))


def _differences(before: Statement, old: str, after: Statement, new: str) -> Iterator[tuple[Turned, str]]:
    sure, now = _sure(before.certainty), _sure(after.certainty)
    if before.certainty != after.certainty:
        yield Turned.CERTAINTY, f"It was {sure}; now it is {now}."
    if _voices(before) != _voices(after):
        yield Turned.VOICE, f"It was said by {_who(before)}; now it is by {_who(after)}."
    else:
        pairs = zip(_cues(before.chain, old), _cues(after.chain, new), strict=True)
        told = [f"“{one}” became “{other}”." for one, other in pairs if one and other and _plain(one) != _plain(other)]
        if told:
            yield Turned.CUE, " ".join(told)
    if _plain(before.text) != _plain(after.text):
        yield Turned.WORDS, f"It read: “{' '.join(before.text.split())}”."


def _alone(before: Statement | None, after: Statement | None) -> Alteration:
    """Return a statement that stands in one of the two only."""
    says = tuple(f"{_who(one)}: {_sure(one.certainty)}." for one in (before, after) if one)
    return Alteration(before, after, (Turned.WENT if before else Turned.CAME,), says)


def _sure(certainty: Certainty) -> str:
    parts = [str(certainty.status)]
    parts += ["negative"] if certainty.polarity is Polarity.NEGATIVE else []
    parts += [str(certainty.commitment)] if certainty.commitment is not Commitment.CERTAIN else []
    return ", ".join(parts)


def _who(one: Statement) -> str:
    return ", who has it from ".join(_voice(hop) for hop in one.chain) or "the author"


def _voice(hop: Hop) -> str:
    return " ".join((hop.source.name or hop.source.text).split()) if hop.source else "nobody named"


def _voices(one: Statement) -> tuple[str, ...]:
    return tuple(_plain(_voice(hop)) for hop in one.chain)


def _cues(chain: Iterable[Hop], text: str) -> tuple[str, ...]:
    return tuple(words_of(hop.cue, text) for hop in chain)


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
