"""The rule files keep their schema, and a broken one is refused with its name."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportedly
from reportedly import lexicon
from reportedly.errors import LexiconError
from reportedly.model import Lexicon, Status

CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(reportedly.__file__).parent.rglob("*.py"))

EVENTS = ("events_verbs", "events_nouns")


def test_every_trait_in_the_rules_is_asked_for_in_the_code(english: Lexicon) -> None:
    traits = {(rules.name, trait) for rules in english.lists.values() for rule in rules.rules for trait in rule.traits}
    patterns = {word.lstrip("<") for name in EVENTS for rule in english[name].rules for p in rule.phrases for word in p}
    unread = {(name, trait) for name, trait in traits if f'"{trait}"' not in CODE and f"${trait}" not in patterns}
    assert not unread


def test_every_file_says_what_it_holds() -> None:
    folder = Path(reportedly.__file__).parent / "data" / "en"
    assert all(path.read_text(encoding="utf-8").startswith("#") for path in folder.glob("*.toml"))


def test_the_version_is_that_of_the_contents(english: Lexicon) -> None:
    assert english.version.startswith("en-")
    assert english.version == lexicon.load("en").version


def test_a_rule_is_found_by_its_longest_phrase() -> None:
    rules = lexicon.parse("cues", '[[rule]]\nid = "a"\nphrases = ["call"]\n[[rule]]\nid = "b"\nphrases = ["call for"]')
    assert [(rule.id, first, last) for rule, first, last in rules.find(["they", "call", "for", "help"])] == [
        ("b", 1, 3)
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[rule]\nid = 1", "cues.toml is not valid TOML"),
        ('[[rule]]\nid = "a"', "'a': needs id and phrases"),
        ('[[rule]]\nid = "a"\nphrases = ["x"]\nstate = "denied"', "knows only"),
        ('[[rule]]\nid = "a"\nphrases = ["x"]\nstatus = "untrue"', "'untrue' is not a valid Status"),
        ('[[rule]]\nid = "a"\nphrases = ["x", "x"]', "'x' is empty or stands twice"),
        ('[[cue]]\nid = "a"', "unknown table 'cue'"),
    ],
)
def test_a_broken_file_is_refused_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(LexiconError, match=says):
        lexicon.parse("cues", text)


def test_a_language_without_rules_is_refused() -> None:
    with pytest.raises(LexiconError, match="no rules for the language 'xx'"):
        lexicon.load("xx")


def test_values_become_those_of_the_vocabulary() -> None:
    (rule,) = lexicon.parse("cues", '[[rule]]\nid = "a"\nphrases = ["deny"]\nstatus = "denied"').rules
    assert rule.status is Status.DENIED
