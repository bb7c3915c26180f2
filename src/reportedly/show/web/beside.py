"""Two reports beside each other: what both tell is lit in both, under one letter."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase

from starlette.requests import Request
from starlette.responses import Response

from reportedly.show.web.pages import page
from reportedly.show.web.report_page import ReportShown, shown_of
from reportedly.show.web.room import room_of


def beside(request: Request) -> Response:
    """Show two reports with the claims that both have a part in."""
    ledger = room_of(request).ledger
    both = [shown_of(ledger, request.query_params.get(name, "")) for name in ("one", "other")]
    letters = dict(zip(shared(*both), ascii_uppercase, strict=False))
    columns = [(one, letters_of(one, letters)) for one in both]
    claims = [(letter, both[0].claims[id_]) for id_, letter in letters.items()]
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
