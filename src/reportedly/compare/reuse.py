"""What two texts share word for word: near copies, half a wire story inside another, two lifted paragraphs."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.reuse_prints import LENGTH, candidates, fingerprints, places_in, words_in
from reportedly.model import Span

_LEAST_WORDS = 12
_MANY, _FEW = 200, 20
"""Of more texts than this, each is held against so many others: all pairs of a thousand copies would take minutes."""
_GAP = 4
"""So many words may be changed, added or left out inside a shared passage."""
COPY = 0.5
"""Who shares so much of its own words with another has its text from there, or both have it from a third."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two texts share, as it stands in the one and in the other; `words` is how many they share."""

    one: Span
    other: Span
    words: int


@dataclass(frozen=True, slots=True)
class Shared:
    """All that two texts share, and the share that it makes of the words of each."""

    passages: tuple[Passage, ...]
    of_one: float
    of_other: float

    @property
    def is_copy(self) -> bool:
        """Say whether at least half of one of the two stands in the other."""
        return max(self.of_one, self.of_other) >= COPY


@dataclass(frozen=True, slots=True)
class _Run:
    """Equal words in both: where they begin, and how many."""

    one: int
    other: int
    length: int


@dataclass(frozen=True, slots=True)
class _Text:
    """A text made ready once to be held against others: its words, where they stand, and where each run begins.

    Runs go by their hashes; two that have one by chance are told apart by their words.
    """

    words: tuple[str, ...]
    at: tuple[tuple[int, int], ...]
    places: Mapping[int, list[int]]


@functools.lru_cache(maxsize=64)  # each is held against the others of a claim, and again when the claim grows
def _ready(text: str) -> _Text:
    words = words_in(text)
    places: dict[int, list[int]] = {}
    for i in range(len(words) - LENGTH + 1):
        places.setdefault(hash(words[i : i + LENGTH]), []).append(i)
    return _Text(words, places_in(text), places)


def compare(one: str, other: str) -> Shared:
    """Return the passages that two texts share, in the order of the first."""
    return _compared(_ready(one), _ready(other))


def _compared(one: _Text, other: _Text) -> Shared:
    passages = tuple(_passages(one, other))
    total = sum(p.words for p in passages)
    return Shared(passages, _share(total, one.words), _share(total, other.words))


def reused(
    texts: Mapping[str, str], most: int | None = None, known: Mapping[str, Collection[int]] | None = None
) -> dict[tuple[str, str], Shared]:
    """Return for each two of these texts, by their names in order, what they share; the others are left out.

    `known` are the fingerprints of texts that are kept, so that they need not be taken again.
    A print in more than `most` texts counts for nothing (by default, in more than half of them and in more than eight).
    Of many texts each is held only against the few that share most prints with it.
    """
    holders: dict[int, set[str]] = {}
    kept = known or {}
    prints = {name: kept.get(name) or {p.hash for p in fingerprints(text)} for name, text in texts.items()}
    for name, own in prints.items():
        for one in own:
            holders.setdefault(one, set()).add(name)
    limit = most if most is not None else max(8, len(texts) // 2)
    held = _FEW if len(texts) > _MANY else None
    pairs = {
        (min(name, other), max(name, other)): None
        for name, own in prints.items()
        for other in candidates({h: holders[h] - {name} for h in own}, limit)[:held]
        if held or name < other
    }
    ready = {name: _ready(texts[name]) for name in dict.fromkeys(name for pair in pairs for name in pair)}
    found = ((pair, _compared(ready[pair[0]], ready[pair[1]])) for pair in pairs)
    return {pair: shared for pair, shared in found if shared.passages}


def _share(count: int, words: Sequence[str]) -> float:
    return min(1.0, count / len(words)) if words else 0.0


def _passages(one: _Text, other: _Text) -> Iterator[Passage]:
    for group in _joined(_chosen(_runs(one, other))):
        count = sum(run.length for run in group)
        if count >= _LEAST_WORDS:
            first, last = group[0], group[-1]
            yield Passage(
                Span(one.at[first.one][0], one.at[last.one + last.length - 1][1]),
                Span(other.at[first.other][0], other.at[last.other + last.length - 1][1]),
                count,
            )


def _runs(one: _Text, other: _Text) -> Iterator[_Run]:
    """Yield the longest runs of equal words that hold at least one fingerprint's worth."""
    ends: dict[int, int] = {}  # of the last run, by how far apart in the texts its two places are
    shared = sorted((i, run) for run in one.places.keys() & other.places.keys() for i in one.places[run])
    for i, j in ((i, j) for i, run in shared for j in other.places[run]):
        if ends.get(i - j, 0) < i + LENGTH and (length := _length(one.words, i, other.words, j)) >= LENGTH:
            ends[i - j] = i + length
            yield _Run(i, j, length)


def _length(words: Sequence[str], i: int, beside: Sequence[str], j: int) -> int:
    length = 0
    while i + length < len(words) and j + length < len(beside) and words[i + length] == beside[j + length]:
        length += 1
    return length


def _chosen(runs: Iterator[_Run]) -> list[_Run]:
    """Return runs that share no word in either text, the longest first served, in the order of the first text."""
    one, other, kept = set[int](), set[int](), list[_Run]()
    for run in sorted(runs, key=lambda r: (-r.length, r.one, r.other)):
        here, there = range(run.one, run.one + run.length), range(run.other, run.other + run.length)
        if one.isdisjoint(here) and other.isdisjoint(there):
            one.update(here)
            other.update(there)
            kept.append(run)
    return sorted(kept, key=lambda r: r.one)


def _joined(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """Yield the runs that follow one another in both texts with at most a few words between them."""
    group: list[_Run] = []
    for run in runs:
        if group and not _follows(group[-1], run):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _follows(before: _Run, run: _Run) -> bool:
    gaps = run.one - before.one - before.length, run.other - before.other - before.length
    return all(0 <= gap <= _GAP for gap in gaps)
