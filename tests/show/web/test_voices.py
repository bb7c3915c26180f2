"""The pages of voices: who is heard, how one of them is found, and what there is of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readings_by_hand import Line, entry
from reportedly.desk.asking import sources
from reportedly.desk.hearing import voice
from reportedly.desk.intake import REGISTER_FILE
from reportedly.model import Hearing, SourceKind, Status
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
