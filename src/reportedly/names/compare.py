"""Weighs what two names have in common against what parts them."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.names.likeness import Likeness, Sign, Verdict
from reportedly.names.pairing import Pair, Pairing
from reportedly.names.slips import alikeness
from reportedly.names.tables import Tables
from reportedly.names.word import Part, Word
from reportedly.names.words import Words

Scored = tuple[float, list[Sign]]
"""A score and the reasons for it."""

_WEIGHT = {
    Part.NAME: 1.0,
    Part.FATHER: 0.5,
    Part.INITIAL: 0.4,
    Part.PARTICLE: 0.2,
    Part.COMMON: 0.4,
    Part.CARRIER: 0.2,
    Part.NUMBER: 0.8,
}
_LEAST_SAME, _LEAST_UNSURE = 0.8, 0.5
_SHORT_FORM, _ACRONYM, _BEGINNING = 0.66, 0.74, 0.7
_SHORTEST_BEGINNING = 5
_NEAR_ALONE = 0.8
_MOST_EXTRA = 2
_FORBID = frozenset(
    {"name.legal-form", "name.number", "name.clash", "name.nothing-shared", "name.at-an-end", "name.middle"}
)
_SPELT = frozenset({"LATIN", "CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN", "HANGUL", ""})
_BY_SIGN = ("CJK", "HANGUL")
"""Scripts in which one sign is a syllable or more: one that differs is another name."""


def persons(one: Words, other: Words, pairing: Pairing) -> Scored:
    """Return how alike two names of people are, and why; above 0.8 nothing speaks against one name."""
    left, right = _names(pairing.left), _names(pairing.right)
    quality, signs = _quality(pairing.pairs)
    names = [p for p in pairing.pairs if Part.NAME in {p.one.part, p.other.part}]
    extra = left or right
    if left and right:
        return _clash(left, right, quality, signs)
    if _swapped(pairing.pairs):
        return _against(0.4, signs, "name.father", "who is the father in one is the child in the other")
    if extra and any(p.is_servant for p in names):
        return _against(0.4, signs, "name.clash", f"{_quoted(extra)} stands where the other has Abdul")
    if not names:
        return _against(0.2, signs, "name.nothing-shared", "the two share no name")
    if len(names) == 1:
        return _single(names[0], extra, (one, other), quality, signs)
    return _more(extra, (one, other), quality, signs, middles=_middles_differ(pairing))


def _single(found: Pair, extra: list[Word], both: tuple[Words, Words], quality: float, signs: list[Sign]) -> Scored:
    """Return the score of names that share one word: "Berg" is surely Anna Berg only by what stands around it."""
    if not extra:
        return quality if found.fits == 1 else _NEAR_ALONE * quality, signs
    longer = _names(max(both, key=lambda words: len(_names(words.words))).words)
    surname = longer[-1] in {found.one, found.other}
    what = "surname" if surname else "given or middle name"
    says = f"one is only the {what} of the other; others may bear it"
    return _against((_SHORT_FORM if surname else _LEAST_UNSURE) * quality + 0.02, signs, "name.short-form", says)


def _more(extra: list[Word], both: tuple[Words, Words], quality: float, signs: list[Sign], *, middles: bool) -> Scored:
    """Return the score of names of which one has all words of the other, and perhaps more."""
    if middles:
        says = "both have a middle name or initial, and one has another"
        signs = [*signs, Sign("name.middle", says, agrees=False)]
    if not extra:
        return quality, signs
    if _at_an_end(extra, both):
        signs = [*signs, Sign("name.at-an-end", "what one leaves out is a first or a last name", agrees=False)]
    many = sum(word.part != Part.FATHER for word in extra)
    score = quality - (0.03 * many if many <= _MOST_EXTRA else 0.25)
    return _against(score, signs, "name.more-words", f"{_quoted(extra)} only in one of them")


def bodies(one: Words, other: Words, pairing: Pairing) -> Scored:
    """Return how alike two names of organisations, outlets or places are, and why."""
    quality, signs = _quality(pairing.pairs)
    short = _acronym(one, other) or _acronym(other, one) or _beginning(one, other)
    if short:
        return short
    left, right = list(pairing.left), list(pairing.right)
    numbers = [w for w in (*left, *right) if w.part == Part.NUMBER]
    if not any(p.one.part != Part.NUMBER for p in pairing.pairs):
        return _against(0.2, signs, "name.nothing-shared", "the two share no word")
    if numbers:
        return _against(0.45, signs, "name.number", f"the number {_quoted(numbers)} is not in both")
    if left and right and any(w.part == Part.NAME for w in (*left, *right)):
        return _clash(left, right, quality, signs)
    return _formed(one, other, *_fuller(pairing, quality, signs))


def _fuller(pairing: Pairing, quality: float, signs: list[Sign]) -> Scored:
    """Return the score of bodies of which one may have words more: another branch, or merely "news channel"."""
    extra = [*pairing.left, *pairing.right]
    if not extra:
        alone = len(pairing.pairs) == 1 and not pairing.pairs[0].sure
        return quality * (_NEAR_ALONE if alone else 1), signs
    own = [w for w in extra if w.part == Part.NAME]
    score = quality - 0.3 * len(own) - 0.22 * sum(w.part == Part.COMMON for w in extra)
    if own and not any(p.one.part == Part.NAME for p in pairing.pairs):
        score -= 0.3
    return _against(score, signs, "name.more-words", f"{_quoted(extra)} only in one of them")


def _formed(one: Words, other: Words, score: float, signs: list[Sign]) -> Scored:
    """Take off where two companies have different legal forms."""
    if not one.form or not other.form or one.form == other.form:
        return score, signs
    return _against(score - 0.35, signs, "name.legal-form", f"one is a {one.form}, the other a {other.form}")


def _against(score: float, signs: list[Sign], rule: str, says: str) -> Scored:
    return score, [*signs, Sign(rule, says, agrees=False)]


def judge(scored: Scored, pairing: Pairing) -> Likeness:
    """Turn a score into a verdict: "same" only where every word of the shorter name is surely one of the longer."""
    score, signs = min(1.0, max(0.0, scored[0])), scored[1]
    full = sum(p.one.part == p.other.part == Part.NAME for p in pairing.pairs)
    doubtful = any(not p.sure and not (p.is_initial and full > 1) for p in pairing.pairs)
    unsure = doubtful or any(sign.rule in _FORBID for sign in signs)
    verdict = Verdict.SAME if score >= _LEAST_SAME and not unsure else Verdict.UNSURE
    return Likeness(round(score, 3), verdict if score >= _LEAST_UNSURE else Verdict.DIFFERENT, tuple(signs))


def unreadable(likeness: Likeness, one: Words, other: Words) -> Likeness:
    """Return "unsure" for "different" where the scripts do not let letters be compared one by one."""
    if one.script == other.script or likeness.verdict is not Verdict.DIFFERENT or {one.script, other.script} <= _SPELT:
        return likeness
    says = "the two are in scripts that letters alone do not match"
    return Likeness(likeness.score, Verdict.UNSURE, (*likeness.signs, Sign("name.scripts", says, agrees=False)))


def titles_differ(one: Words, other: Words, tables: Tables) -> Sign | None:
    """Return the clash of a man's title and a woman's: "Mr Berg" is not "Mrs Berg"."""
    a, b = (_genders(words, tables) for words in (one, other))
    if len(a) == len(b) == 1 and a != b:
        return Sign("name.title", f"the title of one is a {min(a)}'s, of the other a {min(b)}'s", agrees=False)
    return None


def _genders(words: Words, tables: Tables) -> set[str]:
    rules = [tables.titles.rule_of(title) or tables.english_titles.rule_of(title) for title in words.titles]
    return {gender for rule in rules if rule for gender in ("man", "woman") if gender in rule.traits}


def signs_differ(one: Words, other: Words) -> Sign | None:
    """Return the clash of two names in one script of syllables or words that have as many signs, not the same."""
    if one.script != other.script or one.script not in _BY_SIGN:
        return None
    a, b = ("".join(c for c in words.name.casefold() if c.isalnum()) for words in (one, other))
    if len(a) != len(b) or a == b:
        return None
    pairs = ((x, y) for x, y in zip(a, b, strict=True) if x != y)
    x, y = next(pairs)
    return Sign("name.clash", f"“{x}” is another sign than “{y}”", agrees=False)


def _at_an_end(extra: list[Word], both: tuple[Words, Words]) -> bool:
    """Say whether a word that one of them lacks is the first or last name of the other; a father's name may be."""
    longer = next(_names(words.words) for words in both if any(w is extra[0] for w in words.words))
    ends = [w for w in (longer[0], longer[-1]) if w.part == Part.NAME]
    return any(w is end for w in extra for end in ends)


