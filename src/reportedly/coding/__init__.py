"""What happens, coded: events by PLOVER type, with their participants, settings, and in whose words they are told."""

from __future__ import annotations

from reportedly.coding.setting import Material, complete
from reportedly.coding.telling import hand_out

__all__ = ["Material", "complete", "hand_out"]
