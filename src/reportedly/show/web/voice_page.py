"""The pages of voices: all that are heard, and one of them with what they said, what is said of them, who repeats."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk import hearing
from reportedly.desk.one_voice import other_names
from reportedly.ledger import Ledger
from reportedly.model import Heard, Hearing, SourceKind, Subject, Verdict
from reportedly.show.audit import Trace, traces, trails
from reportedly.show.claim_shown import RELIABLE, grades_of
from reportedly.show.web.addresses import PAGE, asked, report_at
from reportedly.show.web.cursors import after_in
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

_SHOWN = 12


def voices(request: Request) -> Response:
    """Show the voices that are asked for, those most often heard first."""
    wanted, ledger = hearing_of(request), room_of(request).ledger
    found = hearing.voices(ledger, wanted)
    named = hearing.only_named(ledger, wanted.words) if wanted.after is None else ()
    return page(
        request,
        "voices.html",
        wanted=wanted,
        kinds=tuple(SourceKind),
        voices=found[:PAGE],
        named=[one for one in named if wanted.kind in {None, one.kind}][:PAGE],
        others=other_names(ledger.decisions(Subject.ENTITY)),
        grades=grades_of(ledger),
        reliable=RELIABLE,
        onward=cursor_of(found[PAGE - 1]) if len(found) > PAGE else None,
    )


def voice(request: Request) -> Response:
    """Show what there is of one voice."""
    name, ledger = named_in(request), room_of(request).ledger
    found = hearing.voice(ledger, name)
    parts = (("What they said", "source", found.said), ("What was said of them", "actor", found.said_of))
    return page(
        request,
        "voice.html",
        name=name,
        voice=found,
        most=hearing.COUNTED,
        parts_of=[
            (title, field, hits[:_SHOWN], len(hits))
            for title, field, hits in (*parts, ("What they published", "outlet", found.printed))
        ],
        shown=_SHOWN,
        grade=grades_of(ledger).get(name),
        reliable=RELIABLE,
        decided=trails(ledger, Subject.SOURCE, (name,)).get(name, ()),
        named=named_as(ledger, name),
    )


def statement(request: Request) -> Response:
    """Lead on to where a statement stands in its report."""
    hit = room_of(request).ledger.statement(request.query_params.get("id", "") or "-")
    return RedirectResponse(report_at(hit.report, hit.statement), 303)


def hearing_of(request: Request) -> Hearing:
    """Return which voices an address asks for, one more than a page has; raises `HTTPException` in a sentence."""
    kind = request.query_params.get("kind", "")
    if kind and kind not in set(SourceKind):
        raise HTTPException(422, f"{kind!r} is no kind of voice; there are: {', '.join(SourceKind)}.")
    words = asked(request.query_params.get("words", ""))
    return Hearing(words, SourceKind(kind) if kind else None, after=after_in(request), limit=PAGE + 1)


def named_in(request: Request) -> str:
    """Return the name that an address asks for; raises `HTTPException` where it is none."""
    name = asked(request.query_params.get("name", ""))
    if not any(map(str.isalnum, name)):
        raise HTTPException(404, "Give the name of somebody or of an outlet.")
    return name


def cursor_of(voice: Heard) -> str:
    """Return how an address tells that a page begins after this voice."""
    return f"{voice.statements}-{voice.who}"


def named_as(ledger: Ledger, name: str) -> tuple[Trace, ...]:
    """Return what was decided on whether somebody bears another name, and taken back of it, in order."""
    every = traces(ledger.decisions(Subject.ENTITY))
    mine = {one.decision.number for one in every if name in {one.decision.about, one.decision.value}}
    undone = (one for one in every if one.decision.verdict is Verdict.UNDO)
    mine |= {one.decision.number for one in undone if int(one.decision.about) in mine}
    return tuple(one for one in every if one.decision.number in mine)
