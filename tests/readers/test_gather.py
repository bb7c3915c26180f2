from __future__ import annotations

import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from readers.paper import column, pdf
from reportedly.readers import Anchor, Fetching, How, Limits, Provenance, count, gather, gather_bytes
from reportedly.readers.fetch import download
from reportedly.readers.gather import KINDS

SAID = "The bridge over the Orla was closed on Monday, the harbour office said."
ITEM = f"<item><guid>7</guid><description>{SAID}</description></item>"
FEED = f"<rss version='2.0'><channel><title>Orla</title>{ITEM}</channel></rss>"
SERVED = {
    "/feed": ("application/rss+xml", FEED.encode()),
    "/statement": ("application/pdf", pdf([column([SAID])])),
    "/page": ("text/html", f"<html><body><article><p>{SAID}</p></article></body></html>".encode()),
    "/film": ("video/mp4", b"\0"),
    "/rows.csv": ("text/csv", f'id,text\na,"{SAID}"\n'.encode()),
}


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, body = SERVED[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


HERE = How(ask=partial(download, allow=lambda _: True, limits=Limits(kinds=KINDS)))


@pytest.mark.parametrize(
    ("path", "id_"), [("/feed", "7"), ("/statement", "/statement"), ("/page", "/page"), ("/rows.csv", "a")]
)
def test_whatever_an_address_answers_is_read(host: str, path: str, id_: str) -> None:
    (one,) = gather([host + path], HERE)
    assert one.report is not None
    assert SAID in one.report.text
    assert (one.id, one.source.partition("#")[0]) == (host + id_ if id_[0] == "/" else id_, host + path)


def test_the_page_behind_a_summary_is_fetched_where_that_is_asked_for(host: str) -> None:
    entry = f"<item><link>{host}/page</link><description>The bridge is closed.</description></item>"
    feed = f"<rss version='2.0'><channel><title>Orla</title>{entry}</channel></rss>".encode()
    (summary,) = gather_bytes(feed, "feed.xml", HERE)
    (page,) = gather_bytes(feed, "feed.xml", replace(HERE, follow=True))
    assert summary.report is not None
    assert page.report is not None
    assert (SAID in summary.report.text, SAID in page.report.text) == (False, True)
    assert (page.id, page.provenance.feed, page.problems) == (f"{host}/page", "Orla", ())


def test_what_is_no_text_and_what_is_not_public_is_told(host: str) -> None:
    (film,) = gather([f"{host}/film"], HERE)
    (own,) = gather([f"{host}/page"])
    assert "video/mp4" in film.problems[0].message
    assert "not on the open internet" in own.problems[0].message


def test_what_is_not_public_is_fetched_where_that_is_allowed(host: str) -> None:
    (own,) = gather([f"{host}/page"], How(ask=Fetching(private=True).ask))
    assert own.report is not None
    assert SAID in own.report.text


def test_files_of_all_kinds_come_in_order_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "It leaks."}\n{"id": "y", "text": "It drips."}\n')
    (tmp_path / "b.pdf").write_bytes(pdf([column([SAID])]))
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    found = list(gather([tmp_path, tmp_path / "none.txt"]))
    assert [(one.id, one.place, one.report is None) for one in found] == [
        ("x", 1, False),
        ("y", 1, False),
        ("b.pdf", 2, False),
        ("c.png", 3, True),
        ("none.txt", 4, True),
    ]
    assert count([tmp_path, tmp_path / "none.txt"]) == 4


def test_a_files_id_is_its_name_however_it_was_come_upon(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "a.txt"
    path.parent.mkdir()
    path.write_text(SAID)
    (alone,), (found,), (told,) = gather([path]), gather([tmp_path]), gather([tmp_path], How(paths=True))
    assert (alone.id, found.id, told.id) == ("a.txt", "a.txt", "sub/a.txt")
    assert alone.source == found.source == told.source == str(path)
    assert alone.apart == found.apart


def test_files_of_one_name_can_be_told_apart(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text(SAID)
    first, second = gather([tmp_path])
    assert first.id == second.id
    assert first.apart != second.apart


def test_digests_are_those_of_the_bytes_even_of_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (one,) = gather([tmp_path])
    assert one.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_what_stood_around_a_page_is_kept(tmp_path: Path) -> None:
    menu = "<nav><ul><li><a href='/menu'>News</a></li></ul></nav>"
    more = "<aside><p><a href='/other'>Another story altogether, about the ferry and its owner</a></p></aside>"
    body = "<p>ORLAHAVEN (Reuters) - The bridge is closed, <a href='//gazette.example/2#top'>the Gazette</a> said.</p>"
    article = f"<article>{body}{f'<p>{SAID}</p>' * 6}<p>(Reporting by Ada Brandt)</p></article>"
    head = "<head><link rel=canonical href='https://orla.example/1'></head>"
    page = f"<html>{head}<body>{menu}{article}{more}</body></html>"
    (tmp_path / "a.html").write_text(page)
    (one,) = gather([tmp_path])
    assert one.provenance == Provenance(
        canonical_url="https://orla.example/1",
        links=(Anchor("https://gazette.example/2", "the Gazette"),),
        credits=("(Reuters) -", "(Reporting by Ada Brandt)"),
        dateline="ORLAHAVEN",
    )
    assert one.provenance.values()["links"] == [{"url": "https://gazette.example/2", "words": "the Gazette"}]


def test_bytes_without_a_file_are_read_by_their_kind() -> None:
    (one,) = gather_bytes(FEED.encode(), "standard input")
    assert (one.id, one.source) == ("7", "standard input#7")


def test_a_pipe_is_read() -> None:
    program = "import sys; from reportedly.readers import gather; print([g.report.text for g in gather(sys.argv[1:])])"
    line = f"{sys.executable} -c '{program}' <(printf 'It leaks, she said.')"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=True)  # noqa: S603, S607
    assert done.stdout.strip() == b"['It leaks, she said.']"


@pytest.mark.slow
def test_a_long_file_is_read_in_little_memory(tmp_path: Path) -> None:
    line = '{"id": "a", "text": "' + "It leaks, she said. " * 50 + '"}\n'
    (tmp_path / "a.jsonl").write_text(line * 5_000)
    (tmp_path / "a.csv").write_text("id,text\n" + f"a,{'It leaks. ' * 100}\n" * 5_000)
    list(gather([tmp_path / "none.txt"]))
    tracemalloc.start()
    assert sum(1 for _ in gather([tmp_path])) == 10_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


@pytest.mark.parametrize(
    ("name", "raw"), [("a.pdf", b"%PDF-1.4"), ("a.xml", FEED.encode()), ("a.warc", b"WARC/1.0\r\n")]
)
def test_without_the_extra_its_name_is_told(
    tmp_path: Path, name: str, raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("pypdfium2", "feedparser", "fastwarc", "fastwarc.warc"):
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(raw)
    (one,) = gather([tmp_path])
    assert "pip install 'reportedly[inputs]'" in one.problems[0].message
