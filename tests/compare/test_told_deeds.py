"""Words of reports that tell of one deed are put together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import ENGLISH, WORDS
from reportedly.compare import Deeds, DeedWeights, Kinship, Told

KIN = Kinship.of({("buy", "acquisition"): 0.6, ("buy", "sell"): 0.6, ("burn", "char"): 0.4}, WORDS)
DEEDS = Deeds(WORDS, KIN, DeedWeights.of(ENGLISH))
ONE_STORY = dict.fromkeys("abcd", 1)
TOLD = st.builds(
    Told,
    st.sampled_from("abcd"),
    st.integers(0, 2),
    st.sampled_from(["burned", "charred", "the sale", "met", "was bought", "acquisition"]),
    st.sampled_from([None, "renn", "holm"]),
    st.frozensets(st.sampled_from(["mill", "brewery", "night", "council"])),
)


def told(words: str, report: str, around: str = "", speaker: str | None = None, sentence: int = 0) -> Told:
    return Told(report, sentence, words, speaker, WORDS.terms(around))


def are_one(*deeds: Told, story: dict[str, int] = ONE_STORY) -> bool:
    return len(set(DEEDS.together(deeds, story))) == 1


def test_one_word_in_one_story_is_one_deed() -> None:
    assert are_one(told("charred", "a", "a mill"), told("charring", "b", "a brewery"))


def test_one_word_in_two_stories_is_two_deeds() -> None:
    assert not are_one(told("charred", "a", "the mill"), told("charred", "b", "the mill"), story={"a": 1, "b": 2})


def test_kin_that_are_told_in_like_company_are_one_deed() -> None:
    assert are_one(
        told("bought", "a", "the brewery of Kestrel for nine crowns"),
        told("acquisition", "b", "the brewery of Kestrel for nine crowns"),
    )


def test_words_that_are_no_kin_stay_apart_however_alike_their_company_is() -> None:
    assert not are_one(
        told("painted", "a", "the brewery of Kestrel"), told("acquisition", "b", "the brewery of Kestrel")
    )


def test_kin_that_one_sentence_tells_side_by_side_are_two_deeds() -> None:
    both = "the brewery of Kestrel for nine crowns"
    assert not are_one(told("bought", "a", both), told("sold", "a", both))


def test_what_ends_in_the_same_word_is_one_deed() -> None:
    assert are_one(told("silent vigil", "a", "by the harbour"), told("vigil", "b", "by the harbour"))


def test_what_two_speakers_say_is_two_deeds() -> None:
    one, other = (told("stated", report, "the dam", speaker) for report, speaker in (("a", "renn"), ("b", "holm")))
    assert not are_one(one, other)


def test_words_that_tell_nothing_are_told_all_the_same() -> None:
    assert DEEDS.together([told("this", "a"), told("", "b")], ONE_STORY) == (0, 1)


def test_nothing_told_is_no_deed() -> None:
    assert DEEDS.together([], {}) == ()


@given(st.lists(TOLD, max_size=12))
def test_deeds_are_the_same_whatever_the_order(many: list[Told]) -> None:
    number = DEEDS.together(many, ONE_STORY)
    backwards = DEEDS.together(many[::-1], ONE_STORY)[::-1]
    apart = {(i, j) for i, a in enumerate(number) for j, b in enumerate(number) if a != b}
    assert apart == {(i, j) for i, a in enumerate(backwards) for j, b in enumerate(backwards) if a != b}
