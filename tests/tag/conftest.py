from __future__ import annotations

import pytest

from reportedly.tag.with_onnx import OnnxTagger, load


@pytest.fixture(scope="session")
def tagger() -> OnnxTagger:
    return load()
