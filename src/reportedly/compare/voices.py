"""Who stands behind a statement, in words."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.compare.keys import Naming
from reportedly.model import Opposition, Said

_ONE = 0.8


def voice_of(said: Said) -> str:
    """Return the farthest voice that a statement names, "" where it names none."""
    for voice in reversed(said.chain):
        if voice.text:
            return voice.name if voice.named and voice.name else voice.text
    return ""


def speaker_of(said: Said) -> str:
    """Return who answers for a statement: the farthest voice, else the outlet or the report itself."""
    return voice_of(said) or said.outlet or said.report


def oppositions(said: Sequence[Said], naming: Naming) -> tuple[Opposition, ...]:
    """Return those who speak in these statements, each once under the longest name, with the reports that say so."""
    found: dict[str, dict[str, None]] = {}
    for one in sorted(said, key=lambda s: (-len(speaker_of(s)), s.report, s.statement)):
        who = speaker_of(one)
        known = next((other for other in found if other == who or naming.alike(other, who) >= _ONE), who)
        found.setdefault(known, {})[one.report] = None
    return tuple(Opposition(who, tuple(reports)) for who, reports in sorted(found.items()))
