"""Two reports beside each other: what both tell is lit in both, under one letter, with who says it in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from starlette.requests import Request
from starlette.responses import Response

from reportedly.model import Claim, ClaimLine, Report
from reportedly.show.report_cards import Card
from reportedly.show.report_shown import ReportShown, shown_of
from reportedly.show.web.pages import page
from reportedly.show.web.room import room_of


@dataclass(frozen=True, slots=True)
class Shared:
    """A claim that both reports have a part in: its letter, how each tells it, and on what the two disagree."""

    letter: str
    claim: ClaimLine
    told: tuple[tuple[Card, ...], ...]
    rivals: tuple[str, ...]


def beside(request: Request) -> Response:
    """Show two reports with the claims that both have a part in."""
    ledger = room_of(request).ledger
    both = [shown_of(ledger, request.query_params.get(name, "")) for name in ("one", "other")]
    letters = dict(zip(shared(*both), ascii_uppercase, strict=False))
    whole = {claim.id: claim for claim in ledger.claims(ids=letters)}
    claims = [
        Shared(letter, both[0].claims[id_], tuple(_told(id_, one) for one in both), rivals_of(whole.get(id_), both))
        for id_, letter in letters.items()
    ]
    columns = [(one, letters_of(one, letters)) for one in both]
    return page(request, "beside.html", columns=columns, claims=claims)


def shared(one: ReportShown, other: ReportShown) -> tuple[str, ...]:
    """Return the ids of the claims that both reports have a part in, in the order of the first one's text."""
    told = (claim for card in one.cards.values() for claim in card.claims)
    return tuple(dict.fromkeys(claim for claim in told if claim in other.claims))


def letters_of(shown: ReportShown, letters: Mapping[str, str]) -> dict[int, str]:
    """Return the letters of the statements of a report that belong to a shared claim, by their numbers."""
    return {
        number: " ".join(letters[claim] for claim in card.claims if claim in letters)
        for number, card in shown.cards.items()
        if any(claim in letters for claim in card.claims)
    }


def rivals_of(claim: Claim | None, both: Iterable[ReportShown]) -> tuple[str, ...]:
    """Return on what two reports of a claim disagree, each as the values of the one against those of the other."""
    one, other = (shown.kept.report for shown in both)
    return tuple(dict.fromkeys(_rivals(claim, one, other))) if claim else ()


def _rivals(claim: Claim, one: Report, other: Report) -> Iterator[str]:
    for conflict in claim.conflicts:
        mine, theirs = ([rival.value for rival in conflict.values if r.id in rival.reports] for r in (one, other))
        if mine and theirs and set(mine) != set(theirs):
            here, there = f"{', '.join(mine)} in {_called(one, other)}", f"{', '.join(theirs)} in {_called(other, one)}"
            yield f"{conflict.kind}: {here}; {there}"


def _called(report: Report, beside: Report) -> str:
    """Return what a reader knows a report by: whose it is, where both are one outlet's its day, else its id."""
    if not report.outlet or report.outlet != beside.outlet:
        return report.outlet or report.id
    return f"{report.outlet} ({report.published if report.published != beside.published else report.id})"


def _told(claim: str, shown: ReportShown) -> tuple[Card, ...]:
    return tuple(card for card in shown.cards.values() if claim in card.claims)
