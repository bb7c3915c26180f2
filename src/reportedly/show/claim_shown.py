"""What is shown of a claim, on its page and in print: what it rests on, and every word that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.desk.deciding import GRADES
from reportedly.desk.whole import whole
from reportedly.ledger import Ledger
from reportedly.model import (
    SAMENESS,
    Claim,
    Edge,
    Hit,
    Kept,
    Report,
    Subject,
    Telling,
    Verdict,
    ids_of,
    latest,
    line_of,
)
from reportedly.show.audit import Trace, trails
from reportedly.show.page_wording import counted
from reportedly.show.pictures.lineage import Drawing, drawing_of, reports_in_order

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

_AROUND = ' .,;:"“”'


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim with the reports and statements it is made of, its drawing, and what people decided."""

    claim: Claim
    kept: dict[str, Kept]
    told: tuple[tuple[Telling, Hit], ...]
    drawing: Drawing
    grades: dict[str, Trace]
    decided: tuple[Trace, ...]

    @property
    def reports(self) -> dict[str, Report]:
        """Return its reports by their ids, the earliest first."""
        return {id_: one.report for id_, one in self.kept.items()}

    @property
    def worded_by(self) -> str | None:
        """Return the id of the report whose words stand for the claim, None where they are in none that is shown."""
        gist = self.claim.gist.strip(_AROUND)
        return next((hit.report for _, hit in self.told if hit.text.strip(_AROUND) == gist), None)

    @property
    def sums(self) -> tuple[str, ...]:
        """Return what the claim amounts to: "8 reports", "3 origins", "0 named", "1 denial"."""
        claim = self.claim
        named = sum(origin.named and origin.independent for origin in claim.origins)
        return (
            counted(line_of(claim).reports, "report"),
            counted(claim.independent_origins, "origin"),
            f"{named} named",
            counted(len(claim.denials), "denial"),
            *((counted(len(claim.doubts), "doubt"),) if claim.doubts else ()),
        )


def shown_of(ledger: Ledger, claim: Claim, edges: Iterable[Edge], part: slice = slice(None)) -> ClaimShown:
    """Collect what is shown of a claim; `edges` are whom its reports have what they say from.

    With a `part`, only those of its reports in the order of their days are shown, with what they tell.
    """
    kept = ledger.kept(one.report for one in reports_in_order(claim)[part])
    shown = replace(claim, tellings=tuple(one for one in claim.tellings if one.report in kept))
    return ClaimShown(
        claim=claim,
        kept=kept,
        told=tuple(_told(shown, ledger)),
        drawing=drawing_of(shown, edges),
        grades=grades_of(ledger),
        decided=decided_on(claim, ledger),
    )


def claim_in(ledger: Ledger, id_: str) -> ClaimShown:
    """Return all that there is to show of a claim; raises `UnknownSubjectError`."""
    found = whole(ledger, id_)
    return shown_of(ledger, found, ledger.lineage({one.report for one in found.tellings}, found.id))


def decided_on(found: Claim, ledger: Ledger) -> tuple[Trace, ...]:
    """Return what was decided on a claim, and on its statements of whether they belong together."""
    on_claim = (one for some in trails(ledger, Subject.CLAIM, ids_of(found)).values() for one in some)
    on_statements = trails(ledger, Subject.STATEMENT, (one.statement for one in found.tellings)).values()
    same = (one for some in on_statements for one in some if one.decision.verdict in SAMENESS)
    return tuple(sorted((*on_claim, *same), key=lambda one: one.decision.number))


def grades_of(ledger: Ledger) -> dict[str, Trace]:
    """Return how reliable people hold each source that they have graded, by its name."""
    graded = latest(ledger.decisions(Subject.SOURCE))
    return {one.about: Trace(one, holds=True) for one in graded if one.verdict is Verdict.GRADE}


def _told(found: Claim, ledger: Ledger) -> Iterator[tuple[Telling, Hit]]:
    """Yield what is told with its words; a newer reading may have some no more, before claims are made again."""
    order = {one.report: number for number, one in enumerate(reports_in_order(found))}
    hits = ledger.hits(one.statement for one in found.tellings)
    ordered = sorted(found.tellings, key=lambda one: order[one.report])
    return ((one, hits[one.statement]) for one in ordered if one.statement in hits)
