"""How the command line ends: one sentence on standard error and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from reportedly.errors import ReportedlyError, SetUpError
from reportedly.show.harmless import harmless

UNREADABLE = 1
USAGE = 2
BROKEN_SET_UP = 3
INTERRUPTED = 130
NOBODY_LISTENS = 141


def complain(message: object) -> None:
    """Write one sentence about what went wrong to standard error."""
    sys.stderr.write(f"reportedly: {harmless(str(message))}\n")


def tell_written(to: object) -> None:
    """Say on standard error that something was written there."""
    sys.stderr.write(f"{harmless(str(to))} is written.\n")


def put(text: str) -> None:
    """Write to standard output, at once: whoever reads it may go on with it."""
    sys.stdout.write(text)
    sys.stdout.flush()


@contextmanager
def manners() -> Iterator[None]:
    """Turn everything foreseeable that ends a command into a sentence and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except SetUpError as error:
        complain(error)
        raise typer.Exit(BROKEN_SET_UP) from error
    except ReportedlyError as error:
        complain(error)
        raise typer.Exit(UNREADABLE) from error
    except BrokenPipeError as error:
        # What is still buffered would raise once more when the interpreter flushes it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(NOBODY_LISTENS) from error
    except KeyboardInterrupt as error:
        raise typer.Exit(INTERRUPTED) from error
