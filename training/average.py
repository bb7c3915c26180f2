"""Several networks that went on from the same one -> their mean.

python -m training.average CHECKPOINT ... OUT
"""

from __future__ import annotations

import argparse
from pathlib import Path

from safetensors.torch import load_file, save_file


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    states = [load_file(path) for path in given.checkpoints]
    save_file({name: sum(state[name] for state in states) / len(states) for name in states[0]}, given.out)


if __name__ == "__main__":
    main()
