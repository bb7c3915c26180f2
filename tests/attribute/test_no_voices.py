"""What looks like a voice and is none."""

from __future__ import annotations

import pytest

from marked import attributed, chains
from reportedly.model import words_of


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>Editor</s1>'s <c1>note</c1>: <w1>This story was changed.</w1>",
        "(<s1>Editor’s note</s1><c1>:</c1> <w1>This story was changed.</w1>)",
        "<w1>The ferry</w1> <c1>was supposed</c1> <w1>to leave at noon.</w1>",
        "The ferry is supposed to leave at noon.",
        "<s1>Jonas Brandt</s1> <c1>reported</c1> <w1>from Kestrel</w1>.",
        "<s1>Anna Holm in Wex and Jonas Brandt</s1> <c1>reported</c1> from <w1>Kestrel</w1>.",
        "Notes to <s1>editors</s1><c1>:</c1> <w1>the ferry has two decks</w1>.",
        "<s1>The mayor</s1> sat down and <c1>said</c1> <w1>nothing</w1>.",
        "<s1>Teachers</s1> have <c1>called</c1> <w1>off their strike</w1>.",
        "<s1>The ministers</s1> <c1>want</c1> <w1>to speak on Monday</w1>.",
        "<w1>Asked about the dam</w1>, <s1>the mayor</s1> <c1>declined</c1>.",
        "<s1>Nobody here</s1> <c1>thinks</c1> <w1>that is funny</w1>.",
        "<s1>The fire</s1> <c1>claimed</c1> <w1>nine lives</w1>.",
        "<s1>The storm</s1> <c1>claimed</c1> <w1>the lives of some 80 sailors</w1>.",
        "Rebels shelled the mill, <c1>claiming</c1> <w1>the life of a miller</w1>.",
    ],
)
def test_the_author_says_it(marked: str) -> None:
    text, found = attributed(marked)
    assert chains(marked) == []
    assert [words_of(a.content, text) for a in found.attributions] == [text.strip("()")]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("<w1>The mayor</w1> <c1>is supposed</c1> <w1>to have left</w1>.", ([None], "The mayor to have left")),
        (
            "<s1>Jonas Brandt</s1> <c1>reported</c1> from Kestrel that <w1>the dam leaked</w1>.",
            (["Jonas Brandt"], "the dam leaked"),
        ),
        ("<s1>Holm</s1> <c1>claims</c1> <w1>nine lives were lost</w1>.", (["Holm"], "nine lives were lost")),
        ("Note: <s1>Holm</s1> <c1>said</c1> <w1>the dam leaked</w1>.", (["Holm"], "the dam leaked")),
    ],
)
def test_somebody_says_it(marked: str, said: tuple[list[str | None], str]) -> None:
    assert chains(marked) == [said]
