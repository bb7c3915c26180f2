"""The pages of voices: who is heard, how one of them is found, and what there is of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readings_by_hand import NOON, Line, entry
from reportedly.desk.asking import sources
from reportedly.desk.hearing import voice
from reportedly.desk.intake import REGISTER_FILE
from reportedly.desk.one_voice import other_names
from reportedly.model import Decision, Entity, Hearing, Query, SourceKind, Span, Status, Subject, Verdict
from reportedly.show.web.room import Room


def test_voices_are_listed_with_how_often_they_are_heard(visitor: TestClient) -> None:
    page = visitor.get("/voices").text
    for name in ("Ida Renn", "a senior officer", "the ministry", "the mayor", "Harbour Lantern"):
        assert f"<bdi>{name}</bdi>" in page
    assert "1 statement in 1 report" in page


def test_a_voice_is_found_by_a_word_of_its_name_and_by_its_kind(visitor: TestClient) -> None:
    assert "<bdi>Ida Renn</bdi>" in (page := visitor.get("/voices?words=renn&kind=person").text)
    assert "the mayor" not in page
    assert "Nobody of that name and kind" in (page := visitor.get("/voices?words=renn&kind=outlet").text)
    assert '/search?actor=renn">' in page
    assert visitor.get("/voices?kind=ghost").status_code == 422


def test_a_page_of_voices_goes_on_after_the_last(visitor: TestClient, shown: Room) -> None:
    lines: list[Line] = [(f"Witness {number:02}", "The road is closed.", Status.ASSERTED) for number in range(30)]
    shown.ledger.add(entry("witness-1", lines, outlet="Vell Post"))
    first = visitor.get("/voices?words=witness").text
    assert "Witness 19" in first
    assert "Witness 20" not in first
    assert 'href="/voices?words=witness&amp;after=1-Witness+19"' in first
    assert "Witness 29" in visitor.get("/voices?words=witness&after=1-Witness+19").text


def test_a_voice_shows_who_repeats_it_and_whom_it_repeats(visitor: TestClient, shown: Room) -> None:
    page = visitor.get("/voice?name=Ida+Renn").text
    assert "Repeated by" in page
    assert '<a href="/voice?name=Hill%20Courier"><bdi>Hill Courier</bdi></a>' in page
    assert voice(shown.ledger, "Ida Renn").repeated_by == (("Hill Courier", 1),)
    assert voice(shown.ledger, "Hill Courier").repeats == (("Ida Renn", 1),)
    assert "Whom they have it from" not in page


def test_of_somebody_nobody_speaks_of_there_is_nothing(shown: Room) -> None:
    found = voice(shown.ledger, "Ansel Brock")
    assert (found.heard, found.said, found.said_of, found.printed, found.repeats) == (None, (), (), (), ())


def test_a_voice_shows_its_entry_in_the_register(
    visitor: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = tmp_path / "register.csv"
    register.write_text("id,kind,name,aliases,roles\nQ7,person,Ida Renn,I. Renn,mayor of Orsk [2010/2012]\n")
    assert "In the register" not in visitor.get("/voice?name=Ida+Renn").text
    monkeypatch.setenv(REGISTER_FILE, str(register))
    page = visitor.get("/voice?name=Ida+Renn").text
    assert "<code>Q7</code>" in page
    assert "mayor of Orsk</bdi> 2010–2012" in page


def test_the_sources_command_tells_the_same(shown: Room) -> None:
    asked = Hearing("renn", SourceKind.PERSON)
    assert sources(shown.ledger, asked).heard == shown.ledger.heard(asked)


def test_who_is_only_spoken_of_is_found(visitor: TestClient, shown: Room) -> None:
    lines: list[Line] = [("Ida Renn", "Ansel Brock left Orsk.", Status.ASSERTED)]
    made = entry("brock-1", lines)
    begin = made.reading.report.text.index("Ansel Brock")
    brock = Entity("e9", "person", "Ansel Brock", (Span(begin, begin + 11),))
    shown.ledger.add(replace(made, reading=replace(made.reading, entities=(*made.reading.entities, brock))))
    for address in ("/voices", "/voices?words=brock", "/voices?words=ANSEL&kind=person"):
        page = visitor.get(address).text
        assert "Only spoken of" in page
        assert '<a href="/voice?name=Ansel%20Brock"><bdi>Ansel Brock</bdi></a>' in page
    assert "Ansel Brock" not in visitor.get("/voices?words=renn").text
    assert "Ansel Brock" not in visitor.get("/voices?kind=outlet").text


def test_letters_of_every_alphabet_are_found_in_either_case_and_without_their_accents(
    visitor: TestClient, shown: Room
) -> None:
    lines: list[Line] = [(who, "It holds.", Status.ASSERTED) for who in ("Élodie Marn", "Жанна Вель", "Ona Ruz")]
    shown.ledger.add(entry("letters-1", lines))
    asked = {"éLODIE": "Élodie Marn", "elodie": "Élodie Marn", "жанна": "Жанна Вель", "ÓNA": "Ona Ruz"}
    for words, who in asked.items():
        assert f"<bdi>{who}</bdi>" in visitor.get("/voices", params={"words": words}).text


def test_names_that_people_merged_are_one_voice_until_they_are_split(visitor: TestClient, shown: Room) -> None:
    shown.ledger.add(entry("renn-2", [("I. Renn", "The road is closed.", Status.ASSERTED)], outlet="Vell Post"))
    merged = Decision(Verdict.MERGE, Subject.ENTITY, "Ida Renn", "ida", NOON, "I. Renn")
    kept = shown.ledger.decide(merged)
    found = voice(shown.ledger, "i. renn")
    assert found.others[0][0] == "Ida Renn"
    assert {hit.text for hit in voice(shown.ledger, "I. Renn").said} >= {
        "The road is closed.",
        *(hit.text for hit in shown.ledger.search(Query(source="Ida Renn"))),
    }
    assert ("Vell Post", 1) in voice(shown.ledger, "Ida Renn").repeated_by
    assert "One with" in visitor.get("/voice?name=Ida+Renn").text
    assert ", one with " in visitor.get("/voices?words=renn").text
    assert visitor.get("/api/voice?name=Ida+Renn").json()["one_with"] == ["I. Renn"]
    shown.ledger.decide(Decision(Verdict.UNDO, Subject.DECISION, str(kept.number), "ida", NOON))
    assert voice(shown.ledger, "Ida Renn").others == ()


def test_who_is_one_with_the_same_third_is_one_unless_split() -> None:
    def decided(*pairs: tuple[Verdict, str, str]) -> dict[str, tuple[str, ...]]:
        made = (
            Decision(verdict, Subject.ENTITY, one, "ida", NOON, other, number=number)
            for number, (verdict, one, other) in enumerate(pairs, 1)
        )
        return dict(other_names(made))

    two = (Verdict.MERGE, "A. Renn", "Ada Renn"), (Verdict.MERGE, "Renn", "ADA RENN")
    assert set(decided(*two)["a. renn"]) == {"Ada Renn", "Renn"}
    assert decided(*two, (Verdict.SPLIT, "renn", "A. Renn"))["a. renn"] == ("Ada Renn",)
