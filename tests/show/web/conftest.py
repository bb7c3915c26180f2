"""The room that the tests of its pages look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room
from room_by_hand import room

HERE = "http://127.0.0.1:8017"


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Room]:
    with room(tmp_path) as made:
        yield made


@pytest.fixture
def visitor(shown: Room) -> TestClient:
    return TestClient(app_for(shown), base_url=HERE)
