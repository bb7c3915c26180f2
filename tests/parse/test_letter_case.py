"""Reports in capital letters and reports set to a width are parsed like any other, and not a letter moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import marked
from reportedly.model import Report
from reportedly.parse.wrapping import unwrapped


@pytest.mark.parametrize(
    ("shouted", "restored"),
    [
        ("MORE THAN 100 SOLDIERS WERE KILLED.", "More than 100 soldiers were killed."),
        ("THE MAYOR LEFT EL SALVADOR ON 3 MAY.", "The mayor left El Salvador on 3 May."),
        ("THE REBELS MAY MARCH AGAIN.", "The rebels may march again."),
        ("THE FRONT OF TARVEK [FTV] IS SILENT.", "The front of Tarvek [FTV] is silent."),
        ("A U.S. OFFICIAL SAID SO ON MONDAY.", "A U.S. official said so on Monday."),
        (
            "HOUSES BURN DOWN IN VESTRANDA\nThe fire began at dawn.",
            "Houses burn down in Vestranda\nThe fire began at dawn.",
        ),
        ("The BBC and the EU agree with NATO.", "The BBC and the EU agree with NATO."),
        ("BBC NEWS", "BBC NEWS"),
    ],
)
def test_what_is_shouted_is_read_as_it_would_be_printed(shouted: str, restored: str) -> None:
    assert marked.parser().legible(shouted) == restored


def test_a_shouted_report_has_the_grammar_of_a_quiet_one() -> None:
    (shouted,) = marked.parser()(Report("r", "MORE THAN 100 SOLDIERS WERE KILLED NEAR THE BRIDGE.")).sentences
    (quiet,) = marked.parser()(Report("r", "More than 100 soldiers were killed near the bridge.")).sentences
    assert shouted == quiet


_WRAPPED = (
    "The keeper of the old lighthouse said on Monday that some 50\n"
    "sailors had been taken from the harbour by armed men who came\n"
    "over the hills at night, and that nobody knew where they were\n"
    "held now, nor whether all of them were alive.\n"
    "\n"
    "   The mayor declined to say how many boats there had been at\n"
    "the quay."
)


def test_a_sentence_runs_over_the_end_of_a_line_that_is_full() -> None:
    sentences = marked.parser()(Report("r", _WRAPPED)).sentences
    assert [s.span.of(_WRAPPED)[-5:] for s in sentences] == ["live.", "quay."]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The keeper left at noon.\nNobody followed him.\nThe mayor had nothing to say about it at all to anyone."
    assert unwrapped(text) == text


@given(st.text(alphabet="THE MAYOR'S. [FT] said\r\n  U.S. é ß ŉ 3 MAY", max_size=200))
def test_no_letter_moves(text: str) -> None:
    assert len(marked.parser().legible(text)) == len(text)


@given(st.text(alphabet="abcdefgh .,\n", max_size=400))
def test_what_is_quiet_and_of_no_width_stays_as_it_is(text: str) -> None:
    assert unwrapped(text).replace("\n", " ") == text.replace("\n", " ")
