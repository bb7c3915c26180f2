"""The readings keep what they once reached on the annotated corpora."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from corpora import eval_folder
from evaluate import MEASURES, measure

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.evaluation
@pytest.mark.slow
@pytest.mark.parametrize("name", list(MEASURES))
def test_no_figure_falls_below_its_floor(name: str, tmp_path: Path) -> None:
    measured = measure(name, eval_folder(), tmp_path)
    if measured is None:
        pytest.skip(f"the data of {name} is not under {eval_folder()}; set REPORTEDLY_EVAL to measure")
    figures, digest = measured
    floors = dict(FLOORS[name])
    assert digest == floors.pop("data"), "the data has changed: measure again and set the floors anew"
    below = {key: figures[key] for key, floor in floors.items() if figures[key] < floor}
    assert not below, f"below the floor: {below}"
