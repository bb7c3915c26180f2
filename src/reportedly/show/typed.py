"""What was typed as what is meant: days, and the form of the output."""

from __future__ import annotations

import datetime as dt
import sys

import typer

from reportedly.errors import ReportedlyError
from reportedly.show.wishes import Form


def day_typed(text: str) -> dt.date:
    """Return a day; raises what typer tells the user where it is none."""
    from reportedly.desk import intake  # noqa: PLC0415 - it takes a second to load

    try:
        return intake.day_of(text)
    except ReportedlyError as error:
        raise typer.BadParameter(str(error)) from error


def form_of(*, json: bool, csv: bool, view: bool) -> Form:
    """Return the form asked for, by default the view on a terminal and JSON elsewhere."""
    asked = [form for form, wish in ((Form.JSON, json), (Form.CSV, csv), (Form.VIEW, view)) if wish]
    if len(asked) > 1:
        msg = f"Choose one of {' and '.join(f'--{form}' for form in asked)}."
        raise typer.BadParameter(msg)
    return asked[0] if asked else Form.VIEW if sys.stdout.isatty() else Form.JSON
