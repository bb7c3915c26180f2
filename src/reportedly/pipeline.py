"""The story in one place: how a report becomes statements. Pure: the tools are handed in."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.assess import assess
from reportedly.attribute import attribute, spoken_sentences
from reportedly.blame import find_blame
from reportedly.coding import Material, complete, find_events, hand_out
from reportedly.events import find_quantities, find_times
from reportedly.factuality import Weights, find_factuality
from reportedly.findings import find_findings
from reportedly.language import foreign
from reportedly.model import Gazetteer, Lexicon, MadeBy, Parser, Problem, Reading, Report, Tagger
from reportedly.names.entries import Register
from reportedly.names.likeness import Comparing
from reportedly.places import find_places
from reportedly.resolve import Cast, describe_entities, find_entities, name_sources, recognise_entities
from reportedly.statements import number
from reportedly.tolls import find_tolls, with_tolls


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pipeline needs from outside, loaded once and shared; `version` is the package's.

    What the tagger finds with a confidence under `least` is passed over, as if it had not been found. Without
    a gazetteer no places are found; without `comparing` names are one only where their spellings are near; without
    a register nobody is recognised; without the weights of `factuality` no event has one.
    """

    parser: Parser
    tagger: Tagger
    lexicon: Lexicon
    version: str
    least: float = 0.0
    gazetteer: Gazetteer | None = None
    comparing: Comparing | None = None
    register: Register | None = None
    factuality: Weights | None = None


def analyse(report: Report, tools: Tools, problems: tuple[Problem, ...] = ()) -> Reading:
    """Turn one report into its sourced statements and all that goes with them.

    `problems` are those met while it was read; the reading carries them on.
    """
    lexicon = tools.lexicon
    syntax = tools.parser(report)
    found = tools.tagger(report.text, spoken_sentences(report, syntax))
    tagged = tuple(one for one in found if one.confidence >= tools.least)
    attributed = attribute(report, syntax, tagged, lexicon)
    graded = assess(attributed.attributions, syntax, lexicon)
    entities = find_entities(report, syntax, graded, lexicon, tools.comparing)
    named = name_sources(graded, Cast(entities, report, lexicon), syntax, attributed.quotations, lexicon)
    statements = number(report, named, attributed.quotations)
    times = find_times(report, syntax, lexicon)
    quantities = find_quantities(report, syntax, lexicon, times)
    quantities = with_tolls(quantities, find_tolls(report, syntax, quantities, lexicon))
    actors = describe_entities(report, syntax, named, entities, lexicon)
    if tools.register:
        actors = recognise_entities(report, actors, tools.register, lexicon)
    gazetteer = tools.gazetteer
    places = find_places(report, syntax, entities, lexicon, gazetteer) if gazetteer else ()
    events = find_events(report, syntax, lexicon)
    triggers = [event.trigger for event in events]
    told = find_factuality(triggers, syntax, lexicon, tools.factuality) if tools.factuality else ()
    coded = complete(events, Material(syntax, lexicon, times, places, quantities, actors, told))
    statements, around = hand_out(coded, statements, attributed.not_asserted)
    return Reading(
        report=report,
        statements=statements,
        not_asserted=attributed.not_asserted,
        entities=actors,
        times=times,
        places=places,
        quantities=quantities,
        findings=find_findings(report, statements, entities, times, syntax, lexicon),
        problems=(*problems, *foreign(report, lexicon)),
        made_by=made_by(tools),
        events=around,
        blames=find_blame(report, syntax, statements, lexicon),
    )


def made_by(tools: Tools) -> MadeBy:
    """Return which versions a reading with these tools is made by."""
    return MadeBy(
        tools.version,
        tools.tagger.name,
        tools.lexicon.version,
        tools.parser.name,
        tools.gazetteer.name if tools.gazetteer else "",
        tools.factuality.name if tools.factuality else "",
    )
