from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import MissingModelError
from reportedly.model.ports import Tagged, Tagger
from reportedly.model.text import Span, words_of
from reportedly.tag.with_onnx import FOLDER, OnnxTagger, load

NESTED = "The ministry said on Friday that Karimov had told reporters that the dam was safe. Nobody was hurt."


def _whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),)


def _words(one: Tagged, text: str) -> tuple[str, str, str]:
    return words_of(one.source, text), words_of(one.cue, text), words_of(one.content, text)


def test_it_is_a_tagger_with_a_name_and_version(tagger: OnnxTagger) -> None:
    port: Tagger = tagger
    assert port.name.startswith("reportedly-minilm-cues/")


def test_a_plain_report_is_found_with_its_three_spans(tagger: OnnxTagger) -> None:
    text = "The minister said the talks would resume."
    (found,) = tagger(text, _whole(text))
    assert _words(found, text)[:2] == ("The minister", "said")
    assert _words(found, text)[2].rstrip(".") == "the talks would resume"
    assert 0.5 < found.confidence <= 1


def test_a_report_inside_a_report_gives_two_cues(tagger: OnnxTagger) -> None:
    found = tagger(NESTED, _whole(NESTED))
    sources_and_cues = [(source, cue.split()[-1]) for source, cue, _ in (_words(one, NESTED) for one in found)]
    assert sources_and_cues == [("The ministry", "said"), ("Karimov", "told")]
    outer, inner = found
    assert outer.content[0].covers(inner.cue[0])
    assert "the dam was safe" in words_of(inner.content, NESTED)


def test_a_cue_without_a_source_has_none(tagger: OnnxTagger) -> None:
    text = "Two workers were reportedly injured in the blast."
    (found,) = tagger(text, _whole(text))
    assert _words(found, text)[:2] == ("", "reportedly")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "."])
def test_a_text_without_words_has_no_tags(tagger: OnnxTagger, text: str) -> None:
    assert tagger(text, ()) == ()
    assert tagger(text, _whole(text)) == ()


def test_the_same_text_gives_the_same_tags(tagger: OnnxTagger) -> None:
    text = NESTED * 20
    assert tagger(text, _whole(text)) == tagger(text, _whole(text))


def test_what_is_in_no_sentence_is_not_read(tagger: OnnxTagger) -> None:
    quiet = "Url of this page said nothing.\n"
    text = quiet + "The minister said the talks would resume."
    (found,) = tagger(text, (Span(len(quiet), len(text)),))
    assert _words(found, text)[0] == "The minister"


def test_a_paragraph_more_changes_no_tag_before_it(tagger: OnnxTagger) -> None:
    text = NESTED + "\n\nPolice said the road was closed."
    more = text + "\n\nThe weather was fine on the day."
    before, after = (tagger(t, [Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", t)]) for t in (text, more))
    assert after[: len(before)] == before


def test_offsets_count_characters_whatever_stands_before(tagger: OnnxTagger) -> None:
    before = "🚨🇺🇦 Čeština\u00a0— naïve cafe\u0301! "
    text = before + "The minister said the talks would resume."
    found = tagger(text, (Span(0, len(before) - 1), Span(len(before), len(text))))
    assert ("The minister", "said") in [_words(one, text)[:2] for one in found]


def _is_made_of_words(span: Span, text: str) -> bool:
    whole = span.of(text) == span.of(text).strip() != ""
    return whole and not _is_in_a_word(span.start, text) and not _is_in_a_word(span.end, text)


def _is_in_a_word(at: int, text: str) -> bool:
    around = text[max(0, at - 1) : at + 1]
    return len(around) == 2 and around.isascii() and around.isalnum()


WORDS = ("She", "said", "that", "“No", "deal”", "reportedly", "🙂", "e\u0301t\u00e9", "x" * 120, "東京", "\u00a0", "\n")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_spans_are_whole_words_of_the_text(tagger: OnnxTagger, words: list[str]) -> None:
    text = " ".join(words)
    for one in tagger(text, _whole(text)):
        spans = (*one.cue, *one.source, *one.content)
        assert one.cue
        assert all(_is_made_of_words(span, text) for span in spans)
        assert all(not a.touches(b) for at, a in enumerate(spans) for b in spans[at + 1 :])
        assert 0 <= one.confidence <= 1


@pytest.mark.parametrize("text", ["a" * 300_000, "a.b/" * 1_000, "東" * 2_000])
def test_a_long_text_without_spaces_is_read(tagger: OnnxTagger, text: str) -> None:
    assert all(span.end <= len(text) for one in tagger(text, ()) for span in one.cue)


def test_no_model_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MissingModelError, match="install reportedly again"):
        load(tmp_path)


@pytest.mark.parametrize("file", ["encode.onnx", "roles.onnx", "tokenizer.json"])
def test_an_altered_or_absent_file_is_refused(tmp_path: Path, file: str) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    (tmp_path / file).write_bytes(b"{}")
    with pytest.raises(MissingModelError, match="not the file"):
        load(tmp_path)
    (tmp_path / file).unlink()
    with pytest.raises(MissingModelError, match="absent"):
        load(tmp_path)


def test_an_incomplete_config_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(MissingModelError, match="incomplete"):
        load(tmp_path)


@pytest.mark.parametrize(("opening", "closing"), [("''", "''"), ("``", "''"), ("“", "”"), ('"', '"')])
def test_the_manner_of_quotation_marks_changes_nothing(tagger: OnnxTagger, opening: str, closing: str) -> None:
    text = f"{opening}The valley was evacuated in time,{closing} Minister Anna Holm said on Monday."
    (found,) = tagger(text, _whole(text))
    assert _words(found, text)[:2] == ("Minister Anna Holm", "said")
    assert "evacuated in time" in words_of(found.content, text)


@pytest.mark.slow
def test_the_runtime_keeps_no_record_of_its_use_to_send_anywhere(tmp_path: Path) -> None:
    home = {**os.environ, "HOME": str(tmp_path)}
    home.pop("ORT_DISABLE_TELEMETRY", None)
    home.pop("XDG_CACHE_HOME", None)
    command = [sys.executable, "-c", "from reportedly.tag import with_onnx; with_onnx.load()"]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        command, env=home, capture_output=True, text=True, check=True
    )
    assert not done.stderr
    assert list(tmp_path.rglob("*")) == []
