"""Does what `reportedly export` and `reportedly import` ask for."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.desk import exporting
from reportedly.desk.exporting import Format
from reportedly.errors import NotExportedError
from reportedly.export.material import Material, Piece
from reportedly.ledger import open_ledger, open_made_ledger
from reportedly.model import Became, Query, Reading
from reportedly.show.manners import complain, tell_written
from reportedly.show.patience import made_patiently, patiently
from reportedly.show.renewing import bring_up_to_date
from reportedly.show.wording import counted

_OF_TABLES = {"datapackage", "parquet"}
"""Tables have a column for what people have rejected; other formats leave that out."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported, as what, and where to; no `sources`: what the ledger has."""

    format: str
    to: Path | None = None
    sources: tuple[str, ...] = ()
    query: Query | None = None
    jobs: int = 1


def export(wanted: Wanted, path: str | None) -> bool:
    """Write what was asked for; say whether all reports could be read."""
    format_ = next(one for one in exporting.FORMATS if one.name == wanted.format)
    if wanted.to is None and format_.text is None:
        msg = f"{format_.name} is {format_.about}; name it with --to."
        raise NotExportedError(msg)
    if wanted.sources:
        return _export_reports(wanted, format_)
    query = wanted.query and replace(wanted.query, rejected=format_.name in _OF_TABLES)
    with open_made_ledger(path) as ledger:
        bring_up_to_date(ledger, whole=True)
        _write(exporting.kept_material(ledger, query, _watched), format_, wanted.to)
    return True


def import_(package: Path, path: str | None) -> None:
    """Add a package to the ledger and say what became of it."""
    from reportedly.desk import importing  # noqa: PLC0415 - it loads what readings are made with

    opened = importing.open_package(package)
    became: Counter[Became | None] = Counter()
    with open_ledger(path) as ledger:
        steps = importing.import_package(opened, ledger)
        became.update(step.became for step in patiently(steps, importing.number_of_reports(opened), "Importing"))
        bring_up_to_date(ledger)
    each = ", ".join(f"{became[name]} {name}" for name in Became)
    sys.stderr.write(f"{counted(became.total(), 'report')}: {each}.\n")


def _export_reports(wanted: Wanted, format_: Format) -> bool:
    from reportedly.desk import intake  # noqa: PLC0415 - it loads what readings are made with

    made_patiently(intake.make_gazetteer)
    failures = Counter[str]()
    _write(exporting.read_material(_readings(wanted, failures)), format_, wanted.to)
    return not failures


def _readings(wanted: Wanted, failures: Counter[str]) -> Iterator[Reading]:
    from reportedly.desk import intake  # noqa: PLC0415

    outcomes = intake.read_from(wanted.sources, jobs=wanted.jobs)
    for outcome in patiently(outcomes, intake.reports_in(wanted.sources)):
        if outcome.failed:
            failures.update(problem.message for problem in outcome.reading.problems)
            for problem in outcome.reading.problems:
                complain(problem.message)
        else:
            yield outcome.reading


def _write(material: Material, format_: Format, to: Path | None) -> None:
    if to is not None:
        format_.write(material, to)
        tell_written(to)
    elif format_.text:
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", newline="\n")
        sys.stdout.writelines(format_.text(material))


def _watched(pieces: Iterable[Piece], number: int) -> Iterable[Piece]:
    return patiently(pieces, number, "Exporting")
