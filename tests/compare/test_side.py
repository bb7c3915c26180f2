"""What side a report takes towards a headline."""

from __future__ import annotations

import pytest

from compare.sayings import WORDS, says, voice
from reportedly.compare import Side, side_of
from reportedly.model import Said

PLAIN = "A bear walks into the town hall of Kestrel"
REFUTING = "No, the bear in Kestrel's town hall was a hoax"
TOLD = [says("A bear walked into the hall."), says("Nobody was hurt in the hall."), says("It left by the door.")]
MADE_UP = [says("The story of the bear is a hoax."), says("The picture was fabricated."), says("It is fake.")]
DENIED = [
    says("no bear has walked into the hall", chain=(voice("the mayor"),)),
    says("People gathered in the square."),
    says("The doors were shut at noon."),
]
TOLD_THEN_DENIED = [*TOLD, says("A bear in the hall woke the guards."), *DENIED]
PASSED_ON = [
    says("a bear walked into the hall", chain=(voice("a resident", named=False),)),
    says("It may have come from the hills", chain=(voice("the mayor"),)),
]


@pytest.mark.parametrize(
    ("headline", "report", "side"),
    [
        (PLAIN, TOLD, Side.AGREES),
        (PLAIN, MADE_UP, Side.DISAGREES),
        (PLAIN, PASSED_ON, Side.DISCUSSES),
        (PLAIN, DENIED, Side.DISAGREES),
        (PLAIN, TOLD_THEN_DENIED, Side.AGREES),
        ("Did a bear walk into the town hall?", DENIED, Side.DISCUSSES),
        ("The mayor doubts that a bear walked into the town hall", DENIED, Side.AGREES),
        (REFUTING, MADE_UP, Side.AGREES),
        (REFUTING, TOLD, Side.DISAGREES),
        ("No, a bear did not walk into the town hall", TOLD, Side.DISAGREES),
        ("Bear not seen in the town hall of Kestrel", TOLD, Side.AGREES),
        ("A bear may have walked into the town hall", TOLD, Side.DISCUSSES),
    ],
)
def test_a_report_takes_a_side(headline: str, report: list[Said], side: Side) -> None:
    assert side_of(headline, report, WORDS).side is side
