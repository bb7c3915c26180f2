"""Words that tell of like deeds, after the table that ships."""

from __future__ import annotations

import pytest

from compare.sayings import WORDS
from reportedly import lexicon
from reportedly.compare import Kinship
from reportedly.errors import LexiconError

SHIPPED = Kinship.of(lexicon.kin("en"), WORDS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("purchase", "acquisition"),
        ("dies", "passed away"),
        ("razed", "destroyed"),
        ("slay", "murdered"),
        ("death", "passed away"),
    ],
)
def test_words_for_one_deed_are_kin_in_any_form_and_order(one: str, other: str) -> None:
    keys, others = SHIPPED.keys(one, WORDS), SHIPPED.keys(other, WORDS)
    assert 0.3 <= SHIPPED.between(keys, others) <= 1
    assert SHIPPED.between(keys, others) == SHIPPED.between(others, keys)


@pytest.mark.parametrize(("one", "other"), [("arrested", "killed"), ("opened", "closed"), ("won", "lost")])
def test_words_for_other_deeds_are_no_kin(one: str, other: str) -> None:
    assert not SHIPPED.between(SHIPPED.keys(one, WORDS), SHIPPED.keys(other, WORDS))


def test_a_language_without_a_table_is_said_so() -> None:
    with pytest.raises(LexiconError, match="missing or damaged"):
        lexicon.kin("xx")


@pytest.mark.parametrize("text", ["buy\tpurchase\n", "buy\tpurchase=near\n"])
def test_a_damaged_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        lexicon.parse_kin(text)
