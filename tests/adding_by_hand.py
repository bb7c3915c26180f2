"""Adds readings made by hand to a ledger, in a process of its own that can be killed, and says so of each.

python adding_by_hand.py LEDGER FIRST LAST [LARGEST_FILE]
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from readings_by_hand import DAM, entry
from reportedly.errors import ReportedlyError
from reportedly.ledger import open_ledger


def main(path: str, first: str, last: str, largest: str = "0") -> int:
    try:
        with open_ledger(Path(path)) as ledger:
            if int(largest):
                resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), int(largest)))
            for number in range(int(first), int(last)):
                became = ledger.add(entry(f"report-{number}", DAM * 8))
                sys.stdout.write(f"{number} {became}\n")
                sys.stdout.flush()
    except ReportedlyError as error:
        sys.stderr.write(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
