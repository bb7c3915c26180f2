"""The reading room in a real browser: with the mouse, by keys alone, narrow, and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from piles_by_hand import HERALD, LANTERN, add, told, with_findings
from readings_by_hand import Line, entry
from reportedly.model import Status
from reportedly.show.web.room import Room
from room_by_hand import room
from served_by_hand import CHROMIUM, chromium, serving

PAGES = (
    "/",
    "/search?words=missing",
    "/report?id=lantern-1",
    "/make?report=lantern-1&content=Nobody+was+warned.&source=the+ministry",
    "/make?report=lantern-1&content=no+such+words",
    "/revisions?id=courier-1",
    "/claims",
    "/claim?id=ab12cd34ef56",
    "/beside?one=lantern-1&other=courier-1",
    "/timeline",
    "/map",
    "/review?kind=statements",
    "/review?kind=names",
    "/review?kind=reports",
    "/voices",
    "/voice?name=Ida+Renn",
    "/decisions",
    "/nowhere",
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="There is no Chromium on this machine; Debian's package is `chromium`."),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Room, str]]:
    with room(tmp_path) as made, serving(made) as address:
        yield made, address


@pytest.fixture
def revised(served: tuple[Room, str]) -> None:
    later: tuple[Line, ...] = (("Ida Renn", "Twelve people are missing at Orsk.", Status.UNCONFIRMED),)
    served[0].ledger.add(entry("courier-1", later, outlet="Hill Courier", published="2020-05-06"))


@pytest.fixture
def doubted(served: tuple[Room, str]) -> None:
    add(served[0].ledger, with_findings(LANTERN), HERALD, told("star", "Rain fell.", day=9, who="Ida Ren"))


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def context(browser: Browser, served: tuple[Room, str], asked: list[str]) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=served[1])
    made.on("request", lambda request: asked.append(request.url))
    made.set_default_timeout(10_000)
    yield made
    made.close()
    assert {urlsplit(address).hostname for address in asked} <= {"127.0.0.1"}, "something was loaded from outside"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    opened = context.new_page()
    opened.on("pageerror", lambda error: pytest.fail(str(error)))
    return opened


def test_from_the_inbox_over_a_report_to_its_claim_and_its_lineage(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Title of lantern-1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Title of lantern-1")
    page.get_by_role("link", name="Statement 2").click()
    page.get_by_role("link", name="Claim: “Twelve people are missing”").click()
    expect(page.locator(".totals")).to_contain_text("3 reports")
    lineage = page.locator("svg.lineage")
    expect(lineage.locator(".origin")).to_have_count(1)
    expect(lineage.locator("a")).to_have_count(3)
    lineage.get_by_role("link", name="Reed Gazette").click()
    expect(page.locator(".card.lit")).to_contain_text("the mayor")


def test_pointer_on_words_lights_their_card(page: Page) -> None:
    page.goto("/report?id=lantern-1")
    page.get_by_text("Nobody was warned.").first.hover()
    expect(page.locator(".card.lit")).to_contain_text("the ministry")


def test_correcting_a_statement_and_undoing_it(page: Page, served: tuple[Room, str]) -> None:
    page.goto("/report?id=courier-1")
    card = page.locator(".card").first
    card.locator("summary").first.click()
    card.get_by_text("Correct it").click()
    card.get_by_label("Status").select_option("alleged")
    card.get_by_label("Why", exact=True).fill("The mayor's office says so.")
    card.get_by_role("button", name="Set").click()
    expect(page.locator(".card").first.locator(".status").first).to_have_text("alleged")
    statement = served[0].ledger.statements("courier-1")[0]
    assert (statement.certainty.status, statement.edited) == (Status.ALLEGED, True)
    page.locator(".card").first.get_by_role("button", name="Undo").click()
    expect(page.locator(".card").first.locator(".status").first).to_have_text("asserted")


def test_selected_words_can_be_noted(page: Page, served: tuple[Room, str]) -> None:
    page.goto("/report?id=gazette-1")
    page.get_by_text("Nobody is missing.").first.click(click_count=3)
    page.get_by_label("Note on it").fill("Who counted?")
    page.locator("#chosen").get_by_role("button", name="Note").click()
    expect(page.get_by_text("Who counted?")).to_be_visible()
    (note,) = (one for one in served[0].ledger.decisions() if one.reason == "Who counted?")
    start, end = map(int, note.value.removeprefix("chars=").split(","))
    assert "Nobody is missing." in served[0].ledger.report("gazette-1").report.text[start:end]


def test_selected_words_become_a_statement_and_it_is_undone(page: Page, served: tuple[Room, str]) -> None:
    page.goto("/report?id=courier-1")
    page.locator("#own").check()
    page.get_by_text("The river is calm.").first.click(click_count=3)
    page.get_by_role("button", name="Make a statement of it").click()
    expect(page.get_by_label("Its words")).to_have_value("The river is calm.")
    page.get_by_text("Ida Renn").first.dblclick()
    page.get_by_role("button", name="Who says it").click()
    expect(page.get_by_label("Who says it")).not_to_have_value("")
    page.get_by_label("Who says it").fill("Ida Renn")
    page.get_by_label("Status").select_option("unconfirmed")
    page.get_by_role("button", name="Make it").click()
    made = page.locator(".card.lit")
    expect(made).to_contain_text("drawn by hand")
    expect(made.locator(".quoted")).to_have_text("The river is calm.")
    (hit,) = (one for one in served[0].ledger.statements("courier-1") if one.text == "The river is calm.")
    assert (hit.who, hit.certainty.status) == (("Ida Renn",), Status.UNCONFIRMED)
    made.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("drawn by hand")).to_have_count(0)
    (hit,) = (one for one in served[0].ledger.statements("courier-1") if one.text == "The river is calm.")
    assert hit.who == ()


def test_borders_and_voice_are_redrawn_by_keys_alone(page: Page, served: tuple[Room, str]) -> None:
    page.goto("/report?id=courier-1")
    page.keyboard.press("j")
    page.keyboard.press("w")
    expect(page.get_by_label("Its words")).to_have_value("Twenty people are missing at Orsk.")
    page.get_by_label("Its words").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Twenty people are missing")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("the rescuers")
    page.get_by_role("button", name="Redraw it").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card.lit")).to_contain_text("the rescuers")
    hit = served[0].ledger.statements("courier-1")[0]
    assert (hit.who, hit.text) == (("the rescuers",), "Twenty people are missing")


def test_selection_offers_to_redraw_what_it_touches(page: Page) -> None:
    page.goto("/report?id=gazette-1")
    page.get_by_text("Nobody is missing.").first.dblclick()
    page.get_by_role("link", name="Redraw statement 1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Redraw a statement")
    expect(page.get_by_label("Who says it")).to_have_value("the mayor")
    assert page.get_by_label("Its words").input_value() in {"Nobody", "is", "missing"}


def test_from_a_statement_to_what_says_the_same(page: Page, served: tuple[Room, str]) -> None:
    page.goto("/report?id=lantern-1")
    page.get_by_role("link", name="Statement 2").click()
    card = page.locator("#c2")
    card.get_by_text("Correct it").click()
    card.get_by_role("link", name="What says the same").click()
    page.get_by_role("button", name="Says something else: Twenty people").click()
    expect(page.locator(".rows").get_by_text("not-same")).to_be_visible()
    assert served[0].ledger.decisions()[-1].verdict == "not-same"
    assert_open_to_all(page)


@pytest.mark.usefixtures("revised")
def test_from_a_report_to_what_changed_in_it(page: Page) -> None:
    page.goto("/report?id=courier-1")
    page.get_by_role("link", name="revision 2: what changed").click()
    expect(page.locator(".words del").first).to_have_text("Twenty")
    expect(page.get_by_text("It was asserted; now it is unconfirmed.")).to_be_visible()
    page.get_by_role("link", name="Twelve people are missing").click()
    expect(page.locator(".card.lit")).to_contain_text("unconfirmed")


@pytest.mark.usefixtures("doubted")
def test_what_awaits_a_decision_is_answered_by_keys_alone(page: Page, served: tuple[Room, str]) -> None:
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("r")
    expect(page.get_by_role("heading", level=1)).to_contain_text("To decide")
    mine = page.get_by_text("went down with its crew")
    expect(mine).to_have_count(1)
    page.keyboard.press("l")
    expect(page.get_by_text("left for later before")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(mine).to_have_count(0)
    assert served[0].ledger.decisions()[-1].verdict == "not-same"


@pytest.mark.usefixtures("doubted")
def test_of_two_at_one_ledger_the_second_is_told_what_the_first_decided(
    page: Page, browser: Browser, served: tuple[Room, str]
) -> None:
    other = browser.new_context(base_url=served[1])
    bos = other.new_page()
    for one, name in ((page, "Ida"), (bos, "Bo")):
        one.goto("/review?kind=statements")
        one.get_by_label("You decide as").fill(name)
        one.get_by_role("button", name="Set").click()
        expect(one.get_by_label("You decide as")).to_have_value(name)
    page.get_by_label("Why").first.fill("another ferry")
    page.get_by_role("button", name="Not the same").first.click()
    expect(page.get_by_text("went down with its crew")).to_have_count(0)
    bos.keyboard.press("s")
    expect(bos.get_by_role("alert")).to_contain_text("Ida decided otherwise: not-same")
    expect(bos.get_by_role("alert")).to_contain_text("another ferry")
    assert_open_to_all(bos)
    bos.get_by_role("button", name="Decide so all the same").click()
    expect(bos.get_by_role("heading", level=1)).to_contain_text("To decide")
    decided = [(one.author, one.verdict) for one in served[0].ledger.decisions()]
    assert decided == [("Ida", "not-same"), ("Bo", "same")]
    other.close()


def test_search_and_timeline(page: Page) -> None:
    page.goto("/timeline")
    page.get_by_role("link", name="May 2020").click()
    page.get_by_label("Words").fill("twenty")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".rows li")).to_have_count(1)
    expect(page.locator("mark")).to_have_text("Twenty")


def test_by_keys_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    for key in "jjj":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page).to_have_url("/report?id=lantern-1")
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page.locator("#c2")).to_have_attribute("open", "")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    expect(page).to_have_url("/claim?id=ab12cd34ef56")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("calm")
    page.keyboard.press("Enter")
    expect(page.locator(".rows li")).to_have_count(1)


@pytest.mark.usefixtures("revised", "doubted")
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_cut_off_on_a_narrow_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_reading_and_deciding_without_javascript(browser: Browser, served: tuple[Room, str]) -> None:
    context = browser.new_context(base_url=served[1], java_script_enabled=False)
    page = context.new_page()
    page.goto("/report?id=lantern-1")
    expect(page.get_by_text("Nobody was warned.").first).to_be_visible()
    page.locator("#c3 > summary").click()
    expect(page.locator("#c3 .quoted")).to_be_visible()
    page.locator("#c2 > summary").click()
    page.get_by_role("link", name="Claim:").click()
    expect(page.locator("svg.lineage a")).to_have_count(3)
    page.get_by_label("Why").last.fill("Seen.")
    page.get_by_role("button", name="Note").click()
    expect(page.get_by_text("Seen.")).to_be_visible()
    page.goto("/report?id=lantern-1")
    page.get_by_role("link", name="Add a statement that the reading missed").click()
    page.get_by_label("Its words").fill("burst on Sunday")
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_role("alert")).to_contain_text("does not stand in the report")
    page.get_by_label("Its words").fill("burst on Monday")
    page.get_by_role("button", name="Show it in the text").click()
    expect(page.locator(".words .drawn-content")).to_have_text("burst on Monday")
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_text("drawn by hand")).to_be_attached()
    context.close()


@pytest.mark.usefixtures("revised", "doubted")
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_shuts_anybody_out(browser: Browser, served: tuple[Room, str], address: str, colours: str) -> None:
    context = browser.new_context(base_url=served[1], color_scheme="dark" if colours == "dark" else "light")
    page = context.new_page()
    page.goto(address)
    for one in page.locator("details").all():
        one.evaluate("element => { element.removeAttribute('name'); element.open = true; }")
    assert_open_to_all(page)
    context.close()


def assert_open_to_all(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    grave = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}]
    assert grave == []


@pytest.mark.parametrize("address", ["/claim?id=ab12cd34ef56", "/report?id=lantern-1", "/timeline", "/map"])
def test_saved_page_opens_by_itself_without_a_network(
    page: Page, browser: Browser, tmp_path: Path, address: str
) -> None:
    page.goto(address)
    with page.expect_download() as saving:
        page.get_by_role("link", name="a page to print").click()
    file = tmp_path / saving.value.suggested_filename
    saving.value.save_as(file)
    asked, said = list[str](), list[str]()
    for colours in ("light", "dark"):
        context = browser.new_context(
            offline=True, bypass_csp=True, color_scheme="dark" if colours == "dark" else "light"
        )
        alone = context.new_page()
        alone.on("request", lambda request: asked.append(request.url))
        alone.on("console", lambda message: said.append(message.text))
        alone.goto(file.as_uri())
        expect(alone.get_by_text("it says who says so")).to_be_visible()
        found = Axe().run(alone).response["violations"]
        context.close()
        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}] == []
    assert (asked, said) == ([file.as_uri()] * 2, [])


@pytest.mark.parametrize("address", ["/claim?id=ab12cd34ef56", "/report?id=lantern-1", "/timeline", "/map"])
def test_saved_picture_is_what_a_browser_can_show(page: Page, address: str) -> None:
    page.goto(address)
    for name in ("SVG", "PNG"):
        target = page.get_by_role("link", name=name, exact=True).get_attribute("href")
        wide = page.evaluate(
            "async address => { const image = new Image(); image.src = address; await image.decode();"
            " return image.naturalWidth; }",
            target,
        )
        assert wide > 600


def test_printed_page_is_without_what_is_for_the_hand(page: Page) -> None:
    page.goto("/claim?id=ab12cd34ef56")
    page.emulate_media(media="print")
    expect(page.locator("svg.lineage")).to_be_visible()
    for hidden in ("header.top", "form", ".save", "button", "footer"):
        for one in page.locator(hidden).all():
            expect(one).to_be_hidden()
