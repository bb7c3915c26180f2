"""Tests on a pair of a gold and a found attribution that do not agree: chain, status, borders."""

from __future__ import annotations

import re

from mistake_kinds.pairs import NONE, SHARED, Article, Attribution, Mistake, Words, overlap, same_chain
from mistake_kinds.words import family

_END = re.compile(r"[.!?][\"”’')]*\s+[\"“']*[A-Z0-9]|\n")


def _pair(mistake: Mistake) -> tuple[Attribution, Attribution]:
    if mistake.gold is None or mistake.found is None:
        msg = "Only a pair has two sides; ask for its side first."
        raise ValueError(msg)
    return mistake.gold, mistake.found


def _half_shared(mistake: Mistake) -> bool:
    gold, found = _pair(mistake)
    return overlap(gold.content, found.content) >= SHARED


def is_turned_round(mistake: Mistake) -> bool:
    """Gold has the source for the cue and the cue for the source."""
    gold, found = _pair(mistake)
    return bool(gold.source & found.cue) and bool(gold.cue & found.source) and not gold.source & found.source


def _chain_differs(mistake: Mistake) -> bool:
    return not same_chain(*_pair(mistake)) and _half_shared(mistake)


def has_a_hop_too_few(mistake: Mistake) -> bool:
    """The chain lacks a voice."""
    gold, found = _pair(mistake)
    return _chain_differs(mistake) and len(found.sources) < len(gold.sources)


def has_a_hop_too_many(mistake: Mistake) -> bool:
    """The chain has a voice too many."""
    gold, found = _pair(mistake)
    return _chain_differs(mistake) and len(found.sources) > len(gold.sources)


def puts_another_before(mistake: Mistake) -> bool:
    """The source is there, but another voice stands before it: "told the Journal"."""
    gold, found = _pair(mistake)
    return _chain_differs(mistake) and any(gold.source & other for other in found.farther)


def invents_a_source(mistake: Mistake) -> bool:
    """Gold names no source, the reading does."""
    gold, found = _pair(mistake)
    return _chain_differs(mistake) and not gold.source and bool(found.source)


def loses_the_source(mistake: Mistake) -> bool:
    """Gold names a source, the reading does not."""
    gold, found = _pair(mistake)
    return _chain_differs(mistake) and bool(gold.source) and not found.source


def takes_a_relative_apart(mistake: Mistake) -> bool:
    """One has the relative pronoun for the source, the other what it stands for."""
    gold, found = _pair(mistake)
    words = {*mistake.article.said(gold.source), *mistake.article.said(found.source)}
    return _chain_differs(mistake) and bool(words & {"who", "which", "that", "what"})


def has_another_source(mistake: Mistake) -> bool:
    """The content and the cue are right, the source is somebody else."""
    gold, found = _pair(mistake)
    return _chain_differs(mistake) and bool(gold.cue & found.cue or not gold.cue)


def is_taken_by_another(mistake: Mistake) -> bool:
    """The content is there, but as what another cue beside it says."""
    return _chain_differs(mistake)


def misses_the_mark(mistake: Mistake) -> bool:
    """Gold has a mark of status, the reading none."""
    gold, found = _pair(mistake)
    return _is_graded(mistake) and gold.status != found.status == "asserted"


def adds_a_mark(mistake: Mistake) -> bool:
    """The reading has a mark of status, gold none."""
    gold, found = _pair(mistake)
    return _is_graded(mistake) and found.status != gold.status == "asserted"


def has_another_mark(mistake: Mistake) -> bool:
    """Both have a mark of status, not the same."""
    gold, found = _pair(mistake)
    return _is_graded(mistake) and gold.status != found.status


def has_another_polarity(mistake: Mistake) -> bool:
    """The status is right, the polarity is not."""
    return _is_graded(mistake)


def _is_graded(mistake: Mistake) -> bool:
    return same_chain(*_pair(mistake)) and _half_shared(mistake)


def is_elsewhere(mistake: Mistake) -> bool:
    """The same cue, but the content is taken from its other side."""
    gold, found = _pair(mistake)
    return not gold.content & found.content


def misses_what_follows_a_colon(mistake: Mistake) -> bool:
    """Gold has the lines after "She added:", the reading what stands before."""
    gold, _ = _pair(mistake)
    if not gold.cue or not gold.content or max(gold.cue) > min(gold.content):
        return False
    between = mistake.article.between(max(gold.cue), min(gold.content))
    return is_elsewhere(mistake) and ":" in between and "\n" in between


def loses_a_quotation(mistake: Mistake) -> bool:
    """Gold has a quotation on both sides of the cue; the reading has one side."""
    lost = _lost_side(mistake)
    return bool(lost & mistake.article.quoted)


def loses_a_side(mistake: Mistake) -> bool:
    """Gold has a clause around the cue: "The dam, she said, is safe"; the reading has one side."""
    return bool(_lost_side(mistake))


def _lost_side(mistake: Mistake) -> Words:
    """Return the words of the side of the cue that the reading lacks."""
    gold, found = _pair(mistake)
    before, after = _sides(gold.content, gold.cue)
    sides = [side for side in (before, after) if not side & found.content]
    return sides[0] if before and after and sides else NONE


def adds_a_piece(mistake: Mistake) -> bool:
    """The reading goes on after the source and the cue; gold has one side of them."""
    gold, found = _pair(mistake)
    before, after = _sides(found.content, found.cue)
    return bool(before and after) and not (gold.content & before and gold.content & after)


def _sides(content: Words, cue: Words) -> tuple[Words, Words]:
    if not cue:
        return content, NONE
    return frozenset(i for i in content if i < min(cue)), frozenset(i for i in content if i > max(cue))


def goes_on_into_the_next_sentence(mistake: Mistake) -> bool:
    """The reading runs on over the end of a sentence."""
    added = _after(mistake, long=True)
    return bool(added) and bool(_END.search(_text_round(mistake.article, added)))


def goes_on_into_the_next_clause(mistake: Mistake) -> bool:
    """The reading runs on over "but", "while" and the like."""
    added = _after(mistake, long=True)
    return bool(added) and mistake.article.bare(min(added)) in family("joining")


def goes_on(mistake: Mistake) -> bool:
    """The reading runs on to the right."""
    return bool(_after(mistake, long=True))


def ends_before_the_next_sentence(mistake: Mistake) -> bool:
    """Gold runs on over the end of a sentence; the reading does not."""
    lost = _after(mistake, long=False)
    return bool(lost) and bool(_END.search(_text_round(mistake.article, lost)))


def ends_early(mistake: Mistake) -> bool:
    """The reading ends before gold does."""
    return bool(_after(mistake, long=False))


def begins_early(mistake: Mistake) -> bool:
    """The reading begins before gold does."""
    gold, found = _pair(mistake)
    return min(found.content) < min(gold.content)


def begins_late(mistake: Mistake) -> bool:
    """The reading begins after gold does."""
    gold, found = _pair(mistake)
    return min(found.content) > min(gold.content)


def _after(mistake: Mistake, *, long: bool) -> Words:
    """Return the words that the longer of the two has after the end of the other."""
    gold, found = _pair(mistake)
    longer, shorter = (found, gold) if long else (gold, found)
    return frozenset(i for i in longer.content if i > max(shorter.content))


def _text_round(article: Article, words: Words) -> str:
    return article.between(max(0, min(words) - 1), max(words))
