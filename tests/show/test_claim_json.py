"""Claims as JSON and on the terminal."""

from __future__ import annotations

import io
import json
from importlib.resources import files

import jsonschema
from rich.console import Console

from reportedly.model import (
    Claim,
    Conflict,
    ConflictKind,
    Credibility,
    Mutation,
    MutationKind,
    Opposition,
    Origin,
    Rival,
    SourceKind,
    Stance,
    Status,
    Telling,
    Turn,
)
from reportedly.show.claim_json import SCHEMA as NAME
from reportedly.show.claim_json import dump_claims
from reportedly.show.claims_view import show_claims

SCHEMA = json.loads((files("reportedly") / "schema" / "claim-1.json").read_text(encoding="utf-8"))
CLAIM = Claim(
    id="c1",
    gist="Ostria sent 900 guards",
    tellings=(Telling("s1", "a", Stance.REPORTS, Status.UNCONFIRMED), Telling("s2", "b", Stance.DENIES, Status.DENIED)),
    origins=(Origin("renn", "Anna Renn", named=True, kind=SourceKind.PERSON, reports=("a",), why="She is quoted."),),
    unknown_lineage=("b",),
    denials=(Opposition("Ana Pell", ("b",)),),
    doubts=(Opposition("Northlight", ("a",)),),
    conflicts=(Conflict(ConflictKind.QUANTITY, (Rival("900", ("a",)), Rival("300", ("b",))), "They differ."),),
    history=(Turn(None, "unconfirmed", "a", "First heard: unconfirmed, in A."),),
    mutations=(Mutation(MutationKind.HEDGE_LOST, "a", "b", "The hedge fell off."),),
    credibility=Credibility(4, ("Denied by Ana Pell.",)),
)


def test_a_full_claim_keeps_to_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    (document,) = json.loads(dump_claims([CLAIM]))
    closed = {**SCHEMA, "additionalProperties": False}
    jsonschema.Draft202012Validator(closed).validate(document)
    assert document["schema"] == NAME
    assert document["independent_origins"] == 1
    assert document["mutations"] == [{"kind": "hedge lost", "from": "a", "to": "b", "message": "The hedge fell off."}]


def test_the_view_tells_the_claim_and_what_is_against_it() -> None:
    out = io.StringIO()
    show_claims([CLAIM], Console(file=out, width=80))
    assert out.getvalue().startswith("c1  “Ostria sent 900 guards”\n2 reports, 1 origin, named, 1 denial, 1 doubt.\n")
    assert "at odds     quantity: 900, in a; 300, in b" in out.getvalue()
    assert "grade       4, doubtful: Denied by Ana Pell." in out.getvalue()


def test_where_nothing_is_told_twice_the_view_says_so() -> None:
    out = io.StringIO()
    show_claims([], Console(file=out, width=80))
    assert out.getvalue() == "No two reports tell the same.\n"
