"""Sentences put into the mouth of yet another voice, since articles hold few reports inside reports."""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Sequence

from reportedly.model.text import Span, hull
from reportedly_training.document import Document, Triple, sentences
from reportedly_training.variation import edited

BEFORE = (
    "[S:{n}] [C:said] that ", "[S:{n}] [C:said] ", "[C:According to] [S:{n}], ", "[S:{n}] [C:reported] that ",
    "[S:{n}] [C:told] reporters that ", "[S:{n}] [C:says] ", "[S:{n}] [C:reports] that ", "[S:{n}] [C:claimed] that ",
    "[S:{n}], [C:citing] [S:{m}], [C:reported] that ", "[C:Citing] [S:{m}], [S:{n}] [C:reported] that ",
    "[S:{n}] [C:reported], [C:citing] [S:{m}], that ", "[S:{n}] later [C:added] that ", "[S:{n}] [C:confirmed] ",
)  # fmt: skip
AFTER = (", [C:according to] [S:{n}]", ", [S:{n}] [C:said]", ", [C:said] [S:{n}]", ", [S:{n}] [C:reported]")
_MARK = re.compile(r"\[([SC]):([^\]]*)\]")
_LOWERED = {"The", "A", "An", "He", "She", "It", "They", "We", "Two", "Three", "Many", "Some", "Several", "Officials",
            "Police", "In", "There", "Witnesses", "Residents"}  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Outer:
    """Words to put in, and the cues in them, each with its source, as places in these words."""

    words: str
    voices: tuple[tuple[Span, Span], ...]


def nested(document: Document, share: float, names: Sequence[str], dice: random.Random) -> Document:
    """Return `document` with a `share` of its whole plain reports put into another report."""
    for sentence in reversed(sentences(document.text)):
        if _is_fit(sentence, document) and dice.random() < share:
            document = _wrapped(document, sentence, names, dice)
    return document


def _is_fit(sentence: Span, document: Document) -> bool:
    """Say whether the sentence holds whole triples and nothing that runs on beyond it."""
    words = sentence.of(document.text)
    if not words.endswith(".") or words[:1] in "“\"‘'(" or len(words) > 400 or words.count("“") != words.count("”"):
        return False
    whole = [hull((*one.cue, *one.source, *one.content)) for one in document.triples]
    inside = [span for span in whole if span.touches(sentence)]
    return bool(inside) and all(sentence.covers(span) for span in inside)


def _wrapped(document: Document, sentence: Span, names: Sequence[str], dice: random.Random) -> Document:
    leading = dice.random() < 0.75
    outer = _outer(dice.choice(BEFORE if leading else AFTER), names, dice)
    first = document.text[sentence.start : sentence.end].split(" ")[0]
    edits = [(Span(sentence.end - 1, sentence.end - 1), outer.words)]
    if leading:
        edits = [(Span(sentence.start, sentence.start), outer.words)]
        if first in _LOWERED:
            letter = Span(sentence.start, sentence.start + 1)
            document = dataclasses.replace(
                document, text=document.text[: letter.start] + first[0].lower() + document.text[letter.end :]
            )
    changed = edited(document, edits)
    at = edits[0][0].start
    shift = len(outer.words) if leading else 0
    content = Span(sentence.start + shift, sentence.end - 1 + shift)
    fresh = tuple(
        Triple((Span(cue.start + at, cue.end + at),), (Span(source.start + at, source.end + at),), (content,))
        for cue, source in outer.voices
    )
    return dataclasses.replace(changed, triples=tuple(sorted((*changed.triples, *fresh), key=lambda one: one.cue)))


def _outer(template: str, names: Sequence[str], dice: random.Random) -> Outer:
    one, other = dice.choice(names), dice.choice(names)
    parts: list[str] = []
    spans: dict[str, list[Span]] = {"S": [], "C": []}
    at = size = 0
    for match in _MARK.finditer(template):
        words = match[2].replace("{n}", one).replace("{m}", other)
        parts += [template[at : match.start()], words]
        size += match.start() - at
        spans[match[1]].append(Span(size, size + len(words)))
        size += len(words)
        at = match.end()
    text = "".join([*parts, template[at:]])
    if template.startswith("["):
        text = text[0].upper() + text[1:]
    return Outer(text, tuple(_pairs(spans["C"], spans["S"], text)))


def _pairs(cues: Sequence[Span], sources: Sequence[Span], text: str) -> list[tuple[Span, Span]]:
    """Return each cue with its source: that of "citing" follows it, that of the others is the remaining one."""
    if len(cues) == 1:
        return [(cues[0], sources[0])]
    citing = next(cue for cue in cues if cue.of(text).lower() == "citing")
    cited = min((span for span in sources if span.start > citing.end), key=lambda span: span.start)
    other = next(span for span in sources if span is not cited)
    return [(cue, cited if cue is citing else other) for cue in cues]
