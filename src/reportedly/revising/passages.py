"""Holds two texts against each other, line by line and then word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reportedly.model import Fate, Passage, Span

_LINES = re.compile(r"[^\n]*\n+|[^\n]+")
_WORDS = re.compile(r"\w+(?:['’]\w+)*\s*|[^\w\s]\s*|\s+")
_MOST = 4_000_000
"""Of so many pairs of words a changed block may have; of more, it is one block out and one in."""

_Opcode = tuple[str, int, int, int, int]


def passages(before: str, after: str) -> tuple[Passage, ...]:
    """Return what stayed, came and went, in order: kept and removed together are the text before, kept and added after.

    >>> [(one.fate.value, one.before, one.after) for one in passages("He said.", "He says.")][1:3]
    [('removed', Span(start=3, end=7), Span(start=3, end=3)), ('added', Span(start=7, end=7), Span(start=3, end=7))]
    """
    return tuple(_joined(_by_lines(before, after)))


def _by_lines(before: str, after: str) -> Iterator[Passage]:
    old, new = _cut(_LINES, before, 0), _cut(_LINES, after, 0)
    for kind, a, b, c, d in _matched(before, old, after, new):
        left, right = _over(old, a, b, len(before)), _over(new, c, d, len(after))
        if kind == "equal":
            yield Passage(Fate.KEPT, left, right)
        else:
            yield from _by_words(before, left, after, right)


def _by_words(before: str, left: Span, after: str, right: Span) -> Iterator[Passage]:
    old, new = _cut(_WORDS, left.of(before), left.start), _cut(_WORDS, right.of(after), right.start)
    if len(old) * len(new) > _MOST:
        yield from _changed(left, right)
        return
    for kind, a, b, c, d in _matched(before, old, after, new):
        these, those = _over(old, a, b, left.end), _over(new, c, d, right.end)
        if kind == "equal":
            yield Passage(Fate.KEPT, these, those)
        else:
            yield from _changed(these, those)


def _changed(left: Span, right: Span) -> Iterator[Passage]:
    if left:
        yield Passage(Fate.REMOVED, left, Span(right.start, right.start))
    if right:
        yield Passage(Fate.ADDED, Span(left.end, left.end), right)


def _matched(before: str, old: Sequence[Span], after: str, new: Sequence[Span]) -> Sequence[_Opcode]:
    """Return what is equal and what is not; how much white space follows a word or line does not matter."""
    words, others = [one.of(before).rstrip() for one in old], [one.of(after).rstrip() for one in new]
    return SequenceMatcher(None, words, others, autojunk=False).get_opcodes()


def _cut(pattern: re.Pattern[str], text: str, at: int) -> list[Span]:
    return [Span(found.start() + at, found.end() + at) for found in pattern.finditer(text)]


def _over(spans: Sequence[Span], first: int, last: int, end: int) -> Span:
    start = spans[first].start if first < len(spans) else end
    return Span(start, spans[last - 1].end if last > first else start)


def _joined(some: Iterator[Passage]) -> Iterator[Passage]:
    """Yield passages, neighbours of one fate as one."""
    held: Passage | None = None
    for one in some:
        if held and held.fate is one.fate and held.before.end == one.before.start and held.after.end == one.after.start:
            held = Passage(one.fate, Span(held.before.start, one.before.end), Span(held.after.start, one.after.end))
            continue
        if held:
            yield held
        held = one
    if held:
        yield held
