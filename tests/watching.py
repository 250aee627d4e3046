"""A server with faults on the loopback, a clock that only tests move, and one who watches."""

import http.server
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tocsin.archive import Archive
from tocsin.readers import Limits
from tocsin.watch import Plan, State, Stopped, Watched, Watcher

START = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)


class Clock:
    """Time that passes only while somebody pauses; `stop_after` ends the watch at a moment."""

    def __init__(self):
        self.now, self.stop_at, self.pauses = START, None, []

    def __call__(self):
        return self.now

    def pause(self, seconds):
        self.pauses.append(seconds)
        self.now += timedelta(seconds=seconds)
        if self.stop_at is not None and self.now >= self.stop_at:
            raise Stopped


@dataclass
class Site:
    """A server: `pages[path]` is a (status, headers, body) or a function that takes the handler."""

    address: str
    pages: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)  # (path, headers, when)
    over: threading.Event = field(default_factory=threading.Event)

    def paths(self):
        return [path for path, _, _ in self.asked if path != "/robots.txt"]

    def serve(self, path, body, *, kind="text/html; charset=utf-8", status=200, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (status, {"Content-Type": kind, **named}, data)

    def feed(self, path, *items, **more):
        self.serve(path, rss(*items), kind="application/rss+xml", **more)

    def story(self, path, *paragraphs, **more):
        self.serve(path, page(*paragraphs), **more)


def rss(*items):
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>{"".join(items)}</channel></rss>'
    )


def entry(link, title, summary="A short word on it."):
    return (
        f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
        f"<description>{summary}</description><pubDate>Wed, 04 Mar 2026 05:00:00 GMT</pubDate></item>"
    )


def page(title, *paragraphs):
    told = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f"<!doctype html><html><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{told}</article></body></html>"
    )


def handler(site, clock):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            site.asked.append((self.path, dict(self.headers), clock.now))
            found = site.pages.get(self.path, (404, {}, b""))
            with suppress(OSError):
                if callable(found):
                    found(self)
                else:
                    self.answer(*found)

        def answer(self, status, headers, body):
            known = {headers.get("ETag"): "If-None-Match", headers.get("Last-Modified"): "If-Modified-Since"}
            if any(value and self.headers.get(name) == value for value, name in known.items()):
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers and status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            """Keep the test's output clean."""

    return Handler


@contextmanager
def serving(site, clock):
    """The site on the network, as long as the `with` lasts."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(site, clock))
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield site
    finally:
        site.over.set()
        server.shutdown()
        server.server_close()


class Desk:
    """One who watches: `poll()` what is due now, as often as asked, over the same archive and state."""

    def __init__(self, folder, clock):
        self.folder, self.clock, self.log = folder, clock, []
        self.archive = Archive.open(folder / "a.tocsin", create=True, clock=clock)
        self.state = State.open(folder / "a.tocsin.watch")

    def watcher(self, *watched, limits=None, verbose=False, **plan):
        return Watcher(
            Plan(watched, **plan),
            self.archive,
            self.state,
            say=self.log.append,
            clock=self.clock,
            pause=self.clock.pause,
            limits=limits or Limits(private_hosts=True, url_seconds=5),
            verbose=verbose,
        )

    def said(self):
        """The log since last asked for, without the times."""
        lines, self.log = [line.split("Z ", 1)[1] for line in self.log], []
        return lines

    def texts(self):
        return sorted(row["text"] for row in self.archive.db.rows("SELECT text FROM reports"))

    def close(self):
        self.state.__exit__(None, None, None)
        self.archive.db.close()


def feed(site, path="/feed", **more):
    return Watched(site.address + path, "feed", "Herald", **more)


def drip(site, head=b"HTTP/1.0 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n", size=1):
    """An answer that never ends: so many bytes at a time."""

    def answer(asked):
        asked.wfile.write(head)
        while not site.over.is_set():
            asked.wfile.write(b" " * size)
            if size == 1:
                time.sleep(0.05)

    return answer
