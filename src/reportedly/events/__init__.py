"""When and how many: the times and quantities of a report, each as a range beside the words it was read from."""

from __future__ import annotations

from reportedly.events.quantities import find_quantities
from reportedly.events.times import find_times

__all__ = ["find_quantities", "find_times"]
