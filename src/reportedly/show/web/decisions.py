"""What a visitor changes: decisions, each kept with who, when and why, and their undoing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.desk import deciding
from reportedly.desk.profile import LONGEST_NAME
from reportedly.errors import MeanwhileError, UndecidableError
from reportedly.ledger.clock import now
from reportedly.ledger.codec import written
from reportedly.model import BY_HAND, Decision, Subject, Verdict
from reportedly.show.audit import traces
from reportedly.show.web.addresses import PAGE, claim_at, report_at
from reportedly.show.web.cursors import before_in
from reportedly.show.web.forms import Fields, fields_of, seen_in, way_back
from reportedly.show.web.make_page import sheet_of, worded_of
from reportedly.show.web.pages import page
from reportedly.show.web.report_page import CHOICES
from reportedly.show.web.room import AUTHOR_COOKIE, author_of, room_of

LONGEST_REASON = 4_000
_YEAR_S = 365 * 24 * 3600
_SETTABLE = ("status", "polarity", "commitment")


def decisions(request: Request) -> Response:
    """Show every decision, the latest first."""
    ledger, before = room_of(request).ledger, before_in(request)
    found = ledger.latest_decisions(PAGE + 1, before)
    shown = traces(found[:PAGE], ledger.decisions(Subject.DECISION))
    onward = found[PAGE - 1].number if len(found) > PAGE else None
    hits = ledger.hits(one.about for one in found if one.subject is Subject.STATEMENT)
    gists = ledger.lines_of(one.about for one in found if one.subject is Subject.CLAIM)
    return page(request, "decisions.html", traces=shown, hits=hits, claims=gists, first=before is None, onward=onward)


async def decide(request: Request) -> Response:
    """Keep a decision and go back to where it was made."""
    fields, ledger = await fields_of(request), room_of(request).ledger
    if fields.get("verdict") in BY_HAND:
        return await _draw(request, fields)
    wanted = decision_of(fields, author_of(request))
    try:
        kept = await run_in_threadpool(deciding.decide, ledger, wanted, seen_in(fields))
    except MeanwhileError as error:
        return meanwhile(request, "/decide", fields, error)
    if wanted.subject is Subject.CLAIM and kept.subject is Subject.STATEMENT:  # claims were made anew
        found = await run_in_threadpool(ledger.claims_with, (kept.about,))
        return RedirectResponse(next(map(claim_at, found.get(kept.about, ())), "/claims"), 303)
    return RedirectResponse(way_back(fields), 303)


async def _draw(request: Request, fields: Fields) -> Response:
    """Keep a statement that is drawn by hand and show it in its report; the form comes back where that cannot be."""
    ledger = room_of(request).ledger
    sheet = await run_in_threadpool(sheet_of, ledger, fields)
    try:
        worded = written(worded_of(sheet.fields, sheet.reading, sheet.statement))
        wanted = decision_of({**fields, "value": worded}, author_of(request))
        kept = await run_in_threadpool(deciding.decide, ledger, wanted, seen_in(fields))
    except MeanwhileError as error:
        return meanwhile(request, "/decide", fields, error)
    except UndecidableError as error:
        return page(request, "make.html", 422, sheet=replace(sheet, trouble=str(error)), choices=CHOICES)
    return RedirectResponse(report_at(sheet.reading.report.id, kept.about), 303)


async def undo(request: Request) -> Response:
    """Take a decision back and go back to where that was asked for."""
    fields = await fields_of(request)
    number = fields.get("number", "")
    if not number.isascii() or not number.isdigit():
        raise HTTPException(422, "Which decision is to be undone is told by its number.")
    undoing = partial(deciding.undo, reason=fields.get("reason", "")[:LONGEST_REASON], author=author_of(request))
    try:
        await run_in_threadpool(undoing, room_of(request).ledger, int(number[:18]), seen=seen_in(fields))
    except MeanwhileError as error:
        return meanwhile(request, "/undo", fields, error)
    return RedirectResponse(way_back(fields), 303)


def meanwhile(request: Request, path: str, fields: Fields, error: MeanwhileError) -> Response:
    """Show what somebody decided while a page was looked at, with the visitor's own decision ready to be kept too."""
    sent = {name: value for name, value in fields.items() if name != "seen"}
    return page(request, "meanwhile.html", 409, message=str(error), path=path, sent=sent, back=way_back(fields))


async def profile(request: Request) -> Response:
    """Keep under whose name this browser decides."""
    fields = await fields_of(request)
    answer = RedirectResponse(way_back(fields), 303)
    name = " ".join(fields.get("author", "").split())[:LONGEST_NAME]
    if name.isprintable():
        answer.set_cookie(AUTHOR_COOKIE, quote(name), max_age=_YEAR_S, httponly=True, samesite="strict")
    return answer


def decision_of(fields: Fields, author: str) -> Decision:
    """Return the decision that a form asks for; raises `UndecidableError` where it makes no sense."""
    try:
        verdict, subject = Verdict(fields.get("verdict", "")), Subject(fields.get("subject", ""))
    except ValueError as error:
        msg = "That is no decision that can be made."
        raise UndecidableError(msg) from error
    if verdict is Verdict.UNDO or subject is Subject.DECISION:
        msg = "A decision is taken back by its number."
        raise UndecidableError(msg)
    reason, about = fields.get("reason", "").strip()[:LONGEST_REASON], fields.get("about", "")
    if verdict is Verdict.NOTE and not deciding.is_seen(reason):  # its value tells where in a report it stands
        msg = "A note needs words."
        raise UndecidableError(msg)
    return Decision(verdict, subject, about, author, now(), _value(verdict, fields), reason)


def _value(verdict: Verdict, fields: Fields) -> str:
    """Return what an edit sets, of that which a form names apart; otherwise what it gives."""
    value = fields.get("value", "")
    if verdict is Verdict.NOTE:  # a form may have a grade beside it
        return value if value.startswith("chars=") else ""
    if verdict is not Verdict.EDIT:
        return value
    value = ", ".join(f"{name}={fields[name]}" for name in _SETTABLE if fields.get(name))
    if not value:
        msg = "Nothing was set; choose a status, a polarity or a commitment."
        raise UndecidableError(msg)
    return value
