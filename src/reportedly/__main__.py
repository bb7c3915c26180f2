"""Runs the command line as `python -m reportedly`."""

from __future__ import annotations

from reportedly.show.cli import main

if __name__ == "__main__":
    main()
