"""Finds who speaks in a transcript or a headline: a name and a colon before the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.model import Lexicon, Span, Syntax

_TURN = re.compile(r"^[ \t]*([^\W\d_a-z][\w.’'-]*(?:[ \t][^\W\d_a-z][\w.’'-]*){0,3})(:)[ \t]+(\S[^\n]*)", re.MULTILINE)
_CONFIDENCE = 0.6
_OFTEN = 2


def find_turns(text: str, syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield one candidate for each line that begins with a speaker and a colon.

    A speaker is somebody recognised as a person, a noun that names a source ("Police: bridge is safe"), or a label in
    capitals that begins two lines or more, as in a transcript. Other labels ("Update:", a country) are topics.
    """
    turns = list(_TURN.finditer(text))
    often = {label for label, n in Counter(t.group(1) for t in turns).items() if n >= _OFTEN and label.isupper()}
    for turn in turns:
        source = Span(turn.start(1), turn.end(1))
        if turn.group(1) in often or _speaks(source, text, syntax, lexicon):
            cue, words = Span(turn.start(2), turn.end(2)), Span(turn.start(3), turn.end(3))
            yield Candidate((cue,), (source,), (words,), _CONFIDENCE, "en.grammar.turn")


def _speaks(label: Span, text: str, syntax: Syntax, lexicon: Lexicon) -> bool:
    if any(name.label == "PERSON" and name.span.covers(label) for name in syntax.names_over(label)):
        return True
    sentence = syntax.sentence_at(label.start)
    lemmas = [t.lemma for t in sentence.within(label)] if sentence else []
    return len(lemmas) == 1 and lemmas[0] in lexicon["nouns"] and not label.of(text).isupper()
