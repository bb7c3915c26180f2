"""Which tolls belong to a statement that does not hold their words."""

from __future__ import annotations

import pytest

from compare.sayings import ENGLISH
from reportedly.compare import said
from reportedly.model import (
    PLAIN,
    MadeBy,
    NotAsserted,
    Position,
    Quantity,
    Reading,
    Report,
    Span,
    Speech,
    Statement,
    TollKind,
)

TEXT = "Gunmen shelled the mill, killing nine millers. Two divers died."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def reading(statement: str, *, unsaid: str | None = None) -> Reading:
    told = Statement("s", "r", Position.BODY, (span(statement),), statement, (), PLAIN, Speech.INDIRECT, 1.0)
    toll = Quantity(span("nine millers"), 9, 9, about=False, unit="millers", kind=TollKind.KILLED)
    silent = (NotAsserted(span(unsaid), "a question"),) if unsaid else ()
    return Reading(Report("r", TEXT), (told,), silent, (), (), (), (toll,), (), (), MadeBy("", "", "", ""))


@pytest.mark.parametrize(
    ("statement", "unsaid", "counts"),
    [
        ("Gunmen shelled the mill", None, [9]),
        ("millers", None, [9]),
        ("Two divers died", None, []),
        ("Gunmen shelled the mill", "killing nine millers", []),
    ],
    ids=["its tail", "a part of it", "another sentence", "nobody asserts it"],
)
def test_a_toll_hangs_on_the_statement_of_its_sentence(statement: str, unsaid: str | None, counts: list[float]) -> None:
    (one,) = said(reading(statement, unsaid=unsaid), ENGLISH)
    assert [quantity.size for quantity in one.quantities] == counts