def _middles_differ(pairing: Pairing) -> bool:
    """Say whether an initial stands for a name in both, beside another in one: "George H. W." is not "George W."."""
    initials = any(Part.INITIAL in {p.one.part, p.other.part} for p in pairing.pairs)
    return initials and any(w.part in {Part.NAME, Part.INITIAL} for w in (*pairing.left, *pairing.right))


def _swapped(pairs: tuple[Pair, ...]) -> bool:
    return any(p.one.father > p.other.father for p in pairs) and any(p.one.father < p.other.father for p in pairs)


def _names(words: Iterable[Word]) -> list[Word]:
    return [w for w in words if w.part in {Part.NAME, Part.FATHER}]


def _quality(pairs: tuple[Pair, ...]) -> Scored:
    weights = [(min(_WEIGHT[p.one.part], _WEIGHT[p.other.part]), p) for p in pairs]
    total = sum(weight for weight, _ in weights)
    signs = [p.sign for weight, p in sorted(weights, key=lambda x: -x[0])]
    return (sum(weight * p.fits for weight, p in weights) / total if total else 0.0), signs


def _clash(left: list[Word], right: list[Word], quality: float, signs: list[Sign]) -> Scored:
    """Return the score of two names that each have a word of their own: the less alike those are, the lower."""
    best = max(alikeness(a.plain, b.plain) for a in left for b in right)
    says = f"{_quoted(left)} is another name than {_quoted(right)}"
    return 0.1 + 0.5 * best * best + 0.1 * quality, [*signs, Sign("name.clash", says, agrees=False)]


