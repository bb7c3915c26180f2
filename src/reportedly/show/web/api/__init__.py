"""The same use cases for programs: JSON in, JSON out, in the shapes that the command line writes."""
