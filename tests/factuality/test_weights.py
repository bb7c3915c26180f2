"""The file of weights."""

from __future__ import annotations

import pytest

from reportedly import lexicon
from reportedly.errors import MissingModelError
from reportedly.factuality import weights
from reportedly.factuality.way import WAYS, through


def test_the_weights_that_ship_are_for_the_features_that_are_made() -> None:
    known = weights.load("en")
    assert known.name.startswith("factuality ")
    assert {"neg not", "aux will", "way so", "own not so"} <= known.of.keys()


def test_a_language_without_weights_is_said_so() -> None:
    with pytest.raises(MissingModelError, match="missing or damaged"):
        weights.load("xx")


@pytest.mark.parametrize("text", ["", "bias\t1\t2\t3\n", "bias\ta\tb\tc\td\n", "tag VB\t0\t0\t0\t0\n"])
def test_a_damaged_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        weights.parse(text)


@pytest.mark.parametrize("name", ["factuality_verbs", "factuality_nouns"])
def test_every_rule_of_a_governor_has_an_effect_that_is_known(name: str) -> None:
    for rule in lexicon.load("en")[name].rules:
        assert rule.value
        assert all(through(rule.value, way) in WAYS for way in WAYS)


def test_every_rule_of_a_word_beside_says_where_it_stands() -> None:
    places = {"beside", "modal", "opener", "definite", "carrier", "due"}
    for rule in lexicon.load("en")["factuality_beside"].rules:
        assert len(rule.traits & places) == 1
