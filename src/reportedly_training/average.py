"""Several networks that went on from the same one -> their mean.

python -m reportedly_training.average CHECKPOINT ... OUT
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from safetensors.torch import load_file, save_file


def average(checkpoints: Sequence[Path], out: Path) -> None:
    """Write the mean of the networks in `checkpoints`."""
    states = [load_file(path) for path in checkpoints]
    save_file({name: sum(state[name] for state in states) / len(states) for name in states[0]}, out)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    average(given.checkpoints, given.out)


if __name__ == "__main__":
    main()
