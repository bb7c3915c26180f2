"""Why a statement is what it is: each value, with the words and the rules it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from rich.text import Text

from reportedly.model import Event, Evidence, Found, Hop, Problem, Reading, Statement, words_of
from reportedly.show.actors_wording import reasons_of
from reportedly.show.harmless import harmless
from reportedly.show.told_events import coded_as, how_sure, setting_of, who_does
from reportedly.show.wording import AUTHOR, line_of, numbers_of, place_of, short_ids, shortened, voice, words_in

_NEAR = 5
_SHORTEST = 4
_NUMBER = re.compile(r"[0-9]{1,3}")
_HOW = f"give the number that the table shows, of 3 digits at most, or {_SHORTEST} characters of the id or more"
Placed = tuple[Statement, Reading]
"""A statement, and the reading it stands in."""


def explanation(asked: str, readings: Sequence[Reading]) -> Found[Text]:
    """Explain the one statement that `asked` means; where it does not mean exactly one, a problem says what would.

    At most three digits are the number that the table shows; anything else is the beginning of an id.
    """
    wanted = asked.strip("[]# ").lower()
    every = [(s, reading) for reading in readings for s in reading.statements]
    if not every:
        return _problem("There are no statements in it at all")
    if _NUMBER.fullmatch(wanted):
        return _numbered(int(wanted), every, readings)
    ids = short_ids(s.id for s, _ in every)
    if len(wanted) < _SHORTEST:
        return _problem(f"{asked!r} is too short for an id: {_HOW}; ids in it are {_some(ids.values())}")
    hits = [(s, reading) for s, reading in every if s.id.startswith(wanted)]
    if len(hits) == 1:
        return _explained(*hits[0])
    if hits:
        listed = _some(ids[s.id] for s, _ in hits)
        return _problem(f"Several statements have ids that begin with {asked!r}: {listed}; give more of it")
    near = _some(ids[i] for i in get_close_matches(wanted, list(ids), _NEAR, cutoff=0.0))
    return _problem(f"No statement has an id that begins with {asked!r}; near ones are {near}; {_HOW}")


def _numbered(number: int, every: Sequence[Placed], readings: Sequence[Reading]) -> Found[Text]:
    hits = [(s, reading) for s, reading in every if numbers_of(reading)[s.id] == number]
    if len(hits) == 1:
        return _explained(*hits[0])
    if hits:
        ids = short_ids(s.id for s, _ in every)
        listed = _some(ids[s.id] for s, _ in hits)
        return _problem(f"{len(hits)} reports have a statement {number}; give its id: {listed}")
    most = max(len(reading.statements) for reading in readings)
    return _problem(f"There is no statement {number}; they are numbered from 1 to {most}")


def _explained(statement: Statement, reading: Reading) -> Found[Text]:
    return Found((Text("\n").join(map(_visible, _lines(statement, reading))),))


def _problem(message: str) -> Found[Text]:
    return Found((), (Problem("explain", f"{message}."),))


def _some(ids: Iterable[str]) -> str:
    return ", ".join(list(ids)[:_NEAR])


def _visible(line: str) -> Text:
    return Text(harmless(line))


def _lines(statement: Statement, reading: Reading) -> Iterator[str]:
    certainty, text = statement.certainty, reading.report.text
    yield f'"{shortened(words_in(statement, text), 2000)}"'
    yield ""
    yield f"id          {statement.id}"
    yield f"where       {place_of(statement, reading.report)} of {reading.report.title or reading.report.id}"
    yield f"status      {certainty.status}"
    yield f"polarity    {certainty.polarity}"
    yield f"commitment  {certainty.commitment}"
    yield f"speech      {statement.speech}"
    yield f"confidence  {statement.confidence:.2f} (how sure this reading is, not the source)"
    if statement.nested_in:
        yield f"nested in   {statement.nested_in}"
    yield ""
    yield from _voices(statement, text)
    if statement.events:
        yield ""
        yield "What it tells"
        yield from (line for event in statement.events for line in _event(event, reading))
    yield ""
    yield "Because"
    yield from (_reason(e, text) for e in statement.evidence)
    known = dict.fromkeys(hop.source.entity for hop in statement.chain if hop.source)
    yield from (_reason(e, text) for entity in known for e in reasons_of(reading, entity))
    made = reading.made_by
    yield ""
    yield f"Read by reportedly {made.reportedly}, {made.tagger}, {made.lexicon}, {made.parser}"
    if made.hand:
        yield f"Drawn in by hand: decision {made.hand.replace(' ', ', ')}"


def _event(event: Event, reading: Reading) -> Iterator[str]:
    text, told = reading.report.text, event.factuality
    parts = (
        f'{coded_as(event)} "{words_of([event.trigger], text)}" ({line_of(event.trigger, text)})',
        who_does(event, reading),
        setting_of(event),
        how_sure(event),
        f"factuality {told.value:+.1f} of 3" if told else "",
    )
    told_as = "; ".join(part for part in parts if part)
    yield f"  {told_as}: {event.rule}" if event.rule else f"  {told_as}"
    yield from (f"  {_reason(e, text)}" for e in (told.evidence if told else ()))


def _voices(statement: Statement, text: str) -> Iterator[str]:
    yield "Who says it, from the voice nearest the reader inwards"
    if not statement.chain:
        yield f"  {AUTHOR}"
    for depth, hop in enumerate(statement.chain, start=1):
        yield "  " * depth + _link(hop, text)


def _link(hop: Hop, text: str) -> str:
    source, certainty = hop.source, hop.certainty
    kind = f"{source.kind}, {'named' if source.named else 'not named'}" if source else "unknown"
    full = f", that is {source.name}" if source and source.name and source.name != source.text else ""
    cue = f', by the words "{words_of(hop.cue, text)}"' if hop.cue else ""
    marks = f"{certainty.status}, {certainty.polarity}, {certainty.commitment}"
    return f"{voice(hop)}{full} ({kind}; {hop.via}{cue}): {marks}"


def _reason(evidence: Evidence, text: str) -> str:
    if evidence.span is None:
        return f"  {evidence.rule}: {evidence.says}"
    words = shortened(words_of([evidence.span], text), 80)
    return f'  {evidence.rule}: "{words}" ({line_of(evidence.span, text)}) {evidence.says}'
