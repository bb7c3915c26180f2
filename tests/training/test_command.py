"""The command that trains, where what it stands on is not installed: the checks do without it."""

from __future__ import annotations

import sys

import pytest

from reportedly_training.command import main


def test_what_is_missing_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.delitem(sys.modules, "reportedly_training.recipe", raising=False)
    with pytest.raises(SystemExit, match=r"needs (torch|safetensors|onnx).*pip install"):
        main()
