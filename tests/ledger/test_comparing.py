from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readings_by_hand import DAM, MADE_BY, entry
from reportedly.compare import InMemory, Words, keys_of
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger, open_ledger
from reportedly.ledger.comparing import NEWEST
from reportedly.ledger.nearness import InLedger
from reportedly.model import Claim, Edge, Entry, Lexicon, Said, Stance, Status, Telling

LATER = replace(MADE_BY, lexicon="lexicon 2")


class Plain:
    """Names are one where they are spelt the same."""

    def keys(self, name: str, /) -> frozenset[str]:
        return frozenset((name.casefold(),))

    def alike(self, one: str, other: str, /) -> float:
        return float(one == other)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def compared(id_: str, *terms: str, made_by: object = MADE_BY, fingerprints: tuple[int, ...] = ()) -> Entry:
    """Return a report whose statements have these terms: one to each statement, and "dam" to all."""
    made = entry(id_, DAM[: len(terms)], made_by=made_by)
    pairs = zip(made.reading.statements, terms, strict=True)
    said = tuple(Said(one.id, id_, one.text, terms=frozenset((term, "dam"))) for one, term in pairs)
    keys = {one.statement: frozenset(f"t:{term}" for term in one.terms) for one in said}
    return replace(made, said=said, keys=keys, fingerprints=frozenset(fingerprints))


def ids(one: Entry) -> list[str]:
    return [statement.id for statement in one.reading.statements]


def test_what_statements_are_compared_by_is_kept(ledger: Ledger) -> None:
    one = compared("a", "burst", "missing")
    ledger.add(one)
    assert ledger.said(ids(one)) == {said.statement: said for said in one.said}
    assert ledger.said(["nobody"]) == {}
    other = compared("b", "burst")
    ledger.add(other)
    ledger.add(compared("a", "held", made_by=LATER))
    assert [said.terms for said in ledger.all_said()] == [{"held", "dam"}, {"burst", "dam"}]


def test_statements_are_found_by_the_weights_of_shared_keys(ledger: Ledger) -> None:
    one, other = compared("a", "burst", "missing"), compared("b", "burst")
    ledger.add(one)
    ledger.add(other)
    weights = {"t:burst": 2.0, "t:dam": 0.5, "t:unknown": 9.0}
    assert ledger.sharing_keys([weights])[0] == {ids(one)[0]: 2.5, ids(other)[0]: 2.5, ids(one)[1]: 0.5}
    assert list(ledger.sharing_keys([weights], best=1)[0]) == [ids(one)[0]]
    assert ledger.uses(weights) == {"t:burst": 2, "t:dam": 3}


def test_of_what_many_have_the_newest_are_found_if_they_share_enough(ledger: Ledger) -> None:
    told = [compared(f"r{number:03}", "burst") for number in range(100)]
    ledger.add_all(told)
    newest = [ids(one)[0] for one in told[-NEWEST:]]
    weights = {"t:burst": 2.0, "t:dam": 2.0, "t:unknown": 4.0}
    (found,) = ledger.sharing_keys([weights], most=99, best=100)
    assert sorted(found) == sorted(newest)
    assert ledger.sharing_keys([weights], most=99, least=0.26) == ({},), "it takes twice as much of what many have"
    assert len(ledger.sharing_keys([weights], most=100, best=200, least=0.5)[0]) == len(told)


def test_only_the_reading_that_counts_is_compared(ledger: Ledger) -> None:
    ledger.add(compared("a", "burst", "missing", fingerprints=(1, 2)))
    later = compared("a", "held", made_by=LATER, fingerprints=(3, 4))
    ledger.add(later)
    assert ledger.uses(["t:burst", "t:held", "t:dam"]) == {"t:held": 1, "t:dam": 1}
    assert ledger.said(ids(later)) == {later.said[0].statement: later.said[0]}
    assert ledger.sharing_text([1, 2]) == {}
    assert ledger.sharing_text([3, 4]) == {"a": 2}
    assert ledger.check() == ()


