"""Names of people and outlets, recognised by their letters alone."""

from __future__ import annotations

from reportedly.readers.words import PageWords

_LONGEST = 90
_MOST_WORDS = 10
_LONGEST_ABBREVIATION = 4


def is_name(text: str, words: PageWords) -> bool:
    """Say whether `text` could be a name: a few capitalised words, no sentence, no day of the week or month."""
    tokens = text.split() if len(text) <= _LONGEST else []
    if not 1 <= len(tokens) <= _MOST_WORDS or not text[0].isalpha():
        return False
    first = tokens[0].casefold().strip(".,'’")
    if first in words.dates.weekdays or first in words.dates.months:
        return False
    particles = words["names.particles"]
    return tokens[-1] not in particles and all(token in particles or _is_capital(token) for token in tokens)


def _is_capital(token: str) -> bool:
    """Say whether a word begins with a capital, as it is or after a prefix ("al-Assad"), and ends no sentence."""
    bare = token.lstrip("('‘“\"").rstrip(")'’”\"")
    if not bare or bare[-1] in "!?:;" or (bare[-1] == "." and len(bare) > _LONGEST_ABBREVIATION):
        return False
    after_prefix = bare.partition("-")[2] or bare
    return bare[0].isupper() or after_prefix[0].isupper()


def names_in(text: str, words: PageWords, stops: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the names of a list such as "A, B and C"; nothing where one of its parts is not a name.

    What follows one of `stops` in a part, such as " in " and a place, is left out.
    """
    parts = [text]
    for joint in words["names.joints"]:
        parts = [piece for part in parts for piece in part.split(joint)]
    names = tuple(before_any(part.strip(), stops) for part in parts)
    return names if all(is_name(name, words) for name in names) else ()


def is_outlet(text: str, words: PageWords) -> bool:
    """Say whether `text` is an outlet's name beyond doubt: a known one, or a name that holds a word such as "Times"."""
    folded = text.casefold().strip()
    if folded in words["outlets.known"]:
        return True
    return is_name(text.strip(), words) and not words_apart(folded).isdisjoint(words["outlets.words"])


def words_apart(text: str) -> frozenset[str]:
    """Return the words of `text` without the punctuation around them."""
    return frozenset(word.strip(".,:;()'’\"“”") for word in text.split())


def before_any(text: str, stops: tuple[str, ...]) -> str:
    """Return `text` as far as the first of `stops` in it."""
    cuts = [at for stop in stops if (at := text.find(stop)) > 0]
    return text[: min(cuts)] if cuts else text
