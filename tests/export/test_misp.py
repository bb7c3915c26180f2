"""MISP, by the library of the MISP project."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from pymisp import MISPEvent

from exports_by_hand import case, whole
from reportedly.export.misp import write


@pytest.fixture(scope="module")
def events() -> list[MISPEvent]:
    return [loaded(one) for one in json.loads(whole(write(case())))["response"]]


def loaded(document: Any) -> MISPEvent:
    schema = json.loads((files("pymisp") / "data" / "schema-lax.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema).validate(document)
    event = MISPEvent(strict_validation=True)
    event.from_dict(**document)
    return event


def tags(holder: Any) -> set[str]:
    return {tag.name for tag in holder.tags}


def test_a_statement_is_an_annotation_with_its_voices(events: list[MISPEvent]) -> None:
    first, second = events
    assert first.info == "Harbour Lantern: Dam *holds*"
    assert [one.comment for one in first.objects[:2]] == ["Ida Renn", "Vell Post <- an officer"]
    (text,) = first.objects[1].get_attributes_by_relation("text")
    assert text.value == "1,500 guards will be sent to Orsk on May 6"
    assert (len(first.objects), len(second.objects)) == (4, 5), "one is rejected"


def test_reliability_is_what_people_gave_and_credibility_what_the_rules_came_to(events: list[MISPEvent]) -> None:
    first, second = events
    assert tags(first) == {'admiralty-scale:source-reliability="b"'}
    assert tags(second) == set()
    (text,) = first.objects[1].get_attributes_by_relation("text")
    assert 'admiralty-scale:information-credibility="5"' in tags(text)


def test_likelihood_is_the_sources_own_and_left_out_where_it_has_none(events: list[MISPEvent]) -> None:
    likelihoods = [
        [tag for one in found.attributes for tag in tags(one) if tag.startswith("estimative-language")]
        for found in events[0].objects
    ]
    assert likelihoods == [
        ['estimative-language:likelihood-probability="likely"'],
        [],
        ['estimative-language:likelihood-probability="almost-no-chance"'],
        [],
    ]


def test_the_event_report_lists_who_says_what_and_no_word_is_markdown(events: list[MISPEvent]) -> None:
    (report,) = events[0].event_reports
    assert report.content.splitlines()[0] == r"# Dam \*holds\*"
    assert r"- **\(nobody named\)** (unconfirmed): =SUM\(A1\) 🌊 \[sic\]" in report.content
