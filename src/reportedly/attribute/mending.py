"""Mends what tags and patterns give: whole quotations, right borders, the right speaker, every voice its own hop."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

from reportedly.attribute.adverbs import AdverbClause
from reportedly.attribute.anonymity import Anonymity
from reportedly.attribute.borders import tidy
from reportedly.attribute.candidate import Candidate
from reportedly.attribute.citing import Citing
from reportedly.attribute.closing import ClosingVoice
from reportedly.attribute.cue_phrases import CuePhrase
from reportedly.attribute.dated import DayOfTelling
from reportedly.attribute.denied_things import DeniedThing
from reportedly.attribute.described import DescribedVoice
from reportedly.attribute.false_claims import FalseClaim
from reportedly.attribute.hearsay import Hearer
from reportedly.attribute.inner_speakers import inner_speakers
from reportedly.attribute.inserted import InsertedVoice
from reportedly.attribute.interrupted import InterruptedSentence
from reportedly.attribute.nearby import Nearby
from reportedly.attribute.noun_clauses import NounClause
from reportedly.attribute.parentheses import Parenthesis
from reportedly.attribute.passives import PassiveSubject
from reportedly.attribute.phrases import PhraseSplitter
from reportedly.attribute.pointing_back import PointingBack
from reportedly.attribute.quoted import complete_quotations
from reportedly.attribute.quoted_as import QuotedAs
from reportedly.attribute.relatives import RelativeFinder
from reportedly.attribute.rivals import settle
from reportedly.attribute.seen import SeenDocument
from reportedly.attribute.speakers import SpeakerFinder
from reportedly.attribute.taken_up import TakenUp
from reportedly.attribute.that_clauses import ThatClause
from reportedly.attribute.through import OutletFinder
from reportedly.attribute.topics import Topic
from reportedly.attribute.verbs_over_nouns import GoverningVerb
from reportedly.attribute.voices import Voices
from reportedly.model import Span


def mend(found: Sequence[Candidate], quotations: Sequence[Span], voices: Voices) -> Iterator[Candidate]:
    """Yield the candidates as a careful reader would have drawn them; one may become several.

    The order matters: quotations first, since they set the borders; then the speaker of each; then what its source
    phrase and its sentence say of voices in between.
    """
    text, syntax, lexicon = voices.report.text, voices.syntax, voices.lexicon
    speaker = SpeakerFinder(syntax, lexicon)
    cues, marks = Nearby([piece for c in found for piece in c.cue]), Nearby(quotations)
    steps: tuple[Callable[[Candidate], Candidate], ...] = (
        Parenthesis(syntax),
        InsertedVoice(voices.report, syntax, lexicon, cues, marks),
        InterruptedSentence(text, syntax, cues, marks),
        DescribedVoice(text, syntax),
        ClosingVoice(text, syntax, cues, marks),
        RelativeFinder(syntax, text),
        PassiveSubject(syntax, lexicon),
        AdverbClause(syntax, lexicon),
        DayOfTelling(syntax),
        Anonymity(syntax, lexicon),
        CuePhrase(syntax, lexicon, cues),
        Topic(syntax, lexicon),
        TakenUp(syntax, lexicon),
        ThatClause(syntax, lexicon, marks),
        DeniedThing(syntax, lexicon),
        FalseClaim(syntax, lexicon, marks),
        speaker,
        PointingBack(text, syntax, lexicon),
        Hearer(syntax, lexicon),
        SeenDocument(syntax, lexicon, text, voices.is_outlet),
        GoverningVerb(syntax, lexicon),
        NounClause(syntax),
    )
    split, through = PhraseSplitter(syntax, lexicon), OutletFinder(syntax, lexicon, text, voices.is_outlet)
    quoted = complete_quotations(found, quotations, syntax, text)
    whole = [functools.reduce(lambda c, step: step(c), steps, c) for c in inner_speakers(quoted, speaker)]
    quoted_as, citing = QuotedAs(syntax, lexicon), Citing(syntax, lexicon)
    for candidate in settle(whole, syntax, lexicon):
        told = (one for voice in citing(candidate) for one in quoted_as(voice))
        yield from (tidy(through(part), text, lexicon) for one in told for part in split(one))
