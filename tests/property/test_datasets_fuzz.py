"""Rows of other engines' data, damaged in every way: a claim with its characters, or a rejection."""

import json

import pytest
from hypothesis import given
from laws import check_all
from test_formats_fuzz import FUZZ, SAMPLES, damaged

import tocsin
from tocsin import pipeline
from tocsin.records import Report

KEYS = {
    "acled.csv": "acled",
    "acled-old.csv": "acled",
    "ucdp.csv": "ucdp",
    "gdelt.export.CSV": "gdelt-events",
    "polecat.tsv": "polecat",
}


@pytest.mark.parametrize("name", KEYS)
def test_damaged_rows(name):
    @FUZZ
    @given(damaged(SAMPLES[name], sorted(KEYS)))
    def one(data):
        for report in check_all(data, as_=KEYS[name]):
            if isinstance(report, Report):
                check(pipeline.account(report), report.text)

    one()


def check(account, text):
    (claim,) = account.claims
    spans = [claim.span, claim.trigger, *(q.span for q in claim.casualties), *(h.span for h in claim.chain)]
    spans += [p.span for p in (*claim.actors, *claim.targets)] + [w.span for w in claim.places]
    assert all(0 <= s.start < s.end <= len(text) and text[s.start : s.end].strip() for s in spans)
    assert all(q.low is None or q.high is None or q.low <= q.high for q in claim.casualties)
    assert claim.time.interval.start < claim.time.interval.end
    assert json.dumps(tocsin.record(account))
