"""Makes pages and pictures from templates: all that they show is escaped, and can do nothing to the eye either."""

from __future__ import annotations

import datetime as dt

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reportedly.show.harmless import harmless
from reportedly.show.page_wording import counted, day, hop_words, sure

PACKAGE = "reportedly.show.pictures"

_NO_XML = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


def environment_with(*packages: str) -> Environment:
    """Return what makes text from the templates here and in those packages."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader(package) for package in (*packages, PACKAGE)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters.update(counted=counted, day=day, sure=sure, hop_words=hop_words)
    return made


def _shown(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    if isinstance(value, dt.date):
        return day(value)
    return harmless(value).translate(_NO_XML) if isinstance(value, str) else value
