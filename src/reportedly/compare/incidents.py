"""The tolls of single incidents that reports give, and how each incident is told from others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.compare.counts import is_total, is_vague, means, thing_of
from reportedly.compare.words import Words
from reportedly.model import Quantity, Said, TollKind, Voice


@dataclass(frozen=True, slots=True)
class Toll:
    """The first toll of a statement, and the words by which its incident is told from others.

    `own` are such words of the statement itself, `heard` those and the words for its voices, `means` by what people
    were hit.
    """

    said: Said
    quantity: Quantity
    thing: str
    own: frozenset[str]
    heard: frozenset[str]
    means: frozenset[str]

    @property
    def size(self) -> float:
        """Return the toll as one number."""
        return self.quantity.size

    @property
    def voice(self) -> Voice | None:
        """Return the farthest voice that gives it, None where the report itself does."""
        return next((voice for voice in reversed(self.said.chain) if voice.text), None)

    @property
    def towns(self) -> frozenset[str]:
        """Return the towns that the statement names."""
        return frozenset(place for place in self.said.places if "/" in place)


def tolls_of(told: Iterable[Said], words: Words) -> Iterator[Toll]:
    """Yield how many were killed by each statement that counts the dead of one incident."""
    for one in told:
        things = ((q, thing_of(q, one, words)) for q in sorted(one.quantities, key=lambda q: q.span))
        counted = ((q, thing) for q, thing in things if q.kind is TollKind.KILLED and thing and not is_vague(q))
        first = next(counted, None)
        if first and not is_total(one, words):
            own = frozenset(term for term in one.terms if term not in words.toll_terms)
            heard = own.union(*(words.terms(voice.text) for voice in one.chain)) - words.toll_terms
            yield Toll(one, *first, own, heard, means([one], words))
