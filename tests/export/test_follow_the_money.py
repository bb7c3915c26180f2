"""FollowTheMoney: by our own reading of its model, and by its library where that is installed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from exports_by_hand import case, whole
from reportedly.export.follow_the_money import write


@pytest.fixture(scope="module")
def entities() -> list[dict[str, Any]]:
    return [json.loads(line) for line in whole(write(case())).splitlines()]


def of(entities: list[dict[str, Any]], schema: str) -> list[dict[str, list[str]]]:
    return [one["properties"] for one in entities if one["schema"] == schema]


def test_every_reference_is_there(entities: list[dict[str, Any]]) -> None:
    ids = {one["id"] for one in entities}
    assert len(ids) == len(entities)
    for one in entities:
        for name in ("document", "resolved", "entity", "subject", "object", "involved", "proof"):
            assert set(one["properties"].get(name, ())) <= ids


def test_kinds_become_schemas_and_a_body_with_offices_of_a_state_is_public(entities: list[dict[str, Any]]) -> None:
    assert [one["name"] for one in of(entities, "Person")] == [["Ida Renn"]] * 2, "two reports, two persons"
    assert of(entities, "PublicBody")[0]["name"] == ["The river ministry"]
    assert of(entities, "Organization")[0]["alias"] == ["the Post"]
    assert {one["detectedSchema"][0] for one in of(entities, "Mention")} == {"Person", "PublicBody", "Organization"}


def test_a_statement_is_a_note_that_its_voices_are_linked_with(entities: list[dict[str, Any]]) -> None:
    note = next(one for one in entities if one["properties"].get("name") == ["Vell Post <- an officer"])
    assert note["schema"] == "Note"
    assert "status:unconfirmed" in note["properties"]["keywords"]
    (link,) = (one for one in of(entities, "UnknownLink") if one["object"] == [note["id"]])
    assert link["role"] == ["voice 1 of 2"]


def test_an_event_says_who_tells_it(entities: list[dict[str, Any]]) -> None:
    told = of(entities, "Event")[0]
    assert told["name"] == ["MOBILIZE troops: sent"]
    assert told["summary"] == ["Vell Post <- an officer"]
    assert (told["startDate"], told["country"]) == (["2020-05-06"], ["ru"])
    assert "stage:planned" in told["keywords"]


@pytest.mark.filterwarnings("ignore")
def test_its_own_library_takes_every_value(entities: list[dict[str, Any]]) -> None:
    followthemoney = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed (it takes minutes, and a compiler)"
    )
    for one in entities:
        proxy = followthemoney.model.get_proxy(one, cleaned=False)
        proxy.schema.validate(one)
        kept = {name: sorted(proxy.get(name)) for name in one["properties"]}
        assert kept == {name: sorted(values) for name, values in one["properties"].items()}
