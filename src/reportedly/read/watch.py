"""Ends a connection when its time is over, however slowly the server drips."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import NoReturn, Protocol, Self

from reportedly.errors import RefusedAddressError


class Connected(Protocol):
    """A connection whose socket can be reached, None before it is opened."""

    sock: socket.socket | None


class Watch:
    """Shuts a connection's socket after `seconds`; a blocked read then ends at once."""

    def __init__(self, connection: Connected, seconds: float) -> None:
        self._connection = connection
        self._deadline = time.monotonic() + seconds
        self._timer = threading.Timer(max(seconds, 0.0), self._shut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    @property
    def is_late(self) -> bool:
        """Say whether the time is over."""
        return time.monotonic() >= self._deadline

    def refuse(self, host: str) -> NoReturn:
        """Raise `RefusedAddressError` for a host that is too slow."""
        msg = f"{host} is too slow; try again later, or save the page and give the file."
        raise RefusedAddressError(msg)

    def _shut(self) -> None:
        # The class's own method: that of an SSL socket would take the session from under the reading thread.
        with contextlib.suppress(OSError):
            if self._connection.sock is not None:
                socket.socket.shutdown(self._connection.sock, socket.SHUT_RDWR)
