"""What a cue and its content, or a cue and its source, say only together."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.assess.heard import Mark
from reportedly.model import Hop, Lexicon, Sentence, Spans, Syntax, Token, hull


def joint_marks(hop: Hop, content: Spans, syntax: Syntax, lexicon: Lexicon) -> tuple[Mark, ...]:
    """Return the marks of "told them *to leave*" (a recommendation) and "*reports* suggest" (hearsay)."""
    if not hop.cue:
        return ()
    sentence = syntax.sentence_at(hop.cue[0].start)
    if sentence is None:
        return ()
    cue = [t for t in sentence.tokens if any(p.touches(t.span) for p in hop.cue)]
    return (*_directive(cue, content, sentence, lexicon), *_hearsay(hop, cue, sentence, lexicon))


def _directive(cue: list[Token], content: Spans, sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    for verb in cue:
        rule = lexicon["marks"].rule_of(verb.lemma)
        if rule and "directive" in rule.traits and verb.pos == "VERB" and _asks(verb, content, sentence, lexicon):
            yield Mark.of(rule, verb.span)


def _asks(verb: Token, content: Spans, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether an infinitive below `verb`, or "against", lies in the content."""
    for child in sentence.children(verb):
        if child.dep in {"xcomp", "ccomp"} and any(g.tag == "TO" for g in sentence.children(child)):
            return any(p.touches(child.span) for p in content)
        if child.lemma in lexicon["grammar"].words("against"):
            return True
    return False


def _hearsay(hop: Hop, cue: list[Token], sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    if hop.source is None or hop.source.named:
        return
    if not any((rule := lexicon["cues"].rule_of(t.lemma)) and "weak" in rule.traits for t in cue):
        return
    around = hull(hop.source.spans)
    for token in sentence.within(around):
        rule = lexicon["marks"].rule_of(token.lemma)
        if rule and "hearsay" in rule.traits and token.tag == "NNS" and any(token.head == v.i for v in cue):
            yield Mark.of(rule, token.span)
