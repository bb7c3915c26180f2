"""What a user can do with reports without a ledger, one function each: gather and read them."""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from reportedly import lexicon
from reportedly.errors import UnreadableReportError
from reportedly.factuality import weights
from reportedly.model import Found, Reading, Report
from reportedly.names import Entry, Known, matching, read_register
from reportedly.parse import with_spacy
from reportedly.pipeline import Tools, analyse
from reportedly.places import gazetteer
from reportedly.readers import (
    Fetching,
    Gathered,
    How,
    expected,
    fetch,
    is_address,
    is_plausible,
    read_bytes,
    read_file,
    read_jsonl,
    read_text,
)
from reportedly.readers import gather as gathered
from reportedly.readers import gather_bytes as gathered_bytes
from reportedly.run import Outcome, Task, run
from reportedly.tag import with_onnx

MODEL_FOLDER = "REPORTEDLY_MODEL"
REGISTER_FILE = "REPORTEDLY_REGISTER"
GIVEN = Fetching()
"""Only the addresses that are given are fetched, and those of the open internet only."""


def open_tools(min_confidence: float | None = None, register: Path | None = None) -> Tools:
    """Load the parser, the tagger, the rules and the gazetteer, once a process; takes a second or two.

    The very first time the gazetteer's file is made, which takes some ten seconds more; see `make_gazetteer`.

    The tagger is the one that ships, or that in the folder which the environment names in REPORTEDLY_MODEL. What it
    finds less surely than `min_confidence` (by default, what serves best on annotated news) is passed over. Who is in
    `register`, a file of known names, or in that which the environment names in REPORTEDLY_REGISTER, is recognised.
    Raises `SetUpError` where one is missing or damaged.
    """
    own = register or os.environ.get(REGISTER_FILE)
    tools = _recognising(Path(own)) if own else _tools()
    return tools if min_confidence is None else replace(tools, least=min_confidence)


@functools.cache
def _recognising(register: Path) -> Tools:
    return replace(_tools(), register=Known(_register(register).items))


def open_register(register: Path | None = None) -> Found[Entry]:
    """Read the file of known names, or that which the environment names, with the rows that could not be read.

    Without either there is nobody in it. Raises `RegisterError` where the file cannot be read as a register at all.
    """
    own = register or os.environ.get(REGISTER_FILE)
    return _register(Path(own)) if own else Found(())


@functools.cache
def _register(path: Path) -> Found[Entry]:
    return read_register(path)


@functools.cache
def _tools() -> Tools:
    own = os.environ.get(MODEL_FOLDER)
    tagger = with_onnx.load(Path(own) if own else None)
    tools = Tools(with_spacy.load(), tagger, lexicon.load("en"), version("reportedly"), tagger.least)
    return replace(tools, gazetteer=gazetteer.load(), comparing=matching.plain(), factuality=weights.load())


def make_gazetteer(told: Callable[[int], object] | None = None) -> None:
    """Make the gazetteer's file where there is none yet; `told` hears now and then how many places are in it.

    It lies in the user's cache, or in the folder which the environment names in REPORTEDLY_CACHE. Raises `SetUpError`
    where it cannot be written.
    """
    gazetteer.load(told=told)


def read(
    source: Path | str,
    *,
    published: dt.date | str | None = None,
    min_confidence: float | None = None,
    register: Path | None = None,
) -> Reading:
    """Read one report and find its statements.

    `source` is a path, or a string: the URL of a page, the path of a file, or the report's own text. `published`
    (a date, or "2012-02-08") overrides the date that the report gives. `min_confidence` (0 to 1) and
    `register` are as in `open_tools`. Raises `UnreadableReportError`, for a day that is none too.
    """
    found = open_report(source, published=published)
    return analyse(found.items[0], open_tools(min_confidence, register), found.problems)


def open_report(source: Path | str, *, published: dt.date | str | None = None) -> Found[Report]:
    """Open one report without analysing it; everything else as in `read`."""
    day = None if published is None else day_of(published)
    if isinstance(source, Path):
        return read_file(source, published=day)
    if not source.strip():
        msg = "Nothing was given to read; give a file, the URL of a page, or a report's text."
        raise UnreadableReportError(msg)
    if is_address(source):
        return fetch(source, published=day)
    if _is_file(source):
        return read_file(Path(source), published=day)
    if any(c.isspace() for c in source.strip()):
        return read_text(source, published=day)
    msg = f"{source!r} is neither a file that exists nor a URL, and too short for a report's text; check the path."
    raise UnreadableReportError(msg)