def test_what_is_compared_can_be_made_again(ledger: Ledger) -> None:
    ledger.add(compared("a", "burst"))
    ledger.compare_by(compared("a", "held"))
    assert ledger.uses(["t:burst", "t:held"]) == {"t:held": 1}
    assert ledger.check() == ()


def test_reports_that_share_text_are_found_and_boilerplate_is_not(ledger: Ledger) -> None:
    top = 2**64 - 1
    ledger.add(compared("a", "x", fingerprints=(0, 1, top)))
    ledger.add(compared("b", "x", fingerprints=(0, top)))
    ledger.add(compared("c", "x", fingerprints=(0,)))
    assert ledger.sharing_text([0, 1, top]) == {"a": 3, "b": 2}
    assert ledger.sharing_text([0, 1, top], most=2) == {"a": 2}
    assert ledger.sharing_text([0, 1, top], least=1) == {"a": 3, "b": 2, "c": 1}


def claim(id_: str, *statements: str) -> Claim:
    day = dt.date(2020, 5, 4)
    return Claim(id_, "It burst.", tuple(Telling(s, "a", Stance.REPORTS, Status.ASSERTED, day) for s in statements))


def test_claims_are_kept_replaced_and_dropped(ledger: Ledger) -> None:
    ledger.put_claims([claim("c1", "s1", "s2"), claim("c2", "s2"), claim("d1", "s3")])
    assert ledger.claims_with(["s1", "s2", "s9"]) == {"s1": ("c1",), "s2": ("c1", "c2")}
    assert ledger.claim("d") == claim("d1", "s3")
    assert [one.id for one in ledger.claims()] == ["c1", "c2", "d1"]
    ledger.put_claims([claim("c1", "s4")], dropped=["d1"])
    assert ledger.claims_with(["s1", "s2", "s3", "s4"]) == {"s2": ("c2",), "s4": ("c1",)}
    for unclear in ("c", "d1"):
        with pytest.raises(UnknownSubjectError):
            ledger.claim(unclear)


def test_lineage_is_followed_to_its_end_and_round_a_circle(ledger: Ledger) -> None:
    for id_ in "abcx":
        ledger.add(entry(id_))
    edges = [
        Edge("a", "b", "cites", ""),
        Edge("b", "c", "links", ""),
        Edge("c", "a", "copies", ""),
        Edge("c", "@x", "", ""),
    ]
    ledger.put_edges({id_: [one for one in edges if one.report == id_] for id_ in "abc"})
    assert set(ledger.lineage(["a"])) == set(edges)
    assert ledger.lineage(["x"]) == ()
    ledger.put_edges({"b": []})
    assert ledger.lineage(["a"]) == (edges[0],)
    with pytest.raises(UnknownSubjectError):
        ledger.put_edges({"b": edges[1:2], "nobody": edges})
    assert ledger.lineage(["a"]) == (edges[0],), "all of them, or none"


def test_the_ledger_finds_the_neighbours_that_memory_finds(ledger: Ledger, english: Lexicon) -> None:
    words, naming = Words.of(english), Plain()
    memory = InMemory(words, naming)
    pile = [compared(f"r{n}", *(f"term{(n * k) % 7}" for k in (1, 2, 3))) for n in range(12)]
    for one in pile:
        ledger.add(replace(one, keys={said.statement: keys_of(said, words, naming) for said in one.said}))
        for said in one.said:
            memory.add(said)
    kept = InLedger(ledger, words, naming)
    for one in pile:
        for said in one.said:
            assert {near.statement for near in kept.near(said)} == {near.statement for near in memory.near(said)}
            assert kept.rarity("t:dam") == memory.rarity("t:dam")


def test_fingerprints_are_kept_as_they_were_taken(ledger: Ledger) -> None:
    highest = (1 << 64) - 1
    ledger.add(compared("a", "burst", fingerprints=(1, highest)))
    ledger.add(compared("b", "held"))
    assert ledger.prints(["a", "b", "nobody"]) == {"a": {1, highest}}
