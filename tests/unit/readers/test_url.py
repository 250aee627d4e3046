"""Addresses: what is fetched, and what is refused, with a reason."""

import http.server
import threading

import pytest

from tocsin.errors import InputRejected, TooLarge, Unreachable
from tocsin.readers import Limits, read

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
        }.get(self.path.split("?")[0], (404, {}, b""))  # fmt: skip
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


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
    ],
)
def test_what_a_server_may_not_do(site, path, kind, reason):
    result = one(site + path)
    assert isinstance(result, kind)
    assert reason in str(result)


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
    ],
)
def test_addresses_that_are_not_fetched(address):
    assert isinstance(one(address, Limits(url_seconds=2)), InputRejected)
