"""A register of known names: what is read, what is refused, and what is found in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import RegisterError
from reportedly.names import Context, Known, Verdict, read_register

CSV = """id,kind,name,aliases,roles,gender,countries,since,until
p1,person,Tomas Veleny,Tomas Velenyi|Томас Велени,commander of the river guards,man,Ostria,1961-04-02,
p2,person,Ada Renn,,Deputy Prime Minister,woman,Valdora,,
p3,person,Ada Renn,,singer,woman,Valdora,1871,1940-11-03
o1,outlet,Northlight,Northlight news network,,,Valdora,,
"""
FTM = (
    '{"id": "Q1", "schema": "Person", "properties": {"name": ["Tomas Veleny"], "alias": ["Velenyi"], '
    '"gender": ["male"], "country": ["os"], "birthDate": ["1961-04-02"], "position": ["commander"]}}\n'
)


def written(folder: Path, text: str, name: str = "register.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_register_of_our_own_is_read(tmp_path: Path) -> None:
    entries, problems = read_register(written(tmp_path, CSV))
    assert not problems
    assert [entry.name for entry in entries] == ["Tomas Veleny", "Ada Renn", "Ada Renn", "Northlight"]
    assert entries[0].aliases == ("Tomas Velenyi", "Томас Велени")
    assert entries[0].context == Context("man", frozenset({"ostria"}), since="1961-04-02")


@pytest.mark.parametrize("text", [FTM, f"[{FTM}]"], ids=["lines", "list"])
def test_the_shape_of_followthemoney_is_read(tmp_path: Path, text: str) -> None:
    (entry,), problems = read_register(written(tmp_path, text, "register.json"))
    assert not problems
    assert (entry.id, entry.kind, entry.names, entry.roles) == (
        "Q1",
        "person",
        ("Tomas Veleny", "Velenyi"),
        ("commander",),
    )
    assert entry.context.gender == "man"


def test_the_example_in_the_docs_is_read(tmp_path: Path) -> None:
    docs = (Path(__file__).parents[2] / "docs" / "concepts.md").read_text(encoding="utf-8")
    entries, problems = read_register(written(tmp_path, docs.partition("```csv\n")[2].partition("```")[0]))
    assert not problems
    assert [(entry.id, entry.context.since) for entry in entries] == [("p1", "1961-04-02"), ("o1", None)]


def test_a_name_is_found_in_another_spelling_and_time_parts_namesakes(tmp_path: Path) -> None:
    known = Known(read_register(written(tmp_path, CSV)).items)
    ((entry, likeness), *_) = known.find("Tomaš Velenyy", "person")
    assert (entry.id, likeness.verdict) == ("p1", Verdict.SAME)
    both = known.find("Ada Renn", "person")
    assert [entry.id for entry, _ in both] == ["p2", "p3"]
    (now,) = known.find("Ada Renn", "person", Context(since="2012-03-13", until="2012-03-13"))
    assert now[0].id == "p2"
    assert known.find("Peter Wolf", "person") == []


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("p9,person,,,,,,,", "line 2: has no name"),
        ("p9,ship,Anna,,,,,,", "the kind 'ship' is unknown; use one of"),
        ("p9,person,Anna,,,x,,,", "the gender 'x' is unknown"),
        ("p9,person,Anna,,,,,May 2012,", "since 'May 2012' is no date; write it as 2012-02-08"),
        ("p9,person,Anna,,,,,2012,2011", "ends (2011) before it begins (2012)"),
    ],
)
def test_a_bad_row_is_a_problem_and_the_others_are_read(tmp_path: Path, row: str, says: str) -> None:
    header, first = CSV.splitlines()[:2]
    entries, problems = read_register(written(tmp_path, f"{header}\n{row}\n{first}\n"))
    assert [entry.id for entry in entries] == ["p1"]
    assert says in problems[0].message


def test_a_broken_line_and_a_second_id_are_problems(tmp_path: Path) -> None:
    entries, problems = read_register(written(tmp_path, FTM + "{broken\n7\n" + FTM, "register.json"))
    assert [entry.id for entry in entries] == ["Q1"]
    assert [word in p.message for word, p in zip(("no JSON", "no object", "is taken"), problems, strict=True)] == [
        True
    ] * 3


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"\xff\xfe\x00x", "cannot be read as UTF-8"),
        (b"name,other\nAnna,1\n", "has no column id or kind"),
        (b"", "has no column"),
        (b"[1, 2", "is no JSON"),
    ],
)
def test_what_is_no_register_is_refused_in_a_sentence(tmp_path: Path, raw: bytes, says: str) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(raw)
    with pytest.raises(RegisterError, match=says):
        read_register(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="cannot be read"):
        read_register(tmp_path / "absent.csv")


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_row_is_an_entry_or_a_problem(tmp_path: Path, text: str) -> None:
    path = tmp_path / "register.csv"
    path.write_text(f"id,kind,name\n{text}\n", encoding="utf-8", errors="replace")
    try:
        found = read_register(path)
    except RegisterError:
        return
    assert all(problem.message for problem in found.problems)


def test_offices_have_their_dates(tmp_path: Path) -> None:
    text = "id,kind,name,roles\np1,person,Ada Renn,mayor [2001/2004-03]|trade minister [2005/..]|singer\n"
    (entry,), problems = read_register(written(tmp_path, text))
    assert not problems
    assert entry.roles == ("mayor", "trade minister", "singer")
    assert entry.offices_on("2004-03-31") == ("mayor", "singer")
    assert entry.offices_on("2012-02-08") == ("trade minister", "singer")
    assert entry.offices_on(None) == entry.roles


def test_followthemoney_s_occupancies_are_offices_with_dates(tmp_path: Path) -> None:
    position = '{"id": "Q2", "schema": "Position", "properties": {"name": ["Mayor of Kestrel"]}}\n'
    tie = (
        '{"id": "x", "schema": "Occupancy", "properties": {"holder": ["Q1"], "post": ["Q2"], '
        '"startDate": ["2001"], "endDate": ["2004-03-31"]}}\n'
    )
    (entry, _), problems = read_register(written(tmp_path, FTM + position + tie, "register.json"))
    assert not problems
    assert (entry.offices_on("2002-05-01"), entry.offices_on("2012-02-08")) == (
        ("commander", "Mayor of Kestrel"),
        ("commander",),
    )


def test_dates_of_an_office_that_cannot_be_read_are_a_problem(tmp_path: Path) -> None:
    entries, problems = read_register(written(tmp_path, "id,kind,name,roles\np1,person,Ada Renn,mayor [20-1/..]\n"))
    assert not entries
    assert "[2010-04/2012-03-31]" in problems[0].message
