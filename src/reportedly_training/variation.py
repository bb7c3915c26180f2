"""Documents made different in ways that leave their triples true: other quotation marks, other cues, other sources."""

from __future__ import annotations

import dataclasses
import random
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportedly.model.text import Span, Spans
from reportedly_training.document import Document, Triple

Edit = tuple[Span, str]
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
PATH = Path(__file__).with_name("cues.toml")


def frames(path: Path = PATH) -> dict[str, tuple[str, ...]]:
    """Return for each cue the cues that may stand in its place."""
    groups = tomllib.loads(path.read_text(encoding="utf-8"))
    return {word: tuple(group) for group in groups["together"].values() for word in group}


def names(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the sources of `documents` that can stand in another document: no pronouns, nothing long."""
    found = (span.of(one.text) for one in documents for triple in one.triples for span in triple.source)
    return tuple(words for words in found if 5 < len(words) < 60 and words.count("“") == words.count("”"))


@dataclasses.dataclass(frozen=True, slots=True)
class Variation:
    """How often a document gets straight quotation marks, and each cue or source another in its place."""

    straight_quotes: float
    other_cue: float
    other_source: float
    frames: dict[str, tuple[str, ...]]
    names: tuple[str, ...]

    def __call__(self, document: Document, dice: random.Random) -> Document:
        """Return `document`, varied by chance."""
        changed = edited(document, self._edits(document, dice))
        if dice.random() < self.straight_quotes:
            return dataclasses.replace(changed, text=changed.text.translate(STRAIGHT))
        return changed

    def _edits(self, document: Document, dice: random.Random) -> list[Edit]:
        edits: list[Edit] = []
        for cue in sorted({triple.cue[0] for triple in document.triples}):
            others = self.frames.get(cue.of(document.text))
            if others and dice.random() < self.other_cue:
                edits.append((cue, dice.choice(others)))
        for source in sorted({triple.source[0] for triple in document.triples if triple.source}):
            if source.of(document.text) in self.names and dice.random() < self.other_source:
                edits.append((source, _as_written(dice.choice(self.names), source, document.text)))  # noqa: PERF401 - dice
        return _apart(edits)


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """Return `document` with some words replaced and every span moved along; edits must not touch one another.

    What is put in between two spans belongs to neither.

    >>> one = Document("", "", "He said no.", (Triple((Span(3, 7),), (Span(0, 2),), (Span(8, 10),)),))
    >>> two = edited(one, [(Span(3, 7), "replied")])
    >>> two.text, two.triples[0].content[0].of(two.text)
    ('He replied no.', 'no')
    """
    parts, at = [], 0
    for span, words in edits:
        parts += [document.text[at : span.start], words]
        at = span.end
    text = "".join([*parts, document.text[at:]])
    triples = tuple(
        Triple(*(_moved(role, edits) for role in (one.cue, one.source, one.content))) for one in document.triples
    )
    return dataclasses.replace(document, text=text, triples=triples)


def _moved(spans: Spans, edits: Sequence[Edit]) -> Spans:
    return tuple(Span(_place(span.start, edits, at_end=False), _place(span.end, edits, at_end=True)) for span in spans)


def _place(at: int, edits: Sequence[Edit], *, at_end: bool) -> int:
    shift = 0
    for span, words in edits:
        if at > span.end or (at == span.end and (len(span) or not at_end)):
            shift += len(words) - len(span)
        elif at > span.start:
            return span.start + shift + (len(words) if at_end else 0)
    return at + shift


def _apart(edits: list[Edit]) -> list[Edit]:
    """Return the edits in text order, without those that touch an earlier one."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or kept[-1][0].end < edit[0].start:
            kept.append(edit)
    return kept


def _as_written(words: str, source: Span, text: str) -> str:
    """Return `words` with the capital that a place at the start of a sentence asks for."""
    before = text[: source.start].rstrip(" \"“”'’\n")
    begins = not before or before[-1] in ".!?:" or "\n" in text[len(before) : source.start]
    if begins:
        return words[0].upper() + words[1:]
    return (
        words[0].lower() + words[1:]
        if words.split(maxsplit=1)[0] in {"The", "A", "An", "One", "Some", "Several"}
        else words
    )
