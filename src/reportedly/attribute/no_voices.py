"""Tells what only looks like a voice: an editor's note, a byline, what a thing is supposed to do, a fire that kills."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.nearby import Nearby
from reportedly.attribute.said_nothing import says_nothing
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token

_LABEL = re.compile(r"(?:^|[(\[])[ \t]*([^\W\d_][\w'’ -]{1,30}):", re.MULTILINE)
_PERFECT = frozenset({"have", "'ve"})


def topic_labels(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the words before a colon, at the start of a line or a bracket, that are no speaker: "Editor's note"."""
    topics = lexicon["labels"].words("topic")
    for label in _LABEL.finditer(text):
        if label.group(1).replace("’", "'").lower() in topics:
            yield Span(label.start(1), label.end())


@dataclass(frozen=True, slots=True)
class NoVoice:
    """Reads the grammar of a cue; `labels` are those of the report that are topics."""

    syntax: Syntax
    lexicon: Lexicon
    labels: Nearby

    def __call__(self, candidate: Candidate) -> bool:
        """Say whether nobody speaks in what was found."""
        if any(self.labels.any_over(piece) for piece in (*candidate.cue, *candidate.source)):
            return True
        sentence = cue_sentence(candidate, self.syntax)
        cue = cue_tokens(candidate, self.syntax) if sentence else ()
        return sentence is not None and any(
            self._ought(token, sentence)
            or self._byline(token, sentence, candidate)
            or self._takes(token, sentence)
            or says_nothing(candidate, token, sentence, self.lexicon)
            for token in cue
        )

    def _takes(self, cue: Token, sentence: Sentence) -> bool:
        """Say whether the cue tells who died of it: "the fire *claimed* nine lives"."""
        words = self.lexicon["grammar"]
        taken = words.words("taken") if cue.lemma in words.words("takes") else frozenset[str]()
        return any(below.lemma in taken for below in sentence.children(cue) if below.dep == "dobj")

    def _ought(self, cue: Token, sentence: Sentence) -> bool:
        """Say whether the cue tells what ought to be: "was *supposed* to leave", unlike "to have left"."""
        if cue.tag != "VBN" or cue.lemma not in self.lexicon["cues"].words("ought"):
            return False
        below = next((c for c in sentence.children(cue) if c.dep in {"xcomp", "oprd", "ccomp"}), None)
        if below is None or not any(c.tag == "TO" for c in sentence.children(below)):
            return False
        return not any(c.lemma in _PERFECT for c in sentence.children(below) if c.dep == "aux")

    def _byline(self, cue: Token, sentence: Sentence, candidate: Candidate) -> bool:
        """Say whether the cue tells only whence somebody reported: all of its content is the place."""
        if cue.lemma not in self.lexicon["cues"].words("carrier") or cue.tag == "VBN":
            return False
        whence = self.lexicon["grammar"].words("whence")
        places = tuple(
            sentence.subtree_span(c) for c in sentence.children(cue) if c.dep == "prep" and c.lemma in whence
        )
        words = [t for t in sentence.tokens if touch((t.span,), candidate.content)]
        return bool(places and words) and all(touch((t.span,), places) or t.pos == "PUNCT" for t in words)
