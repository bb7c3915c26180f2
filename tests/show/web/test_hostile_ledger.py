"""A ledger of nothing but attacks is read on every page, in every picture, and in every file: nothing gets out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlencode, urlsplit
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from hostile_by_hand import BREAKOUT, MARK, hostile, hostile_room
from reportedly.desk import exporting
from reportedly.show.web.api.operations import ASKED
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room

HERE = "http://127.0.0.1:8017"
REVERSING = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\U000e0000-\U000e007f]"
)
NEVER = frozenset({"iframe", "object", "embed", "base", "frame", "applet", "audio", "video", "img", f"x-{MARK}"})
NEVER_DRAWN = frozenset({"script", "foreignObject", "image", "iframe", "set", "animate"})
LOADING = frozenset({"src", "srcset", "data", "action", "formaction", "poster", "background", "xlink:href"})
MOST = 400
SAVED = re.compile(r"\.(svg|html|png)$")

pytestmark = pytest.mark.slow


class Seen(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def links(self) -> list[str]:
        return [known["href"] for tag, known in self.elements if tag == "a" and "href" in known]


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with hostile_room(tmp_path_factory.mktemp("hostile")) as made:
        yield made


@pytest.fixture(scope="module")
def walked(attacked: Room) -> dict[str, str]:
    """Return every page and picture that can be come upon from the inbox, by its address."""
    visitor = TestClient(app_for(attacked), base_url=HERE)
    ids = [urlencode({name: id_}) for name, id_ in zip(("one", "other"), attacked.ledger.reports(), strict=False)]
    waiting, seen = ["/", "/?before=3", "/nowhere", "/make?report=none", f"/beside?{'&'.join(ids)}"], dict[str, str]()
    while waiting and len(seen) < MOST:
        address = waiting.pop(0)
        if address in seen or address.partition("?")[0].endswith(".png"):
            continue
        answer = visitor.get(address)
        assert answer.status_code in {200, 404, 422}, address
        assert "default-src 'none'" in answer.headers["content-security-policy"], address
        assert answer.headers["x-content-type-options"] == "nosniff", address
        seen[address] = answer.text
        if answer.headers["content-type"].startswith("text/html"):
            links = (urldefrag(one).url for one in Seen(answer.text).links)
            waiting += [one for one in links if one.startswith("/")]
    return seen


def test_every_kind_of_page_was_walked(walked: dict[str, str]) -> None:
    kinds = {address.partition("?")[0] for address in walked}
    assert kinds >= {
        "/", "/search", "/report", "/claims", "/claim", "/voice", "/voices", "/timeline", "/map", "/decisions",
        "/revisions", "/beside", "/alike", "/claim.svg", "/claim.html", "/report.svg", "/report.html", "/map.svg",
    }  # fmt: skip


def test_nothing_that_was_written_becomes_an_element_or_an_attribute(walked: dict[str, str]) -> None:
    for address, text in walked.items():
        for tag, known in Seen(text).elements:
            assert tag not in NEVER, (address, tag)
            assert not [name for name in known if name.startswith("on") or MARK in name], (address, tag, known)
            assert "style" not in known or SAVED.search(urlsplit(address).path), (address, tag, known)
            if tag == "script":
                assert known["src"].startswith("/static/"), (address, known)


def test_every_link_stays_here(walked: dict[str, str]) -> None:
    for address, text in walked.items():
        for tag, known in Seen(text).elements:
            for name in LOADING & known.keys():
                assert known[name].startswith(("/", "#", "data:image/svg+xml")), (address, tag, name, known[name])
                assert not known[name].startswith("//"), (address, tag, name)
            assert not re.match(r"\s*(javascript|data|vbscript):", known.get("href", ""), re.IGNORECASE), address


def test_what_turns_or_hides_text_is_made_visible(walked: dict[str, str]) -> None:
    for address, text in walked.items():
        seen = Seen(text)
        told = (value for _, known in seen.elements for value in known.values())
        hidden = REVERSING.search("".join((*seen.text, *told)))
        assert hidden is None, (address, hidden)


def test_no_template_is_run_twice(walked: dict[str, str]) -> None:
    for address, text in walked.items():
        shown = "".join(Seen(text).text)
        assert "49" not in re.findall(r"window\.hostile=1</script>(\d+)", shown), address


def test_pictures_are_drawings_and_nothing_else(walked: dict[str, str]) -> None:
    drawn = {address: text for address, text in walked.items() if urlsplit(address).path.endswith(".svg")}
    assert drawn
    for address, text in drawn.items():
        for element in ET.fromstring(text).iter():  # noqa: S314 - made by the page that is tested
            assert element.tag.rpartition("}")[2] not in {
                "script",
                "foreignObject",
                "image",
                "iframe",
                "set",
                "animate",
            }
            for name, value in element.attrib.items():
                assert not name.startswith("on"), address
                assert not name.endswith("href") or value.startswith("#"), (address, value)


def test_pages_that_stand_by_themselves_forbid_every_script(walked: dict[str, str]) -> None:
    alone = [text for address, text in walked.items() if urlsplit(address).path.endswith(".html")]
    assert alone
    for text in alone:
        assert "<script" not in text
        assert "http-equiv" in text


def test_answers_for_programs_are_json_and_nothing_a_browser_shows(attacked: Room) -> None:
    visitor = TestClient(app_for(attacked), base_url=HERE)
    about = {"report": next(attacked.ledger.reports()), "reading": next(attacked.ledger.reports())}
    for one in ASKED:
        given = {"id": about.get(one.name, "ab12cd34ef56"), "name": "Ida", "words": MARK, "source": "Ida"}
        answer = visitor.get(one.path, params={p.name: given[p.name] for p in one.parameters if p.name in given})
        assert answer.headers["content-type"] in {"application/json", "application/problem+json"}
        assert answer.headers["x-content-type-options"] == "nosniff"
        json.loads(answer.content)


EXPORTS = [one for one in exporting.FORMATS if one.name != "parquet"]


@pytest.mark.parametrize("kind", EXPORTS, ids=lambda one: one.name)
def test_exports_are_whole_and_no_cell_is_a_formula(attacked: Room, tmp_path: Path, kind: exporting.Format) -> None:
    kind.write(exporting.kept_material(attacked.ledger), tmp_path / "out")
    files = [tmp_path / "out"] if (tmp_path / "out").is_file() else sorted((tmp_path / "out").rglob("*"))
    for file in (one for one in files if one.is_file()):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".csv":
            rows = list(csv.reader(io.StringIO(text)))
            assert len({len(row) for row in rows}) == 1
            assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "@"} and not cell[1:].isdigit()]
        elif file.suffix == ".jsonl" or kind.name == "ftm":
            assert [json.loads(line) for line in text.split("\n") if line]
        else:
            assert json.loads(text)


@pytest.mark.parametrize(
    "address", ["/search", "/voices", "/voice", "/map", "/claim", "/report", "/make", "/beside", "/statement"]
)
@pytest.mark.parametrize("number", range(7))
def test_questions_are_shown_and_do_nothing(attacked: Room, address: str, number: int) -> None:
    asked = hostile(number).encode("utf-8", "replace").decode()
    names = ("words", "name", "outlet", "source", "id", "report", "one", "other", "content", "kind")
    answer = TestClient(app_for(attacked), base_url=HERE).get(address, params=dict.fromkeys(names, asked))
    assert answer.status_code in {200, 404, 422}
    seen = Seen(answer.text)
    assert not NEVER & {tag for tag, _ in seen.elements}
    assert not [one for _, known in seen.elements for one in known if one.startswith("on")]


def test_a_name_for_oneself_is_shown_and_does_nothing(attacked: Room) -> None:
    visitor = TestClient(app_for(attacked), base_url=HERE)
    visitor.post("/profile", data={"sign": attacked.sign, "author": BREAKOUT[:60]})
    assert not NEVER & {tag for tag, _ in Seen(visitor.get("/").text).elements}
