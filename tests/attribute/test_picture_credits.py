from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from marked import attributed, chains, graded, parser, voices
from reportedly import lexicon, read
from reportedly.attribute import Attributed, attribute
from reportedly.model import Region, RegionKind, Report, Span, Status, Via, words_of
from reportedly.show.as_json import to_json
from reportedly.show.explain import explanation


def within(text: str, **regions: str) -> Attributed:
    """Attribute a text in which the words of each region are marked as that kind."""
    places = {
        RegionKind(kind): Span(text.index(words), text.index(words) + len(words)) for kind, words in regions.items()
    }
    report = Report("test", text, regions=tuple(Region(kind, span) for kind, span in places.items()))
    return attribute(report, parser()(report), (), lexicon.load("en"))


@pytest.mark.parametrize(
    ("text", "caption", "cue", "names"),
    [
        ("The ferry at dawn. Image: Lena Storm.", "The ferry at dawn.", "Image:", "Lena Storm"),
        ("New tide gauge Image: Lena Storm.", "New tide gauge", "Image:", "Lena Storm"),
        ("The dam is safe Image: Will Grant", "The dam is safe", "Image:", "Will Grant"),
        ("Gull Image: Lena Storm.", "Gull", "Image:", "Lena Storm"),
        ("Renn on May 4, 2010 Image: Lena Storm", "Renn on May 4, 2010", "Image:", "Lena Storm"),
        ("The ferry at dawn. Photo: AFP/Getty Images", "The ferry at dawn.", "Photo:", "AFP/Getty Images"),
        ("The ferry at dawn. Photograph: Lena Storm/AP", "The ferry at dawn.", "Photograph:", "Lena Storm/AP"),
        ("A post. Image: Twitter / Harbour Board.", "A post.", "Image:", "Twitter / Harbour Board"),
        ("The ferry. Picture: @lena_storm on Instagram", "The ferry.", "Picture:", "@lena_storm on Instagram"),
        ("The ferry. File photo by Lena Storm", "The ferry.", "File photo by", "Lena Storm"),
        ("The ferry (Photo credit: Reuters)", "The ferry", "Photo credit:", "Reuters"),
        ("The ferry. (photo: Reuters).", "The ferry.", "photo:", "Reuters"),
        ("The ferry [Photo by Lena Storm via Reuters]", "The ferry", "Photo by", "Lena Storm via Reuters"),
        ("The ferry — Photo by J. R. van Storm for Wex News", "The ferry", "Photo by", "J. R. van Storm for Wex News"),
        ("A crew. Photo by Sgt. Lena Storm", "A crew.", "Photo by", "Sgt. Lena Storm"),
        ("A crew. Photo courtesy of the Wex Museum.", "A crew.", "Photo courtesy of", "Wex Museum"),
        ("A crew. Photo: Courtesy of the Wex Museum.", "A crew.", "Photo: Courtesy of", "Wex Museum"),
        ("A crew. Image: Lena Storm (CC BY-SA 4.0).", "A crew.", "Image:", "Lena Storm"),
        ("The bay. Satellite image: Orbital Eye", "The bay.", "Satellite image:", "Orbital Eye"),
    ],
)
def test_a_caption_comes_from_whoever_its_credit_names(text: str, caption: str, cue: str, names: str) -> None:
    plain, found = attributed(f"The port was shut on Monday.\n\n{text}\n\nThe port is open.")
    (statement,) = (a for a in found.attributions if a.chain)
    (hop,) = statement.chain
    assert hop.source is not None
    assert words_of(statement.content, plain) == caption
    assert (words_of(hop.cue, plain), hop.source.text, hop.via) == (cue, names, Via.CREDIT_LINE)
    assert hop.source.named
    own = [words_of(a.content, plain) for a in found.attributions if not a.chain]
    assert own == ["The port was shut on Monday.", "The port is open."]


@pytest.mark.parametrize(
    "text",
    [
        "Image: the company wants to improve it.",
        "The photo: a man stands on the quay.",
        "The museum bought a photo by Lena Storm.",
        "The company has a problem with its Image: Nobody Buys Boats.",
        "The clerk was handed the Photo: Lena Storm.",
        "The ferry is late. Image: Lena Storm took it at dawn.",
        "The ferry is late. Photo by Lena Storm shows the quay.",
        "The ferry is late. File photo: May 2010.",
        "The ferry is late. Image: Lena Storm. The Quay Was Empty.",
        "The ferry is late (image: Lena Storm and others).",
        "The ferry is late (image: Lena Storm",
        "The ferry is late. Image: .",
        "The ferry is late. Photo: Supplied",
        "The Latest Image: Ada Renn",
        "Viral Image: Ada Renn Never Met Jonas Brandt",
    ],
)
def test_running_text_is_no_credit(text: str) -> None:
    _, found = attributed(text)
    assert all(hop.via is not Via.CREDIT_LINE for a in found.attributions for hop in a.chain)


