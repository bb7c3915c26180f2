"""Stands before every page: refuses what is not meant for them, and tells the browser to load nothing from outside."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.show.web.access import COOKIE, SAFE, Access, bearer_of, is_from_here, is_ours, knows_token
from reportedly.show.web.problems import is_for_programs, problem

MOST_BYTES = 64 * 1024
"""How much somebody can send at once: a decision with a long reason is a tenth of it."""

_SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets requests through to the pages, or answers them itself where they must not get there."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = refused(self._access, scope)
        await (refusal or self._app)(scope, receive, _with_headers(send))


def refused(access: Access, scope: Scope) -> Response | None:
    """Return the answer to a request that must not reach the pages, None for one that may."""
    headers, method = Headers(scope=scope), scope["method"]
    host = headers.get("host", "")
    if not is_ours(access, host):
        return _refusal(scope, 421, "These pages do not answer for that host name.")
    if method not in SAFE and not is_from_here(headers.get("origin"), headers.get("sec-fetch-site"), host):
        return _refusal(scope, 403, "Another site asked for this change, so it was not made.")
    length = headers.get("content-length", "0")
    if not _is_little(length):
        return _refusal(scope, 413, f"That is too much: {MOST_BYTES:,} bytes are taken at most.")
    return _without_token(access, scope, headers)


def _without_token(access: Access, scope: Scope, headers: Headers) -> Response | None:
    cookies = cookie_parser(headers.get("cookie", ""))
    asked = parse_qs(scope["query_string"].decode("ascii", "replace"))
    given = asked.pop("token", [""])[0]
    if not knows_token(access, cookies, given or bearer_of(headers.get("authorization", ""))):
        return _refusal(scope, 401, "Open the address with the token that `reportedly serve` printed.")
    if not (access.token and given) or scope["method"] != "GET":
        return None
    rest = urlencode(asked, doseq=True)  # so that the token stands neither in the history nor in a link passed on
    path = f"/{scope['path'].lstrip('/')}"  # "//elsewhere" would be another site
    answer = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
    answer.set_cookie(COOKIE, access.token, httponly=True, samesite="strict")
    return answer


def _refusal(scope: Scope, status: int, message: str) -> Response:
    return problem(status, message) if is_for_programs(scope["path"]) else PlainTextResponse(message, status)


def _is_little(length: str) -> bool:
    return length.isascii() and length.isdigit() and len(length) <= len(str(MOST_BYTES)) and int(length) <= MOST_BYTES


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _SECURITY.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sending
