"""What in a ledger awaits that somebody decides."""
