"""The command as a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-m", "reportedly")


def call(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=120,
    )


def test_version_and_help_answer() -> None:
    assert call("--version").stdout.startswith(b"reportedly ")
    assert b"Examples:" in call("--help").stdout


def test_help_loads_no_model() -> None:
    code = "import sys, reportedly.show.cli; print(sorted({'spacy', 'onnxruntime', 'trafilatura'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603
    assert done.stdout.strip() == b"[]"


def test_reading_room_opens_without_what_reads_and_compares() -> None:
    heavy = {"spacy", "onnxruntime", "numpy", "trafilatura", "lxml", "alembic"}
    heavy |= {"reportedly.compare", "reportedly.desk.intake"}
    code = f"import sys, reportedly.show.cli, reportedly.show.web.serving; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603
    assert done.stdout.strip() == b"[]"


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_json_is_utf_8_whatever_the_terminal_speaks(encoding: str) -> None:
    text = "“Der Damm ist sicher,” said Jörg 👩‍🚒.\n"
    done = call("read", "-", given=text.encode(), PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["report"]["text"] == text


@pytest.mark.slow
def test_the_view_survives_a_poor_terminal() -> None:
    done = call("read", "-", "--view", given="“Å,” said Jörg.\n".encode(), PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_the_demo_shows_every_sample() -> None:
    done = call("demo", "--width", "100")
    assert done.returncode == 0, done.stderr
    view = done.stdout.decode()
    for words in ("Velenyi", "Jonas Brandt", "Aldo Finch", "Cape Ansel", "<-"):
        assert words in view


@pytest.mark.slow
def test_the_demo_shows_its_view_even_in_a_pipe() -> None:
    assert b"who <- from whom" in call("demo", "--view", "--width", "100").stdout


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_reason_to_complain() -> None:
    lines = b'{"id": "a", "text": "The dam is safe, the ministry said."}\n' * 300
    with subprocess.Popen(  # noqa: S603
        [*COMMAND, "read", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(lines)
        process.stdin.close()
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_it_quietly(jobs: str) -> None:
    with subprocess.Popen(  # noqa: S603
        [*COMMAND, "read", "--jsonl", "-", "--jobs", jobs],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"id": "a", "text": "The dam is safe, the ministry said."}\n' * 20)
        process.stdin.flush()
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        process.stdin.close()
        assert process.stderr.read() == b""
        process.stdout.read()
    assert process.returncode == 130


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_adding_that_is_interrupted_tells_what_is_kept(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603
        [*COMMAND, "add", "--jsonl", "-", "--json", "--ledger", str(tmp_path / "ledger.sqlite")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"id": "a", "text": "The dam is safe, the ministry said."}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().decode()
        process.stdin.close()
    assert process.returncode == 130
    assert "1 report: 1 added" in told
    assert "what was added is kept" in told


@pytest.mark.slow
def test_processes_give_the_same_lines(tmp_path: Path) -> None:
    rows = [{"id": str(i), "text": f'"It leaks," said Ada Renn on day {i}.'} for i in range(12)]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{\n", encoding="utf-8")
    one, two = (call("read", "--jsonl", str(path), "--jobs", jobs) for jobs in "12")
    assert one.stdout == two.stdout
    assert (one.returncode, two.returncode) == (1, 1)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_had(shell: str) -> None:
    command = "import sys; sys.argv = ['reportedly']; from reportedly.show.cli import main; main()"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", command],
        capture_output=True,
        check=False,
        env={**os.environ, "_REPORTEDLY_COMPLETE": f"source_{shell}"},
    )
    assert b"_REPORTEDLY_COMPLETE" in done.stdout
