"""Makes a page that needs nothing but itself: styles and drawings are in it, and it may load nothing."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from reportedly.show.pictures.colors import sheet
from reportedly.show.pictures.framing import Made
from reportedly.show.pictures.templating import environment_with

PACKAGE = "reportedly.show.sheets"


def page_alone(template: str, made: Made, **shown: Any) -> str:
    """Return a page of this room with what it is to show."""
    return environment().get_template(template).render(made=made, style=style(), **shown)


@cache
def style() -> Markup:
    """Return the styles of such a page; none of them names anything outside."""
    own = files(PACKAGE) / "static"
    sheets = [(own / name).read_text(encoding="utf-8") for name in ("said.css", "sheet.css")]
    return Markup(sheet("drawings.css") + "".join(sheets))  # noqa: S704 - our own style sheets


@cache
def environment() -> Environment:
    """Return what makes pages from templates, once a process."""
    return environment_with(PACKAGE)
