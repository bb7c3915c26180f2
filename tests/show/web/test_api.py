"""The same use cases for programs, as the OpenAPI document promises them."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from reportedly.model import Status
from reportedly.show.web.openapi import document
from reportedly.show.web.room import Room
from room_by_hand import told

ASKED = (
    "/api/stats",
    "/api/reports",
    "/api/report?id=lantern-1",
    "/api/statements?words=missing&status=unconfirmed",
    "/api/claims",
    "/api/claim?id=ab12cd34ef56",
    "/api/decisions",
)


def promised(address: str, method: str, code: int) -> Any:
    answers = document()["paths"][address.partition("?")[0]][method]["responses"]
    return answers[str(code)]["content"]["application/json"]["schema"]


@pytest.mark.parametrize("address", ASKED)
def test_answers_are_as_promised(visitor: TestClient, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), promised(address, "get", 200))


def test_document_is_served_and_names_every_address(visitor: TestClient) -> None:
    served = visitor.get("/api/openapi.json").json()
    assert served["openapi"] == "3.1.0"
    for address, methods in served["paths"].items():
        for method in methods:
            assert visitor.request(method.upper(), address).status_code != 405


def test_statements_are_found(visitor: TestClient) -> None:
    found = visitor.get("/api/statements", params={"words": "missing", "outlet": "Hill Courier"}).json()
    assert [one["text"] for one in found["items"]] == ["Twenty people are missing at Orsk."]
    assert found["more"] is False


def test_deciding_and_undoing(visitor: TestClient, shown: Room) -> None:
    id_ = told(shown.ledger, "courier-1", 0)
    wanted = {"verdict": "edit", "subject": "statement", "about": id_, "status": "alleged", "author": "Holm"}
    kept = visitor.post("/api/decisions", json=wanted)
    assert kept.status_code == 201
    jsonschema.validate(kept.json(), promised("/api/decisions", "post", 201))
    assert visitor.get(f"/api/statement?id={id_}").json()["status"] == "alleged"
    assert visitor.post("/api/undo", json={"number": kept.json()["number"]}).status_code == 201
    assert shown.ledger.statement(id_).certainty.status is Status.ASSERTED


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/api/report", 422),
        ("/api/report?id=none", 404),
        ("/api/claim?id=ffff", 404),
        ("/api/statements?status=sure", 422),
        ("/api/statements?page=-1", 422),
        ("/api/nowhere", 404),
    ],
)
def test_refusals_are_sentences(visitor: TestClient, address: str, code: int) -> None:
    answer = visitor.get(address)
    assert answer.status_code == code
    assert answer.json()["error"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"{", 400),
        (b"[" * 50_000, 400),
        (b"[]", 422),
        (b'{"verdict": 1}', 422),
        (b'{"other": "x"}', 422),
        (b'{"verdict": "note", "subject": "report", "about": "lantern-1"}', 422),
        (b"\xff\xfe", 400),
    ],
)
def test_senseless_decisions_are_refused(visitor: TestClient, shown: Room, sent: bytes, code: int) -> None:
    answer = visitor.post("/api/decisions", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code == code
    assert not shown.ledger.decisions()


@pytest.mark.parametrize("number", [0, -1, True, 1.5, "1", 10**20, None])
def test_undoing_what_is_no_decision_is_refused(visitor: TestClient, number: object) -> None:
    assert visitor.post("/api/undo", json={"number": number}).status_code == 422


def test_no_page_of_another_site_can_decide(visitor: TestClient, shown: Room) -> None:
    wanted = '{"verdict": "note", "subject": "report", "about": "lantern-1", "reason": "x"}'
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        assert visitor.post("/api/decisions", content=wanted, headers={"content-type": kind}).status_code == 415
    headers = {"content-type": "application/json", "origin": "https://evil.example"}
    assert visitor.post("/api/decisions", content=wanted, headers=headers).status_code == 403
    assert not shown.ledger.decisions()
