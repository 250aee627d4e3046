"""Samples of every format, damaged in every way: reports that keep the laws, or rejections. Nothing else."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import check_all

from tocsin.readers import READERS
from tocsin.readers.guess import guess
from tocsin.readers.tagsoup import tokens

SAMPLES = {
    path.name: path.read_bytes() for path in sorted((Path(__file__).parents[1] / "fixtures" / "in").iterdir())
}
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def damaged(data, others):
    """One to six wounds: bytes changed, put in, left out, repeated, cut off, or taken from another sample."""
    places = st.integers(0, len(data))
    wound = st.one_of(
        st.tuples(st.just("put"), places, st.binary(min_size=1, max_size=6)),
        st.tuples(st.just("over"), places, st.binary(min_size=1, max_size=6)),
        st.tuples(st.just("out"), places, st.integers(1, 80)),
        st.tuples(st.just("again"), places, st.integers(1, 300)),
        st.tuples(st.just("end"), places, st.none()),
        st.tuples(st.just("graft"), places, st.tuples(st.sampled_from(others), st.integers(0, 1500))),
    )
    return st.lists(wound, min_size=1, max_size=6).map(lambda wounds: apply(data, wounds))


def apply(data, wounds):
    for kind, place, what in wounds:
        head, tail = data[:place], data[place:]
        data = {
            "put": lambda head=head, tail=tail, what=what: head + what + tail,
            "over": lambda head=head, tail=tail, what=what: head + what + tail[len(what) :],
            "out": lambda head=head, tail=tail, what=what: head + tail[what:],
            "again": lambda head=head, tail=tail, what=what: head + tail[:what] + tail,
            "end": lambda head=head: head,
            "graft": lambda head=head, tail=tail, what=what: head + SAMPLES[what[0]][what[1] :][:200] + tail,
        }[kind]()
    return data


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_samples(name):
    own = guess(SAMPLES[name][: 1 << 16])

    @FUZZ
    @given(
        damaged(SAMPLES[name], sorted(SAMPLES)), st.sampled_from([None, own, "docx" if own == "zip" else own])
    )
    def one(data, as_):
        check_all(data, as_=as_)

    one()


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_read_as_what_they_are_not(name):
    for as_ in READERS:
        check_all(SAMPLES[name], as_=as_)


@settings(FUZZ, max_examples=40)
@given(st.sampled_from(sorted(SAMPLES)), st.integers(0, 4000), st.binary(min_size=1, max_size=6))
def test_damaged_archives(name, place, noise):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo(name), SAMPLES[name])
        file.writestr(zipfile.ZipInfo("a.txt"), "Two men died in Goma on Monday, the mayor said.")
    data = out.getvalue()
    check_all(data[:place] + noise + data[place + len(noise) :])


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_bytes_give_the_same_reports(name):
    def printed():
        return [repr(result) for result in check_all(SAMPLES[name])]

    assert printed() == printed()


@settings(FUZZ, max_examples=150)
@given(
    st.lists(
        st.sampled_from(["<", ">", "<p>", "</p", "<!--", "-->", "<a b='", "'", '"', "<br/>", "&amp;", "x "])
    ).map("".join)
)
def test_markup_of_any_kind_is_tokens(page):
    held = list(tokens(page))
    assert all(token.words or token.name for token in held if not token.closing)
