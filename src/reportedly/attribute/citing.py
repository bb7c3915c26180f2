"""Tells apart who reports and who is cited: "Reuters, citing two diplomats, reported"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.borders import without
from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Syntax, Token


@dataclass(frozen=True, slots=True)
class Citing:
    """Looks for a participle of citing beside a verb of reporting."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> tuple[Candidate, ...]:
        """Return one candidate for who reports and one for who is cited, where the cue is either's; else itself."""
        sentence = cue_sentence(candidate, self.syntax)
        own = {t.i for t in cue_tokens(candidate, self.syntax)}
        for citing in sentence.tokens if sentence else ():
            if sentence and citing.tag == "VBG" and citing.lemma in self.lexicon["cues"].words("inner"):
                verb = self._reporting(citing, sentence)
                cited = sentence.child(citing, "dobj")
                if verb is not None and cited is not None and own & {citing.i, verb.i}:
                    return self._both(candidate, verb, citing, cited, sentence)
        return (candidate,)

    def _reporting(self, citing: Token, sentence: Sentence) -> Token | None:
        """Return the verb of reporting that the participle goes with: above it, or above its subject's phrase."""
        stated = self.lexicon["cues"].words("stated")
        above = list(sentence.ancestors(citing))[:2]
        return next((t for t in above if t.pos == "VERB" and t.lemma in stated and sentence.child(t, "nsubj")), None)

    def _both(
        self, candidate: Candidate, verb: Token, citing: Token, cited: Token, sentence: Sentence
    ) -> tuple[Candidate, ...]:
        subject = sentence.child(verb, "nsubj")
        voice = noun_phrase(cited, sentence)
        if subject is None:
            return (candidate,)
        reporter = noun_phrase(subject, sentence)
        content = without(candidate.content, (reporter, verb.span, citing.span, voice))
        outer = replace(candidate, cue=(verb.span,), source=(reporter,), content=content)
        return outer, replace(candidate, cue=(citing.span,), source=(voice,), content=content, through=())
