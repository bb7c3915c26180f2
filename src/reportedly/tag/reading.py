"""One batch of windows through the network: cues first, then the roles around each cue."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.model.ports import Tagged
from reportedly.tag.decode import (
    B_CONTENT,
    B_SOURCE,
    Floats,
    Ints,
    Run,
    distance_buckets,
    log_softmax,
    runs,
    viterbi,
)
from reportedly.tag.pieces import Pieces
from reportedly.tag.windows import Window

CUES_AT_ONCE = 16
NOTHING_FOUND = 0.5
"""What a cue without a source, or without a content, counts as the probability of that role."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the network's own certainty becomes the share of such tags that people find right: a logistic curve."""

    slope: float = 1.0
    offset: float = 0.0

    def __call__(self, raw: float) -> float:
        """Return the calibrated probability.

        >>> round(Calibration()(0.3), 6), Calibration(2.0, -1.0)(0.0) < 0.001
        (0.3, True)
        """
        inside = min(max(raw, 1e-6), 1 - 1e-6)
        return 1 / (1 + math.exp(-self.slope * math.log(inside / (1 - inside)) - self.offset))


@dataclass(frozen=True, slots=True)
class Network:
    """The two halves of the model, and what they expect."""

    encode: Callable[[Ints], tuple[Floats, Floats]]
    """Pieces -> scores of the cue labels, hidden states."""
    roles: Callable[[Floats, Ints], Floats]
    """Hidden states and distances from one cue -> scores of the role labels."""
    begin: int
    end: int
    cue_bias: float
    calibration: Calibration


@dataclass(frozen=True, slots=True)
class _Cue:
    row: int
    first: int
    last: int
    probability: float


def tag(batch: Sequence[Window], pieces: Pieces, text: str, network: Network) -> Iterator[Tagged]:
    """Yield the cues in the cores of `batch`, each with its source and content.

    Each window goes through the network alone: the scales of its int8 products are those of all that goes through at
    once, so company would change what is found. The labels of all are decoded together, which changes nothing.
    """
    read = [network.encode(_row(window, pieces, network)) for window in batch]
    cues = _cues(batch, pieces, [log_softmax(scores[0]) for scores, _ in read], network.cue_bias)
    scores = [
        row
        for number, some in itertools.groupby(cues, key=lambda cue: cue.row)
        for row in _role_scores(list(some), batch[number], pieces, read[number][1], network)
    ]
    for cue, found in zip(cues, _roles(cues, batch, pieces, scores), strict=True):
        yield _tagged(cue, found, pieces, text, network.calibration)


def _row(window: Window, pieces: Pieces, network: Network) -> Ints:
    """Return the pieces of a window as a batch of one; place 0 is the opening mark."""
    return np.array([[network.begin, *pieces.ids[window.start : window.end], network.end]], dtype=np.int64)


def _role_scores(
    cues: Sequence[_Cue], window: Window, pieces: Pieces, hidden: Floats, network: Network
) -> Iterator[Floats]:
    """Yield the scores of the role labels around each of the cues of one window."""
    distances = np.stack([_distances(cue, window, pieces, hidden.shape[1]) for cue in cues])
    for at in range(0, len(cues), CUES_AT_ONCE):
        some = distances[at : at + CUES_AT_ONCE]
        yield from log_softmax(network.roles(np.repeat(hidden, len(some), axis=0), some))


def _cues(batch: Sequence[Window], pieces: Pieces, scores: Sequence[Floats], bias: float) -> list[_Cue]:
    words = [_words(window.core_start, window.core_end, pieces) for window in batch]
    places = [heads - window.start + 1 for heads, window in zip(words, batch, strict=True)]
    found = _decoded(scores, places, bias)
    return [
        _Cue(row, int(words[row][run.first]), int(words[row][run.last]), run.probability)
        for row, some in enumerate(found)
        for run in some
    ]


def _roles(cues: Sequence[_Cue], batch: Sequence[Window], pieces: Pieces, scores: Sequence[Floats]) -> list[list[Run]]:
    """Return the runs of source and content around each cue, as pieces of the text."""
    words = []
    for cue in cues:
        heads = _words(batch[cue.row].start, batch[cue.row].end, pieces)
        words.append(heads[(heads < cue.first) | (heads > cue.last)])
    places = [heads - batch[cue.row].start + 1 for heads, cue in zip(words, cues, strict=True)]
    return [
        [part for run in some for part in _beside(cue, run, heads)]
        for cue, heads, some in zip(cues, words, _decoded(scores, places), strict=True)
    ]


def _beside(cue: _Cue, run: Run, heads: Ints) -> Iterator[Run]:
    """Yield the parts of a run that lie before and after the cue."""
    covered = heads[run.first : run.last + 1]
    for part in (covered[covered < cue.first], covered[covered > cue.last]):
        if len(part):
            yield Run(run.kind, int(part[0]), int(part[-1]), run.probability)


def _decoded(scores: Sequence[Floats], places: Sequence[Ints], bias: float = 0.0) -> list[list[Run]]:
    """Return the likeliest runs over the words that stand at `places` in each of `scores`."""
    if not scores:
        return []
    longest = max(map(len, places))
    padded = np.full((len(places), longest, scores[0].shape[-1]), -1e9, dtype=np.float32)
    padded[:, :, 0] = 0
    for row, at in enumerate(places):
        padded[row, : len(at)] = scores[row][at]
        padded[row, : len(at), 0] -= bias
    labels = viterbi(padded)
    return [runs(labels[row, : len(at)], scores[row][at]) for row, at in enumerate(places)]


def _words(start: int, end: int, pieces: Pieces) -> Ints:
    """Return the pieces from `start` to `end` at which a word begins."""
    return np.flatnonzero(pieces.first[start:end]) + start


def _distances(cue: _Cue, window: Window, pieces: Pieces, width: int) -> Ints:
    last = cue.last
    while last + 1 < window.end and not pieces.first[last + 1]:
        last += 1
    return distance_buckets(np.arange(cue.first, last + 1) - window.start + 1, width)


def _tagged(cue: _Cue, found: Sequence[Run], pieces: Pieces, text: str, calibration: Calibration) -> Tagged:
    source = max((run for run in found if run.kind == B_SOURCE), key=lambda run: run.probability, default=None)
    content = [run for run in found if run.kind == B_CONTENT]
    roles = [
        NOTHING_FOUND if source is None else source.probability,
        float(np.mean([run.probability for run in content])) if content else NOTHING_FOUND,
    ]
    return Tagged(
        cue=(pieces.span(cue.first, cue.last, text),),
        source=() if source is None else (pieces.span(source.first, source.last, text),),
        content=tuple(pieces.span(run.first, run.last, text) for run in content),
        confidence=calibration(cue.probability * math.prod(roles)),
    )
