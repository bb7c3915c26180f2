"""How an event is told: its stage, its polarity, how surely, and the condition it depends on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.coding import plover_root
from reportedly.model import Event

Code = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "stage", "polarity", "commitment"),
    [
        ("Turkey attacked Syria.", "done", "positive", "certain"),
        ("Turkey has attacked Syria.", "done", "positive", "certain"),
        ("Turkey is attacking Syria.", "ongoing", "positive", "certain"),
        ("Turkey will attack Syria.", "planned", "positive", "certain"),
        ("Turkey plans to attack Syria.", "planned", "positive", "unknown"),
        ("Turkey is to attack Syria.", "planned", "positive", "certain"),
        ("Turkey to attack Syria", "planned", "positive", "certain"),
        ("Turkey and Iraq to attack Syria", "planned", "positive", "certain"),
        ("Turkey stressed its determination to attack Syria.", "planned", "positive", "unknown"),
        ("Syria is under attack by Turkey.", "unknown", "positive", "certain"),
        ("Turkey tried to attack Syria.", "attempted", "positive", "certain"),
        ("Turkey failed to attack Syria.", "attempted", "negative", "certain"),
        ("Turkey did not attack Syria.", "done", "negative", "certain"),
        ("Turkey refused to attack Syria.", "planned", "negative", "certain"),
        ("Turkey may have attacked Syria.", "done", "positive", "possible"),
        ("Turkey reportedly attacked Syria.", "done", "positive", "unknown"),
        ("Turkey probably attacked Syria.", "done", "positive", "probable"),
        ("Turkey threatened to attack Syria.", "planned", "positive", "unknown"),
        ("Turkey has not launched an attack on Syria.", "done", "negative", "certain"),
        ("Turkey foiled an attack on Ankara.", "attempted", "positive", "certain"),
        ("The alleged attack on Syria was condemned.", "done", "positive", "unknown"),
        ("Kenya accused Turkey of attacking Syria.", "unknown", "positive", "unknown"),
    ],
)
def test_four_ways_to_tell_of_one_attack_are_four_events(
    code: Code, text: str, stage: str, polarity: str, commitment: str
) -> None:
    attack = next(event for event in code(text) if event.type == "ASSAULT")
    assert (attack.stage.value, attack.polarity.value, attack.commitment.value) == (stage, polarity, commitment)


def test_a_condition_is_the_words_of_its_clause(code: Code) -> None:
    text = "Turkey will attack Syria unless the talks succeed."
    condition = code(text)[0].condition
    assert condition is not None
    assert condition.of(text) == "unless the talks succeed"


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norway will send aid to Kenya.", "AGREE"),
        ("Turkey will attack Syria.", "THREATEN"),
        ("Norway will not help Kenya.", "REJECT"),
        ("Norway helped Kenya.", "AID"),
        ("Norway pledged support for Kenya.", "SUPPORT"),
    ],
)
def test_a_plan_or_a_refusal_has_a_root_of_its_own(code: Code, text: str, root: str) -> None:
    assert plover_root(code(text)[0]) == root