def open_bytes(raw: bytes, *, name: str, published: dt.date | str | None = None) -> Found[Report]:
    """Open one report that was handed over as bytes, say on standard input; `name` is its name in messages."""
    return read_bytes(raw, name=name, published=None if published is None else day_of(published))


def day_of(published: dt.date | str) -> dt.date:
    """Return a day of publication as a date; raises `UnreadableReportError` for what is none that a report can have."""
    try:
        day = dt.date.fromisoformat(published.strip()) if isinstance(published, str) else published
    except ValueError:
        day = None
    if day is None or not is_plausible(day):
        msg = f"{str(published)!r} is no day that a report can be published on; write it as YYYY-MM-DD: 2012-02-08."
        raise UnreadableReportError(msg)
    return day.date() if isinstance(day, dt.datetime) else day


def read_all(
    tasks: Iterable[Task], *, jobs: int = 1, min_confidence: float | None = None, register: Path | None = None
) -> Iterator[Outcome]:
    """Analyse reports that are open already and yield an outcome for each, in order."""
    if jobs > 1:  # once, not once in each process
        make_gazetteer()
    return run(tasks, functools.partial(open_tools, min_confidence, register), jobs)


def read_many(
    lines: Iterable[bytes], *, jobs: int = 1, min_confidence: float | None = None, register: Path | None = None
) -> Iterator[Outcome]:
    """Read many reports, one JSON object a line, and yield an outcome for each line, in order, never a gap.

    With `jobs` over 1 the work is spread over that many processes. Raises `SetUpError`.
    """
    tasks = (Task(line.id, line.report, line.problems) for line in read_jsonl(lines))
    return read_all(tasks, jobs=jobs, min_confidence=min_confidence, register=register)


def gather(
    sources: Iterable[Path | str],
    *,
    published: dt.date | str | None = None,
    fetching: Fetching = GIVEN,
    paths: bool = False,
) -> Iterator[Gathered]:
    """Yield every report in files, folders, patterns and web addresses, or the reason why there is none.

    A file may hold many: a feed, a web archive, a ZIP archive, a table, lines of JSON. `fetching` says whether pages
    that a feed gives only summaries of are fetched, and whether private addresses are. `published` is as in `read`, for
    all of them. With `paths`, ids of files in a folder tell the way from there; without, a file's id is its name
    however it was come upon. Nothing is analysed.
    """
    day = None if published is None else day_of(published)
    return gathered(sources, How(fetching.follow, paths, fetching.ask, day))


def gather_bytes(
    raw: bytes, *, name: str, published: dt.date | str | None = None, fetching: Fetching = GIVEN
) -> Iterator[Gathered]:
    """Yield every report in bytes that were handed over, say on standard input; `name` is their name in messages."""
    day = None if published is None else day_of(published)
    return gathered_bytes(raw, name, How(fetching.follow, ask=fetching.ask, published=day))


def read_from(
    sources: Iterable[Path | str],
    *,
    published: dt.date | str | None = None,
    follow: bool = False,
    jobs: int = 1,
    min_confidence: float | None = None,
) -> Iterator[Outcome]:
    """Read every report in files, folders, patterns and web addresses, and yield an outcome for each, never a gap.

    `sources` and `published` are as in `gather`; `follow` fetches the pages behind a feed's summaries. The rest is
    as in `read_many`. Raises `SetUpError`.
    """
    found = gather(sources, published=published, fetching=Fetching(follow), paths=True)
    tasks = (Task(one.id, one.report, one.problems) for one in found)
    return read_all(tasks, jobs=jobs, min_confidence=min_confidence)


def reports_in(sources: Iterable[Path | str]) -> int | None:
    """Return how many reports `gather` will yield, None where one of the sources may hold many."""
    return expected(sources)


def _is_file(source: str) -> bool:
    try:
        return Path(source).is_file()
    except (OSError, ValueError):  # too long for a path, or with a null in it: a text
        return False
