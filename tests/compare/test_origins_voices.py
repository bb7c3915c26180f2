"""Who a voice is, by its words and by what all the reports show."""

from __future__ import annotations

from typing import Any

import pytest

from compare.sayings import ENGLISH, says
from reportedly.compare.origins_reading import Reader
from reportedly.compare.origins_speakers import Sort
from reportedly.compare.origins_words import OriginWords
from reportedly.model import SourceKind, Voice

WORDS = OriginWords.of(ENGLISH)
PERSON, OFFICIAL, BODY, OUTLET = SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.ORGANISATION, SourceKind.OUTLET
UNKNOWN, GROUP, DOCUMENT = SourceKind.UNKNOWN, SourceKind.GROUP, SourceKind.DOCUMENT


def voice(text: str, kind: SourceKind = UNKNOWN, name: str | None = None, cue: str = "said") -> Voice:
    return Voice(text, kind, name is not None, name, cue=cue)


PILE = [
    says("the dam holds", chain=(voice("The Tarn Post", OUTLET, "Tarn Post"),), outlet="Kestrel Herald"),
    says("the dam holds", chain=(voice("the Lakeland Observer", BODY, "Lakeland Observer", "reports"),)),
    says("it holds", chain=(voice("the Tarn Post's Ada Renn", PERSON, "Ada Renn", "reports"),)),
    says("it was Bridge Minister Olaf Holm who opened it", chain=(voice("Holm", OFFICIAL, "Olaf Holm"),)),
]
READER = Reader.of(PILE, WORDS)


@pytest.mark.parametrize(
    ("one", "sort", "key"),
    [
        (voice("the Post", OUTLET, "Tarn Post"), Sort.OUTLET, "tarn post"),
        (voice("TarnPost.com", OUTLET, "TarnPost.com"), Sort.OUTLET, "tarn post"),
        (voice("Lakeland Observer", BODY, "Lakeland Observer"), Sort.OUTLET, "lakeland observer"),
        (voice("the Kestrel Herald", PERSON, "Kestrel Herald"), Sort.OUTLET, "kestrel herald"),
        (voice("a Tarn Post report", DOCUMENT), Sort.OUTLET, "tarn post"),
        (voice("Ada Renn", PERSON, "Ada Renn"), Sort.OUTLET, "tarn post"),
        (voice("the report", DOCUMENT), Sort.OUTLET, ""),
        (voice("people familiar with the matter", GROUP), Sort.SOURCES, ""),
        (voice("one of them"), Sort.SOURCES, ""),
        (voice("one user", GROUP), Sort.DESCRIBED, "users"),
        (voice("user tarn_77", GROUP), Sort.NAMED, "tarn_77"),
        (voice("a woman known only as Lena", PERSON), Sort.NAMED, "lena"),
        (voice("two senior river officials", OFFICIAL), Sort.DESCRIBED, "river officials"),
        (voice("the memo", DOCUMENT), Sort.DOCUMENT, "memo"),
        (voice("he"), Sort.NOBODY, ""),
        (voice("he", PERSON, "Jon Aske"), Sort.NAMED, "jon aske"),
        (voice("The official", OFFICIAL, "The official"), Sort.DESCRIBED, "official"),
    ],
)
def test_a_voice_is_read(one: Voice, sort: Sort, key: str) -> None:
    speaker = READER(one)
    assert (speaker.sort, " ".join(speaker.key)) == (sort, key)


@pytest.mark.parametrize(
    ("one", "body"),
    [
        (voice("Lakeland Rail spokeswoman Eva Strand", OFFICIAL, "Eva Strand"), "lakeland rail"),
        (voice("a Lakeland Rail spokesman", OFFICIAL), "lakeland rail"),
        (voice("a leading member of the River Council", OFFICIAL), "river council"),
        (voice("members of the opposition River Council", GROUP), "river council"),
        (voice("Lakeland Rail's Eva Strand", PERSON, "Eva Strand"), "lakeland rail"),
        (voice("Eva Strand of Lakeland Rail", PERSON, "Eva Strand"), "lakeland rail"),
        (voice("Holm", OFFICIAL, "Olaf Holm"), "bridge ministry"),
        (voice("former Lakeland Rail executive Eva Strand", PERSON, "Eva Strand"), "lakeland rail"),
        (voice("Eva Strand, ex-member of the River Council", PERSON, "Eva Strand"), ""),
        (voice("Kestrel's King Rolf", OFFICIAL, "King Rolf"), ""),
    ],
)
def test_whom_somebody_speaks_for(one: Voice, body: str) -> None:
    assert " ".join(READER(one).body) == body


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The tear was first reported by the Tarn Post.", "tarn post"),
        ("The picture was posted on Fjordbook this week.", "fjordbook"),
        ("Unconfirmed reports put her in Kestrel.", ""),
    ],
)
def test_whom_the_author_credits(text: str, who: str) -> None:
    speaker: Any = READER.credited(says(text))
    assert " ".join(speaker.key) == who


def test_the_author_credits_nobody() -> None:
    assert READER.credited(says("The dam holds.")) is None
