"""Quotations that are signed with a name, and turns in a transcript."""

from __future__ import annotations

import pytest

from marked import chains


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“We saw it coming.” ― Ana Pell, teacher", [(["Ana Pell, teacher"], "We saw it coming.")]),
        ("“We saw it coming.”-- Jon Marsh, 43.", [(["Jon Marsh, 43"], "We saw it coming.")]),
        ("”We saw it “coming” to us.” – Ana Pell", [(["Ana Pell"], "We saw it “coming” to us.")]),
        (
            'The dam is old. "Nobody told us about it at all." — Dr. Jon Marsh (Wex)',
            [(["Dr. Jon Marsh (Wex)"], "Nobody told us about it at all.")],
        ),
        (
            "“We saw it.” — Ana Pell\n“We heard it.” — Jon Marsh",
            [(["Ana Pell"], "We saw it."), (["Jon Marsh"], "We heard it.")],
        ),
        ("He called it the “paper dam” — Kestrel's own joke.", []),
        ("It is called the “old paper dam of the town” — Kestrel", []),
        ("“We saw it coming.” — The town was asleep when it came.", []),
    ],
)
def test_who_signs_a_quotation_says_it(text: str, said: list[tuple[list[str], str]]) -> None:
    assert chains(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "HOLM: We are ready.\n\nMARSH: I doubt it.\n\nHOLM: The gates are shut.",
            [(["HOLM"], "We are ready."), (["MARSH"], "I doubt it."), (["HOLM"], "The gates are shut.")],
        ),
        (
            '"HOLM: We are ready.\n\n"The gates are shut.\n\n"MARSH: I doubt it.\n\n"HOLM: They are.',
            [(["HOLM"], "We are ready. The gates are shut."), (["MARSH"], "I doubt it."), (["HOLM"], "They are.")],
        ),
        (
            "Interviewer: That is new to me.\nHolm: We are ready.\nInterviewer: That is good.\nHolm: It is.",
            [
                (["Interviewer"], "That is new to me."),
                (["Holm"], "We are ready."),
                (["Interviewer"], "That is good."),
                (["Holm"], "It is."),
            ],
        ),
        (
            "The town sent for Ada Holm and Jon Marsh.\n\nHOLM: We are ready.\n\nMARSH: I doubt it.",
            [(["HOLM"], "We are ready."), (["MARSH"], "I doubt it.")],
        ),
        ("UPDATE: The dam is shut.\n\nUPDATE: The dam is open.\n\nWATCH: Boats go by.", []),
        ("LEVEL: The dam is full.\n\nThe town is quiet.", []),
    ],
)
def test_a_label_that_recurs_speaks(text: str, said: list[tuple[list[str], str]]) -> None:
    assert chains(text) == said
