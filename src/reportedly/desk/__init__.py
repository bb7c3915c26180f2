"""What a user can do, one function each; the command line, the reading room and programs call only these."""
