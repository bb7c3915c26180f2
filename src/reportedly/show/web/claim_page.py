"""The page of a claim: one sentence, what it rests on, and every word that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from reportedly.desk_decisions import GRADES
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.model import SAMENESS, Claim, Hit, Report, Stance, Subject, Telling, Verdict, latest
from reportedly.show.page_wording import counted
from reportedly.show.pictures.lineage import Drawing, drawing_of, reports_in_order
from reportedly.show.web.addresses import PAGE
from reportedly.show.web.audit import Trace, trails
from reportedly.show.web.cursors import after_in, cursor_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of

RELIABLE = dict(
    zip(
        GRADES,
        (
            "completely reliable",
            "usually reliable",
            "fairly reliable",
            "not usually reliable",
            "unreliable",
            "cannot be judged",
        ),
        strict=True,
    )
)
"""What the letters of the Admiralty code mean."""

CREDIBLE = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
"""What its figures mean."""


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim with the reports and statements it is made of, its drawing, and what people decided."""

    claim: Claim
    reports: dict[str, Report]
    told: tuple[tuple[Telling, Hit], ...]
    drawing: Drawing
    grades: dict[str, Trace]
    decided: tuple[Trace, ...]

    @property
    def sums(self) -> tuple[str, ...]:
        """Return what the claim amounts to: "8 reports", "3 origins", "0 named", "1 denial"."""
        claim = self.claim
        named = sum(origin.named and origin.independent for origin in claim.origins)
        return (
            counted(len(self.reports), "report"),
            counted(claim.independent_origins, "origin"),
            f"{named} named",
            counted(len(claim.denials), "denial"),
            *((counted(len(claim.doubts), "doubt"),) if claim.doubts else ()),
        )


def claims(request: Request) -> Response:
    """Show all claims, those of most reports first."""
    after = after_in(request)
    found = room_of(request).ledger.claims_after(PAGE + 1, after)
    shown = found[:PAGE]
    onward = cursor_of(shown[-1]) if len(found) > PAGE else None
    return page(request, "claims.html", claims=shown, first=after is None, onward=onward)


def claim(request: Request) -> Response:
    """Show one claim."""
    shown = shown_of(room_of(request).ledger, request.query_params.get("id", ""))
    return page(request, "claim.html", shown=shown, reliable=RELIABLE, credible=CREDIBLE, stances=tuple(Stance))


def shown_of(ledger: Ledger, id_: str) -> ClaimShown:
    """Collect what the page of a claim shows; raises `UnknownSubjectError`."""
    found = ledger.claim(id_)
    reports = {one.report: ledger.report(one.report).report for one in reports_in_order(found)}
    drawn = drawing_of(found, ledger.lineage(reports, found.id))
    return ClaimShown(found, reports, tuple(_told(found, ledger)), drawn, grades_of(ledger), decided_on(found, ledger))


def decided_on(found: Claim, ledger: Ledger) -> tuple[Trace, ...]:
    """Return what was decided on a claim, and on its statements of whether they belong together."""
    on_claim = trails(ledger, Subject.CLAIM, (found.id,)).get(found.id, ())
    on_statements = trails(ledger, Subject.STATEMENT, (one.statement for one in found.tellings)).values()
    same = (one for some in on_statements for one in some if one.decision.verdict in SAMENESS)
    return tuple(sorted((*on_claim, *same), key=lambda one: one.decision.number))


def grades_of(ledger: Ledger) -> dict[str, Trace]:
    """Return how reliable people hold each source that they have graded, by its name."""
    graded = latest(ledger.decisions(Subject.SOURCE))
    return {one.about: Trace(one, holds=True) for one in graded if one.verdict is Verdict.GRADE}


def _told(found: Claim, ledger: Ledger) -> Iterator[tuple[Telling, Hit]]:
    order = {one.report: number for number, one in enumerate(reports_in_order(found))}
    for telling in sorted(found.tellings, key=lambda one: order[one.report]):
        try:
            yield telling, ledger.statement(telling.statement)
        except UnknownSubjectError:  # a newer reading has it no more, and claims have not been made again since
            continue
