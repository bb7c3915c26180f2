"""Drawings of what is known: claims on their way through reports, times, places; on pages and as pictures."""
