"""What happens, coded: events by PLOVER type, with their participants, settings, and in whose words they are told."""

from __future__ import annotations

from reportedly.coding.finding import find_events
from reportedly.coding.pairs import event_between, root_between
from reportedly.coding.plover import plover_root
from reportedly.coding.setting import Material, complete
from reportedly.coding.telling import hand_out

__all__ = ["Material", "complete", "event_between", "find_events", "hand_out", "plover_root", "root_between"]
