"""Tests of what was missed or is spurious against all else that gold and the reading have in the text."""

from __future__ import annotations

from mistake_kinds.pairs import SHARED, Attribution, Mistake, Words, overlap, same_voice

WITHIN = 0.8
"""One content lies within another that has this part of its words."""


def _lies_in(one: Words, other: Words) -> bool:
    return bool(one) and len(one & other) >= WITHIN * len(one)


def is_found_inside_another(mistake: Mistake) -> bool:
    """The reading has it, but as nested in another statement or as a credit."""
    return any(overlap(mistake.either.content, one.content) >= SHARED for one in mistake.article.inside)


def is_held_unasserted(mistake: Mistake) -> bool:
    """The reading holds that nobody asserts it."""
    return any(overlap(mistake.either.content, words) >= SHARED for words in mistake.article.unasserted)


def is_joined_to_another(mistake: Mistake) -> bool:
    """The reading has its words as part of a longer statement of the same source."""
    return any(_has_it_too(mistake.either, one) for one in mistake.article.found)


def is_a_part_of_gold(mistake: Mistake) -> bool:
    """Gold has its words as part of a longer content of the same source."""
    return any(_has_it_too(mistake.either, one) for one in mistake.article.gold)


def _has_it_too(one: Attribution, longer: Attribution) -> bool:
    return one is not longer and _lies_in(one.content, longer.content) and same_voice(one.source, longer.source)


def is_a_twin(mistake: Mistake) -> bool:
    """Gold has the content, and another found statement is nearer to it."""
    return any(overlap(mistake.either.content, one.content) >= SHARED for one in mistake.article.gold)


def is_nested_in_gold(mistake: Mistake) -> bool:
    """It lies inside the content of another gold attribution."""
    content = mistake.either.content | mistake.either.cue
    others = (g for g in mistake.article.gold if g is not mistake.gold)
    return any(_lies_in(content, other.content) for other in others)
