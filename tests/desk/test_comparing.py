"""What a user can learn of a pile of reports."""

from __future__ import annotations

from readings_by_hand import reading
from reportedly.desk import comparing
from reportedly.model import Status

WORDS = "The dam at Orsk burst and twelve houses are gone."
PILE = (
    reading("lantern-1", (("Ida Renn", WORDS, Status.ASSERTED),), outlet="Lantern"),
    reading("herald-1", (("Ida Renn", WORDS, Status.ASSERTED),), outlet="Herald", published="2020-05-06"),
)


def test_a_claim_is_traced_to_its_origin() -> None:
    (claim,) = comparing.claims_in(PILE)
    assert [(origin.who, origin.reports) for origin in claim.origins] == [("Ida Renn", ("lantern-1", "herald-1"))]
    traced = comparing.trace(claim, PILE)
    assert traced.found.origins == claim.origins
    assert traced.lines()[0] == "● Ida Renn: 2 of 2 reports attribute it to Ida Renn."


def test_other_reports_do_not_matter_to_a_trace() -> None:
    (claim,) = comparing.claims_in(PILE)
    other = reading("globe-1", (("", "Bread is dear in Kestrel.", Status.ASSERTED),))
    assert comparing.trace(claim, (*PILE, other)).lines() == comparing.trace(claim, PILE).lines()
