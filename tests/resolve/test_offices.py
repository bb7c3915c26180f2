"""What somebody is said to be: title, body, country, and whether it is held still."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Entity, Standing

Find = Callable[[str], tuple[Entity, ...]]


def told(text: str, found: tuple[Entity, ...]) -> dict[str, list[tuple[str, str | None, str | None, str | None]]]:
    """Return the offices of each bearer as (title, body, country, standing)."""
    assert all(office.span.of(text).strip() for entity in found for office in entity.offices)
    return {
        e.name: [(o.title, o.organisation, o.country, o.standing and str(o.standing)) for o in e.offices]
        for e in found
        if e.offices
    }


@pytest.mark.parametrize(
    ("text", "bearer", "office"),
    [
        (
            "Director of the Norwegian Customs Service Anna Berg spoke.",
            "Anna Berg",
            ("Director", "Norwegian Customs Service", "NO", None),
        ),
        ("Anna Berg, head of the Harbour Board, spoke.", "Anna Berg", ("head", "Harbour Board", None, None)),
        ("Trade Ministry spokesman Peter Wolf spoke.", "Peter Wolf", ("spokesman", "Trade Ministry", None, None)),
        ("Norway's defence minister Anna Berg spoke.", "Anna Berg", ("defence minister", None, "NO", None)),
        ("Deputy Minister of Trade Peter Wolf spoke.", "Peter Wolf", ("Deputy Minister of Trade", None, None, None)),
        ("Norway's ambassador to Paris Anna Berg spoke.", "Anna Berg", ("ambassador to Paris", None, "NO", None)),
        ("President Anna Berg of Norway spoke.", "Anna Berg", ("President", None, None, None)),
        ("Former president Anna Berg spoke.", "Anna Berg", ("president", None, None, "former")),
        ("Acting mayor Peter Wolf spoke.", "Peter Wolf", ("mayor", None, None, "acting")),
        ("The late senator Jan Dole spoke of it.", "Jan Dole", ("senator", None, None, "late")),
        ("Lena Storm is the chief executive of Acme Bank.", "Lena Storm", ("chief executive", "Acme Bank", None, None)),
    ],
)
def test_an_office_is_taken_apart(
    entities: Find, text: str, bearer: str, office: tuple[str, str | None, str | None, str | None]
) -> None:
    assert office in told(text, entities(text))[bearer]


def test_the_body_of_an_office_is_an_entity_of_the_report(entities: Find) -> None:
    found = entities("Anna Berg, head of the Harbour Board, spoke. The Harbour Board met.")
    (berg,) = [e for e in found if e.name == "Anna Berg"]
    (board,) = [e for e in found if e.name == "Harbour Board"]
    assert [office.body for office in berg.offices] == [board.id]
    assert berg.offices[0].rule == "resolve.role.apposition"


def test_a_title_between_two_names_of_a_list_is_the_first_one_s_or_nobody_s(entities: Find) -> None:
    text = "The guests were Peter Wolf, the deputy trade minister, Karim Basri and Jan Dole."
    assert "Karim Basri" not in told(text, entities(text))


def test_what_somebody_is_not_is_no_office(entities: Find) -> None:
    text = "Lena Storm is not the head of the Harbour Board."
    assert told(text, entities(text)) == {}


def test_kin_and_trades_are_descriptions_but_no_offices(entities: Find) -> None:
    (berg,) = [e for e in entities("Anna Berg, his sister, spoke.") if e.name == "Anna Berg"]
    assert (berg.roles, berg.offices) == (("his sister",), ())


def test_every_standing_has_words(entities: Find) -> None:
    words = {"former": Standing.FORMER, "acting": Standing.ACTING, "late": Standing.LATE}
    for word, standing in words.items():
        (berg,) = [e for e in entities(f"The {word} mayor Anna Berg spoke.") if e.name == "Anna Berg"]
        assert [office.standing for office in berg.offices] == [standing]


WORDS = ("minister", "deputy", "of", "and", "the", ",", "for", "to", "Ida Holm", "Arland", "'s", "acting", "trade", "(")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), max_size=9))
def test_no_words_after_a_title_cost_the_report(words: list[str], entities: Find) -> None:
    entities(f"Ida Holm, minister of {' '.join(words)}")
