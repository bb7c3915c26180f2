"""Whatever is asked, every address answers with a page or a sentence; nothing breaks, and nothing is decided."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.show.web.api.operations import ASKED
from reportedly.show.web.app import app_for
from room_by_hand import room

GET = (
    "/",
    "/search",
    "/report",
    "/claims",
    "/claim",
    "/statement",
    "/voice",
    "/timeline",
    "/map",
    "/decisions",
    "/beside",
    "/make",
    "/revisions",
    "/alike",
)
API = tuple(one.path for one in ASKED)
NAMES = (
    "id",
    "words",
    "source",
    "actor",
    "place",
    "outlet",
    "status",
    "since",
    "until",
    "rejected",
    "page",
    "name",
    "report",
    "content",
    "content_at",
    "source_at",
    "cue",
)

odd = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(
        ['"', '""', "*", "-", '-"', "a*", "(", "NEAR(a b)", "a OR", "{x}:y", "\0", "'; DROP", "²", "٣", "1e9"]
    ),
    st.sampled_from(["denied", "2020-05-04", "0001-01-01", "9999-12-31", "lantern-1", "ab12", "%", "_", "1", "500"]),
)
questions = st.dictionaries(st.sampled_from(NAMES), odd, max_size=4)
plain = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), odd),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(odd, some, max_size=3),
    max_leaves=6,
)
MANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with room(tmp_path_factory.mktemp("room")) as made:
        yield TestClient(app_for(made), base_url="http://127.0.0.1:8017", follow_redirects=False)


@MANY
@given(address=st.sampled_from([*GET, *API]), asked=questions)
def test_every_question_is_answered(asking: TestClient, address: str, asked: dict[str, str]) -> None:
    answer = asking.get(address, params=asked)
    assert answer.status_code in {200, 303, 404, 422}
    if address.startswith("/api/") and answer.status_code != 200:
        assert answer.json()["detail"]


@MANY
@given(address=st.sampled_from(["/api/decisions", "/api/undo"]), sent=plain)
def test_whatever_is_sent_is_refused_in_a_sentence(asking: TestClient, address: str, sent: object) -> None:
    answer = asking.post(address, content=json.dumps(sent), headers={"content-type": "application/json"})
    assert answer.status_code in {400, 404, 422}
    assert answer.json()["detail"]
