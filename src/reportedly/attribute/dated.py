"""Takes out of a content the day of its telling: "the dam should go, a report recommended *last year*"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens
from reportedly.model import Span, Syntax


@dataclass(frozen=True, slots=True)
class DayOfTelling:
    """Looks for the words of time that hang on a cue."""

    syntax: Syntax

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate without the pieces of content that only say when its cue was; perhaps none is left."""
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None:
            return candidate
        when: tuple[Span, ...] = tuple(
            sentence.subtree_span(child)
            for cue in cue_tokens(candidate, self.syntax)
            for child in sentence.children(cue)
            if child.dep == "npadvmod" and child.i > cue.i
        )
        kept = tuple(p for p in candidate.content if not any(w.covers(p) for w in when))
        return replace(candidate, content=kept) if len(kept) < len(candidate.content) else candidate
