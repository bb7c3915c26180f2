"""Statements that people draw by hand: one that the reading missed, or other borders and voices for one it found."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.certainty import PLAIN, Certainty
from reportedly.model.text import Span, Spans


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a report by their place, and as they stand there: by these they are found again where the text moved."""

    span: Span
    words: str


Quotes = tuple[Quoted, ...]
"""One stretch of words that may be interrupted, in text order."""


def spans_of(quotes: Quotes) -> Spans:
    """Return where quoted words stand."""
    return tuple(one.span for one in quotes)


def words_in_quotes(quotes: Quotes) -> str:
    """Return quoted words on one line, with an ellipsis where they are interrupted."""
    return " … ".join(" ".join(one.words.split()) for one in quotes)


@dataclass(frozen=True, slots=True)
class DrawnVoice:
    """A voice as somebody gave it to a statement: its words in the report, or a name that does not stand there.

    Without either nobody is named ("reportedly"). `cue` are the words by which the report ties it to the statement.
    """

    source: Quotes = ()
    name: str | None = None
    cue: Quotes = ()

    @property
    def words(self) -> str:
        """Return the voice in words; nothing where nobody is named."""
        return words_in_quotes(self.source) or self.name or ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A statement as somebody drew it in a report: its words, and its voices, the one nearest the reader first.

    Without voices it is the author's own. `certainty` is what they left it at, so that no later reading hardens it.
    """

    report: str
    content: Quotes
    voices: tuple[DrawnVoice, ...] = ()
    certainty: Certainty = PLAIN

    @property
    def words(self) -> str:
        """Return the words of the statement on one line."""
        return words_in_quotes(self.content)


@dataclass(frozen=True, slots=True)
class Worded:
    """A statement as somebody asks for it, in words that are still to be found in the report.

    `content` and `cue` are words of the report, or "chars=120,180" for a place in it; `source` those of a voice, or a
    name, with " <- " between several ("A <- B": A has it from B). `certainty` is written as an edit is:
    "status=denied, commitment=possible". What is None stays as it was read.
    """

    content: str | None = None
    source: str | None = None
    cue: str | None = None
    certainty: str = ""
