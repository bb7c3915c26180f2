"""Ends a connection when its time is over, however slowly the server drips."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Protocol, Self


class Connected(Protocol):
    """A connection whose socket can be reached, None before it is opened."""

    sock: socket.socket | None


class Watch:
    """Shuts a connection's socket after `seconds`; a blocked read then ends at once."""

    def __init__(self, connection: Connected, seconds: float) -> None:
        self._connection = connection
        self._sock: socket.socket | None = None
        self._timer = threading.Timer(max(seconds, 0.0), self._shut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def hold(self, seconds: float) -> None:
        """Keep the socket, which the connection lets go of before its answer is read; give it `seconds`.

        To be called once connected: the time to connect is over, that to answer begins.
        """
        self._sock = self._connection.sock
        if self._sock is not None:
            self._sock.settimeout(seconds)

    def _shut(self) -> None:
        sock = self._sock or self._connection.sock
        # The class's own method: that of an SSL socket would take the session from under the reading thread.
        with contextlib.suppress(OSError):
            if sock is not None:
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
