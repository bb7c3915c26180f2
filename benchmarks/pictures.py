"""Times what is handed on of a claim: the drawing, the picture of pixels and the page by itself.

    python benchmarks/pictures.py [--reports 10 100 500] [--json]

CPU milliseconds of one process, the least of three, and kilobytes, for made-up claims told by so many reports, each
with its own outlet and day; half as many origins as reports, at most forty. No ledger is read: what it takes to collect
a claim is timed by `benchmarks/pages.py`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from collections.abc import Callable, Iterator

from reportedly.model import (
    Capture,
    Certainty,
    Claim,
    Hit,
    Kept,
    MadeBy,
    Origin,
    Report,
    SourceKind,
    Span,
    Stance,
    Status,
    Telling,
)
from reportedly.show.claim_shown import ClaimShown
from reportedly.show.pictures.claim_picture import claim_svg
from reportedly.show.pictures.framing import Made
from reportedly.show.pictures.lineage import drawing_of
from reportedly.show.pictures.with_resvg import png_of
from reportedly.show.sheets.claim_sheet import claim_html

MOST_ORIGINS = 40
FIRST = dt.date(2020, 5, 4)
MADE = Made("made-up.sqlite", FIRST)
TEXT = "The river rose all night at Orsk. " * 20
SAID = Span(340, 373)


def shown(reports: int) -> ClaimShown:
    """Return a made-up claim of so many reports, as it would be shown."""
    ids = [f"report-{number}" for number in range(reports)]
    origins = min(max(reports // 2, 1), MOST_ORIGINS)
    days = {id_: FIRST + dt.timedelta(days=number) for number, id_ in enumerate(ids)}
    claim = Claim(
        "ab12cd34ef56",
        "The river rose all night at Orsk",
        tuple(Telling(f"s-{id_}", id_, Stance.REPORTS, Status.ASSERTED, days[id_]) for id_ in ids),
        tuple(_origin(number, tuple(ids[number::origins])) for number in range(origins)),
    )
    told = tuple((telling, _hit(telling)) for telling in claim.tellings)
    return ClaimShown(claim, {id_: _kept(id_, days[id_]) for id_ in ids}, told, drawing_of(claim), {}, ())


def measured(reports: int) -> Iterator[dict[str, object]]:
    """Yield what each form of a claim of so many reports takes."""
    one = shown(reports)
    svg = claim_svg(one.claim.gist, one.sums, one.drawing, one.reports, MADE)
    forms: dict[str, Callable[[], str | bytes]] = {
        "drawing (SVG)": lambda: claim_svg(one.claim.gist, one.sums, one.drawing, one.reports, MADE),
        "pixels (PNG)": lambda: png_of(svg),
        "page (HTML)": lambda: claim_html(one, MADE),
    }
    for form, make in forms.items():
        spent, made = min(_timed(make) for _ in range(3))
        yield {"reports": reports, "form": form, "ms": round(1000 * spent), "kB": round(made / 1024)}


def _timed(make: Callable[[], str | bytes]) -> tuple[float, int]:
    began = time.process_time()
    made = make()
    return time.process_time() - began, len(made.encode() if isinstance(made, str) else made)


def _origin(number: int, reports: tuple[str, ...]) -> Origin:
    why = f"{len(reports)} reports give it to Officer {number}."
    return Origin(f"o{number}", f"Officer {number}", named=True, kind=SourceKind.OFFICIAL, reports=reports, why=why)


def _kept(id_: str, day: dt.date) -> Kept:
    report = Report(id_, TEXT, title="The river rises", outlet=f"Outlet of {id_}", published=day)
    at = dt.datetime.combine(day, dt.time(), dt.UTC)
    return Kept(report, 1, MadeBy("1", "tagger", "rules", "parser"), (Capture(id_, at, "0" * 64),))


def _hit(telling: Telling) -> Hit:
    words = SAID.of(TEXT)
    return Hit(
        telling.statement, telling.report, words, ("Officer 1",), Certainty(), telling.published, content=(SAID,)
    )


def main() -> None:
    """Print a line for each form and size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[10, 100, 500])
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    for reports in asked.reports:
        for line in measured(reports):
            told = f"{line['reports']:5} reports  {line['form']:14} {line['ms']:6} ms {line['kB']:6} kB"
            print(json.dumps(line) if asked.json else told, flush=True)


if __name__ == "__main__":
    main()
