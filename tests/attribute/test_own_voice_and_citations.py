from __future__ import annotations

import pytest

from marked import attributed, chains, voices
from reportedly.model import SourceKind, Via, words_of


def test_what_no_source_is_given_for_is_the_author_s_own_voice() -> None:
    text, found = attributed(
        "Foreign ships lie off the coast. <s1>Fishermen</s1> <c1>say</c1> <w1>they came at night</w1>."
    )
    own = [words_of(a.content, text) for a in found.attributions if not a.chain]
    assert own == ["Foreign ships lie off the coast."]


def test_the_main_clause_beside_reported_words_is_the_author_s() -> None:
    text, found = attributed(
        "The minister flew to the island, where <s1>he</s1> <c1>said</c1> <w1>the talks had failed</w1>."
    )
    own = [words_of(a.content, text) for a in found.attributions if not a.chain]
    assert own == ["The minister flew to the island"]


def test_a_citation_in_brackets_stands_before_the_chain_of_the_statement_before_it() -> None:
    marked = (
        "<s1>The envoy</s1> <c1>said</c1> <w1>the talks went well</w1>. (Envoy hopeful after talks – Northern Herald, "
        "March 3, 2011)"
    )
    assert chains(marked) == [(["Northern Herald", "The envoy"], "the talks went well")]
    _, found = attributed(marked)
    outlet = found.attributions[0].chain[0]
    assert outlet.via is Via.CITATION
    assert outlet.source is not None
    assert outlet.source.kind is SourceKind.OUTLET


def test_a_citation_gives_a_source_to_what_has_none() -> None:
    _, found = attributed("The dam burst in the night. (Reuters)")
    assert [voices(a) for a in found.attributions] == [["Reuters"]]


def test_an_aside_in_brackets_is_no_citation() -> None:
    _, found = attributed("The dam burst in the night (the second time this year). The town (pop. 4,000) was flooded.")
    assert all(not a.chain for a in found.attributions)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<s1>I</s1> <c1>think</c1> <w1>the dam is old</w1>.", [[]]),
        ("Come early if <s1>you</s1> <c1>want</c1> <w1>to avoid the crowds</w1>.", [[]]),
        ("<s1>I</s1> <c1>told</c1> him: “<w1>The dam is old</w1>.”", [[]]),
        ("<s1>We</s1> <c1>believe</c1> that <w1>the dam is old</w1>.", [[]]),
        ("“<s1>I</s1> <c1>think</c1> <w1>the dam is old</w1>,” Renn said.", [["Renn"]]),
        ("“<s1>I</s1> do not <c1>think</c1> <w1>the dam is old</w1>,” Renn said.", [["Renn"], ["Renn", "I"]]),
        ("“<s1>I</s1> <c1>told</c1> him <w1>the dam is old</w1>,” Renn said.", [["Renn"], ["Renn", "I"]]),
        (
            "<s1>Renn</s1> <c1>said</c1> <w1><s2>we</s2> all <c2>believe</c2> that <w2>the dam is old</w2></w1>.",
            [["Renn"]],
        ),
    ],
)
def test_the_author_in_the_first_person_is_no_voice_of_the_chain(marked: str, expected: list[list[str | None]]) -> None:
    _, found = attributed(marked)
    assert [voices(a) for a in found.attributions] == expected
