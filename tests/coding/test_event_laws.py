"""What holds of the events of every text."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

import marked
from reportedly import lexicon
from reportedly.coding import find_events
from reportedly.coding.plover import COOPERATIVE, HOSTILE
from reportedly.model import Event, Report

TYPES = COOPERATIVE | HOSTILE | {"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
SIDES = st.sampled_from(["Norway", "Kenyan rebels", "the police", "they", "a group of students", "Ann Berg's office"])
DEEDS = st.sampled_from(
    [
        "attacked",
        "will meet",
        "refused to help",
        "was arrested by",
        "may have signed a pact with",
        "imposed a curfew on",
    ]
)


def _events(text: str) -> tuple[Event, ...]:
    report = Report("r", text)
    return find_events(report, marked.parser()(report), lexicon.load("en"))


@settings(deadline=None)
@given(SIDES, DEEDS, SIDES)
def test_every_part_of_an_event_stands_in_the_text(source: str, deed: str, target: str) -> None:
    text = f"{source} {deed} {target}."
    for event in _events(text):
        assert event.trigger.of(text)
        assert all(p.span.of(text) == p.text and p.text for p in event.participants)


@settings(deadline=None)
@given(SIDES, DEEDS, SIDES)
def test_nobody_takes_part_twice(source: str, deed: str, target: str) -> None:
    for event in _events(f"{source} {deed} {target}."):
        spans = [p.span for p in event.participants]
        assert not any(a.touches(b) for i, a in enumerate(spans) for b in spans[i + 1 :])


@settings(deadline=None)
@given(SIDES, DEEDS, SIDES)
def test_events_come_in_text_order_one_for_each_word(source: str, deed: str, target: str) -> None:
    triggers = [event.trigger for event in _events(f"{source} {deed} {target} and launched an attack on Lamu.")]
    assert triggers == sorted(set(triggers))


def test_every_pattern_tells_a_type_of_plover_and_knows_its_classes() -> None:
    english = lexicon.load("en")
    classes = {trait for rule in english["events_classes"].rules for trait in rule.traits}
    for name in ("events_verbs", "events_nouns"):
        for rule in english[name].rules:
            assert rule.value is None or rule.value.split(".")[0] in TYPES
            wanted = {word.lstrip("<")[1:] for phrase in rule.phrases for word in phrase if "$" in word}
            assert wanted <= classes, rule.id


def test_an_empty_text_has_no_events(code: Callable[[str], tuple[Event, ...]]) -> None:
    assert code("") == ()
