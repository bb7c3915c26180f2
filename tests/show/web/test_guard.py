"""Nobody gets in from outside, and nothing is changed by a page that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.show.web.access import Access, access_for, is_from_here, is_loopback, is_ours
from reportedly.show.web.app import app_for
from reportedly.show.web.guard import MOST_BYTES
from reportedly.show.web.room import Room
from room_by_hand import room

HERE = "http://127.0.0.1:8017"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8017", "127.0.0.1.evil.example", "10.0.0.7", "", "[::2]"]
)
def test_another_host_name_is_refused(visitor: TestClient, host: str) -> None:
    assert visitor.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9000", "LOCALHOST", "[::1]:80"])
def test_this_machine_is_let_in(visitor: TestClient, host: str) -> None:
    assert visitor.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost:8017"])
def test_a_change_asked_for_by_another_site_is_refused(visitor: TestClient, shown: Room, origin: str) -> None:
    form = {"sign": shown.sign, "verdict": "note", "subject": "report", "about": "lantern-1", "reason": "x"}
    assert visitor.post("/decide", data=form, headers={"origin": origin}).status_code == 403
    assert visitor.post("/decide", data=form, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert not shown.ledger.decisions()


@pytest.mark.parametrize("address", ["/decide", "/undo", "/profile"])
@pytest.mark.parametrize("sign", [{}, {"sign": "guessed"}, {"sign": "\udcff"}])
def test_a_form_that_did_not_go_out_from_here_is_refused(
    visitor: TestClient, shown: Room, address: str, sign: dict[str, str]
) -> None:
    body = "&".join(f"{name}={value}" for name, value in {"number": "1", **sign}.items())
    form = "application/x-www-form-urlencoded"
    answer = visitor.post(address, content=body.encode("utf-8", "surrogatepass"), headers={"content-type": form})
    assert answer.status_code == 403
    assert not shown.ledger.decisions()


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "application/json", ""])
def test_only_forms_are_taken_as_forms(visitor: TestClient, shown: Room, kind: str) -> None:
    assert visitor.post("/decide", content=f"sign={shown.sign}", headers={"content-type": kind}).status_code == 415


@pytest.mark.parametrize("address", ["/decide", "/undo", "/profile"])
def test_looking_changes_nothing(visitor: TestClient, address: str) -> None:
    assert visitor.get(address).status_code == 405


def test_too_much_is_refused_told_or_untold(visitor: TestClient) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    much = b"x" * (MOST_BYTES + 1)
    assert visitor.post("/decide", content=much, headers=form).status_code == 413
    assert visitor.post("/decide", content=iter([much]), headers=form).status_code == 413
    assert visitor.post("/decide", content=b"", headers=form | {"content-length": "-1"}).status_code == 413


@pytest.mark.parametrize(
    "name",
    ["../app.py", "..%2fapp.py", "%2e%2e/%2e%2e/room.py", "room.css/../../room.py", "/etc/passwd", "%00"],
)
def test_no_way_leads_out_of_the_static_files(visitor: TestClient, name: str) -> None:
    assert visitor.get(f"/static/{name}").status_code == 404


@pytest.mark.parametrize("address", ["/", "/nowhere", "/static/room.css"])
def test_browsers_are_told_to_load_nothing_from_outside(visitor: TestClient, address: str) -> None:
    headers = visitor.get(address).headers
    rules = headers["content-security-policy"]
    assert "default-src 'none'" in rules
    assert "unsafe" not in rules
    assert "http" not in rules
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"


def test_elsewhere_than_here_a_token_is_asked_for(tmp_path: Path) -> None:
    with room(tmp_path, access_for("192.0.2.7", "s3cret")) as shown:
        visitor = TestClient(app_for(shown), base_url="http://192.0.2.7:8017")
        assert visitor.get("/").status_code == 401
        assert visitor.get("/?token=guess").status_code == 401
        assert visitor.get("/static/room.css").status_code == 401
        let_in = visitor.get("/search?words=dam&token=s3cret", follow_redirects=False)
        assert let_in.headers["location"] == "/search?words=dam"
        there = visitor.get("http://192.0.2.7:8017//evil.example/?token=s3cret", follow_redirects=False)
        assert there.headers["location"] == "/evil.example/"
        assert "httponly" in let_in.headers["set-cookie"].lower()
        assert visitor.get("/").status_code == 200
        assert visitor.get("/", headers={"host": "evil.example"}).status_code == 421


def test_on_this_machine_no_token_is_needed() -> None:
    assert access_for("127.0.0.1", "s3cret") == Access()
    assert not access_for("::1", "s3cret").token
    assert access_for("0.0.0.0", "s3cret").token  # noqa: S104 - nothing is bound here


@pytest.mark.parametrize("address", ["127.0.0.1.evil.example", "", "2130706433", "10.0.0.1"])
def test_what_only_looks_like_loopback_is_none(address: str) -> None:
    assert not is_loopback(address)
    assert not is_ours(Access(), address)


def test_programs_without_a_browser_may_ask() -> None:
    assert is_from_here(None, None, "localhost")
    assert is_from_here("http://localhost:80", "same-origin", "localhost:80")
    assert not is_from_here(None, "same-site", "localhost")


REFUSED: tuple[tuple[int, dict[str, str], bytes], ...] = (
    (421, {"host": "evil.example"}, b"{}"),
    (403, {"origin": "https://evil.example"}, b"{}"),
    (403, {"origin": "null"}, b"{}"),
    (403, {"sec-fetch-site": "cross-site"}, b"{}"),
    (413, {}, b"x" * (MOST_BYTES + 1)),
    (415, {"content-type": "text/plain"}, b"{}"),
)


@pytest.mark.parametrize(("code", "headers", "sent"), REFUSED)
def test_programs_are_refused_like_browsers_and_told_why(
    visitor: TestClient, shown: Room, code: int, headers: dict[str, str], sent: bytes
) -> None:
    for address in ("/api/decisions", "/api/undo"):
        answer = visitor.post(address, content=sent, headers={"content-type": "application/json", **headers})
        assert answer.status_code == code
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"].endswith(".")
    assert not shown.ledger.decisions()


def test_programs_send_the_token_in_a_header(tmp_path: Path) -> None:
    with room(tmp_path, access_for("192.0.2.7", "s3cret")) as shown:
        visitor = TestClient(app_for(shown), base_url="http://192.0.2.7:8017")
        assert visitor.get("/api/stats").json()["status"] == 401
        for wrong in ("Bearer guess", "Bearer", "Basic czNjcmV0", "s3cret", "Bearer s3cre\u00e9"):
            sent = {b"authorization": wrong.encode("latin-1")}
            assert visitor.get("/api/stats", headers=sent).status_code == 401
        assert visitor.get("/api/stats", headers={"authorization": "Bearer s3cret"}).status_code == 200
        assert visitor.get("/api/stats").status_code == 401


@pytest.mark.parametrize("kind", ["svg", "html"])
@pytest.mark.parametrize("id_", ["../../etc/passwd", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "\0", "lantern-1/../x"])
def test_an_id_is_no_way_to_a_file(visitor: TestClient, kind: str, id_: str) -> None:
    for page in (f"/report.{kind}", "/report", "/api/report", "/api/reading"):
        answer = visitor.get(page, params={"id": id_})
        assert answer.status_code in {404, 422}
        assert "root:" not in answer.text


def test_a_file_to_be_saved_has_a_plain_name(visitor: TestClient) -> None:
    named = visitor.get("/report.svg", params={"id": "lantern-1"}).headers["content-disposition"]
    assert named == 'attachment; filename="report-lantern-1.svg"'
