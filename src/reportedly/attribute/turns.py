"""Finds who speaks in a transcript or a headline: a name and a colon before the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.model import Lexicon, Span, Syntax

_LABEL = r"[^\W\d_a-z][\w.’'-]*(?:[ \t][^\W\d_a-z][\w.’'-]*){0,3}"
_TURN = re.compile(rf"^[ \t]*([\"“]?)({_LABEL})(:)[ \t]+(\S[^\n]*)", re.MULTILINE)
_NEXT = re.compile(rf"\s*\n[ \t]*(?!.{_LABEL}:)([\"“][^\n]*)")
_CONFIDENCE = 0.6
_OFTEN = 2


def find_turns(text: str, syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield one candidate for each line that begins with a speaker and a colon.

    A speaker is somebody recognised as a person, a noun that names a source ("Police: bridge is safe"), or a label that
    recurs as in a transcript: one in capitals, and then all that are, or two that take turns. A label in capitals is
    one, too, where the text names it elsewhere and there are others. Other labels ("Update:", a country) are topics.
    """
    topics = lexicon["labels"].words("topic")
    turns = [t for t in _TURN.finditer(text) if t.group(2).replace("’", "'").lower() not in topics]
    often = {label for label, n in Counter(t.group(2) for t in turns).items() if n >= _OFTEN}
    capitals = {t.group(2) for t in turns if t.group(2).isupper()}
    known = (often if len(often) >= _OFTEN else set[str]()) | (capitals if often & capitals else set[str]())
    for turn in turns:
        source = Span(turn.start(2), turn.end(2))
        named = len(turns) >= _OFTEN and _is_named(turn.group(2), syntax, text)
        if turn.group(2) in known or named or _speaks(source, text, syntax, lexicon):
            cue, words = Span(turn.start(3), turn.end(3)), Span(turn.start(4), turn.end(4))
            content = (words, *_quoted_on(turn.end(), text)) if turn.group(1) else (words,)
            yield Candidate((cue,), (source,), content, _CONFIDENCE, "en.grammar.turn")


def _quoted_on(end: int, text: str) -> Iterator[Span]:
    """Yield the lines that follow a quoted turn and go on with it: each opens with a mark and has no label."""
    while (line := _NEXT.match(text, end)) is not None:
        yield Span(line.start(1), line.end(1))
        end = line.end()


def _is_named(label: str, syntax: Syntax, text: str) -> bool:
    """Say whether a label in capitals is the last word of a person's name elsewhere in the text."""
    last = label.rsplit(maxsplit=1)[-1].lower()
    people = (name.span.of(text) for name in syntax.names if name.label == "PERSON")
    return label.isupper() and any(p.rsplit(maxsplit=1)[-1].lower() == last and not p.isupper() for p in people)


def _speaks(label: Span, text: str, syntax: Syntax, lexicon: Lexicon) -> bool:
    if any(name.label == "PERSON" and name.span.covers(label) for name in syntax.names_over(label)):
        return True
    sentence = syntax.sentence_at(label.start)
    lemmas = [t.lemma for t in sentence.within(label)] if sentence else []
    return len(lemmas) == 1 and lemmas[0] in lexicon["nouns"] and not label.of(text).isupper()
