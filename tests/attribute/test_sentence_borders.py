"""Words that are told end with their sentence; words that are quoted may run on."""

from __future__ import annotations

import pytest

import reportedly
from marked import chains


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("<s1>Holm</s1> <c1>said</c1> <w1>the dam leaked. The council met on Monday</w1>.", "the dam leaked."),
        (
            "<s1>Holm</s1> <c1>said</c1> <w1>the “paper dam” leaked. The council met on Monday</w1>.",
            "the “paper dam” leaked.",
        ),
        ("<w1>The “council” met on Monday. The dam leaked</w1>, <s1>Holm</s1> <c1>said</c1>.", "The dam leaked"),
        (
            "<s1>Holm</s1> <c1>said</c1> <w1>Dr. Renn of the “paper dam” had gone. Nobody knew</w1>.",
            "Dr. Renn of the “paper dam” had gone.",
        ),
        (
            "<w1>“The dam is old and weak. It leaks,</w1>” <s1>Holm</s1> <c1>said</c1>.",
            "The dam is old and weak. It leaks",
        ),
        (
            "<s1>Holm</s1> <c1>said</c1> <w1>the dam “is old and weak. It leaks” and must go. Nobody knew</w1>.",
            "the dam “is old and weak. It leaks” and must go.",
        ),
        (
            "<s1>Holm</s1> <c1>said</c1> <w1>the dam leaked. “It is old and it is weak.”</w1>",
            "the dam leaked. It is old and it is weak.",
        ),
    ],
)
def test_what_is_told_ends_with_its_sentence(marked: str, words: str) -> None:
    assert [found for _, found in chains(marked)] == [words]


def test_a_quotation_behind_it_goes_to_who_says_it() -> None:
    marked = "<s1>Holm</s1> <c1>said</c1> <w1>the dam leaked. “It is a very old dam,” <s2>he</s2> <c2>added</c2></w1>."
    assert chains(marked) == [(["Holm"], "the dam leaked."), (["he"], "It is a very old dam")]


@pytest.mark.parametrize("dateline", ["", "KESTREL - ", "KESTREL (AFP) - ", "KESTREL, March 3 (AFP) - "])
def test_what_opens_a_story_is_its_speakers_with_a_dateline_and_without(dateline: str) -> None:
    text = f"Dam holds\n\n{dateline}The dam at Marrow is safe and nobody needs to leave, the Interior Ministry said."
    told = {s.text: [hop.source.text for hop in s.chain if hop.source] for s in reportedly.read(text).statements}
    assert told["The dam at Marrow is safe and nobody needs to leave"] == ["the Interior Ministry"]
