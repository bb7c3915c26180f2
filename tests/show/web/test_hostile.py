"""Article text is hostile: it is shown to the letter, and does nothing."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readings_by_hand import Line
from reportedly.model import Status
from reportedly.show.harmless import harmless
from reportedly.show.web.addresses import report_at, web_address
from reportedly.show.web.app import app_for
from room_by_hand import room

HERE = "http://127.0.0.1:8017"
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</span></div></title><script src=//evil.example></script>",
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    "{{ 7 * 7 }}{% for x in [] %}${7*7}",
    '<a href="javascript:alert(1)" style="position:fixed">x</a>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    "&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;b&#x3e;",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "\u202eevil\u202c \u2066left\u2069 \x1b[31mred\x00 \x7f",
    "العربية <b>עברית</b> mixed",
    "\ud83d half a pair",
    "a" * 5000,
    "e\u0301\u0301\u0301" * 300,
)


class Seen(HTMLParser):
    """Collects the elements and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_text_is_shown_and_does_nothing(tmp_path: Path, attack: str) -> None:
    lines: tuple[Line, ...] = (("Ida Renn", attack, Status.ASSERTED), (f"{attack[:60]} Holm", "So.", Status.DENIED))
    with room(tmp_path, hostile=lines) as shown:
        visitor = TestClient(app_for(shown), base_url=HERE)
        id_ = next(one for one in shown.ledger.reports() if one.startswith("hostile"))
        for address in (report_at(id_).partition("#")[0], "/", "/search?source=Renn", "/timeline"):
            answer = visitor.get(address)
            assert answer.status_code == 200
            seen = Seen()
            seen.feed(answer.text)
            assert not seen.tags & {"img", "iframe", "math", "style", "object", "embed"}
            assert answer.text.count("<script") == 1
            assert not {one for one in seen.attributes if one.startswith(("on", "style", "srcdoc"))}
            assert all(one.startswith(("/", "#", "https://lantern.example/")) for one in seen.links)
        page = visitor.get(report_at(id_).partition("#")[0]).text
        text = unescape("".join(re.findall(r"<span data-at=[^>]*>([^<]*)</span>", page)))
        kept = shown.ledger.report(id_).report.text
        assert text == unescape(harmless(kept).replace("&", "&amp;"))


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_questions_are_shown_and_do_nothing(visitor: TestClient, attack: str) -> None:
    asked = attack[:500].encode("utf-8", "replace").decode()
    for address in ("/search", "/voice"):
        answer = visitor.get(address, params={"words": asked, "name": asked, "outlet": asked})
        assert answer.status_code in {200, 404}
        assert answer.text.count("<script") == 1
        assert "<img" not in answer.text


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "http://", "", "https://[x"]
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert web_address(address) is None
