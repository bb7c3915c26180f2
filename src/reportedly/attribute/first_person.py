"""Leaves to the author what the author says of "I" and to "you": "I think the dam is old" has no other voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.attribute.candidate import Candidate, cue_tokens
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Syntax, words_of

_PAST = frozenset({"VBD", "VBN"})


def without_the_author(
    candidates: Sequence[Candidate], text: str, syntax: Syntax, quoted: Nearby, lexicon: Lexicon
) -> Iterator[Candidate]:
    """Yield the candidates but for those whose only voice is an "I", "we" or "you" that nobody is quoted with.

    Nor is "I think" in somebody's words a second voice; "I told him" is one.
    """
    speaker = lexicon["pronouns"].words("speaker")
    selves = speaker | lexicon["grammar"].words("reader")
    told = Nearby([piece for c in candidates for piece in c.content])
    for candidate in candidates:
        who = words_of(candidate.source, text).lower()
        spoken = (*candidate.cue, *candidate.source)
        inside = any(told.spans[i].covers(p) for p in candidate.cue for i in told.over(p))
        if inside:
            if who not in speaker or any(t.tag in _PAST for t in cue_tokens(candidate, syntax)):
                yield candidate
        elif any(map(quoted.any_over, spoken)) or who not in selves:
            yield candidate
