"""The text of a report in pieces: nothing added, nothing lost, every statement where it begins."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readings_by_hand import Line, reading
from reportedly.model import Reading, Span, Status
from reportedly.show.report_text import paragraphs_of

words = st.text(st.sampled_from("ab \n\té\u202e\U0001f30a."), min_size=1, max_size=30).filter(str.strip)
lines = st.lists(st.tuples(st.sampled_from(["", "Renn", "the ministry"]), words, st.sampled_from(Status)), max_size=6)


def in_pieces(made: Reading) -> list[str]:
    looks = {one.id: str(one.certainty.status) for one in made.statements}
    return [piece.text for paragraph in paragraphs_of(made, looks) for piece in paragraph.pieces]


@given(lines)
def test_pieces_together_are_the_text(told: list[Line]) -> None:
    made = reading(lines=told)
    assert "".join(in_pieces(made)) == made.report.text


@given(lines)
def test_every_statement_begins_once(told: list[Line]) -> None:
    made = reading(lines=told)
    looks = {one.id: "" for one in made.statements}
    numbers = [n for paragraph in paragraphs_of(made, looks) for n in paragraph.numbers]
    assert sorted(numbers) == list(range(1, len(made.statements) + 1))


def test_what_is_inside_another_keeps_its_own_look() -> None:
    made = reading(lines=(("Renn", "the king said the dam is safe", Status.ASSERTED),))
    outer = made.statements[0]
    start = made.report.text.index("the dam")
    inner = replace(outer, id="inner", content=(Span(start, start + 15),), nested_in=outer.id)
    nested = replace(made, statements=(outer, inner))
    (paragraph,) = paragraphs_of(nested, {outer.id: "asserted", "inner": "denied"})
    assert [(piece.text, piece.within, piece.look) for piece in paragraph.pieces if piece.within] == [
        ("the king said ", (1,), "asserted"),
        ("the dam is safe", (1, 2), "denied"),
    ]


def test_statement_that_goes_on_after_other_words_says_so() -> None:
    made = reading(lines=(("", "Safe it is, she said, and dry.", Status.ASSERTED),))
    apart = replace(made.statements[0], content=(Span(0, 10), Span(22, 29)))
    (paragraph,) = paragraphs_of(replace(made, statements=(apart,)), {apart.id: ""})
    assert [(piece.text, piece.opens, piece.goes_on) for piece in paragraph.pieces] == [
        ("Safe it is", (1,), ()),
        (", she said, ", (), ()),
        ("and dry", (), (1,)),
        (".", (), ()),
    ]
