from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema

from reportedly.model import Reading
from reportedly.show import as_json

Valid = Callable[[str], Any]

SCHEMA = json.loads((files("reportedly") / "schema" / "reading-1.json").read_text(encoding="utf-8"))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_full_reading_keeps_to_the_schema(reading: Reading, valid: Valid) -> None:
    assert valid(as_json.dump(reading))["schema"] == as_json.SCHEMA


def test_every_key_is_described_in_the_schema(reading: Reading) -> None:
    def closed(value: Any) -> Any:
        if isinstance(value, dict):
            shut = {k: closed(v) for k, v in value.items()}
            return {**shut, "additionalProperties": False} if "properties" in value else shut
        return [closed(v) for v in value] if isinstance(value, list) else value

    jsonschema.Draft202012Validator(closed(SCHEMA)).validate(json.loads(as_json.dump(reading)))


def test_spans_cover_the_words_they_stand_for(reading: Reading) -> None:
    document = json.loads(as_json.dump(reading))
    text = document["report"]["text"]
    for statement in document["statements"]:
        assert " ".join(text[a:b] for a, b in statement["content"]) == statement["text"]
        for hop in statement["chain"]:
            assert " ".join(text[a:b] for a, b in hop["source"] or []) == hop["text"]


def test_keys_stand_in_the_order_of_the_shape(reading: Reading) -> None:
    document = as_json.to_json(reading)
    assert list(document) == list(SCHEMA["properties"])
    for name, part in (("statement", document["statements"][1]), ("hop", document["statements"][1]["chain"][0])):
        assert list(part) == list(SCHEMA["$defs"][name]["properties"])


def test_the_chain_begins_with_the_outermost_voice(reading: Reading) -> None:
    chain = as_json.to_json(reading)["statements"][1]["chain"]
    assert [hop["text"] for hop in chain] == ["Lakeland press", "a senior officer"]
    assert [hop["status"] for hop in chain] == ["asserted", "unconfirmed"]


def test_a_voice_that_nobody_names_has_no_source(reading: Reading) -> None:
    (hop,) = as_json.to_json(reading)["statements"][4]["chain"]
    assert hop["source"] is None
    assert (hop["text"], hop["kind"], hop["named"]) == ("", "unknown", False)


def test_the_text_can_be_left_out(reading: Reading, valid: Valid) -> None:
    assert "text" not in valid(as_json.dump(reading, text=False))["report"]


def test_a_document_is_one_line_unless_indented(reading: Reading) -> None:
    assert "\n" not in as_json.dump(reading)
    assert json.loads(as_json.dump(reading, indent=2)) == json.loads(as_json.dump(reading))


def test_half_a_surrogate_pair_is_written_as_an_escape(reading: Reading) -> None:
    broken = replace(reading, report=replace(reading.report, text="\ud800" + reading.report.text))
    written = as_json.dump(broken)
    written.encode()
    assert json.loads(written)["report"]["text"] == broken.report.text
