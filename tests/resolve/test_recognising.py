"""Which entities are entries of the user's register, and which stay open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.model import Entity, Lexicon, Report
from reportedly.names import Known, read_register
from reportedly.parse import with_spacy
from reportedly.resolve import find_entities, recognise_entities

CSV = """id,kind,name,aliases,roles,gender,countries,since,until
p1,person,Tomas Veleny,Tomas Velenyi,mayor of Bergen [2001/2004]|trade minister of Norway [2005-02/..],man,NO,1961,
p2,person,Ada Renn,,trade minister of Sweden,woman,Sweden,1970,
p3,person,Ada Renn,,singer,woman,Norway,1871,1940
p4,person,Karl Berg,,trade minister of Norway [1990/2004],man,Norway,1950,
p5,person,Anna Berg,,trade minister of Norway [2005/..],woman,Norway,1950,
o1,organisation,Harbour Board,the Board of the Harbour,,,Norway,,
"""
Recognise = Callable[[str, str], dict[str, Entity]]


@pytest.fixture
def recognised(tmp_path: Path, parser: with_spacy.SpacyParser, english: Lexicon) -> Recognise:
    """Return the entities of a text published on a day, by name, as the register knows them."""
    path = tmp_path / "register.csv"
    path.write_text(CSV, encoding="utf-8")
    entries, problems = read_register(path)
    assert not problems

    def recognise(text: str, day: str) -> dict[str, Entity]:
        report = Report("r", text, published=dt.date.fromisoformat(day))
        found = find_entities(report, parser(report), (), english)
        return {e.name: e for e in recognise_entities(report, found, Known(entries), english)}

    return recognise


def known(entity: Entity) -> tuple[str, str, tuple[str, ...]] | None:
    return (entity.known_as.id, entity.known_as.name, entity.known_as.offices) if entity.known_as else None


@pytest.mark.parametrize(
    ("day", "offices"),
    [
        ("2003-06-01", ("mayor of Bergen",)),
        ("2005-01-31", ()),
        ("2012-02-08", ("trade minister of Norway",)),
    ],
)
def test_an_entity_gets_its_entry_with_the_offices_of_the_day(
    recognised: Recognise, day: str, offices: tuple[str, ...]
) -> None:
    found = recognised("The trade minister, Tomas Velenyi, spoke.", day)
    assert known(found["Tomas Velenyi"]) == ("p1", "Tomas Veleny", offices)
    assert [e.rule for e in found["Tomas Velenyi"].evidence] == ["register.name"]


def test_time_parts_namesakes(recognised: Recognise) -> None:
    assert known(recognised("Ada Renn spoke.", "2012-02-08")["Ada Renn"]) == (
        "p2",
        "Ada Renn",
        ("trade minister of Sweden",),
    )


def test_an_office_of_another_country_is_somebody_else(recognised: Recognise) -> None:
    assert known(recognised("Turkish Trade Minister Tomas Veleny spoke.", "2012-02-08")["Tomas Veleny"]) is None


def test_a_surname_alone_stays_open_with_a_note(recognised: Recognise) -> None:
    berg = recognised("Berg spoke to Tomas Veleny on Monday.", "2012-02-08").get("Berg")
    assert berg is not None
    assert known(berg) is None
    assert [e.rule for e in berg.evidence] == ["register.unsure"]
    assert "p4" in berg.evidence[0].says
    assert "p5" in berg.evidence[0].says


def test_a_surname_with_the_office_of_the_day_is_the_one_who_held_it(recognised: Recognise) -> None:
    assert known(recognised("Trade Minister Berg spoke.", "2012-02-08")["Berg"]) == (
        "p5",
        "Anna Berg",
        ("trade minister of Norway",),
    )
    assert known(recognised("Trade Minister Berg spoke.", "1995-02-08")["Berg"]) == (
        "p4",
        "Karl Berg",
        ("trade minister of Norway",),
    )


def test_a_body_is_recognised_and_nobody_else_is_touched(recognised: Recognise) -> None:
    found = recognised("The Harbour Board met Lena Storm in Paris.", "2012-02-08")
    assert known(found["Harbour Board"]) == ("o1", "Harbour Board", ())
    assert found["Lena Storm"].known_as is None
    assert found["Lena Storm"].evidence == ()
