"""Lets assistants ask: the Model Context Protocol, with the answers of the commands. Needs the extra `mcp`."""
