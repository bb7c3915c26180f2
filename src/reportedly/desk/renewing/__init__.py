"""Keeps the claims of a ledger up to date, as reports come in and people decide."""
