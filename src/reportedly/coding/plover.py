"""PLOVER's root of an event as it is told: a plan to help is an agreement, a plan to hurt a threat."""

from __future__ import annotations

from reportedly.model import Event, Polarity, Stage

COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
"""The types in which somebody gives or shares; in `HOSTILE` somebody takes or hurts."""

HOSTILE = frozenset({"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"})


def plover_root(event: Event) -> str:
    """Return the type that PLOVER gives an event as told: what is only planned, or refused, has a type of its own.

    "Will send aid" and "agreed to send aid" are AGREE, "will attack" is THREATEN, "will not accept" and "did not
    help" are REJECT. The event itself keeps the type of what is planned or refused, with its stage and polarity, so
    that plan and deed can be compared.
    """
    if event.polarity is Polarity.NEGATIVE and event.type in COOPERATIVE | {"AGREE"}:
        return "REJECT"
    if event.stage is Stage.PLANNED and event.polarity is Polarity.POSITIVE:
        if event.type in COOPERATIVE:
            return "AGREE"
        if event.type in HOSTILE:
            return "THREATEN"
    return event.type
