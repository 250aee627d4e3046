"""Addresses: what is fetched, and what is refused, with a reason."""

import http.server
import threading
from contextlib import suppress

import pytest

from tocsin.errors import InputRejected, TooLarge, Unanswered, Unreachable
from tocsin.readers import Limits, read, url

TEXT = "Снаряды попали в гавань, сообщил мэр."
HOME = Limits(private_hosts=True, url_seconds=5, url_bytes=10_000)


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = {
            "/a": (200, {"Content-Type": "text/plain; charset=cp1251"}, TEXT.encode("cp1251")),
            "/large": (200, {}, b"a" * 20_000),
            "/loop": (302, {"Location": "/loop?" + self.path[-1:] + "x"}, b""),
            "/file": (302, {"Location": "file:///etc/hosts"}, b""),
            "/there": (302, {"Location": "/a"}, b""),
            "/cut": (200, {"Content-Length": "5000"}, b"The harbour was shelled, the mayor said. " * 9),
            "/promised": (200, {"Content-Length": "4000000000"}, b"The harbour"),
            "/busy": (503, {"Retry-After": "90"}, b"later"),
        }.get(self.path.split("?")[0], (404, {}, b""))  # fmt: skip
        if self.path == "/drip":
            return self.drip()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        return None

    def drip(self):
        """Headers without end, as slowly as a socket's own timeout lets them come."""
        self.wfile.write(b"HTTP/1.0 200 OK\r\nX-Long: ")
        with suppress(OSError):
            while not self.server.over.wait(0.05):
                self.wfile.write(b"a")

    def log_message(self, *arguments):
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.over = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.over.set()
    server.shutdown()
    server.server_close()


def one(address, limits=HOME):
    (result,) = read(address, limits=limits)
    return result


def test_a_page_with_its_declared_encoding(site):
    assert one(f"{site}/a").text == TEXT


def test_a_redirect_is_followed_and_the_final_address_kept(site):
    assert one(f"{site}/there").url == f"{site}/a"


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/large", TooLarge, "more than 10,000 bytes"),
        ("/loop", Unreachable, "redirect"),
        ("/file", Unreachable, "not allowed"),
        ("/none", Unreachable, "404"),
        ("/busy", Unreachable, "503"),
        ("/cut", Unanswered, "stops 4,631 bytes before the end"),
        ("/promised", TooLarge, "more than 10,000 bytes"),
    ],
)
def test_what_a_server_may_not_do(site, path, kind, reason):
    result = one(site + path)
    assert isinstance(result, kind)
    assert reason in str(result)


def test_a_server_that_drips_its_headers_runs_out_of_time(site):
    result = one(f"{site}/drip", Limits(private_hosts=True, url_seconds=0.5))
    assert isinstance(result, Unanswered)
    assert "not read within 0.5 seconds" in str(result)


def test_whatever_the_server_answers_is_told_with_its_headers(site):
    answer = url.ask(f"{site}/busy", HOME)
    assert (answer.status, answer.headers["Retry-After"], answer.data) == (503, "90", b"")


def test_the_gate_is_asked_before_a_redirect_is_followed(site):
    passed = []
    answer = url.ask(f"{site}/there", HOME, gate=passed.append)
    assert passed == [answer.url] == [f"{site}/a"]


def test_letters_beyond_ascii_in_an_address(site):
    assert url.ask(f"{site}/обстрел?день=3", HOME).status == 404
    assert not isinstance(one(f"{site}/обстрел"), Unanswered)


def test_a_caller_may_fetch_in_its_own_way(site):
    told = []

    def web(address, limits, mark):
        told.append((address, mark))
        return url.page(url.ask(f"{site}/a", limits), limits)

    limits = Limits(private_hosts=True, web=web)
    assert one("http://elsewhere.example/", limits).text == TEXT
    assert told == [("http://elsewhere.example/", None)]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/a",
        "http://localhost:8000/",
        "http://[::1]/",
        "http://10.0.0.7/",
        "http://169.254.169.254/latest",
        "http://2130706433/",
        "ftp://sea.example/a",
        "file:///etc/hosts",
        "http://",
        "http://a b/",
        "http://[bad/",
        "http://x:99999/",
        "http://" + "ж" * 80 + ".example/",
        "http://xn--\udc80.example/",
    ],
)
def test_addresses_that_are_not_fetched(address):
    assert isinstance(one(address, Limits(url_seconds=2)), InputRejected)
