"""Pages by themselves, to be printed, sent or kept: one file each that needs no script and asks nobody for anything."""
