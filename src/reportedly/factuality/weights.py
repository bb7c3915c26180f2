"""The weights that come with the package: the only file here that reads anything."""

from __future__ import annotations

import functools
import hashlib
from importlib.resources import files

from reportedly.errors import MissingModelError
from reportedly.factuality.weighing import Shares, Weights

BIAS = "bias"
"""The line that stands for no feature at all."""


@functools.cache
def load(language: str = "en") -> Weights:
    """Return the weights for one language.

    Raises MissingModelError where they are absent or damaged.
    """
    path = files("reportedly") / "data" / "factuality" / f"{language}.tsv"
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"The weights of factuality, {path}, are missing or damaged: install reportedly again."
        raise MissingModelError(msg) from error


def parse(text: str) -> Weights:
    r"""Read weights: lines of a feature and four numbers, parted by tabs.

    Raises ValueError where a line is not of that form, or none is for no feature at all.

    >>> parse("bias\t1\t0\t0\t0\ntag VB\t0\t0\t2.5\t0\n").of
    {'tag VB': (0.0, 0.0, 2.5, 0.0)}
    """
    of = dict(_row(line) for line in text.splitlines())
    if BIAS not in of:
        msg = "no line for the bias"
        raise ValueError(msg)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
    return Weights(f"factuality {digest}", of.pop(BIAS), of)


def _row(line: str) -> tuple[str, Shares]:
    name, so, not_so, ahead, left_open = line.split("\t")
    return name, (float(so), float(not_so), float(ahead), float(left_open))
