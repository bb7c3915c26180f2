"""The page of a voice: somebody or an outlet, what they said, what was said of them, and who repeats them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.ledger import Ledger
from reportedly.model import Hit, Query, Subject, Verdict
from reportedly.show.audit import Trace, traces, trails
from reportedly.show.claim_shown import RELIABLE, grades_of
from reportedly.show.web.addresses import asked, report_at
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

_COUNTED, _SHOWN = 200, 12


def voice(request: Request) -> Response:
    """Show what there is of one voice."""
    name, ledger = asked(request.query_params.get("name", "")), room_of(request).ledger
    if not any(map(str.isalnum, name)):
        raise HTTPException(404, "Give the name of somebody or of an outlet.")
    said = ledger.search(Query(source=name, limit=_COUNTED))
    printed = ledger.search(Query(outlet=name, limit=_COUNTED))
    return page(
        request,
        "voice.html",
        name=name,
        most=_COUNTED,
        parts_of=[
            ("What they said", "source", said[:_SHOWN], len(said)),
            ("What was said of them", "actor", *_some(ledger.search(Query(actor=name, limit=_COUNTED)))),
            ("What they published", "outlet", printed[:_SHOWN], len(printed)),
        ],
        repeated=passed_on_by(said, name),
        repeats=Counter(hit.who[-1] for hit in printed if hit.who and hit.who[-1]).most_common(_SHOWN),
        grade=grades_of(ledger).get(name),
        reliable=RELIABLE,
        decided=trails(ledger, Subject.SOURCE, (name,)).get(name, ()),
        named=named_as(ledger, name),
    )


def statement(request: Request) -> Response:
    """Lead on to where a statement stands in its report."""
    hit = room_of(request).ledger.statement(request.query_params.get("id", "") or "-")
    return RedirectResponse(report_at(hit.report, hit.statement), 303)


def passed_on_by(said: Iterable[Hit], name: str) -> list[tuple[str, int]]:
    """Return which outlets print what a voice said, and how often; its own reports left out."""
    outlets = Counter(hit.outlet for hit in said if hit.outlet and hit.outlet != name)
    return outlets.most_common(_SHOWN)


def named_as(ledger: Ledger, name: str) -> tuple[Trace, ...]:
    """Return what was decided on whether somebody bears another name, and taken back of it, in order."""
    every = traces(ledger.decisions(Subject.ENTITY))
    mine = {one.decision.number for one in every if name in {one.decision.about, one.decision.value}}
    undone = (one for one in every if one.decision.verdict is Verdict.UNDO)
    mine |= {one.decision.number for one in undone if int(one.decision.about) in mine}
    return tuple(one for one in every if one.decision.number in mine)


def _some(hits: tuple[Hit, ...]) -> tuple[tuple[Hit, ...], int]:
    return hits[:_SHOWN], len(hits)
