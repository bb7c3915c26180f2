"""Tools that know almost nothing, in a file that worker processes can import."""

from __future__ import annotations

import functools
import os

from reportedly import lexicon
from reportedly.errors import SetUpError
from reportedly.model import Report, Syntax, Tagged
from reportedly.pipeline import Tools


class Blind:
    """A parser that sees no sentence anywhere, and stumbles where it is told to."""

    name = "blind"

    def __call__(self, report: Report, /) -> Syntax:
        if report.text == "stumble":
            msg = "over a word"
            raise ValueError(msg)
        if report.text == "die":
            os._exit(9)
        return Syntax(report.id, (), (), self.name)


class Nothing:
    """A tagger that finds nothing."""

    name = "nothing"

    def __call__(self, text: str, sentences: object, /) -> tuple[Tagged, ...]:
        del text, sentences
        return ()


@functools.cache
def open_tools() -> Tools:
    return Tools(Blind(), Nothing(), lexicon.load("en"), "0")


def no_tools() -> Tools:
    msg = "The model is missing: install it again."
    raise SetUpError(msg)
