"""Addresses on the web: http and https, within bounds of size, time and redirects, no private network."""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import string
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import IO, Any, TypeVar
from urllib.parse import quote, urlsplit, urlunsplit

from tocsin.errors import TooLarge, Unanswered, Unreachable
from tocsin.readers.deadline import Deadline
from tocsin.readers.inputs import Input, open_input
from tocsin.readers.limits import Limits

AGENT = "tocsin (reads news pages one at a time, on request)"
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says to one question; `url` is where redirects led. Only a success has `data`."""

    address: str
    status: int
    reason: str
    url: str
    headers: Message
    data: bytes = b""


def fetch(address: str, limits: Limits, mark: str | None = None) -> Input:
    """The page behind an address; raises Unreachable and TooLarge. `mark`: see Limits.web."""
    if limits.web is not None:
        return limits.web(address, limits, mark)
    return page(ask(address, limits), limits)


def page(answer: Answer, limits: Limits) -> Input:
    """The page that a server answered with; raises Unreachable where it answered with none."""
    if not 200 <= answer.status < 300:
        raise Unreachable(answer.address, f"the server answers {answer.status} {answer.reason}".rstrip())
    return open_input(
        answer.address,
        io.BytesIO(answer.data),
        limits=limits,
        url=answer.url,
        charset=answer.headers.get_content_charset(),
        fetched=True,
    )


def ask(
    address: str,
    limits: Limits,
    *,
    headers: Mapping[str, str] | None = None,
    gate: Callable[[str], None] = lambda address: None,
) -> Answer:
    """What the server says, whatever it is; raises Unanswered, Unreachable and TooLarge.

    `gate` is told each address to which a redirect leads before that is asked, and may raise.
    """
    _check(address, address, limits)
    sent = {"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.5", **(headers or {})}
    request = urllib.request.Request(_plain(address), headers=sent)
    with Deadline(limits.url_seconds) as deadline:
        try:
            opener = _opener(_Call(address, limits, gate, deadline))
            with opener.open(request, timeout=limits.url_seconds) as answer:
                data = _body(answer, address, deadline, limits)
                return Answer(
                    address, answer.status, answer.reason or "", answer.geturl(), answer.headers, data
                )
        except urllib.error.HTTPError as error:
            with error:
                reason = " ".join(str(error.reason).split())
                return Answer(address, error.code, reason, error.url or address, error.headers)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if deadline.passed:
                raise _late(address, limits) from error
            cause = error.reason if isinstance(error, urllib.error.URLError) else error
            kind = Unanswered if _of_server(error) else Unreachable
            raise kind(address, f"cannot be reached: {cause or type(error).__name__}") from error


def _of_server(error: Exception) -> bool:
    """Whether the server, or the way to it, is at fault, and not the address itself."""
    mine = isinstance(error, ValueError) and not isinstance(error, OSError)
    return not (mine or isinstance(error, http.client.InvalidURL))


def _plain(address: str) -> str:
    """An address as it is sent: letters beyond ASCII are percent-encoded, in a host's name as IDNA."""
    if address.isascii():
        return address
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise Unreachable(address, f"no valid address: {error}") from error
    return quote(urlunsplit(parts._replace(netloc=host)), safe=string.punctuation)


def _body(answer: Any, address: str, deadline: Deadline, limits: Limits) -> bytes:
    """The answer's bytes; a server that drips them runs out of time, one that stops early gives nothing."""
    data = bytearray()
    too_large = TooLarge(address, f"more than {limits.url_bytes:,} bytes")
    if (answer.length or 0) > limits.url_bytes:
        raise too_large
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > limits.url_bytes:
            raise too_large
        if deadline.passed:
            break
    if deadline.passed:
        raise _late(address, limits)
    if answer.length:
        raise Unanswered(address, f"the server stops {answer.length:,} bytes before the end")
    return bytes(data)


def _late(address: str, limits: Limits) -> Unanswered:
    return Unanswered(address, f"not read within {limits.url_seconds:g} seconds")


@dataclass(frozen=True, slots=True)
class _Call:
    """One question and what holds for all its redirects."""

    address: str
    limits: Limits
    gate: Callable[[str], None]
    deadline: Deadline


def _opener(call: _Call) -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_Redirects(call), _Http(call), _Https(call))


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

    def __init__(self, call: _Call) -> None:
        self._call, self._count = call, 0

    def redirect_request(  # noqa: PLR0917 - the standard handler calls it so
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        fp.close()  # or the standard handler reads all of it, and there may be no end of it
        self._count += 1
        most = self._call.limits.redirects
        if self._count > most:
            raise Unreachable(self._call.address, f"more than {most} redirects")
        _check(newurl, self._call.address, self._call.limits)
        self._call.gate(newurl)
        self._call.deadline.restart()  # the gate may have waited; redirects are few
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


class _Plain(http.client.HTTPConnection):
    deadline: Deadline

    def connect(self) -> None:
        super().connect()
        self.deadline.cuts(self.sock)


class _Secure(http.client.HTTPSConnection):
    deadline: Deadline

    def connect(self) -> None:
        super().connect()
        self.deadline.cuts(self.sock)


_Connection = TypeVar("_Connection", _Plain, _Secure)


def _prepared(made: _Connection, scheme: str, call: _Call) -> _Connection:
    made.deadline = call.deadline
    if not _through_proxy(scheme):  # a proxy resolves names itself
        made._create_connection = _connect_checked(call.address, call.limits)  # type: ignore[attr-defined]
    return made


def _through_proxy(scheme: str) -> bool:
    return scheme in urllib.request.getproxies()


class _Http(urllib.request.HTTPHandler):
    def __init__(self, call: _Call) -> None:
        super().__init__()
        self._call = call

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection, req)

    def _connection(self, host: str, **options: Any) -> http.client.HTTPConnection:
        return _prepared(_Plain(host, **options), "http", self._call)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, call: _Call) -> None:
        super().__init__()
        self._call = call

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection, req)

    def _connection(self, host: str, **options: Any) -> http.client.HTTPSConnection:
        return _prepared(_Secure(host, **options), "https", self._call)
