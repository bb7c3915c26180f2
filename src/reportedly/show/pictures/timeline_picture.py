"""Time as a picture: what was published by month, and when claims are said to have happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Status
from reportedly.show.page_wording import counted
from reportedly.show.pictures.framing import Body, Made, framed, part
from reportedly.show.pictures.months import HIGH, WIDTH, Published
from reportedly.show.pictures.times import Told, Track
from reportedly.show.pictures.typesetting import broken, length

LEGEND = "● a day · a bar: some time within it · ‹ › an end that nobody gives. Nothing is dated that nobody dates."

_SIZE, _LINE, _ROW, _SPARE = 14, 19, 34, 0.86
_KEY, _TRACKS = HIGH + 84, HIGH + 152


@dataclass(frozen=True, slots=True)
class Row:
    """One claim on the picture, its words in lines above its times; `y` is its upper border."""

    track: Track
    lines: tuple[str, ...]
    y: int

    @property
    def below(self) -> int:
        """Return where the next one begins."""
        return self.y + len(self.lines) * _LINE + _ROW


def timeline_svg(published: Published, told: Told, made: Made) -> str:
    """Return the picture of a timeline."""
    rows = tuple(_rows(told))
    drawn = part(
        "timeline.svg", published=published, told=told, rows=rows, key=tuple(_key(published)),
        high=HIGH, width=WIDTH, key_y=_KEY, tracks_y=_TRACKS, line=_LINE,
    )  # fmt: skip
    sums = [counted(sum(one.statements for one in published.columns), "statement")]
    sums += [f"{published.undated:,} more without a date"] if published.undated else []
    sums += [f"{counted(len(told.timeless), 'claim')} without a day"] if told.timeless else []
    return framed("Timeline", " · ".join(sums), Body(drawn, WIDTH, rows[-1].below if rows else _KEY), LEGEND, made)


def _rows(told: Told) -> Iterator[Row]:
    y = _TRACKS + _ROW
    for track in told.tracks:
        times = "; ".join(one.words for one in track.stretches)
        row = Row(track, broken(f"“{track.claim.gist}” ({times})", _SIZE, WIDTH * _SPARE), y)
        yield row
        y = row.below


def _key(published: Published) -> Iterator[tuple[float, Status]]:
    x = 0.0
    for status in published.statuses:
        yield round(x, 1), status
        x += length(f"■ {status}", _SIZE) * 1.25 + _SIZE
