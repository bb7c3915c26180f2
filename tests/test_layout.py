"""The tree keeps its own promises."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "reportedly"
MODULES = sorted(SRC.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SRC)))
def test_every_module_says_what_it_holds_and_stays_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    doc = ast.get_docstring(ast.parse(text))
    assert doc
    assert doc.splitlines()[0].rstrip().endswith((".", ":"))
    assert text.count("\n") <= 400


@pytest.mark.parametrize("path", sorted((SRC / "model").glob("*.py")), ids=lambda p: p.stem)
def test_every_model_dataclass_is_frozen_with_slots(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            for deco in map(ast.unparse, node.decorator_list):
                if deco.startswith("dataclass"):
                    assert "frozen=True" in deco, node.name
                    assert "slots=True" in deco, node.name


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SRC)))
def test_no_module_is_a_drawer_for_everything(path: Path) -> None:
    assert not {"utils", "util", "helpers", "manager", "common", "misc"} & {path.stem, path.parent.stem}
