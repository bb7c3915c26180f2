"""A voice between commas inside a sentence has what stands on both its sides."""

from __future__ import annotations

import pytest

from marked import chains


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        (
            "But to prevent leaks, <s1>he</s1> <c1>said</c1>, <w1>the gates were shut</w1>.",
            "to prevent leaks the gates were shut.",
        ),
        (
            "<w1>But to prevent leaks</w1>, <s1>he</s1> <c1>said</c1>, <w1>the gates were shut</w1>.",
            "to prevent leaks the gates were shut.",
        ),
        (
            "The dam, which was new, <s1>she</s1> <c1>said</c1>, <w1>would hold</w1>.",
            "The dam, which was new would hold.",
        ),
        (
            "<w1>The dam, which was new</w1>, <s1>she</s1> <c1>said</c1>, would hold.",
            "The dam, which was new would hold.",
        ),
        (
            "In May, <s1>the minister</s1> <c1>said</c1> on Monday, <w1>the town will get a bridge</w1>.",
            "In May the town will get a bridge.",
        ),
        ("And the dam, <c1>according to</c1> <s1>Renn</s1>, <w1>is old</w1>.", "the dam is old."),
        ("The gates are by the arena, which, <s1>Renn</s1> <c1>said</c1>, <w1>is old</w1>.", "which is old."),
        ("The wall, <s1>she</s1> <c1>said</c1>, <w1>is like a “paper dam”</w1>.", "The wall is like a “paper dam"),
        ("When he came, <s1>Renn</s1> <c1>said</c1>, “<w1>the dam was old</w1>”.", "When he came the dam was old"),
    ],
)
def test_the_words_before_it_are_its_own(marked: str, words: str) -> None:
    assert [found for _, found in chains(marked)] == [words]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("Asked about it, <s1>Renn</s1> <c1>said</c1>, “<w1>The dam is very old</w1>.”", "The dam is very old."),
        (
            "In a statement, <s1>Renn</s1> <c1>said</c1>, <w1>among other things, that the dam is old</w1>.",
            "the dam is old",
        ),
        ("She left the room and, <s1>Renn</s1> <c1>said</c1>, <w1>went home</w1>.", "went home"),
        (
            "On Monday, <s1>Renn</s1> <c1>saw</c1> <w1>a crack, wide and deep, in the wall</w1>.",
            "a crack, wide and deep, in the wall",
        ),
        ("<w1>The dam leaks</w1>, <c1>said</c1> <s1>Ada Renn</s1>, a teacher from Kestrel.", "The dam leaks"),
    ],
)
def test_what_only_frames_it_is_not(marked: str, words: str) -> None:
    assert [found for _, found in chains(marked)] == [words]
