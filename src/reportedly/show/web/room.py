"""What all pages share: the ledger, who may come in, and the sign by which a form is known as one of theirs."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from urllib.parse import unquote

from starlette.requests import Request

from reportedly.desk.profile import LONGEST_NAME
from reportedly.ledger import Ledger
from reportedly.show.web.access import Access

AUTHOR_COOKIE = "reportedly_author"


@dataclass(frozen=True, slots=True)
class Room:
    """One ledger on show; `passing` says that it is gone when the pages are closed.

    `author` is who decides where a visitor gives no name. `sign` goes into every form that is sent out. `at_work` are
    the claims that are being worked out while pages show them as they were told last.
    """

    ledger: Ledger
    name: str
    author: str
    access: Access = field(default_factory=Access)
    passing: bool = False
    sign: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    at_work: set[str] = field(default_factory=set)

    def made(self, sign: str) -> bool:
        """Say whether a form that came back is one that went out from here."""
        return hmac.compare_digest(self.sign.encode(), sign.encode("utf-8", "replace"))


def room_of(request: Request) -> Room:
    """Return the room in which a page is asked for."""
    room: Room = request.app.state.room
    return room


def author_of(request: Request) -> str:
    """Return under whose name a visitor decides."""
    name = " ".join(unquote(request.cookies.get(AUTHOR_COOKIE, "")).split())
    return name[:LONGEST_NAME] or room_of(request).author
