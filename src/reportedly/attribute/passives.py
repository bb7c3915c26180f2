"""Sets right who stands behind a passive: "the ship is said to have sailed", "the inquiry was told"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.speakers import agent_of, noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax, Token


@dataclass(frozen=True, slots=True)
class PassiveSubject:
    """Looks for the subject of a passive cue."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the doer of its passive cue as source, if its subject was taken for that.

        What is said of the subject has it in the content; what it was told has not, unless it was told to do it.
        """
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or not candidate.source:
            return self._in_relative(candidate, sentence) if sentence else candidate
        for cue in cue_tokens(candidate, self.syntax):
            subject = sentence.child(cue, "nsubjpass") if cue.tag == "VBN" else None
            about = noun_phrase(subject, sentence) if subject else None
            if about is None or not touch((about,), candidate.source):
                continue
            if cue.lemma in self.lexicon["cues"].words("bearer"):
                whole = self._infinitive(cue, candidate, sentence)
                return replace(candidate, source=(), content=joined((*candidate.content, about, *whole)))
            if cue.lemma in self.lexicon["cues"].words("directs"):
                content = (
                    joined((*candidate.content, about)) if self._is_to_do(candidate, sentence) else candidate.content
                )
                return replace(candidate, source=agent_of(cue, sentence), content=content)
        return candidate

    def _infinitive(self, cue: Token, candidate: Candidate, sentence: Sentence) -> Spans:
        """Return what the subject is said to do, where a tag took only its end: "is said *to have told her* that"."""
        infinitive = sentence.child(cue, "xcomp")
        said = sentence.subtree_span(infinitive) if infinitive else None
        return (said,) if said and touch((said,), candidate.content) and not touch((said,), candidate.cue) else ()

    def _in_relative(self, candidate: Candidate, sentence: Sentence) -> Candidate:
        """Return the candidate without the rest of the main clause: "*the banker*, who is said *to be ill*, lives"."""
        for cue in cue_tokens(candidate, self.syntax):
            bears = cue.dep == "relcl" and cue.lemma in self.lexicon["cues"].words("bearer")
            who = sentence.child(cue, "nsubjpass") if bears else None
            infinitive = sentence.child(cue, "xcomp") if who is not None and who.tag == "WP" else None
            if infinitive is not None and touch((infinitive.span,), candidate.content):
                about = noun_phrase(sentence.head(cue), sentence)
                said = sentence.subtree_span(infinitive)
                return replace(candidate, content=(Span(about.start, min(about.end, cue.span.start)), said))
        return candidate

    def _is_to_do(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Say whether what is reported is an infinitive: "residents were told *to leave*"."""
        first = next((t for t in sentence.tokens if touch((t.span,), candidate.content)), None)
        return first is not None and first.tag == "TO"
