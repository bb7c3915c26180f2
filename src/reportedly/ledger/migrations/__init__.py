"""The ledger's schema, step by numbered step; each step is written by hand and never changed once it is released."""
