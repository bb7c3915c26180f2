"""Drawings as pixels: words are seen, and no drawing is too large to be opened."""

from __future__ import annotations

import sys

import pytest

from reportedly.errors import MissingExtraError, MissingFontsError, NotExportedError
from reportedly.show.pictures import with_resvg
from reportedly.show.pictures.apart import png_apart
from reportedly.show.pictures.colors import plain_style
from reportedly.show.pictures.with_resvg import ZOOM, png_of, zoom_for


def svg(wide: int, high: int, words: str = "") -> str:
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}">'
    return f'{frame}<text x="2" y="15">{words}</text></svg>'


@pytest.mark.usefixtures("fonts")
def test_words_are_drawn() -> None:
    assert png_of(svg(80, 20, "denied")) != png_of(svg(80, 20))


@pytest.mark.usefixtures("fonts")
def test_process_of_its_own_draws_the_same() -> None:
    assert png_apart(svg(80, 20, "denied ◆ “said”")) == png_of(svg(80, 20, "denied ◆ “said”"))


@pytest.mark.usefixtures("fonts")
def test_what_cannot_be_drawn_is_said() -> None:
    with pytest.raises(NotExportedError, match="save it as SVG"):
        png_apart("<svg")


def test_long_drawing_is_enlarged_less() -> None:
    assert zoom_for(svg(1000, 1000)) == ZOOM
    assert zoom_for(svg(1000, 100_000)) < 1


def test_machine_without_fonts_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_resvg, "_has_fonts", lambda: False)
    with pytest.raises(MissingFontsError, match="install one"):
        png_of(svg(10, 10))


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    monkeypatch.setattr(with_resvg, "_has_fonts", lambda: True)
    with pytest.raises(MissingExtraError, match=r"pip install 'reportedly\[pictures\]'"):
        png_of(svg(10, 10))


def test_every_colour_is_written_in() -> None:
    assert "var(" not in plain_style()
    assert ".is-denied { color: #ad1f2b; }" in plain_style()
