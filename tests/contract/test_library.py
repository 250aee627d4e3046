"""As a library: the same answers from threads and from processes of either kind."""

from __future__ import annotations

import json
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

import tocsin
from tocsin.knowledge import gazetteer

TEXTS = tuple(
    f"Rebels killed {number} soldiers in {town} on Monday, the {state} army said. The ministry denied that "
    f"its drones had hit {town}, and a governor said {number + 3} people had fled to {other}."
    for number, (town, state, other) in enumerate(
        (
            ("Goma", "Congolese", "Kigali"),
            ("Kunduz", "Afghan", "Termez"),
            ("Stepanakert", "Azerbaijani", "Goris"),
            ("Aleppo", "Syrian", "Gaziantep"),
            ("Kharkiv", "Ukrainian", "Poltava"),
            ("Maiduguri", "Nigerian", "Diffa"),
        ),
        2,
    )
)
NAMES = (
    "Goma",
    "Kunduz",
    "Paris",
    "Nowhereville",
    "Aleppo",
    "Kyiv",
    "Springfield",
    "Herat",
    "Zugdidi",
    "Mekele",
)


def coded(text: str) -> str:
    return json.dumps(tocsin.record(tocsin.read(text, published="2024-05-03T09:00:00Z")))


def test_threads_give_what_one_gives() -> None:
    alone = [coded(text) for text in TEXTS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(coded, TEXTS * 3)) == alone * 3


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_give_what_one_gives(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    alone = [coded(text) for text in TEXTS]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(coded, TEXTS, timeout=120)) == alone


def test_threads_share_a_gazetteer_without_mixing_its_rows() -> None:
    places = gazetteer.load()
    alone = {name: [match.entry.place.id for match in places.matches(name)] for name in NAMES}
    fresh = gazetteer.Gazetteer(gazetteer.PACKAGED)
    ready = threading.Barrier(8)

    def look_up(_: int) -> list[bool]:
        ready.wait()
        return [
            [match.entry.place.id for match in fresh._matches(name)] == alone[name]
            for _ in range(200)
            for name in NAMES
        ]

    with ThreadPoolExecutor(8) as pool:
        assert all(all(right) for right in pool.map(look_up, range(8)))


def test_a_reading_is_typed_objects_and_the_record_a_dict() -> None:
    account = tocsin.read(TEXTS[0], published="2024-05-03T09:00:00Z", outlet="Desk", doc_id="d1")
    assert {claim.id for claim in account.claims} == {row["id"] for row in tocsin.record(account)["claims"]}
    assert tocsin.record(account)["doc_id"] == "d1"
    with pytest.raises(AttributeError):
        account.claims[0].id = "c99"  # type: ignore[misc]
