"""The frame around a picture by itself: what it shows above, what its signs mean and where it comes from below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from reportedly.show.page_wording import day
from reportedly.show.pictures.colors import plain_style
from reportedly.show.pictures.templating import environment_with
from reportedly.show.pictures.typesetting import broken

MARGIN, HEADING, LEGEND = 28, 24, 13
"""How far the picture is from its border, and how high the letters above and below it are."""

_NARROWEST, _LEADING, _SPARE = 640, 1.35, 0.84


@dataclass(frozen=True, slots=True)
class Made:
    """Out of which ledger something was made and on which day; `as_of` is the day whose reports are the last in it."""

    ledger: str
    on: dt.date
    as_of: dt.date | None = None

    @property
    def words(self) -> str:
        """Return it as a sentence that says what to make of it."""
        made = f"From the ledger {self.ledger}, {day(self.on)}, by reportedly {version('reportedly')}."
        made += f" As it stood on {day(self.as_of)}." if self.as_of else ""
        return f"{made} Nothing here says that something is true: it says who says so."


@dataclass(frozen=True, slots=True)
class Body:
    """What is inside the frame, with how much room it takes."""

    drawn: Markup
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Text:
    """One line of the frame; `look` is "heading", "sums" or "legend", `y` where it stands."""

    words: str
    look: str
    y: float


def framed(title: str, sums: str, body: Body, legend: str, made: Made) -> str:
    """Return a picture with all that its reader needs to know, as SVG."""
    wide = max(body.wide, _NARROWEST)
    above = [*_lines(title, "heading", HEADING, MARGIN, wide)]
    top = above[-1].y + HEADING if above else MARGIN
    above += _lines(sums, "sums", LEGEND + 2, top, wide)
    top = above[-1].y + HEADING
    below = [*_lines(legend, "legend", LEGEND, top + body.high + LEGEND, wide)]
    below += _lines(made.words, "legend", LEGEND, (below[-1].y if below else top + body.high) + LEGEND, wide)
    return (
        environment()
        .get_template("frame.svg")
        .render(
            title=title,
            style=Markup(plain_style()),  # noqa: S704 - our own style sheet
            texts=(*above, *below),
            body=body.drawn,
            top=round(top),
            margin=MARGIN,
            wide=round(wide + 2 * MARGIN),
            high=round(below[-1].y + MARGIN),
        )
    )


def part(template: str, **shown: Any) -> Markup:
    """Return what a template draws, to be put into a frame."""
    return Markup(environment().get_template(template).render(**shown))  # noqa: S704 - the template escapes


@cache
def environment() -> Environment:
    """Return what makes pictures from templates, once a process."""
    return environment_with()


def _lines(words: str, look: str, size: int, top: float, wide: float) -> Iterable[Text]:
    leading = size * _LEADING
    for number, line in enumerate(broken(words, size, wide * _SPARE), start=1):
        yield Text(line, look, round(top + number * leading, 1))
