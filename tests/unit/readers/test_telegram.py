"""Telegram's export."""

import json

from tocsin.errors import NoArticle, TooLarge
from tocsin.readers import Limits, read


def test_posts_of_a_channel(sample):
    own, _ = sample("result.json")
    assert own.text == (
        "Our fighters destroyed two armoured vehicles near Dorna this morning.\n\nThe enemy lost ten men. "
        "More: video #dorna"
    )
    assert (own.outlet, own.doc_id) == ("Sel Brigade | Press", "telegram:1700000001/41")
    assert own.published.start.isoformat() == "2024-04-17T11:20:00+00:00"
    assert own.revision.revised.start.isoformat() == "2024-04-17T12:05:00+00:00"
    assert own.carried is None


def test_a_forwarded_post_is_carried(sample):
    _, forwarded = sample("result.json")
    assert (forwarded.outlet, forwarded.carried) == ("Sel Brigade | Press", "Dorna Town Council")
    assert ("carried", "passed on from Dorna Town Council") in {
        (odd.kind, odd.note) for odd in forwarded.irregularities
    }


def test_an_account_gives_its_channels_and_no_private_talk():
    def chat(kind, name, **more):
        said = {
            "id": 5,
            "type": "message",
            "date_unixtime": "1713352800",
            "text": f"Two men died, {name} said.",
            **more,
        }
        return {"name": name, "type": kind, "id": 9, "messages": [said]}

    listed = [
        chat("personal_chat", "Ann"),
        chat("public_channel", "Wire"),
        chat("private_supergroup", "Town", **{"from": "Bo", "forwarded_from": None}),
    ]
    wire, town = read(json.dumps({"about": "", "chats": {"about": "", "list": listed}}, indent=1).encode())
    assert wire.outlet == "Wire"
    assert (town.outlet, town.carried) == ("Town", "an account without a name")


def test_one_who_posts_in_a_group_is_named():
    said = {"id": 5, "type": "message", "date_unixtime": "1713352800", "from": "Bo", "text": "Two men died."}
    (report,) = read(
        json.dumps(
            {"name": "Town", "type": "public_supergroup", "id": 9, "messages": [said]}, indent=1
        ).encode()
    )
    assert (report.outlet, report.carried) == ("Town", "Bo")


def test_nothing_to_read_and_limits():
    empty = {
        "name": "W",
        "type": "public_channel",
        "id": 1,
        "messages": [{"id": 1, "type": "service", "text": ""}],
    }
    assert isinstance(next(read(json.dumps(empty).encode(), as_="telegram")), NoArticle)
    said = [{"id": n, "type": "message", "text": f"Two men died on day {n}."} for n in range(4)]
    *_, last = read(json.dumps({"messages": said}).encode(), as_="telegram", limits=Limits(records=2))
    assert isinstance(last, TooLarge)
    (deep,) = read(b'{"messages": ' + b"[" * 100_000, as_="telegram")
    assert isinstance(deep, TooLarge)
