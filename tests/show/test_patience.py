from __future__ import annotations

import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty")

SCRIPT = """
import time
from reportedly.model import MadeBy, Reading, Report
from reportedly.run import Outcome
from reportedly.show.patience import patiently

def outcomes():
    for second in ({seconds}, 0, 0.2):
        time.sleep(second)
        yield Outcome(Reading(Report("r", ""), (), (), (), (), (), (), (), (), MadeBy("", "", "", "")))

print(len(list(patiently(outcomes(), {total}))))
"""


def at_a_terminal(seconds: float, total: int = 3) -> tuple[str, str]:
    """Return what a run of that many seconds says to a pipe, and what to a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", SCRIPT.format(seconds=seconds, total=total)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=True)  # noqa: S603
    os.write(theirs, b"|")
    os.close(theirs)
    said = b""
    while not said.endswith(b"|"):
        said += os.read(ours, 65536)
    os.close(ours)
    return done.stdout.decode(), said.decode()


@pytest.mark.slow
def test_who_waits_long_is_told() -> None:
    said = at_a_terminal(2.5)
    assert said[0] == "3\n"
    assert "Reading reports" in said[1]


@pytest.mark.slow
def test_who_waits_long_for_one_report_sees_the_time_pass() -> None:
    said = at_a_terminal(3.5, total=1)[1]
    assert "Reading the report" in said
    assert "0:00:02" in said
    assert "0:00:03" in said
    assert "0/1" not in said


def test_who_waits_little_is_not() -> None:
    assert at_a_terminal(0.1) == ("3\n", "|")
