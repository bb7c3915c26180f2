from __future__ import annotations

import gzip
import shutil
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest

from reportedly.errors import RefusedAddressError, UnreadableReportError
from reportedly.readers import Limits, fetch
from reportedly.readers.address import Address

TEXT = "Bridge closed\nBy Ada Brandt\n\nThe bridge over the Orla was closed on Monday, the harbour office said.\n"
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
QUICK = Limits(most_bytes=200_000, seconds=1.0, connect_seconds=0.5)

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """Serves `answers` by path and remembers what it was asked."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        if context:
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
        self.port = self._http.server_address[1]
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, dict(self.headers.items())))
                try:
                    server.answers[self.path.partition("?")[0]](self)
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Keep the test's output clean."""

        return Handler


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.close()


def anywhere(_: Address) -> bool:
    return True


def answer(body: bytes, kind: str = "text/plain; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    def send(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return send


def moved(to: str) -> Answer:
    return answer(b"", status=302, Location=to)


def test_a_page_is_fetched(server: Server) -> None:
    server.answers["/a b"] = answer(TEXT.encode())
    url = server.url("/a%20b?q=ä#part")
    server.answers["/a%20b"] = server.answers["/a b"]
    report = fetch(url, allow=anywhere).items[0]
    assert (report.id, report.text, report.title) == (url, TEXT, "Bridge closed")
    assert report.url == server.url("/a%20b?q=%C3%A4")
    ((path, headers),) = server.asked
    assert path == "/a%20b?q=%C3%A4"
    assert headers["Host"] == f"127.0.0.1:{server.port}"
    assert "Cookie" not in headers


def test_a_compressed_page_is_unpacked(server: Server) -> None:
    server.answers["/"] = answer(gzip.compress(TEXT.encode()), Content_Encoding="gzip")
    assert fetch(server.url("/"), allow=anywhere).items[0].text == TEXT


def test_the_charset_of_the_server_is_heeded(server: Server) -> None:
    server.answers["/"] = answer("Мост закрыт, сообщили".encode("koi8-r"), "text/plain; charset=koi8-r")
    assert fetch(server.url("/"), allow=anywhere).items[0].text == "Мост закрыт, сообщили"


def test_the_machine_itself_is_refused_by_default(server: Server) -> None:
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"):
        with pytest.raises(UnreadableReportError, match=r"not on the open internet|no host"):
            fetch(f"http://{host}:{server.port}/")
    with pytest.raises(RefusedAddressError, match="127\\.0\\.0\\.1, which is not on the open internet"):
        fetch(server.url("/"))
    assert server.asked == []


def test_redirects_are_followed_and_the_last_address_is_the_reports(server: Server) -> None:
    server.answers["/1"] = moved("/2")
    server.answers["/2"] = moved(server.url("/3"))
    server.answers["/3"] = answer(TEXT.encode())
    report = fetch(server.url("/1"), allow=anywhere).items[0]
    assert (report.id, report.url) == (server.url("/1"), server.url("/3"))


def test_a_redirect_to_a_refused_address_is_refused(server: Server) -> None:
    server.answers["/"] = moved(f"http://127.0.0.2:{server.port}/secret")
    with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.2"):
        fetch(server.url("/"), allow=lambda address: address == ip_address("127.0.0.1"))
    assert [path for path, _ in server.asked] == ["/"]


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://a.example/", "http://me:secret@127.0.0.1/", "gopher://x/"])
def test_a_redirect_to_what_is_no_plain_web_address_is_refused(server: Server, to: str) -> None:
    server.answers["/"] = moved(to)
    with pytest.raises(RefusedAddressError):
        fetch(server.url("/"), allow=anywhere)


def test_a_circle_of_redirects_ends(server: Server) -> None:
    server.answers["/"] = moved("/")
    with pytest.raises(RefusedAddressError, match="redirects more than 5 times"):
        fetch(server.url("/"), allow=anywhere)
    assert len(server.asked) == 6


@pytest.mark.parametrize("layers", [1, 2])
def test_a_gzip_bomb_is_stopped(server: Server, layers: int) -> None:
    bomb = b"0" * 300_000_000
    for _ in range(layers):
        bomb = gzip.compress(bomb, 6)
    server.answers["/"] = answer(bomb, Content_Encoding=", ".join(["gzip"] * layers))
    with pytest.raises(RefusedAddressError, match="sends more than 200,000 bytes"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


def test_a_deflate_bomb_is_stopped(server: Server) -> None:
    server.answers["/"] = answer(zlib.compress(b"0" * 100_000_000), Content_Encoding="deflate")
    with pytest.raises(RefusedAddressError, match="sends more than"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


def test_a_page_without_end_is_stopped(server: Server) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/plain")
        request.end_headers()
        while True:
            request.wfile.write(b"word " * 10_000)

    server.answers["/"] = endless
    with pytest.raises(RefusedAddressError, match="sends more than"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


def drip(*, head: bytes) -> Answer:
    def send(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(head)
        while True:
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.2)

    return send


@pytest.mark.parametrize(
    "head",
    [PLAIN + b"\r\n", b"HTTP/1.1 200 OK\r\nX-Long: ", PLAIN + b"Content-Length: 99999\r\n\r\n"],
    ids=["body", "header", "body of known length"],
)
def test_a_server_that_drips_is_stopped(server: Server, head: bytes) -> None:
    server.answers["/"] = drip(head=head)
    with pytest.raises(RefusedAddressError, match="too slow"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


def test_a_server_that_says_nothing_is_stopped(server: Server) -> None:
    server.answers["/"] = lambda _: time.sleep(4)
    with pytest.raises(RefusedAddressError, match="too slow"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", ""])
def test_what_is_no_page_is_refused(server: Server, kind: str) -> None:
    server.answers["/"] = answer(b"%PDF-1.7", kind)
    with pytest.raises(RefusedAddressError, match="not a page of text"):
        fetch(server.url("/"), allow=anywhere)


def test_an_error_of_the_server_is_told(server: Server) -> None:
    server.answers["/"] = answer(b"gone", status=404)
    with pytest.raises(UnreadableReportError, match=r"^127\.0\.0\.1 answered 404 Not Found; check the address\.$"):
        fetch(server.url("/"), allow=anywhere)


def test_a_server_that_is_not_there(server: Server) -> None:
    server.close()
    with pytest.raises(UnreadableReportError, match="could not be read"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


def test_a_body_cut_short_is_told(server: Server) -> None:
    def cut(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(PLAIN + b"Content-Length: 5000\r\n\r\nonly this")
        request.close_connection = True

    server.answers["/"] = cut
    with pytest.raises(UnreadableReportError, match="could not be read"):
        fetch(server.url("/"), allow=anywhere, limits=QUICK)


def test_the_environment_has_no_say(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answers["/"] = answer(TEXT.encode())
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(server.url("/"), allow=anywhere, limits=QUICK).items[0].text == TEXT


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for "localhost", good for a day, with its key."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("openssl is not on this machine")
    path = tmp_path / "localhost.pem"
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    places = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(path), "-out", str(tmp_path / "only.pem")]
    subprocess.run([*command, *places], check=True, capture_output=True)  # noqa: S603 - fixed words
    path.write_text(path.read_text() + (tmp_path / "only.pem").read_text())
    return path


def test_the_certificate_must_be_trusted_and_bear_the_hosts_name(certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = Server(context)
    server.answers["/"] = answer(TEXT.encode())
    trust = ssl.create_default_context(cafile=str(certificate))
    try:
        good = fetch(f"https://localhost:{server.port}/", allow=anywhere, trust=trust, limits=QUICK)
        assert good.items[0].text == TEXT
        with pytest.raises(UnreadableReportError, match="could not be read"):
            fetch(f"https://127.0.0.1:{server.port}/", allow=anywhere, trust=trust, limits=QUICK)
        with pytest.raises(UnreadableReportError, match="could not be read"):
            fetch(f"https://localhost:{server.port}/", allow=anywhere, limits=QUICK)
    finally:
        server.close()
    assert [headers["Host"] for _, headers in server.asked] == [f"localhost:{server.port}"]
