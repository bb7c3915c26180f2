"""Blows are told from manners of speaking by what is said around them."""

from __future__ import annotations

import pytest

import marked
from reportedly.model import Lexicon, Report
from reportedly.violence import violence_in


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The senator attacked her rival.", False),
        ("Gunmen attacked the mill.", True),
        ("Two millers were killed. Then they attacked the mill.", True),
        ("Two millers were killed. It rained. The sun came out. The senator attacked her rival.", False),
    ],
)
def test_a_loose_word_is_meant_where_plain_words_of_violence_are_near(
    english: Lexicon, text: str, *, meant: bool
) -> None:
    syntax = marked.parser()(Report("r", text))
    (rule,) = {rule for rule in english["tolls"].rules if ("attack",) in rule.phrases}
    assert violence_in(syntax, english["tolls"]).is_meant(rule, syntax.sentences[-1]) is meant
