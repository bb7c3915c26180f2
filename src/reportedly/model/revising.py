"""What changed in an article from one revision of it to another: its words, and the statements in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.ledger import Revision
from reportedly.model.reading import Reading
from reportedly.model.statement import Statement
from reportedly.model.text import Span


class Fate(StrEnum):
    """What became of words: they stayed, or stand in one of the two texts only."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words with what became of them: where it stands in the text before and in that after."""

    fate: Fate
    before: Span
    after: Span


class Turned(StrEnum):
    """What became of a statement: it is new, gone, said in other words or by others, or more or less sure."""

    CAME = "came"
    WENT = "went"
    CERTAINTY = "certainty"
    VOICE = "voice"
    CUE = "cue"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Alteration:
    """A statement that is not as it was; one of the two is None where it came or went.

    `turned` says in what, and `says` each of these in a sentence.
    """

    before: Statement | None
    after: Statement | None
    turned: tuple[Turned, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Revised:
    """Two revisions of a report held against each other; the passages in order are both texts."""

    revisions: tuple[Revision, ...]
    before: int
    after: int
    old: Reading
    new: Reading
    passages: tuple[Passage, ...]
    alterations: tuple[Alteration, ...]
