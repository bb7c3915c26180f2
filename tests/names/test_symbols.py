"""Names across scripts by the lists of an optional library."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable

import pytest

from reportedly.errors import MissingExtraError
from reportedly.names import Matcher, Verdict, matching, same_name, with_rigour

INSTALLED = importlib.util.find_spec("rigour") is not None


@pytest.mark.skipif(INSTALLED, reason="the extra is installed")
def test_without_the_extra_a_sentence_says_what_to_install() -> None:
    with pytest.raises(MissingExtraError, match=r"pip install 'reportedly\[names\]'"):
        with_rigour.load()


@pytest.mark.slow
@pytest.mark.skipif(not INSTALLED, reason="needs pip install 'reportedly[names]'")
def test_lists_across_scripts_show_what_letters_do_not() -> None:
    plain = matching.plain()
    matcher = Matcher(plain.tables, plain.latin, with_rigour.load())
    found = same_name("Benjamin Netanyahu", "בנימין נתניהו", matcher=matcher)
    assert found.score > same_name("Benjamin Netanyahu", "בנימין נתניהו").score


def by_hand(lists: dict[str, str]) -> Callable[[str], frozenset[str]]:
    return lambda word: frozenset({lists[word]} if word in lists else ())


def test_a_shared_symbol_makes_two_words_one_name() -> None:
    plain = matching.plain()
    matcher = Matcher(plain.tables, plain.latin, by_hand({"Giovanni": "Q1", "Yohannes": "Q1"}))
    assert same_name("Giovanni Berg", "Yohannes Berg").verdict is Verdict.DIFFERENT
    found = same_name("Giovanni Berg", "Yohannes Berg", matcher=matcher)
    assert found.verdict is Verdict.SAME
    assert "name.same-symbol" in {sign.rule for sign in found.signs}
