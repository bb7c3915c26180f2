"""Who a pronoun or a short form stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.model import Attribution, Hop, Lexicon, Report, Source, SourceKind, Span
from reportedly.parse.with_spacy import SpacyParser
from reportedly.resolve import Cast, find_entities, name_sources

Name = Callable[..., list[str | None]]
P, U = SourceKind.PERSON, SourceKind.UNKNOWN


def test_a_surname_and_a_pronoun_get_the_full_name(name: Name) -> None:
    text = "Anna Berg said the lake was safe. Berg said the fish were safe. She said the air was safe."
    said = [("Anna Berg", "the lake was safe", P), ("Berg", "the fish were safe", P), ("She", "the air was safe", U)]
    assert name(text, said) == ["Anna Berg"] * 3


def test_he_is_not_a_woman(name: Name) -> None:
    text = "Peter Wolf said it rained. Anna Berg said it snowed. He said it was cold."
    said = [("Peter Wolf", "it rained", P), ("Anna Berg", "it snowed", P), ("He", "it was cold", U)]
    assert name(text, said)[-1] == "Peter Wolf"


def test_the_minister_is_the_one_whose_title_it_is(name: Name) -> None:
    text = "Minister Anna Berg met Peter Wolf. Wolf said it rained. The minister said it snowed."
    said = [("Wolf", "it rained", P), ("The minister", "it snowed", P)]
    assert name(text, said) == ["Peter Wolf", "Anna Berg"]


def test_the_mayor_is_not_the_former_mayor(name: Name) -> None:
    text = (
        "Mayor Jan Dole denied it. Former mayor Anna Berg stood by it. The mayor said it rained. "
        "The former mayor said it snowed."
    )
    said = [("The mayor", "it rained", P), ("The former mayor", "it snowed", P)]
    assert name(text, said) == ["Jan Dole", "Anna Berg"]
    assert name("Former mayor Anna Berg was there. The mayor said it rained.", said[:1]) == [None]


def test_of_two_bodies_with_a_slash_neither_is_the_source_alone(name: Name) -> None:
    text = "The dam held. Image: Tideline / Lake Service."
    assert name(text, [("Tideline / Lake Service", "The dam held", U)]) == [None]


def test_a_name_in_apposition_names_the_source(name: Name) -> None:
    text = "The head of the museum, Anna Berg, said it rained."
    assert name(text, [("The head of the museum, Anna Berg", "it rained", P)]) == ["Anna Berg"]


@pytest.mark.parametrize("source", ["A spokesman for Anna Berg", "Anna Berg's lawyer"])
def test_whoever_belongs_to_somebody_is_not_that_somebody(name: Name, source: str) -> None:
    text = f"{source} said it rained."
    assert name(text, [(source, "it rained", P)]) == [None]


@pytest.mark.parametrize("source", ["Anna Berg and Jan Dole", "The mayor and Jan Dole"])
def test_a_joint_source_is_neither_of_its_two(name: Name, source: str) -> None:
    text = f"{source} said it rained."
    assert name(text, [(source, "it rained", P)]) == [None]


def test_he_is_not_nobody(name: Name) -> None:
    text = "Peter Wolf said it rained. Nobody said it snowed. He said it was cold."
    said = [("Peter Wolf", "it rained", P), ("Nobody", "it snowed", U), ("He", "it was cold", U)]
    assert name(text, said) == ["Peter Wolf", None, "Peter Wolf"]


def test_i_in_direct_speech_is_the_speaker(name: Name) -> None:
    text = "Anna Berg said: “I think it rained.”"
    said = [("Anna Berg", "I think it rained", P), ("I", "it rained", U)]
    assert name(text, said, {1: 0}) == ["Anna Berg", "Anna Berg"]


def test_whoever_speaks_is_not_he_in_those_words(name: Name) -> None:
    text = "Peter Wolf met Jan Dole. “He said it rained,” Dole said."
    said = [("He", "it rained", U), ("Dole", "He said it rained", P)]
    assert name(text, said, {0: 1}) == ["Peter Wolf", "Jan Dole"]
    assert name("“He said it rained,” Peter Wolf said.", [said[0], ("Peter Wolf", *said[1][1:])], {0: 1})[0] is None


def test_a_pronoun_without_anybody_before_it_stays_as_it_is(name: Name) -> None:
    assert name("He said it rained.", [("He", "it rained", U)]) == [None]


def test_a_short_form_with_a_name_of_its_own_is_not_another_outlet(name: Name) -> None:
    text = "The Kestrel Evening Post said it rained. Reports by the Northlight news network suggest it snowed."
    outlet = SourceKind.OUTLET
    said = [("The Kestrel Evening Post", "it rained", outlet), ("the Northlight news network", "it snowed", outlet)]
    assert name(text, said)[1] in {None, "Northlight"}


def test_somebody_in_the_author_s_own_words_can_be_she(parser: SpacyParser, english: Lexicon) -> None:
    text = "The auditor said it rained. Mayor Anna Berg stood by her account. “It froze,” she said."
    hop = Hop(Source((Span(0, 11),), "The auditor", SourceKind.OFFICIAL, named=False), ())
    own = Attribution((Span(28, 65),), ())
    she = Source((Span(text.index("she"), text.index("she") + 3),), "she", SourceKind.UNKNOWN, named=False)
    said = (Attribution((Span(17, 26),), (hop,)), own, Attribution((Span(67, 75),), (Hop(she, ()),)))
    report = Report("r", text)
    syntax = parser(report)
    cast = Cast(find_entities(report, syntax, said, english), report, english)
    named = name_sources(said, cast, syntax, (), english)
    assert [h.source.name for h in named[2].chain if h.source] == ["Anna Berg"]
