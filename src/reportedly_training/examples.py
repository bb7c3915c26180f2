"""Documents -> word pieces with labels -> batches of windows."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from reportedly.model.text import Span
from reportedly.tag.decode import B_CONTENT, B_SOURCE, Ints, distance_buckets
from reportedly.tag.pieces import lines_of
from reportedly.tag.windows import Shape, Window, windows
from reportedly_training.document import Document, sentences

IGNORED = -100


@dataclass(frozen=True, slots=True)
class Role:
    """One cue: which pieces it covers, and the role of every piece of the text."""

    cue: Ints
    labels: Ints


@dataclass(frozen=True, slots=True)
class Example:
    """A document as word pieces; labels stand at the first piece of each word, others are IGNORED."""

    document: Document
    ids: Ints
    offsets: Ints
    first: Ints
    sentence_of: Ints
    line_of: Ints
    cues: Ints
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows, and for each cue in their cores: its row, where it stands and the roles around it."""

    ids: torch.Tensor
    mask: torch.Tensor
    cues: torch.Tensor
    weights: torch.Tensor
    rows: torch.Tensor
    buckets: torch.Tensor
    roles: torch.Tensor


def example(document: Document, tokenizer: Tokenizer) -> Example:
    """Return the word pieces of `document` with their labels."""
    encoding = tokenizer.encode(document.text, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    words = np.array([-1 if word is None else word for word in encoding.word_ids], dtype=np.int64)
    first = np.diff(words, prepend=-2) != 0
    starts = np.array([span.start for span in sentences(document.text)], dtype=np.int64)
    sentence_of = np.maximum(np.searchsorted(starts, offsets[:, 0], side="right") - 1, 0)
    cues = np.zeros(len(words), dtype=np.int64)
    roles = []
    if not document.nested:
        for triple in document.triples:
            cues[_pieces(triple.content, offsets)] = IGNORED
    for triple in document.triples:
        _mark(cues, triple.cue, offsets, 1)
        labels = np.zeros(len(words), dtype=np.int64)
        _mark(labels, triple.content, offsets, B_CONTENT)
        _mark(labels, triple.source, offsets, B_SOURCE)
        cue = _pieces(triple.cue, offsets)
        labels[cue] = 0
        if len(cue):
            roles.append(Role(cue, np.where(first, labels, IGNORED)))
    ids = np.array(encoding.ids, dtype=np.int64)
    return Example(
        document,
        ids,
        offsets,
        first,
        sentence_of,
        lines_of(document.text, offsets[:, 0]),
        np.where(first, cues, IGNORED),
        tuple(roles),
    )


def _pieces(spans: Sequence[Span], offsets: Ints) -> Ints:
    inside = np.zeros(len(offsets), dtype=bool)
    for span in spans:
        inside |= (offsets[:, 0] < span.end) & (offsets[:, 1] > span.start)
    return np.flatnonzero(inside)


def _mark(labels: Ints, spans: Sequence[Span], offsets: Ints, begin: int) -> None:
    for span in spans:
        pieces = _pieces((span,), offsets)
        labels[pieces] = begin + 1
        labels[pieces[:1]] = begin


Item = tuple[Example, Window]


def items(examples: Sequence[Example], shape: Shape, dice: random.Random, breaks: float = 0.0) -> list[Item]:
    """Return every window of every example; with `breaks`, that share of the sentences begins a line of its own."""
    return [(one, window) for one in examples for window in windows(one.sentence_of, _broken(one, dice, breaks), shape)]


def _broken(one: Example, dice: random.Random, breaks: float) -> Ints:
    count = int(one.sentence_of[-1]) + 1 if len(one.sentence_of) else 0
    more = np.cumsum([dice.random() < breaks for _ in range(count)])
    return one.line_of + more[one.sentence_of] if count else one.line_of


def batches(found: Sequence[Item], size: int, dice: random.Random) -> Iterator[list[Item]]:
    """Yield the windows in random batches of like length."""
    order = list(found)
    dice.shuffle(order)
    groups = []
    for start in range(0, len(order), size * 25):
        chunk = sorted(order[start : start + size * 25], key=lambda item: item[1].end - item[1].start)
        groups += [chunk[at : at + size] for at in range(0, len(chunk), size)]
    dice.shuffle(groups)
    yield from groups


def collate(found: Sequence[Item], special: tuple[int, int], dice: random.Random, jitter: float = 0.0) -> Batch:
    """Return `found` as padded tensors; with `jitter`, that share of the cues get a border moved by a piece."""
    width = max(window.end - window.start for _, window in found) + 2
    ids, mask = np.zeros((len(found), width), dtype=np.int64), np.zeros((len(found), width), dtype=np.int64)
    cues = np.full((len(found), width), IGNORED, dtype=np.int64)
    rows, buckets, roles = [], [], []
    for row, (one, window) in enumerate(found):
        size = window.end - window.start
        ids[row, : size + 2] = [special[0], *one.ids[window.start : window.end], special[1]]
        mask[row, : size + 2] = 1
        core = slice(window.core_start - window.start + 1, window.core_end - window.start + 1)
        cues[row, core] = one.cues[window.core_start : window.core_end]
        for role in one.roles:
            if window.core_start <= role.cue[0] < window.core_end and role.cue[-1] < window.end:
                rows.append(row)
                at = (
                    _jittered(role.cue - window.start, size, dice)
                    if dice.random() < jitter
                    else role.cue - window.start
                )
                buckets.append(distance_buckets(at + 1, width))
                labels = np.full(width, IGNORED, dtype=np.int64)
                labels[1 : size + 1] = role.labels[window.start : window.end]
                roles.append(labels)
    weights = np.array([one.document.weight for one, _ in found], dtype=np.float32)
    stacked = [np.stack(part) if part else np.zeros((0, width), dtype=np.int64) for part in (buckets, roles)]
    arrays = (ids, mask, cues, weights, np.array(rows, dtype=np.int64), *stacked)
    return Batch(*map(torch.from_numpy, arrays))


def _jittered(cue: Ints, size: int, dice: random.Random) -> Ints:
    choice = dice.randrange(3)
    if choice == 0 and len(cue) > 1:
        return cue[1:] if dice.random() < 0.5 else cue[:-1]
    if choice == 1 and cue[0] > 0:
        return np.concatenate([cue[:1] - 1, cue])
    return np.append(cue, cue[-1] + 1) if cue[-1] + 1 < size else cue
