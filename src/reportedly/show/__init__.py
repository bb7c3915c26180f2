"""Everything a reader sees: the command line, the terminal, JSON and CSV."""
