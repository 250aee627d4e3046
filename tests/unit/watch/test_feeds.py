"""feeds.toml: what it may say, and the one line for what it may not."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from tocsin.errors import UsageError
from tocsin.watch import Watched, load

WHOLE = """
interval = "10m"
delay = "3s"
ceiling = "12h"
contact = "desk@herald.example"

[[feed]]
address = "https://herald.example/rss"
outlet = "Herald"
revisit = "2h"

[[page]]
address = "https://mod.example/statements"
interval = "1h"
tip = true
"""
GUIDE = Path(__file__).parents[3] / "docs" / "guide.md"
A_FEED = '[[feed]]\naddress = "https://herald.example/rss"\n'


def plan(tmp_path, text):
    path = tmp_path / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_what_stands_above_holds_for_all_that_do_not_say_otherwise(tmp_path):
    found = plan(tmp_path, WHOLE)
    assert (found.delay, found.ceiling) == (timedelta(seconds=3), timedelta(hours=12))
    assert found.contact == "desk@herald.example"
    minutes, hours = timedelta(minutes=10), timedelta(hours=1)
    assert found.watched == (
        Watched("https://herald.example/rss", "feed", "Herald", minutes, 2 * hours),
        Watched("https://mod.example/statements", "page", None, hours, 6 * hours, True),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing to follow"),
        ("a = = 1", "line 1"),
        (A_FEED + "\n[[feed]]\noutlet = 'X'", "feed 2: address: is missing"),
        (A_FEED + "intervall = '1m'", "feed 1: intervall: no such key"),
        ("dealy = '1s'\n" + A_FEED, "dealy: no such key"),
        ("interval = 15\n" + A_FEED, "feed 1: interval: 15 is no length of time"),
        (A_FEED + "interval = '5s'", "feed 1: interval: '5s' is less than 60 seconds"),
        ("delay = '0s'\n" + A_FEED, "delay: '0s' is less than 1 seconds"),
        (A_FEED + "tip = 'yes'", "feed 1: tip: 'yes' is neither true nor false"),
        (A_FEED + "outlet = 7", "feed 1: outlet: 7 is no text of one line"),
        ("contact = 'desk@новости.example'\n" + A_FEED, "servers are told it in plain ASCII"),
        (A_FEED + A_FEED, "https://herald.example/rss is listed twice"),
        ("[feed]\naddress = 'https://herald.example/'", "feed: write [[feed]]"),
        ("[[page]]\naddress = 'ftp://herald.example/'", "page 1: address: 'ftp://herald.example/' is no"),
        ("[[page]]\naddress = 'http://[bad/'", "page 1: address: 'http://[bad/' is no"),
        ("x = " + "[" * 5000, "feeds.toml: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line_that_names_the_file(tmp_path, text, said):
    with pytest.raises(UsageError) as caught:
        plan(tmp_path, text)
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'feeds.toml'}: ")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_or_not_text(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        load(tmp_path / "none.toml")
    (tmp_path / "raw.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match=r"raw.toml: .*utf-8"):
        load(tmp_path / "raw.toml")


def test_the_guides_own_example_is_a_plan(tmp_path):
    (example,) = re.findall(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert [(one.kind, one.outlet) for one in plan(tmp_path, example).watched] == [
        ("feed", "Herald"),
        ("page", "Defence Ministry of Arvania"),
    ]
