"""Lines in a drawing: nothing is lost, nothing stands out, and words stay whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.harmless import harmless
from reportedly.show.pictures.typesetting import Run, broken, length, lines_of

SIZE, WIDE = 15, 200

runs_drawn = st.lists(
    st.builds(Run, st.text(max_size=60), st.sampled_from(["", "denied"]))
    | st.integers(1, 99).map(lambda number: Run(str(number), number=number)),
    max_size=8,
)


def letters(runs: list[Run] | tuple[Run, ...]) -> str:
    return "".join("".join(run.text.split()) for run in runs)


@given(runs_drawn)
def test_every_letter_is_in_some_line_in_order(runs: list[Run]) -> None:
    lines = lines_of(runs, SIZE, WIDE)
    shown = [replace(run, text=harmless(run.text)) for run in runs]
    assert letters([run for line in lines for run in line]) == letters(shown)


@given(st.text(alphabet="abc mW.\n", max_size=300))
def test_no_line_is_wider_than_there_is_room_but_for_blanks_at_its_end(text: str) -> None:
    for line in broken(text, SIZE, WIDE):
        assert length(line.rstrip(), SIZE) <= WIDE + 1


@given(runs_drawn)
def test_runs_of_a_line_stand_one_after_the_other(runs: list[Run]) -> None:
    for line in lines_of(runs, SIZE, WIDE):
        for one, other in pairwise(line):
            assert abs(one.x + one.wide - other.x) < 0.2


def test_full_stop_stays_with_its_word_where_its_look_differs() -> None:
    lines = lines_of([Run("The dam at Orsk has held all night", "denied"), Run(".")], SIZE, 100)
    assert [run.text for run in lines[-1]] == ["all night", "."]


def test_number_stays_with_the_words_it_opens() -> None:
    lines = lines_of([Run("The mayor said that "), Run("7", number=7), Run("nobody drowned", "denied")], SIZE, 140)
    assert [run.text for run in lines[1]] == ["7", "nobody drowned"]


def test_wide_letters_take_more_room_and_marks_on_letters_none() -> None:
    assert length("水", SIZE) > length("w", SIZE) > length("l", SIZE)
    assert length("e\u0301", SIZE) == length("e", SIZE)


def test_heaped_accents_take_the_room_of_what_is_drawn_for_them() -> None:
    heap = "e" + "\u0301" * 400
    assert all(length(line, SIZE) <= WIDE + 1 for line in broken(heap, SIZE, WIDE))
    assert length(harmless(heap), SIZE) > 300 * SIZE
