"""Tells an outlet by its name: one that is known, one that ends or begins as theirs do, or a site."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model import Lexicon

_MARKS = ",;:()"


def names_outlet(text: str, lexicon: Lexicon) -> bool:
    """Say whether `text` names an outlet: "Reuters", "the Shore News", "Radio Kestrel", "the daily Landbote"."""
    words = [word.strip(_MARKS) for word in text.replace("’", "'").removesuffix("'s").split()]
    if _is_known([w.lower() for w in words], lexicon):
        return True
    definite = bool(words) and words[0].lower() in lexicon["grammar"].words("definite")
    own = words[1:] if definite else words
    return _ends_like_one(own, lexicon) or _begins_like_one(own, lexicon) or (definite and _alone(own, lexicon))


def _is_known(words: Sequence[str], lexicon: Lexicon) -> bool:
    outlets = lexicon["outlets"]
    if any("name" in rule.traits for rule, _, _ in outlets.find(words)):
        return True
    return any(word.endswith(ending) for word in words for ending in outlets.words("domain"))


def _ends_like_one(words: Sequence[str], lexicon: Lexicon) -> bool:
    tails = lexicon["outlets"].words("tail")
    at = next((i for i, w in enumerate(words) if i and w.lower() in tails), 0)
    return at > 0 and words[at - 1][:1].isupper() and (words[at][:1].isupper() or at == len(words) - 1)


def _begins_like_one(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether a name follows what outlets' names begin with, or the small word for what it is."""
    if len(words) < 2 or not (words[-1][:1].isupper() or words[-1].isdigit()):  # noqa: PLR2004 - a word and a name
        return False
    outlets = lexicon["outlets"]
    if words[-2].islower():
        return " ".join(words[:-1]).endswith(tuple(outlets.words("kind")))
    return words[0].lower() in outlets.words("opens name")


def _alone(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether one word with a capital is short for an outlet's name: "the Gazette"."""
    return len(words) == 1 and words[0][:1].isupper() and words[0].lower() in lexicon["outlets"].words("short name")
