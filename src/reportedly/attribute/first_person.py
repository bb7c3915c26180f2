"""Leaves to the author what the author says of "I" and to "you": "I think the dam is old" has no other voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, words_of


def without_the_author(
    candidates: Sequence[Candidate], text: str, quoted: Nearby, lexicon: Lexicon
) -> Iterator[Candidate]:
    """Yield the candidates but for those whose only voice is an "I", "we" or "you" that nobody is quoted with."""
    selves = lexicon["pronouns"].words("speaker") | lexicon["grammar"].words("reader")
    told = Nearby([piece for c in candidates for piece in c.content])
    for candidate in candidates:
        spoken = (*candidate.cue, *candidate.source)
        inside = any(told.spans[i].covers(p) for p in candidate.cue for i in told.over(p))
        if inside or any(map(quoted.any_over, spoken)) or words_of(candidate.source, text).lower() not in selves:
            yield candidate
