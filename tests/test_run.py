from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.errors import SetUpError
from reportedly.model import Problem, Report
from reportedly.run import Outcome, Task, run
from tools_by_hand import no_tools, open_tools


def tasks(*texts: str | None) -> Iterator[Task]:
    for number, text in enumerate(texts):
        problems = (Problem("read", "Not read."),) if text is None else ()
        yield Task(f"r{number}", None if text is None else Report(f"r{number}", text), problems)


def told(outcomes: Iterator[Outcome]) -> list[tuple[str, bool]]:
    return [(outcome.reading.report.id, outcome.failed) for outcome in outcomes]


def test_outcomes_come_in_order_without_a_gap() -> None:
    outcomes = list(run(tasks("one", None, "stumble", "four"), open_tools))
    assert told(iter(outcomes)) == [("r0", False), ("r1", True), ("r2", True), ("r3", False)]
    assert [p.message for p in outcomes[1].reading.problems] == ["Not read."]
    assert "ValueError: over a word" in outcomes[2].reading.problems[0].message


def test_reports_are_taken_one_by_one() -> None:
    def endless() -> Iterator[Task]:
        while True:
            yield from tasks("one")

    assert not next(run(endless(), open_tools)).failed


def test_missing_tools_are_an_error_and_not_a_failed_report() -> None:
    with pytest.raises(SetUpError):
        list(run(tasks("one"), no_tools))


@pytest.mark.slow
def test_processes_tell_the_same() -> None:
    texts = [None if n % 7 == 3 else "stumble" if n % 5 == 4 else f"text {n}" for n in range(30)]
    assert told(run(tasks(*texts), open_tools, jobs=2)) == told(run(tasks(*texts), open_tools))


@pytest.mark.slow
def test_processes_take_no_more_than_they_can_chew() -> None:
    taken = []

    def counted() -> Iterator[Task]:
        for task in tasks(*["text"] * 100):
            taken.append(task)
            yield task

    first = next(run(counted(), open_tools, jobs=2))
    assert not first.failed
    assert len(taken) < 20


@pytest.mark.slow
def test_a_dead_process_is_named_with_the_report_it_died_near() -> None:
    with pytest.raises(SetUpError, match=r"near the report 'r\d'.*fewer jobs"):
        list(run(tasks("one", "die", "three"), open_tools, jobs=2))


@pytest.mark.slow
def test_missing_tools_are_an_error_in_processes_too() -> None:
    with pytest.raises(SetUpError, match="install it again"):
        list(run(tasks("one"), no_tools, jobs=2))
