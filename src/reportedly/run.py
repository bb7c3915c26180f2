"""Maps `pipeline.analyse` over many reports, in this process or over several, in order and in constant memory."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib.metadata import version

from reportedly.errors import SetUpError
from reportedly.model import MadeBy, Problem, Reading, Report
from reportedly.pipeline import Tools, analyse

_AHEAD = 4
"""How many reports wait for each process: enough to keep it busy, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Task:
    """One report to be analysed, under the id its answer will bear; `report` is None where it could not be read."""

    id: str
    report: Report | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: its reading and whether it failed; then the reading holds nothing but problems."""

    reading: Reading
    failed: bool = False


def run(tasks: Iterable[Task], open_tools: Callable[[], Tools], jobs: int = 1) -> Iterator[Outcome]:
    """Yield the outcome of each task, in order, never a gap; a report that breaks a stage is an outcome that failed.

    `open_tools` must be importable by name and keep what it opened, because each of `jobs` processes asks it again for
    every report. Raises `SetUpError` where the tools cannot be opened or a process dies.
    """
    if jobs > 1:
        return _over_processes(tasks, open_tools, jobs)
    return (_outcome(task, open_tools) for task in tasks)


def _outcome(task: Task, open_tools: Callable[[], Tools]) -> Outcome:
    if task.report is None:
        return _failed(task, ())
    tools = open_tools()
    try:
        return Outcome(analyse(task.report, tools, task.problems))
    except Exception as error:  # noqa: BLE001 - one odd report must not cost the ten thousand behind it
        message = f"This report could not be analysed ({type(error).__name__}: {error}); please report it as a bug."
        return _failed(task, (Problem("analyse", message),))


def _failed(task: Task, problems: tuple[Problem, ...]) -> Outcome:
    made_by = MadeBy(version("reportedly"), tagger="", lexicon="", parser="")
    report = task.report or Report(task.id, "")
    return Outcome(Reading(report, (), (), (), (), (), (), (), task.problems + problems, made_by), failed=True)


def _over_processes(tasks: Iterable[Task], open_tools: Callable[[], Tools], jobs: int) -> Iterator[Outcome]:
    # Fresh processes: a fork would copy the threads that the model runtimes have started, locked.
    fresh = multiprocessing.get_context("spawn")
    waiting: deque[tuple[str, Future[Outcome]]] = deque()
    with ProcessPoolExecutor(jobs, fresh, _leave_interrupts_to_the_parent) as pool:
        try:
            for task in tasks:
                waiting.append((task.id, pool.submit(_outcome, task, open_tools)))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting[0][1].result()
                    waiting.popleft()
            while waiting:
                yield waiting[0][1].result()
                waiting.popleft()
        except BrokenProcessPool as error:
            near = f" near the report {waiting[0][0]!r}" if waiting else ""
            msg = f"A worker process died{near}, most likely for want of memory: use fewer jobs."
            raise SetUpError(msg) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
