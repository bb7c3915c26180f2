"""Runs the reading room: finds a free port, opens the browser, and serves until it is told to stop."""

from __future__ import annotations

import datetime as dt
import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from reportedly.desk.profile import user
from reportedly.errors import LedgerError
from reportedly.ledger import open_ledger, place_of
from reportedly.show.manners import complain
from reportedly.show.web.access import Access, access_for
from reportedly.show.web.addresses import report_at
from reportedly.show.web.app import app_for
from reportedly.show.web.room import Room

PORT = 8017
_NEXT_PORTS = 20


@dataclass(frozen=True, slots=True)
class Serving:
    """Where the pages are to be had, under whose name decisions are made, and whether a browser is opened."""

    address: str = "127.0.0.1"
    port: int | None = None
    author: str = ""
    browser: bool = True


def serve(path: str | None, wished: Serving) -> None:
    """Show a ledger until the process is told to stop."""
    with open_ledger(path) as ledger:
        access = _access(wished)
        _run(Room(ledger, place_of(path).name, wished.author or user(), access), wished)


def serve_demo(wished: Serving) -> None:
    """Show the dossier that ships; what is decided on it is gone afterwards."""
    from reportedly.show import demo_ledger  # noqa: PLC0415 - what reads takes a second to load

    with demo_ledger.told() as ledger:
        _run(Room(ledger, "demo", wished.author or user(), _access(wished), passing=True), wished)


def read_and_open(
    sources: Sequence[str],
    wished: Serving,
    published: dt.date | None = None,
    *,
    follow: bool = False,
    private: bool = False,
) -> bool:
    """Read reports into a ledger that is gone afterwards, and show them; say whether all could be read."""
    # What reads takes a second to load, and `serve` does without it.
    from reportedly.desk import adding  # noqa: PLC0415
    from reportedly.readers import Fetching  # noqa: PLC0415

    with TemporaryDirectory(prefix="reportedly-") as folder, open_ledger(Path(folder) / "reading.sqlite") as ledger:
        steps = list(adding.add(sources, ledger, published=published, fetching=Fetching(follow, private)))
        for step in steps:
            if step.became is None:
                complain(step.message)
        read = [step.id for step in steps if step.became is not None]
        if read:
            room = Room(ledger, "just read", wished.author or user(), _access(wished), passing=True)
            _run(room, wished, report_at(read[0]) if len(read) == 1 else "/")
    return bool(read) and len(read) == len(steps)


def _access(wished: Serving) -> Access:
    return access_for(wished.address, secrets.token_urlsafe(24))


def _run(room: Room, wished: Serving, first: str = "/") -> None:
    listening = listen(wished.address, wished.port)
    address = address_of(listening, first, room.access.token)
    sys.stdout.write(f"The reading room is open at {address}\nCtrl+C closes it.\n")
    sys.stdout.flush()
    if wished.browser:
        threading.Timer(0.2, webbrowser.open, (address,)).start()
    config = uvicorn.Config(app_for(room), log_level="warning", access_log=False, server_header=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[listening])


def listen(address: str, port: int | None) -> socket.socket:
    """Return a socket at that port; without one, at the first that is free from `PORT` on."""
    for one in (port,) if port is not None else range(PORT, PORT + _NEXT_PORTS):
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((address.strip("[]"), one))
            listening.listen()  # only then is the port taken
        except OSError:
            listening.close()
        else:
            return listening
    msg = f"Nothing can be opened at {address}, port {port or PORT}; give another with --port."
    raise LedgerError(msg)


def address_of(listening: socket.socket, first: str, token: str) -> str:
    """Return what to type into a browser to get in."""
    host, port = listening.getsockname()[:2]
    shown = socket.gethostname() if ip_address(host).is_unspecified else f"[{host}]" if ":" in host else host
    mark = "&" if "?" in first else "?"
    return f"http://{shown}:{port}{first}" + (f"{mark}token={token}" if token else "")
