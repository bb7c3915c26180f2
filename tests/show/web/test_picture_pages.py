"""What can be saved of the pages as pictures: complete in themselves, and harmless."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readings_by_hand import Line
from reportedly.ledger import open_ledger
from reportedly.model import Status
from reportedly.show.web.addresses import report_at
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room
from room_by_hand import COURIER, GAZETTE, LANTERN, room

HERE = "http://127.0.0.1:8017"
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = ("/claim.svg?id=ab12cd34ef56", "/report.svg?id=lantern-1", "/timeline.svg", "/map.svg")
ATTACKS = ("<script>alert(1)</script>", '"/><image href="//evil.example/x"/>', "\ufffe\x00]]>")
PNG_SIGN = b"\x89PNG\r\n\x1a\n"


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - drawn here


def words_of(svg: str) -> str:
    return " ".join("".join(one.itertext()) for one in parsed(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("address", PICTURES)
def test_picture_is_one_file_that_needs_nothing_else(visitor: TestClient, address: str) -> None:
    answer = visitor.get(address)
    root = parsed(answer.text)
    assert answer.headers["content-type"] == "image/svg+xml"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert not list(root.iter(f"{SVG}script")) + list(root.iter(f"{SVG}image")) + list(root.iter(f"{SVG}a"))
    assert not re.search(r"var\(|url\(|@import|href", answer.text)


@pytest.mark.parametrize("address", PICTURES)
@pytest.mark.usefixtures("fonts")
def test_picture_of_pixels_is_twice_as_large(visitor: TestClient, address: str) -> None:
    root = parsed(visitor.get(address).text)
    png = visitor.get(address.replace(".svg", ".png")).content
    assert png.startswith(PNG_SIGN)
    assert struct.unpack(">II", png[16:24]) == (2 * int(root.get("width", 0)), 2 * int(root.get("height", 0)))


@pytest.mark.parametrize("address", PICTURES)
def test_everything_stands_within_the_picture(visitor: TestClient, address: str) -> None:
    root = parsed(visitor.get(address).text)
    high = float(root.get("height", 0))
    assert all(0 <= float(one.get("y", 0)) <= high for one in root.iter(f"{SVG}text"))


def test_claim_shows_its_sentence_what_it_amounts_to_and_who_has_it_from_whom(visitor: TestClient) -> None:
    words = words_of(visitor.get("/claim.svg?id=ab12cd34ef56").text)
    for part in ("Twelve people are missing", "3 reports · 1 origin · 0 named · 1 denial", "a senior officer"):
        assert part in words
    for part in ("Hill Courier", "▲ figure changed", "denied by the mayor", "reports", "it says who says so"):
        assert part in words
    assert "denies, denied" not in words, "what the stance says is not said twice"


def test_report_keeps_every_word_and_says_who_says_it(visitor: TestClient, shown: Room) -> None:
    svg = visitor.get("/report.svg?id=lantern-1").text
    letters = re.sub(r"\s|\d", "", words_of(svg))
    assert re.sub(r"\s|\d", "", shown.ledger.report("lantern-1").report.text) in letters
    for who, _, status in LANTERN[1:]:
        assert who in words_of(svg)
        assert f'class="under is-{status}"' in svg


def test_timeline_and_map_say_what_they_hold(visitor: TestClient) -> None:
    statements = len(LANTERN) + len(COURIER) + len(GAZETTE)
    assert f"{statements} statements" in words_of(visitor.get("/timeline.svg").text)
    assert f"Named in {statements} statements" in words_of(visitor.get("/map.svg").text)


def test_file_is_saved_under_a_name_that_can_do_nothing(visitor: TestClient) -> None:
    assert visitor.get("/claim.svg?id=ab12cd34ef56").headers["content-disposition"] == (
        'attachment; filename="claim-ab12cd34ef56.svg"'
    )


@pytest.mark.parametrize(
    "attack", ["<script>alert(1)</script>", '"/><image href="//evil.example/x"/>', "\ufffe\x00]]>"]
)
@pytest.mark.usefixtures("fonts")
def test_hostile_words_are_drawn_and_do_nothing(tmp_path: Path, attack: str) -> None:
    lines: tuple[Line, ...] = (("Ida Renn", f"{attack} fell.", Status.DENIED),)
    with room(tmp_path, hostile=lines) as made:
        id_ = next(one for one in made.ledger.reports() if one.startswith("hostile"))
        visitor = TestClient(app_for(made), base_url=HERE)
        answer = visitor.get(report_at(id_).replace("/report?", "/report.svg?"))
        root = parsed(answer.text)
        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
            "svg", "title", "style", "rect", "text", "g", "path", "tspan",
        }  # fmt: skip
        assert re.fullmatch(r'attachment; filename="[A-Za-z0-9._-]+"', answer.headers["content-disposition"])
        assert visitor.get(report_at(id_).replace("/report?", "/report.png?")).content.startswith(PNG_SIGN)


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_words_are_printed_and_do_nothing(tmp_path: Path, attack: str) -> None:
    lines: tuple[Line, ...] = (("Ida Renn", f"{attack} fell.", Status.DENIED), (f"{attack} X", "So.", Status.DENIED))
    with room(tmp_path, hostile=lines) as made:
        id_ = next(one for one in made.ledger.reports() if one.startswith("hostile"))
        page = TestClient(app_for(made), base_url=HERE).get(report_at(id_).replace("/report?", "/report.html?"))
        assert page.headers["content-disposition"].startswith("attachment")
        assert not re.search(r"<(script|img|image|iframe|link|object|form)\b|\x00", page.text)
        assert set(re.findall(r'href="([^"]*)"', page.text)) <= {f"#c{number}" for number in (1, 2)}
        assert "Who says what" in page.text


@pytest.mark.usefixtures("fonts")
def test_empty_ledger_has_pictures_that_say_so(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "empty.sqlite") as ledger:
        visitor = TestClient(app_for(Room(ledger, "empty.sqlite", "ida")), base_url=HERE)
        assert "Nothing in the ledger has a date." in words_of(visitor.get("/timeline.svg").text)
        assert "Named in 0 statements" in words_of(visitor.get("/map.svg").text)
        assert visitor.get("/timeline.png").content.startswith(PNG_SIGN)


@pytest.mark.parametrize("name", ["claim", "report"])
@pytest.mark.parametrize("kind", ["svg", "png", "html"])
def test_what_is_not_there_is_told(visitor: TestClient, name: str, kind: str) -> None:
    answer = visitor.get(f"/{name}.{kind}?id=0000")
    assert (answer.status_code, "<h1" in answer.text) == (404, True)
