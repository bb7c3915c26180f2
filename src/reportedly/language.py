"""Tells a report in another language, whose reading nobody should rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.model import Lexicon, Problem, Report

STAGE = "language"
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 120
"""How many letters tell a language: two or three sentences of it."""
_SAMPLE = 20_000
_SHARE = 0.04
"""Of English news, a sixth to a third are such words; of other languages, next to none."""


def foreign(report: Report, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the trouble with a report that is not in English; what is too short to tell is taken for English."""
    common = lexicon["commonest"].words("common")
    words = _WORD.findall(report.text[:_SAMPLE].lower())
    known = sum(word in common for word in words)
    if sum(map(len, words)) >= _ENOUGH and known < _SHARE * len(words):
        yield Problem(
            STAGE, "This does not look like English, the only language that is understood; do not rely on it."
        )
