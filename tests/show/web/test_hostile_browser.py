"""A ledger of nothing but attacks in a real browser: no script of it runs, and nothing is asked of another machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page

from hostile_by_hand import MARK, hostile, hostile_room
from served_by_hand import CHROMIUM, chromium, serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="There is no Chromium on this machine; Debian's package is `chromium`."),
]
WIDER = "document.documentElement.scrollWidth - innerWidth"
LISTS = (
    "/",
    "/claims",
    "/claim?id=ab12cd34ef56",
    "/timeline",
    "/map",
    "/decisions",
    "/voices",
    "/search?words=hostile",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def addresses(tmp_path: Path) -> Iterator[list[str]]:
    with hostile_room(tmp_path) as made, serving(made) as address:
        ids = list(made.ledger.reports())
        names = [{"name": hostile(n)} for n in range(2)]
        reports = [f"/report?{urlencode({'id': id_})}" for id_ in ids]
        saved = [f"/report.html?{urlencode({'id': ids[0]})}", "/claim.html?id=ab12cd34ef56"]
        told = [*LISTS, *reports, *(f"/voice?{urlencode(one)}" for one in names), *saved]
        yield [address + one for one in (*told, f"/revisions?{urlencode({'id': ids[0]})}", "/nowhere")]


def test_no_script_of_a_report_runs_and_nothing_is_asked_of_another_machine(
    browser: Browser, addresses: list[str], tmp_path: Path
) -> None:
    asked, dialogs, faults = list[str](), list[Dialog](), list[str]()
    context = browser.new_context(viewport={"width": 380, "height": 800})
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("dialog", lambda dialog: dialogs.append(dialog))  # noqa: PLW0108 - a method of a list cannot be marked
    page.on("console", lambda told: faults.append(told.text) if "Content Security Policy" in told.text else None)
    for address in addresses:
        look(page, address, tmp_path)
        assert page.evaluate(f"window.{MARK}") is None, address
        assert page.locator(f"x-{MARK}, img, iframe").count() == 0, address
        assert page.evaluate(WIDER) <= 0, f"{address} is wider than the screen"
        page.keyboard.press("j")
        page.keyboard.press("?")
    context.close()
    assert {urlsplit(one).hostname for one in asked if not one.startswith(("data:", "file:"))} <= {"127.0.0.1"}
    assert not dialogs
    assert not faults, "the policy should have nothing to forbid"


def look(page: Page, address: str, folder: Path) -> None:
    """Open a page; one that is sent to be saved is saved, and opened from there."""
    if ".html" not in address:
        page.goto(address)
        return
    file = folder / "saved.html"
    file.write_bytes(page.request.get(address).body())
    page.goto(file.as_uri())
