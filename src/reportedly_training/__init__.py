"""Makes the learned model; no part of the package."""
