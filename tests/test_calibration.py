"""The arithmetic of confidence: what the command that calibrates a model rests on."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration import Held, calibration_error, cross_fitted, curved, diagram, fit, fitted, thresholds
from reportedly.tag.reading import Calibration

DICE = np.random.default_rng(1)
SAID = DICE.uniform(0.05, 0.95, 4000)
TOO_SURE = curved(SAID, 2.0, 0.5)
RIGHT = (DICE.uniform(size=SAID.size) < SAID).astype(np.float64)


def test_confidence_that_holds_has_hardly_any_error() -> None:
    assert calibration_error(SAID, RIGHT) < 0.03


def test_always_sure_and_half_right_is_off_by_a_half() -> None:
    assert calibration_error(np.ones(100), np.tile([0.0, 1.0], 50)) == pytest.approx(0.5)


def test_the_curve_undoes_what_made_a_reader_too_sure() -> None:
    slope, offset = fitted(TOO_SURE, RIGHT)
    assert (slope, offset) == pytest.approx((0.5, -0.25), abs=0.1)
    held = Held("made up", TOO_SURE, RIGHT, 5000)
    assert calibration_error(cross_fitted(held), RIGHT) < 0.03 < calibration_error(TOO_SURE, RIGHT)


def test_the_config_gets_the_curve_that_comes_on_top_of_its_own(tmp_path: Path) -> None:
    config = tmp_path / "config.json"
    config.write_text(
        json.dumps({"name": "x", "least": 0.3, "calibration": {"slope": 2.0, "offset": 0.5}}), encoding="utf-8"
    )
    fit(config, Held("made up", TOO_SURE, RIGHT, 5000))
    found = json.loads(config.read_text(encoding="utf-8"))
    assert found["name"] == "x"
    assert 0.3 < found["least"] < 0.4
    assert (found["calibration"]["slope"], found["calibration"]["offset"]) == pytest.approx((1.0, 0.0), abs=0.2)


def test_a_higher_threshold_keeps_fewer_and_finds_less() -> None:
    recalls = [float(line.split("|")[4]) for line in thresholds(Held("made up", SAID, RIGHT, 5000))[2:]]
    assert recalls == sorted(recalls, reverse=True)
    assert sum(int(line.split("|")[2]) for line in diagram(SAID, RIGHT)[2:]) == SAID.size


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0.1, 3), st.floats(-2, 2))
def test_calibration_keeps_the_order_and_stays_a_probability(
    low: float, high: float, slope: float, offset: float
) -> None:
    curve = Calibration(slope, offset)
    low, high = sorted((low, high))
    assert 0 <= curve(low) <= curve(high) <= 1
