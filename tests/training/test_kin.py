"""The table of kin is made from files in WordNet's form."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly_training.kin import WordNet, is_of_deeds, kin

FILES = {
    "data.verb": """\
  1 This software is a sample.
00000001 41 v 02 sell 0 vend 0 002 @ 00000003 v 0000 + 00000009 n 0101 01 + 08 00 | give for money
00000002 41 v 01 hawk 0 001 @ 00000001 v 0000 01 + 08 00 | sell in the street
00000003 40 v 01 transfer 0 002 ~ 00000001 v 0000 ~ 00000002 v 0000 01 + 08 00 | hand over
""",
    "index.verb": """\
sell v 1 2 @ + 1 1 00000001
vend v 1 1 @ 1 0 00000001
hawk v 1 1 @ 1 1 00000002
transfer v 1 1 ~ 1 1 00000003
""",
    "data.noun": """\
00000009 04 n 01 sale 0 001 + 00000001 v 0101 | an act of selling
00000010 06 n 01 shop 0 000 | a house where things are sold
""",
    "index.noun": "sale n 1 1 + 1 1 00000009\nshop n 1 0 1 1 00000010\n",
    "cntlist.rev": """\
sell%2:40:00:: 1 9
vend%2:40:00:: 1 1
hawk%2:40:00:: 1 4
sale%1:04:00:: 1 8
shop%1:06:00:: 1 9
""",
}


@pytest.fixture
def net(tmp_path: Path) -> WordNet:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return WordNet.read(tmp_path)


def test_words_for_one_deed_are_kin_and_the_nearer_the_less_lies_between(net: WordNet) -> None:
    near = kin(net, [word for word in net.senses if is_of_deeds(word, net)])
    assert near["sell", "vend"] == 1
    assert near["sale", "sell"] == pytest.approx(0.95)
    assert 0.3 < near["hawk", "sell"] < near["sale", "sell"]


def test_two_that_only_a_wider_deed_joins_are_hardly_kin(net: WordNet) -> None:
    near = kin(net, [word for word in net.senses if is_of_deeds(word, net)])
    assert ("hawk", "transfer") not in near


def test_a_thing_is_no_deed(net: WordNet) -> None:
    assert is_of_deeds(("sale", "n"), net)
    assert not is_of_deeds(("shop", "n"), net)
