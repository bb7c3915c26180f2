"""Finds what lies near a place without looking at the whole report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model import Span

_BUCKET = 2048


@dataclass(frozen=True, slots=True)
class Nearby:
    """An index over spans that says which of them, by their place in the sequence, share a character with another."""

    spans: Sequence[Span]
    _buckets: dict[int, list[int]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for i, span in enumerate(self.spans):
            for bucket in _buckets_of(span):
                self._buckets.setdefault(bucket, []).append(i)

    def over(self, span: Span) -> Iterator[int]:
        """Yield the numbers of the spans that share a character with `span`, in order, each once."""
        found: Iterable[int] = (i for bucket in _buckets_of(span) for i in self._buckets.get(bucket, ()))
        return (i for i in sorted(set(found)) if self.spans[i].touches(span))

    def any_over(self, span: Span) -> bool:
        """Say whether any of the spans shares a character with `span`."""
        return next(self.over(span), None) is not None


def _buckets_of(span: Span) -> range:
    return range(span.start // _BUCKET, max(span.start, span.end - 1) // _BUCKET + 1)


def clusters(spans: Sequence[Span]) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the spans in groups such that no span of one group touches a span of another.

    >>> clusters([Span(0, 4), Span(9, 12), Span(3, 6)])
    ((0, 2), (1,))
    """
    groups: list[list[int]] = []
    end = -1
    for i in sorted(range(len(spans)), key=lambda k: (spans[k].start, spans[k].end)):
        if groups and spans[i].start < end:
            groups[-1].append(i)
        else:
            groups.append([i])
        end = max(end, spans[i].end)
    return tuple(tuple(group) for group in groups)
