"""PROV-O and schema.org, read and asked as RDF."""

from __future__ import annotations

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import PROV, RDF, RDFS

from exports_by_hand import case, whole
from reportedly.export import prov, schema_org

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SCHEMA = Namespace("http://schema.org/")


@pytest.fixture(scope="module")
def provenance() -> Graph:
    return Graph().parse(data=whole(prov.write(case())), format="json-ld")


@pytest.fixture(scope="module")
def marked_up() -> Graph:
    return Graph().parse(data=whole(schema_org.write(case())), format="json-ld")


def asked(graph: Graph, query: str) -> set[tuple[str, ...]]:
    return {tuple(map(str, row)) for row in graph.query(query, initNs={"prov": PROV, "rdfs": RDFS, "s": SCHEMA})}  # type: ignore[arg-type]


class TestProvenance:
    def test_every_statement_leads_to_its_report_its_voices_and_its_tool(self, provenance: Graph) -> None:
        found = asked(
            provenance,
            """SELECT ?voice ?report ?tool WHERE {
                 ?s prov:value "1,500 guards will be sent to Orsk on May 6"; prov:wasAttributedTo/rdfs:label ?voice;
                    prov:wasQuotedFrom ?r; prov:wasGeneratedBy/prov:wasAssociatedWith/rdfs:label ?tool.
                 ?r rdfs:label "Dam *holds*"; prov:atLocation ?report }""",
        )
        assert ("an officer", "https://lantern.example/lantern-1", "1.0 tagger 1 lexicon 1 parser 1") in found
        assert {voice for voice, *_ in found} == {"an officer", "Vell Post"}

    def test_decisions_have_who_and_when(self, provenance: Graph) -> None:
        found = asked(
            provenance,
            """SELECT ?what ?who ?when WHERE {
                 ?d a prov:Activity; rdfs:label ?what; prov:endedAtTime ?when;
                    prov:wasAssociatedWith/rdfs:label ?who }""",
        )
        assert ("reject statement eee5", "ida", "2020-05-04T12:00:00+00:00") in found
        assert len(found) == 4

    def test_a_claim_is_derived_from_its_statements(self, provenance: Graph) -> None:
        query = 'SELECT ?s WHERE { ?c rdfs:label "1,500 guards will be sent to Orsk"; prov:wasDerivedFrom ?s }'
        assert len(asked(provenance, query)) == 2

    def test_a_report_is_derived_from_the_one_it_has_it_from(self, provenance: Graph) -> None:
        query = """SELECT ?a ?b WHERE {
                     ?x prov:wasDerivedFrom ?y; <urn:reportedly:report> ?a. ?y <urn:reportedly:report> ?b }"""
        assert asked(provenance, query) == {("vell-2", "lantern-1")}

    def test_all_that_is_used_is_of_prov(self, provenance: Graph) -> None:
        known = {PROV.Entity, PROV.Activity, PROV.Agent, PROV.Person, PROV.Organization, PROV.SoftwareAgent}
        types = {kind for kind in provenance.objects(None, RDF.type) if str(kind).startswith(str(PROV))}
        assert types == known


class TestMarkUp:
    def test_a_quotation_is_spoken_by_the_farthest_voice(self, marked_up: Graph) -> None:
        found = asked(
            marked_up,
            """SELECT ?text ?who ?told WHERE {
                 ?q a s:Quotation; s:text ?text; s:description ?told; s:spokenByCharacter/s:name ?who;
                    s:isPartOf/s:headline ?title }""",
        )
        assert ("1,500 guards will be sent to Orsk on May 6", "an officer", "Vell Post <- an officer") in found

    def test_a_claim_appears_in_quotations_and_has_no_rating(self, marked_up: Graph) -> None:
        query = "SELECT ?text WHERE { ?c a s:Claim; s:appearance ?q. ?q a s:Quotation; s:text ?text }"
        assert asked(marked_up, query) == {("1,500 guards will be sent to Orsk on May 6",)}
        assert not list(marked_up.triples((None, SCHEMA.reviewRating, None)))
        assert not list(marked_up.subjects(RDF.type, SCHEMA.ClaimReview))
