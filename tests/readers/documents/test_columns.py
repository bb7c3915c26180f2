from __future__ import annotations

from collections.abc import Sequence

from readers.paper import Line, column, pdf
from reportedly.readers.documents import open_pdf

LEFT = ["The bridge over the Orla was closed on", "Monday after engineers found cracks in", "two of its piers."]
RIGHT = ["The ferry will sail again from Tuesday,", "said the owner, who had sold it only in", "March."]
READ = (
    "The bridge over the Orla was closed on Monday after engineers found cracks in two of its piers.\n\n"
    "The ferry will sail again from Tuesday, said the owner, who had sold it only in March."
)


def across(left: Sequence[str], right: Sequence[str], top: float = 700) -> list[Line]:
    """Return the lines of two columns as they are written row by row."""
    rows = zip(column(left, top), column(right, top, left=320), strict=True)
    return [line for row in rows for line in row]


def text(lines: Sequence[Line]) -> str:
    return open_pdf(pdf([lines]), name="bridge.pdf").report.text


def test_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    assert text(across(LEFT, RIGHT)) == READ


def test_columns_written_one_after_the_other_are_read_alike() -> None:
    assert text([*column(LEFT), *column(RIGHT, left=320)]) == READ


def test_a_headline_across_both_stays_above_them() -> None:
    headline = (72, 740, "A bridge is closed, a ferry is bought back, and nobody in Orlahaven can say by whom")
    assert text([headline, *across(LEFT, RIGHT)]) == f"{headline[2]}\n\n{READ}"


def test_a_table_is_read_row_by_row() -> None:
    assert text(across(["Piers", "Cracks", "Ferries"], ["4", "2", "1"])) == "Piers 4\nCracks 2\nFerries 1"


def test_a_line_with_one_gap_is_one_line() -> None:
    assert text([(72, 700, "ORLAHAVEN"), (300, 700, "February 8, 2012")]) == "ORLAHAVEN February 8, 2012"
