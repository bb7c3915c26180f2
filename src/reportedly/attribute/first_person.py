"""Leaves to the author what the author says of "I" and to "you": "I think the dam is old" has no other voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, Syntax, words_of

_PAST = frozenset({"VBD", "VBN"})


def without_the_author(
    candidates: Sequence[Candidate], text: str, syntax: Syntax, quoted: Nearby, lexicon: Lexicon
) -> Iterator[Candidate]:
    """Yield the candidates but for those whose only voice is an "I", "we" or "you" that nobody is quoted with.

    Nor is "I think" in somebody's words a second voice; "I told him" is one, and "I do not think" says something else.
    """
    speaker = lexicon["pronouns"].words("speaker")
    selves = speaker | lexicon["grammar"].words("reader")
    told = Nearby([piece for c in candidates for piece in c.content])
    for candidate in candidates:
        who = words_of(candidate.source, text).lower()
        spoken = (*candidate.cue, *candidate.source)
        inside = any(told.spans[i].covers(p) for p in candidate.cue for i in told.over(p))
        if inside:
            if who not in speaker or _says_more(candidate, syntax, lexicon):
                yield candidate
        elif any(map(quoted.any_over, spoken)) or who not in selves:
            yield candidate


def _says_more(candidate: Candidate, syntax: Syntax, lexicon: Lexicon) -> bool:
    """Say whether the cue tells of an earlier day, is negated, or denies by itself."""
    sentence = cue_sentence(candidate, syntax)
    for cue in cue_tokens(candidate, syntax) if sentence else ():
        rule = lexicon["cues"].rule_of(cue.lemma)
        negated = sentence is not None and sentence.child(cue, "neg") is not None
        if cue.tag in _PAST or negated or (rule is not None and rule.polarity is not None):
            return True
    return False
