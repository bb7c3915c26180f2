"""The same use cases for programs, as the OpenAPI document promises them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from piles_by_hand import PILE, add
from readings_by_hand import entry
from reportedly.desk import asking
from reportedly.ledger import open_ledger
from reportedly.model import Status
from reportedly.show.web.api.document import document
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room
from room_by_hand import told

ASKED = (
    "/api/stats",
    "/api/reports",
    "/api/report?id=lantern-1",
    "/api/reading?id=lantern-1",
    "/api/revisions?id=lantern-1",
    "/api/statements?words=missing&status=unconfirmed",
    "/api/statements?report=lantern-1&rejected=true&limit=1",
    "/api/claims",
    "/api/claims?words=missing&reports=2",
    "/api/claim?id=ab12cd34ef56",
    "/api/trace?id=ab12cd34ef56",
    "/api/conflicts",
    "/api/timeline",
    "/api/timeline?id=ab12cd34ef56",
    "/api/sources",
    "/api/voices?words=renn&kind=person",
    "/api/voice?name=Ida+Renn",
    "/api/voice?name=Nobody+at+all",
    "/api/failures",
    "/api/decisions",
    "/api/decisions?subject=statement",
)


def promised(address: str, method: str, code: int) -> Any:
    answers = document()["paths"][address.partition("?")[0]][method]["responses"]
    schema = answers[str(code)]["content"]["application/json"]["schema"]
    return {**schema, "components": document()["components"]}


def every(visitor: TestClient, address: str) -> list[Any]:
    """Return the items of all parts of a list."""
    found = list[Any]()
    while address:
        answer = visitor.get(address)
        found += answer.json()["items"]
        address = answer.json()["next"]
        assert answer.headers.get("link") == (f'<{address}>; rel="next"' if address else None)
    return found


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
    assert found["next"] is None


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
        ("/api/statements?statuss=denied", 422),
        ("/api/statements?limit=5&limit=6", 422),
        ("/api/statements?since=20200504", 422),
        ("/api/statements?rejected=yes", 422),
        ("/api/claims?after=last", 422),
        ("/api/timeline?id=ffff", 404),
        ("/api/revisions?id=lantern-1&old=7", 404),
        ("/api/claim?id=ab12&as_of=2001-01-01", 404),
        ("/api/voice?name=.", 422),
        ("/api/nowhere", 404),
    ],
)
def test_refusals_are_sentences(visitor: TestClient, address: str, code: int) -> None:
    answer = visitor.get(address)
    assert answer.status_code == code
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == code
    assert answer.json()["detail"].endswith(".")


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


def test_a_number_may_be_written_as_json_has_it(visitor: TestClient) -> None:
    note = {"verdict": "note", "subject": "report", "about": "lantern-1", "reason": "Seen."}
    assert visitor.post("/api/decisions", json=note).status_code == 201
    assert visitor.post("/api/undo", json={"number": 1.0}).status_code == 201


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


@pytest.mark.parametrize(
    "list_", ["reports", "statements", "statements?words=missing", "claims", "voices", "decisions"]
)
def test_a_list_is_the_same_in_parts_as_at_once(visitor: TestClient, list_: str) -> None:
    for reason in ("One.", "Two.", "Three."):
        note = {"verdict": "note", "subject": "report", "about": "lantern-1", "reason": reason}
        assert visitor.post("/api/decisions", json=note).status_code == 201
    mark = "&" if "?" in list_ else "?"
    at_once = visitor.get(f"/api/{list_}{mark}limit=100").json()
    assert at_once["next"] is None
    assert every(visitor, f"/api/{list_}{mark}limit=1") == at_once["items"]


def test_what_comes_in_meanwhile_moves_no_list(visitor: TestClient, shown: Room) -> None:
    first = visitor.get("/api/reports?limit=2").json()
    shown.ledger.add(entry("late-1", (("", "The river rose.", Status.ASSERTED),)))
    rest = visitor.get(first["next"]).json()
    assert [one["id"] for one in (*first["items"], *rest["items"])] == ["gazette-1", "courier-1", "lantern-1"]


def test_claims_are_found_by_what_their_statements_are(visitor: TestClient) -> None:
    assert [one["id"] for one in every(visitor, "/api/claims?source=mayor&limit=1")] == ["ab12cd34ef56"]
    assert every(visitor, "/api/claims?words=volcano") == []
    assert every(visitor, "/api/claims?reports=4") == []
    assert [one["kind"] for one in every(visitor, "/api/conflicts?limit=1")] == ["quantity"]


def test_a_claim_is_told_as_it_stood_on_a_day(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "pile.sqlite") as ledger:
        add(ledger, *PILE)
        (now, _) = asking.claims(ledger)
        visitor = TestClient(app_for(Room(ledger, "pile", "ida")), base_url="http://127.0.0.1:8017")
        for name in ("claim", "trace", "timeline"):
            address = f"/api/{name}?id={now.id[:6]}&as_of=2020-05-05"
            jsonschema.validate(visitor.get(address).json(), promised(address, "get", 200))
        assert len(visitor.get(f"/api/claim?id={now.id}&as_of=2020-05-05").json()["statements"]) == 2
        assert visitor.get(f"/api/trace?id={now.id}&as_of=2020-05-04").status_code == 404


def test_decisions_are_found_by_what_they_are_on(visitor: TestClient) -> None:
    visitor.post("/api/decisions", json={"verdict": "grade", "subject": "source", "about": "Ida Renn", "value": "B"})
    note = {"verdict": "note", "subject": "report", "about": "lantern-1", "reason": "Seen."}
    visitor.post("/api/decisions", json=note)
    assert [one["value"] for one in every(visitor, "/api/decisions?subject=source")] == ["B"]
    assert [one["reason"] for one in every(visitor, "/api/decisions?about=lantern-1")] == ["Seen."]
    voice = visitor.get("/api/voice?name=Ida+Renn").json()
    assert voice["grade"]["value"] == "B"
    assert voice["said"]["looked_at"] == 1


def test_looking_leaves_the_ledger_as_it_is(visitor: TestClient, shown: Room) -> None:
    shown.ledger.add(entry("late-1", (("", "The dam at Orsk burst on Monday.", Status.ASSERTED),)))
    waiting = shown.ledger.stale()
    assert waiting
    for address in ASKED:
        visitor.get(address)
    assert shown.ledger.stale() == waiting


@pytest.mark.parametrize("field", ["reason", "author", "about"])
@pytest.mark.parametrize("text", ["\ud800", "a\0b", "\u202e" * 20, "<script>alert(1)</script>"])
def test_odd_characters_are_kept_or_refused(visitor: TestClient, field: str, text: str) -> None:
    note = {"verdict": "note", "subject": "report", "about": "lantern-1", "reason": "Seen.", field: text}
    sent = visitor.post("/api/decisions", content=json.dumps(note), headers={"content-type": "application/json"})
    assert sent.status_code in {201, 404, 422}
    assert visitor.get("/api/decisions").status_code == visitor.get("/decisions").status_code == 200


def test_what_is_too_long_is_refused_and_not_cut(visitor: TestClient, shown: Room) -> None:
    note = {"verdict": "note", "subject": "report", "about": "lantern-1", "reason": "x" * 4_001}
    assert visitor.post("/api/decisions", json=note).status_code == 422
    assert not shown.ledger.decisions()


def test_another_method_is_told_which_there_are(visitor: TestClient) -> None:
    answer = visitor.put("/api/decisions")
    assert answer.status_code == 405
    assert {"GET", "POST"} <= set(answer.headers["allow"].split(", "))
    assert answer.headers["content-type"] == "application/problem+json"
