"""How far a text tells an event as having happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.model import Factuality

Read = Callable[[str], tuple[str, Factuality]]


def likeliest(found: Factuality) -> str:
    ways = {"so": found.so, "not so": found.not_so, "ahead": found.ahead, "open": found.open}
    return max(ways, key=lambda way: ways[way])


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Valdora [attacked] the harbour on Monday.", "so"),
        ("Valdora did not [attack] the harbour.", "not so"),
        ("Valdora will [attack] the harbour.", "ahead"),
        ("No guards were [killed].", "not so"),
        ("The guards left without [firing].", "not so"),
        ("Valdora managed to [reach] the harbour.", "so"),
        ("Valdora did not manage to [reach] the harbour.", "not so"),
        ("Valdora failed to [reach] the harbour.", "not so"),
        ("The sailors refused to [sign] the treaty.", "not so"),
        ("The minister regretted that the guards had [fired].", "so"),
        ("Ostria said Valdora [attacked] the harbour.", "so"),
        ("Ostria believes that Valdora [shelled] the town.", "so"),
        ("Ostria wants to [buy] grain.", "open"),
        ("If the talks [fail], Valdora will attack.", "open"),
        ("If the talks fail, Valdora will [attack].", "ahead"),
        ("They went home after [signing] the treaty.", "so"),
        ("The two sides did not reach an [agreement].", "not so"),
        ("Valdora to [attack] harbour", "ahead"),
        ("The minister is to [visit] Ostria.", "ahead"),
        ("The court ruled that the ministry had [broken] the law.", "so"),
    ],
)
def test_the_grammar_around_an_event_says_how_it_is_told(read: Read, text: str, way: str) -> None:
    assert likeliest(read(text)[1]) == way


def test_what_is_told_less_firmly_has_a_lower_value(read: Read) -> None:
    falling = [
        "Valdora [attacked] the harbour.",
        "Valdora reportedly [attacked] the harbour.",
        "Valdora may have [attacked] the harbour.",
        "Valdora will [attack] the harbour.",
        "Valdora did not [attack] the harbour.",
    ]
    values = [read(text)[1].value for text in falling]
    assert values == sorted(values, reverse=True)
    assert values[0] > 2
    assert values[-1] < -1


def test_what_is_ahead_has_not_happened_but_is_stood_behind(read: Read) -> None:
    _, found = read("Valdora will [attack] the harbour.")
    assert found.value < 1
    assert found.commitment > 2


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("Valdora did not [attack] the harbour.", "en.factuality.not", "not"),
        ("Valdora may have [attacked] the harbour.", "en.factuality.may", "may"),
        ("Valdora failed to [reach] the harbour.", "en.factuality.fail", "failed"),
        ("Valdora threatened to [attack] the harbour.", "en.factuality.plan", "threatened"),
        ("The ministry cancelled the [talks].", "en.factuality.cancel", "cancelled"),
        ("The planned [strike] worries Ostria.", "en.factuality.planned", "planned"),
        ("An [attack] is possible.", "en.factuality.urge", "possible"),
        ("Did Valdora [attack] the harbour?", "en.factuality.asked", "?"),
        ("Valdora [attacked] the harbour.", "en.factuality.plain", "attacked"),
    ],
)
def test_the_evidence_names_the_words_that_decide(read: Read, text: str, rule: str, words: str) -> None:
    plain, found = read(text)
    first = found.evidence[0]
    assert first.span is not None
    assert (first.rule, first.span.of(plain)) == (rule, words)


def test_an_auxiliary_is_shared_by_verbs_that_are_joined(read: Read) -> None:
    _, found = read("The guards will come and [search] the house.")
    assert likeliest(found) == "ahead"


def test_what_is_definite_is_there_though_its_governor_is_denied(read: Read) -> None:
    _, indefinite = read("Ostria did not sign an [agreement].")
    _, definite = read("Ostria did not sign the [agreement].")
    assert definite.value > indefinite.value
