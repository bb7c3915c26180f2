"""The words of a person's name: without titles, with particles and the father's name known as such."""

from __future__ import annotations

from dataclasses import replace

from reportedly.names.tables import Tables
from reportedly.names.word import BARE, Part, Word, read_word, script_of

_SHORTEST_FATHER = 6
_FEWEST_WITH_FATHER = 3
Pieces = list[tuple[str, str]]
"""Words as written and as folded."""


def first_name_first(text: str, tables: Tables) -> str:
    """Turn "Berg, Anna" into "Anna Berg"; "Berg, Jr." stays."""
    before, comma, after = text.partition(",")
    if not comma or "," in after or tables.has(tables.particles, after.strip(" .").casefold(), "suffix"):
        return text.replace(",", " ")
    return f"{after} {before}"


def untitled(pairs: Pieces, tables: Tables) -> tuple[tuple[str, ...], Pieces]:
    """Part titles and suffixes from a name; what would leave no name is none."""
    while len(pairs) > 1 and tables.has(tables.particles, pairs[-1][1], "suffix"):
        pairs = pairs[:-1]
    cut = 0
    while cut < len(pairs) - 1 and _is_title(pairs[cut][1], tables, left=_full(pairs[cut + 1 :], tables)):
        cut += 1
    return tuple(plain for _, plain in pairs[:cut]), pairs[cut:]


def _full(pairs: Pieces, tables: Tables) -> int:
    return sum(plain not in tables.particles for _, plain in pairs)


def _is_title(word: str, tables: Tables, left: int) -> bool:
    """Say whether a word before `left` others is a title; some that are names too are only where two are left."""
    rule = tables.titles.rule_of(word)
    if rule is not None:
        return left > 1 or "perhaps" not in rule.traits or word not in tables.given
    english = tables.english_titles.rule_of(word)
    return english is not None and bool(english.traits & {"title", "rank", "link"})


def person_words(pairs: Pieces, tables: Tables) -> tuple[Word, ...]:
    """Return the words of a person's name without titles; "Abd" is joined to the word after it."""
    words: list[Word] = []
    servant = ""
    for i, (written, plain) in enumerate(pairs):
        rule = tables.particles.rule_of(plain)
        traits = rule.traits if rule else frozenset[str]()
        last = i == len(pairs) - 1
        if "servant" in traits and not last:
            servant = "abdul"
        elif "article" in traits and not last:
            continue
        elif "particle" in traits and not last and (i or len(pairs) >= _FEWEST_WITH_FATHER):
            words.append(read_word(written, plain, Part.PARTICLE, tables))
        elif len(plain) == 1:
            words.append(read_word(written, plain, Part.INITIAL, tables))
        else:
            father = bool(words) and words[-1].part == Part.PARTICLE and _is_son_of(words[-1].plain, tables)
            whole = f"Abdul {written}" if servant else written
            base = plain.removeprefix("al") if servant and script_of(written) in BARE else plain
            words.append(replace(read_word(whole, servant + base, Part.NAME, tables), father=father))
            servant = ""
    return _with_fathers(words, tables)


def _is_son_of(word: str, tables: Tables) -> bool:
    return tables.has(tables.particles, word, "son")


def _with_fathers(words: list[Word], tables: Tables) -> tuple[Word, ...]:
    """Mark names from the father's by their ending, where two other names are left."""
    endings = tuple(tables.particles.words("patronymic"))
    names = sum(word.part == Part.NAME for word in words)
    return tuple(
        replace(word, part=Part.FATHER)
        if i and names >= _FEWEST_WITH_FATHER and len(word.plain) > _SHORTEST_FATHER and word.plain.endswith(endings)
        else word
        for i, word in enumerate(words)
    )
