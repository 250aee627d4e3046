"""JSON-LD: rdflib parses it, and SPARQL asks who says what without being told what was denied."""

from __future__ import annotations

from urllib.parse import unquote

import frozen
import pytest

from tocsin.export import exports, jsonld

PREFIXES = """
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
PREFIX tocsin: <urn:tocsin:vocabulary:>
"""
AUTHORITIES = "SELECT ?a WHERE { ?a a sem:Authority }"


def graph(tmp_path, source):
    rdflib = pytest.importorskip("rdflib")
    exports.export("jsonld", source, tmp_path)
    return rdflib.Graph().parse(tmp_path / "incidents.jsonld", format="json-ld")


def asked(found, query):
    return {tuple(str(v) for v in row) for row in found.query(PREFIXES + query)}


def test_who_gives_which_toll(tmp_path):
    found = graph(tmp_path, frozen.source())
    rows = asked(
        found,
        """SELECT ?event ?who ?low WHERE {
          ?event a sem:Event ; tocsin:killed ?view .
          ?view a sem:View ; tocsin:low ?low ; sem:accordingTo/rdfs:label ?who }""",
    )
    told = {
        (jsonld.iri("incident", d.id), who, str(v.low))
        for d in frozen.source().dossiers()
        for f in d.fields
        if f.name == "killed"
        for v in f.versions
        for who in v.speakers
        if v.low is not None and not v.denied and v.state == "live"
    }
    assert told
    assert rows == told


def test_what_is_denied_answers_no_query_for_what_is_told(tmp_path):
    found = graph(tmp_path, frozen.source())
    denied = [v for d in frozen.source().dossiers() for f in d.fields for v in f.versions if v.denied]
    assert denied
    assert len(asked(found, "SELECT ?v WHERE { ?e tocsin:denied ?v . ?v a sem:View }")) == len(denied)
    assert not asked(
        found, "SELECT ?v WHERE { ?e tocsin:denied ?v . ?e (sem:hasActor|sem:eventType|tocsin:weapon) ?v }"
    )


def test_every_view_has_an_authority_and_the_words_it_rests_on(tmp_path):
    found = graph(tmp_path, frozen.source())
    views = asked(found, "SELECT ?v WHERE { ?v a sem:View }")
    assert views == asked(
        found, "SELECT ?v WHERE { ?v a sem:View ; sem:accordingTo ?a . ?a a sem:Authority }"
    )
    prov = "<http://www.w3.org/ns/prov#wasDerivedFrom>"
    assert views == asked(found, f"SELECT ?v WHERE {{ ?v a sem:View ; {prov}/tocsin:words ?w }}")


def test_nasty_names_stay_names(tmp_path):
    found = graph(tmp_path, frozen.hostile())
    labels = asked(found, "SELECT ?l WHERE { ?e a sem:Event ; rdfs:label ?l }")
    assert len(labels) == 1
    assert "<script>" in labels.pop()[0]


def test_whom_words_only_describe_is_an_authority_within_one_report_alone(tmp_path):
    found = graph(tmp_path, frozen.source())
    keys = {unquote(a).removeprefix("urn:tocsin:authority:") for (a,) in asked(found, AUTHORITIES)}
    everywhere = {k for k in keys if "/" not in k}
    assert "TJ.border-service" in everywhere
    assert not [k for k in everywhere if ":" in k]
    assert any(k.endswith("/person:lucien-baraka") for k in keys)
