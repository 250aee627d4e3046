"""What the tests of formats share: the samples, and a web server on the loopback."""

import http.server
import threading
from pathlib import Path

import pytest

from tocsin.readers import Limits, read

SAMPLES = Path(__file__).parents[2] / "fixtures" / "in"


@pytest.fixture
def sample():
    """What a sample file gives: `sample("feed.rss")`; its own bytes with `sample.bytes("feed.rss")`."""

    def results(name, **options):
        return list(read(SAMPLES / name, **options))

    results.bytes = lambda name: (SAMPLES / name).read_bytes()
    return results


@pytest.fixture
def site():
    """A server for pages by path; `site.pages["/a"] = (type, bytes)`, `site.limits` lets it be read."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(self.path)
            kind, body = server.pages.get(self.path, (None, b""))
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            """Keep the test's output clean."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.pages, server.asked = {}, []
    server.address = f"http://127.0.0.1:{server.server_port}"
    server.limits = Limits(private_hosts=True, url_seconds=5, fetch=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
