"""Sorts the mistakes of readings into kinds: `pairs` finds them, `order` says which kind comes first."""
