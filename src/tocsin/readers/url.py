"""Addresses on the web: http and https, within bounds of size, time and redirects, no private network."""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import time
import urllib.error
import urllib.request
from typing import IO, Any
from urllib.parse import urlsplit

from tocsin.errors import TooLarge, Unreachable
from tocsin.readers.inputs import Input, open_input
from tocsin.readers.limits import Limits

_AGENT = "tocsin (reads news pages one at a time, on request)"
_CHUNK = 1 << 16


def fetch(address: str, limits: Limits) -> Input:
    """The page behind an address; raises Unreachable and TooLarge."""
    _check(address, address, limits)
    request = urllib.request.Request(address, headers={"User-Agent": _AGENT, "Accept": "text/html,*/*;q=0.5"})
    until = time.monotonic() + limits.url_seconds
    try:
        with _opener(address, limits).open(request, timeout=limits.url_seconds) as answer:
            data = _body(answer, address, until, limits)
            final, charset = answer.geturl(), answer.headers.get_content_charset()
    except Unreachable:
        raise
    except urllib.error.HTTPError as error:
        raise Unreachable(address, f"the server answers {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise Unreachable(address, f"cannot be reached: {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable(address, f"cannot be reached: {error or type(error).__name__}") from error
    return open_input(address, io.BytesIO(data), limits=limits, url=final, charset=charset, fetched=True)


def _body(answer: Any, address: str, until: float, limits: Limits) -> bytes:
    """The answer's bytes; a server that drips them runs out of time."""
    data = bytearray()
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > limits.url_bytes:
            raise TooLarge(address, f"more than {limits.url_bytes:,} bytes")
        if time.monotonic() > until:
            raise Unreachable(address, f"not read within {limits.url_seconds:g} seconds")
    return bytes(data)


def _opener(address: str, limits: Limits) -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(
        _Redirects(address, limits), _Http(address, limits), _Https(address, limits)
    )


def _check(address: str, first: str, limits: Limits) -> None:
    """Refuse schemes other than the web's, and addresses that name a private host outright."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise Unreachable(first, f"no valid address: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise Unreachable(first, f"only http and https are read, not {parts.scheme}")
    if not host or any(character.isspace() or ord(character) < 32 for character in address):
        raise Unreachable(first, "no valid address")
    if not limits.private_hosts and (host == "localhost" or host.endswith(".localhost") or _is_private(host)):
        raise Unreachable(first, f"{host} is a private address")


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host.partition("%")[0]).is_global
    except ValueError:
        return False


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, each to a public web address."""

    def __init__(self, first: str, limits: Limits) -> None:
        self._first, self._limits, self._count = first, limits, 0

    def redirect_request(  # noqa: PLR0917 - the standard handler calls it so
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        self._count += 1
        if self._count > self._limits.redirects:
            raise Unreachable(self._first, f"more than {self._limits.redirects} redirects")
        _check(newurl, self._first, self._limits)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _connect_checked(first: str, limits: Limits) -> Any:
    """Connects to the very address it has checked, so that a name cannot turn private in between."""

    def connect(
        place: tuple[str, int], timeout: float | None = None, source_address: tuple[str, int] | None = None
    ) -> socket.socket:
        found = socket.getaddrinfo(*place, type=socket.SOCK_STREAM)
        if not limits.private_hosts and any(_is_private(str(where[4][0])) for where in found):
            raise Unreachable(first, f"{place[0]} is a private address")
        error: OSError = OSError(f"{place[0]} has no address")
        for where in found:
            try:
                return socket.create_connection((str(where[4][0]), place[1]), timeout, source_address)
            except OSError as failed:
                error = failed
        raise error

    return connect


def _through_proxy(scheme: str) -> bool:
    return scheme in urllib.request.getproxies()


class _Http(urllib.request.HTTPHandler):
    def __init__(self, first: str, limits: Limits) -> None:
        super().__init__()
        self._connect = _connect_checked(first, limits)

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection, req)

    def _connection(self, host: str, **options: Any) -> http.client.HTTPConnection:
        made = http.client.HTTPConnection(host, **options)
        if not _through_proxy("http"):  # a proxy resolves names itself
            made._create_connection = self._connect  # type: ignore[attr-defined]
        return made


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, first: str, limits: Limits) -> None:
        super().__init__()
        self._connect = _connect_checked(first, limits)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection, req)

    def _connection(self, host: str, **options: Any) -> http.client.HTTPSConnection:
        made = http.client.HTTPSConnection(host, **options)
        if not _through_proxy("https"):
            made._create_connection = self._connect  # type: ignore[attr-defined]
        return made
