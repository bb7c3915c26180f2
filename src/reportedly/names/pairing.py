"""Which word of one name stands for which word of the other, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.names.likeness import Sign
from reportedly.names.slips import distance
from reportedly.names.tables import Tables
from reportedly.names.word import Part, Word
from reportedly.names.words import Words

Symbols = Callable[[str], frozenset[str]]
"""What a word is known as across scripts: two words that share a symbol are one name."""

_LONG, _MIDDLING, _SHORTEST_BEGINNING = 8, 4, 3
_SURE = 0.86
_FEWEST_BONES = 2
_INITIAL, _SERVANT = "initial", "servant-of"
_NAMES = frozenset({Part.NAME, Part.FATHER})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that stand for one, how well from 0 to 1, and the reason where they are not simply the same."""

    one: Word
    other: Word
    fits: float
    sign: Sign

    @property
    def sure(self) -> bool:
        """Whether the two are spellings of one word, and not merely near."""
        return self.fits >= _SURE

    @property
    def is_initial(self) -> bool:
        """Whether one is an initial that the other begins with."""
        return self.sign.rule == f"name.{_INITIAL}"

    @property
    def is_servant(self) -> bool:
        """Whether one has "Abdul" before what is the other."""
        return self.sign.rule == f"name.{_SERVANT}"


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of two names, and the words on each side that have no partner."""

    pairs: tuple[Pair, ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]


def pair(one: Words, other: Words, tables: Tables, symbols: Symbols | None = None) -> Pairing:
    """Pair the words of two names, the best first; then words that are one where they are joined."""
    options = [
        (found.fits, -abs(i - j), i, j, found)
        for i, a in enumerate(one.words)
        for j, b in enumerate(other.words)
        if (found := fit(a, b, tables, symbols))
    ]
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    pairs: list[Pair] = []
    for _, _, i, j, found in sorted(options, key=lambda x: (-x[0], -x[1], x[2] + x[3], x[2])):
        if i not in taken_one and j not in taken_other:
            taken_one.add(i)
            taken_other.add(j)
            pairs.append(found)
    left = [word for i, word in enumerate(one.words) if i not in taken_one]
    right = [word for j, word in enumerate(other.words) if j not in taken_other]
    pairs += _joined(left, right) + [_turned(p) for p in _joined(right, left)]
    pairs += _short_forms(left, right)
    return Pairing(tuple(pairs), tuple(left), tuple(right))


def fit(a: Word, b: Word, tables: Tables, symbols: Symbols | None = None) -> Pair | None:
    """Return the pair that two words make, None where they are two."""
    parts = {a.part, b.part}
    if a.plain == b.plain and (Part.NUMBER not in parts or len(parts) == 1):
        return _pair(a, b, 1.0, "same-word", "is in both")
    if Part.NUMBER in parts:
        return None
    if Part.INITIAL in parts:
        begins = a.plain[0] == b.plain[0] and parts & _NAMES
        return _pair(a, b, 0.84, _INITIAL, "may stand for") if begins else None
    if Part.PARTICLE in parts:
        return _pair(a, b, 0.9, "particle", "does the work of") if len(parts) == 1 else None
    return _spelt(a, b, tables, symbols)


def _spelt(a: Word, b: Word, tables: Tables, symbols: Symbols | None) -> Pair | None:
    """Return the pair of two words that are not letter for letter the same."""
    one, two = tables.given_names(a.plain), tables.given_names(b.plain)
    if one and two:
        return _pair(a, b, 0.96, min(one & two), "is a form of one given name with") if one & two else None
    single = " " not in a.written + b.written
    if symbols is not None and single and symbols(a.written) & symbols(b.written):
        return _pair(a, b, 0.95, "same-symbol", "is listed as one name with")
    return _alike(a, b) or _longer(a, b)


def _longer(a: Word, b: Word) -> Pair | None:
    """Return the pair of "Abdul Salam" and "Salam": the servant is often left out."""
    short, long = sorted((a.plain, b.plain), key=len)
    if long != f"abdul{short}":
        return None
    return _pair(a, b, 0.8, _SERVANT, "is, with or without Abdul,")


def _alike(a: Word, b: Word) -> Pair | None:
    if a.bare != b.bare:
        bones = min(len(a.bones), len(b.bones))
        same = a.bones == b.bones and bones >= _FEWEST_BONES
        return _pair(a, b, 0.84, "consonants", "has the consonants of") if same else None
    shorter = min(len(a.plain), len(b.plain))
    if a.bones == b.bones and len(a.bones) > 1 and distance(a.heard, b.heard) <= max(1, len(a.heard) // 3):
        return _pair(a, b, 0.93 if a.heard == b.heard else 0.9, "same-sound", "sounds like")
    allowed = _allowed(shorter)
    if not allowed or max(len(a.plain), len(b.plain)) - shorter > allowed:
        return None
    slips = distance(a.plain, b.plain)
    if slips <= allowed:
        fits = 0.85 if slips == 1 and shorter >= _LONG else 0.8 if slips == 1 else 0.76
        return _pair(a, b, fits - 0.06 * (a.heard[0] != b.heard[0]), "slip", "differs by a letter or two from")
    return None


def _allowed(length: int) -> int:
    return 0 if length < _MIDDLING else 1 if length < _LONG else 2


def _pair(a: Word, b: Word, fits: float, rule: str, says: str) -> Pair:
    tail = says if rule == "same-word" else f"{says} “{b.written}”"
    return Pair(a, b, fits, Sign(f"name.{rule}" if "." not in rule else rule, f"“{a.written}” {tail}", agrees=True))


def _short_forms(left: list[Word], right: list[Word]) -> list[Pair]:
    """Pair what is left on both sides where one is how the other begins ("Des", "Desmond"); takes them out."""
    found = []
    for a in list(left):
        for b in right:
            short, long = sorted((a.plain, b.plain), key=len)
            if len(short) >= _SHORTEST_BEGINNING and long.startswith(short) and {a.part, b.part} == {Part.NAME}:
                found.append(_pair(a, b, 0.78, "beginning", "may be long or short for"))
                left.remove(a)
                right.remove(b)
                break
    return found


def _turned(found: Pair) -> Pair:
    return Pair(found.other, found.one, found.fits, found.sign)


def _joined(many: list[Word], few: list[Word]) -> list[Pair]:
    """Pair words of `few` with two or three neighbours of `many` that are one word; takes them out of both."""
    found: list[Pair] = []
    for whole in list(few):
        for size in (2, 3):
            for i in range(len(many) - size + 1):
                run = many[i : i + size]
                plain = "".join(word.plain for word in run)
                if whole.part not in _NAMES | {Part.COMMON, Part.CARRIER} or not _one(plain, whole.plain):
                    continue
                written = " ".join(word.written for word in run)
                joined = Word(written, plain, whole.heard, whole.bones, Part.NAME)
                fits = 1.0 if plain == whole.plain else 0.85
                found.append(_pair(joined, whole, fits, "joined", "is written in one word as"))
                many[i : i + size] = []
                few.remove(whole)
                break
            else:
                continue
            break
    return found


def _one(plain: str, whole: str) -> bool:
    """Say whether joined words are, but for a slip, the one word; most are of another length, which is soon seen."""
    allowed = _allowed(min(len(plain), len(whole))) - (len(whole) < _LONG)
    if plain == whole or abs(len(plain) - len(whole)) > allowed:
        return plain == whole
    return distance(plain, whole) <= allowed
