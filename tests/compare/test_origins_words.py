"""Which descriptions are held to mean the same people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.origins_words import like

KEYS = st.lists(st.text("ab", min_size=1, max_size=6), max_size=4).map(tuple)
ALIKE = 4


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= ALIKE and one[:ALIKE] == other[:ALIKE])


@given(KEYS, KEYS)
def test_descriptions_are_alike_where_each_word_of_the_shorter_has_one_that_begins_alike(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    shorter, longer = sorted((one, other), key=len)
    naive = bool(shorter) and all(any(_alike(word, beside) for beside in longer) for word in shorter)
    assert like(one, other) == naive
