"""What the tests of watching share."""

import http.server
import threading

import pytest

from watching import Clock, Desk, Site, handler


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def site(clock):
    made = Site("")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(made, clock))
    server.daemon_threads = True
    made.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield made
    made.over.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def desk(tmp_path, clock):
    made = Desk(tmp_path, clock)
    yield made
    made.close()
