"""Copies of pages in web archives: their own address, when they were taken, and nothing of the archive's."""

import pytest

from tocsin.readers.wayback import original, undo


def test_a_saved_copy(sample):
    (report,) = sample("wayback.html")
    assert report.url == "https://herald.example/world/bridge-strike"
    assert report.captured.start.isoformat() == "2024-04-18T03:15:00+00:00"
    assert report.published.start.isoformat() == "2024-04-17T16:20:00+00:00"
    assert report.outlet == "The Southern Herald"
    assert "captures" not in report.text
    assert report.text.startswith("Bridge over the Sel hit for a second time\n\nA missile struck")


@pytest.mark.parametrize(
    ("address", "own", "minute"),
    [
        ("https://web.archive.org/web/20240418031507/https://a.example/x", "https://a.example/x", 15),
        ("https://web.archive.org/web/20240418031507id_/http:/a.example/x?y=1", "http://a.example/x?y=1", 15),
        ("https://web.archive.org/web/2024/https://a.example/x", "https://a.example/x", None),
        (
            "https://webarchive.example/wayback/en/20240418031507mp_/https://a.example/",
            "https://a.example/",
            15,
        ),
        ("https://archive.ph/2024.04.18-031507/https://a.example/x", "https://a.example/x", 15),
        ("https://a.example/2024/04/https-x", "https://a.example/2024/04/https-x", None),
        (None, None, None),
    ],
)
def test_addresses_of_copies(address, own, minute):
    url, captured = original(address)
    assert url == own
    assert (captured and captured.start.minute) == minute


def test_rewritten_addresses_are_as_they_were():
    page = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT -->x<!-- END WAYBACK TOOLBAR INSERT -->"
        '<a href="/web/20240418031507/https://a.example/b">b</a>'
        '<img src="//web.archive.org/web/20240418031507im_/https://a.example/c.png">'
    )
    copy = undo(page, None)
    assert copy.page == '<a href="https://a.example/b">b</a><img src="https://a.example/c.png">'
    assert copy.captured.start.isoformat() == "2024-04-18T03:15:00+00:00"


def test_the_footer_alone_tells_the_moment():
    copy = undo(
        "<p>Words.</p><!-- FILE ARCHIVED ON 03:15:07 Apr 18, 2024 AND RETRIEVED -->", "https://a.example/b"
    )
    assert (copy.url, copy.captured.start.isoformat()) == ("https://a.example/b", "2024-04-18T03:15:00+00:00")


def test_a_page_that_links_to_an_archive_is_no_copy():
    page = '<p>See <a href="https://web.archive.org/web/20240418031507/https://a.example/b">it</a>.</p>'
    assert undo(page, "https://b.example/").page == page
    assert undo(page, "https://b.example/").captured is None