def _acronym(short: Words, long: Words) -> Scored | None:
    words = [w for w in long.words if w.part != Part.NUMBER]
    if len(short.words) != 1 or len(words) < 2 or not short.words[0].written.isupper():  # noqa: PLR2004
        return None
    letters = "".join(w.plain[0] for w in words)
    with_small = "".join(piece[0] for piece in long.name.casefold().split() if piece[0].isalnum())
    if short.words[0].plain not in {letters, with_small}:
        return None
    says = f"“{short.words[0].written}” is made of the first letters of “{long.name}”"
    return _ACRONYM, [Sign("name.acronym", says, agrees=True)]


def _beginning(one: Words, other: Words) -> Scored | None:
    if len(one.words) != 1 or len(other.words) != 1:
        return None
    short, long = sorted((one.words[0], other.words[0]), key=lambda w: len(w.plain))
    if len(short.plain) < _SHORTEST_BEGINNING or len(long.plain) - len(short.plain) < 3:  # noqa: PLR2004
        return None
    if not long.plain.startswith(short.plain):
        return None
    return _BEGINNING, [Sign("name.beginning", f"“{short.written}” is how “{long.written}” begins", agrees=True)]


def _quoted(words: Iterable[Word]) -> str:
    return ", ".join(f"“{w.written}”" for w in words)