def test_the_words_of_a_credit_are_neither_source_nor_cue_nor_content() -> None:
    assert chains("<s1>Gull Image</s1><c1>:</c1> <w1>Lena Storm</w1>.") == [(["Lena Storm"], "Gull")]
    assert chains("The ferry at dawn. <s1>Image</s1><c1>:</c1> <w1>Lena Storm</w1>.") == [
        (["Lena Storm"], "The ferry at dawn.")
    ]
    assert chains("<s1>Renn</s1>'s <c1>post</c1> <w1>to a pupil Image</w1>: Lena Storm.") == [
        (["Lena Storm"], "Renn's post to a pupil")
    ]
    assert chains("<s1>Renn</s1> <c1>said</c1> <w1>the dam held all night Image: Lena Storm</w1>.")[0] == (
        ["Renn"],
        "the dam held all night",
    )


def test_whoever_is_told_of_in_a_caption_keeps_a_chain_of_their_own() -> None:
    marked = "<s1>Renn</s1> <c1>said</c1> <w1>the dam was safe</w1> at the opening. Image: Lena Storm."
    assert chains(marked) == [
        (["Renn"], "the dam was safe"),
        (["Lena Storm"], "Renn said the dam was safe at the opening."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Is the dam safe? Image: Lena Storm.",
        "The ministry declined to say whether troops would be sent. Image: Lena Storm.",
        "“It came in the night.” Image: Lena Storm.",
    ],
)
def test_what_nobody_says_is_not_the_photographer_s_either(text: str) -> None:
    _, found = attributed(text)
    assert found.attributions == ()
    assert len(found.not_asserted) == 1


def test_a_credit_alone_on_its_line_says_nothing() -> None:
    _, found = attributed("The port is open.\n\nPhoto: AFP/Getty Images\n\n(Photo by Lena Storm)")
    assert [voices(a) for a in found.attributions] == [[]]


def test_a_credit_alone_on_its_line_belongs_to_what_the_page_marks_as_a_caption() -> None:
    text = "The port is open.\n\nThe ferry at dawn\n\nPhoto: Lena Storm\n\nPhoto: Ola Berg"
    found = within(text, caption="The ferry at dawn")
    assert [(voices(a), words_of(a.content, text)) for a in found.attributions] == [
        ([], "The port is open."),
        (["Lena Storm"], "The ferry at dawn"),
    ]


@pytest.mark.parametrize("kind", ["headline", "byline", "disclaimer", "boilerplate"])
def test_what_is_no_part_of_the_body_is_no_caption(kind: str) -> None:
    found = within(
        "The Ferry at Dawn. Image: Lena Storm\n\nThe port is open.", **{kind: "The Ferry at Dawn. Image: Lena Storm"}
    )
    assert all(not a.chain for a in found.attributions)


def test_a_paragraph_that_a_credit_was_glued_to_stays_the_author_s() -> None:
    text, found = attributed(f"{'The port was shut on Monday. ' * 40}Image: Lena Storm.")
    assert {words_of(a.content, text) for a in found.attributions} == {"The port was shut on Monday."}
    assert all(not a.chain for a in found.attributions)


def test_a_credit_in_brackets_is_no_citation_of_what_somebody_said() -> None:
    marked = "<s1>Renn</s1> <c1>said</c1> <w1>the dam was safe</w1>. (Photo: Reuters)"
    assert (["Renn"], "the dam was safe") in chains(marked)


def test_a_caption_is_asserted_unless_its_own_words_mark_it_otherwise() -> None:
    (plain,) = graded("The ferry at dawn. Image: Lena Storm.")
    assert plain.certainty.status is Status.ASSERTED
    (planned,) = graded("The ferry will sail on Monday. Image: Lena Storm.")
    assert planned.certainty.status is Status.PLANNED


def test_a_credit_is_shown_and_explained_as_every_voice_is(valid: Callable[[str], Any]) -> None:
    reading = read("The ferry at dawn. Image: Lena Storm.")
    (statement,) = valid(json.dumps(to_json(reading)))["statements"]
    assert [(hop["text"], hop["cue"], hop["via"]) for hop in statement["chain"]] == [
        ("Lena Storm", [[19, 25]], "credit line")
    ]
    assert {
        "rule": "en.credit.picture",
        "span": [19, 25],
        "says": "names who provided the picture of this caption",
    } in (statement["evidence"])
    (text,) = explanation("1", [reading]).items
    assert 'Lena Storm (person, named; credit line, by the words "Image:")' in text.plain
    assert 'en.credit.picture: "Image:" (line 1) names who provided the picture of this caption' in text.plain
