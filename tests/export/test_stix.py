"""STIX 2.1, by the library and the validator of OASIS."""

from __future__ import annotations

from typing import Any

import pytest
import stix2
import stix2validator

from exports_by_hand import case, whole
from reportedly.export.stix import write


@pytest.fixture(scope="module")
def objects() -> list[Any]:
    bundle = stix2.parse(whole(write(case())), allow_custom=False)
    return list(bundle.objects)


def of(objects: list[Any], kind: str) -> list[Any]:
    return [one for one in objects if one.type == kind]


def test_the_validator_finds_no_breach_of_the_standard() -> None:
    found = stix2validator.validate_string(whole(write(case())), stix2validator.ValidationOptions(version="2.1"))
    assert found.is_valid, [str(error) for error in found.errors]


def test_every_reference_is_in_the_bundle_and_nothing_is_there_twice(objects: list[Any]) -> None:
    ids = [one.id for one in objects]
    assert len(set(ids)) == len(ids)
    pointed_at = {ref for one in objects for ref in one.get("object_refs", ())}
    assert pointed_at <= set(ids)


def test_nothing_is_given_a_confidence_of_ours(objects: list[Any]) -> None:
    assert not [one for one in objects if "confidence" in one]


def test_a_statement_is_a_note_on_whoever_says_it(objects: list[Any]) -> None:
    names = {one.id: one.name for one in of(objects, "identity")}
    note = next(one for one in of(objects, "note") if one.abstract == "Vell Post <- an officer")
    assert note.content == "1,500 guards will be sent to Orsk on May 6"
    assert [names[ref] for ref in note.object_refs] == ["Vell Post", "an officer"]
    assert "status:unconfirmed" in note.labels


def test_the_named_are_one_across_reports_and_the_nameless_are_not(objects: list[Any]) -> None:
    names = [one.name for one in of(objects, "identity")]
    assert (names.count("Ida Renn"), names.count("an officer")) == (1, 2)


def test_who_denies_or_doubts_a_claim_has_an_opinion_on_it(objects: list[Any]) -> None:
    claim = next(one for one in of(objects, "note") if "claim" in one.labels)
    assert claim.content.startswith("1 independent origins, 1 of unknown lineage")
    assert [(one.authors, one.opinion, one.object_refs) for one in of(objects, "opinion")] == [
        (["The river ministry"], "strongly-disagree", [claim.id]),
        (["Ida Renn"], "disagree", [claim.id]),
    ]


def test_a_report_without_a_day_is_labelled(objects: list[Any]) -> None:
    dated, undated = of(objects, "report")
    assert (str(dated.published), dated.labels) == ("2020-05-04 00:00:00+00:00", ["news"])
    assert "day of publication unknown" in undated.labels
