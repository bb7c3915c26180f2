"""The reading room: reports, claims and decisions as pages on this machine."""
