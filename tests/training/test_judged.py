"""Judged sentences as running text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly_training import judged


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["He", "did", "n't", "go", "."], "He didn't go."),
        (["The", "king", "'s", "men", ",", "he", "said", "."], "The king's men, he said."),
        (["He", "said", ":", '"', "Go", "!", '"'], 'He said: "Go!"'),
        (["It", "cost", "$", "5", "(", "about", ")"], "It cost $5 (about)"),
    ],
)
def test_tokens_run_on_as_they_would_be_printed(tokens: list[str], text: str) -> None:
    written, places = judged.running(tokens)
    assert written == text
    assert [place.of(written) for place in places] == tokens


def test_a_sentence_keeps_the_places_of_its_events(tmp_path: Path) -> None:
    rows = [
        {
            "id": "1",
            "split": "train",
            "tokens": ["They", "did", "n't", "leave", "."],
            "events": [{"span": [3, 4], "value": -2}],
        },
        {"id": "2", "split": "dev", "tokens": ["No", "."], "events": []},
    ]
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (found,) = judged.read(corpus, "train")
    ((place, value),) = found.events
    assert (place.of(found.text), value) == ("leave", -2)
