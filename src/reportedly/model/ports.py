"""What may be swapped inside: the parser, the tagger and the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.model.place import Match, Place
from reportedly.model.syntax import Syntax
from reportedly.model.text import Report, Span, Spans


@dataclass(frozen=True, slots=True)
class Tagged:
    """One cue that the learned tagger found, with the words of its source and of what it reports.

    `source` is empty where the words name none ("reportedly"), `content` where none was found. A cue, a source and a
    content may each be interrupted. Cues inside the content of others are found too. `confidence` is in 0..1.
    """

    cue: Spans
    source: Spans
    content: Spans
    confidence: float


class Parser(Protocol):
    """Turns text into grammar."""

    @property
    def name(self) -> str:
        """Which parser and model, with versions."""
        ...

    def __call__(self, report: Report, /) -> Syntax:
        """Parse one report; the same report always gives the same syntax."""
        ...


class Tagger(Protocol):
    """Finds the cues of a report and the source and content of each."""

    @property
    def name(self) -> str:
        """Which model, with its version."""
        ...

    def __call__(self, text: str, sentences: Sequence[Span], /) -> tuple[Tagged, ...]:
        """Tag one report, given the borders of its sentences; the same text always gives the same tags."""
        ...


class Gazetteer(Protocol):
    """Knows the places that a name may mean."""

    @property
    def name(self) -> str:
        """Which data, with its version."""
        ...

    def find(self, names: Iterable[str], /) -> Mapping[str, tuple[Match, ...]]:
        """Return the places of each name, the largest first; names are folded as `places.folding.fold` does."""
        ...

    def find_alike(self, name: str, /) -> tuple[Match, ...]:
        """Return the larger places whose folded name sounds like this one, or else is one letter off."""
        ...

    def coded(self, codes: Iterable[str], /) -> Mapping[str, Place]:
        """Return the places of these codes; those that are not known are left out."""
        ...
