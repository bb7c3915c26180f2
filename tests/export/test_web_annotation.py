"""W3C Web Annotation: held against a schema of its data model, and against the text."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from exports_by_hand import GUARDS, TEXT, case, whole
from reportedly.export.web_annotation import write

_BODY = {
    "type": "object",
    "oneOf": [
        {
            "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
            "required": ["type", "value", "purpose"],
        },
        {
            "properties": {"type": {"const": "SpecificResource"}, "source": {"type": "string", "format": "iri"}},
            "required": ["type", "source", "purpose"],
        },
    ],
    "properties": {"purpose": {"enum": ["describing", "tagging", "identifying", "linking"]}},
}
_POSITION = {
    "properties": {"type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0}},
    "required": ["type", "start", "end"],
}
_QUOTE = {
    "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
    "required": ["type", "exact", "prefix", "suffix"],
}
_TARGET = {
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "format": "iri"},
        "selector": {"type": "array", "items": {"oneOf": [_POSITION, _QUOTE]}, "minItems": 1},
    },
    "required": ["type", "source", "selector"],
}
_PAGE = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing", "identifying"]},
                    "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "body": {"type": "array", "items": _BODY},
                    "target": {"type": "array", "items": _TARGET, "minItems": 1},
                },
                "required": ["id", "type", "motivation", "body", "target"],
            },
        },
    },
    "required": ["@context", "id", "type", "items"],
}
"""What the recommendation asks of annotations, as far as they are used."""


@pytest.fixture(scope="module")
def items() -> list[dict[str, Any]]:
    page = json.loads(whole(write(case())))
    jsonschema.Draft202012Validator(_PAGE).validate(page)
    found: list[dict[str, Any]] = page["items"]
    return found


def values(item: dict[str, Any], purpose: str) -> list[str]:
    return [body["value"] for body in item["body"] if body["purpose"] == purpose]


def test_every_selector_finds_its_words_again(items: list[dict[str, Any]]) -> None:
    targets = [target for item in items for target in item["target"]]
    assert len(targets) > 10
    for target in targets:
        place, quote = target["selector"]
        assert TEXT[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT


def test_a_statement_says_whose_it_is_and_how_surely(items: list[dict[str, Any]]) -> None:
    (told,) = (one for one in items if one["motivation"] == "describing" and "lantern-1" in one["target"][0]["source"]
               and one["target"][0]["selector"][1]["exact"] == GUARDS.text)  # fmt: skip
    assert values(told, "describing") == ["Vell Post <- an officer"]
    assert {"status:unconfirmed", "commitment:unknown"} <= set(values(told, "tagging"))


def test_every_voice_has_an_annotation_tied_to_its_statement(items: list[dict[str, Any]]) -> None:
    voices = [one for one in items if one["motivation"] == "identifying"]
    assert [values(one, "identifying")[0] for one in voices[:3]] == ["Ida Renn", "Vell Post", "an officer"]
    statements = {one["id"] for one in items if one["motivation"] == "describing"}
    assert {body["source"] for one in voices for body in one["body"] if body["purpose"] == "linking"} <= statements


def test_what_is_interrupted_has_several_targets_and_what_is_rejected_none(items: list[dict[str, Any]]) -> None:
    first, *_ = items
    assert len(first["target"]) == 2
    assert "commitment:probable" in values(first, "tagging"), "as people have set it"
    exact = [target["selector"][1]["exact"] for item in items for target in item["target"]]
    assert exact.count("The dam") == 1, "it is rejected in one report of the two"
    assert len({one["id"] for one in items}) == len(items)
