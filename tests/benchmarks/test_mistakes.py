from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

import mistakes as command
from mistake_kinds.corpora import Corpus, outermost, with_chains
from mistake_kinds.order import TESTS, border_of, kind_of
from mistake_kinds.pairs import Article, Attribution, Mistake, loose, mistakes, right
from mistake_kinds.tables import BEGIN, END, Sorted, as_json, document, rewritten, rows_of, shown
from mistake_kinds.words import _FILE, family, forms, kinds


def words(article: Article, *pieces: str) -> frozenset[int]:
    found = frozenset[int]()
    for piece in pieces:
        start = article.text.index(piece)
        found |= article.words([(start, start + len(piece))])
    return found


def tied(text: Article, source: str, cue: str, *content: str, farther: str = "", status: str = "") -> Attribution:
    sources = (words(text, source) if source else frozenset(),)
    beyond = (words(text, farther),) if farther else ()
    return Attribution(
        words(text, *content), sources, words(text, cue) if cue else frozenset(), farther=beyond, status=status
    )


def missed(text: str, source: str, cue: str, *content: str) -> str:
    article = Article("made up", "1", text)
    return kind_of(Mistake(article, gold=tied(article, source, cue, *content)))


def spurious(text: str, source: str, cue: str, *content: str) -> str:
    article = Article("made up", "1", text)
    return kind_of(Mistake(article, found=tied(article, source, cue, *content)))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind"),
    [
        ("The wall. Image: Ada Renn.", "Image: Ada Renn.", "", "The wall.", "credit"),
        ("“The dam is ours.” ― Ada Renn", "Ada Renn", "―", "“The dam is ours.”", "signed"),
        ("RENN: The dam is ours for good.", "RENN:", "", "The dam is ours for good.", "signed"),
        ("Renn declined to discuss the old dam.", "Renn", "declined to discuss", "the old dam.", "silence"),
        ("Renn asked whether it would hold.", "Renn", "asked", "whether it would hold.", "question"),
        ("Renn rose. “The dam is old.”", "Renn", "", "“The dam is old.”", "quotation-without-cue"),
        ("Renn on the dam: much too old.", "Renn", "", "much too old.", "no-cue"),
        ("the plan for a new high dam by Renn", "Renn", "plan for", "a new high dam", "noun"),
        ("Renn was doubtful that the wall held.", "Renn", "was doubtful", "that the wall held.", "adjective"),
        ("Renn seems ready to close the dam.", "", "seems", "Renn seems ready to close the dam.", "seems"),
        ("the wall, known as the Grand Old Lady", "", "known as", "the Grand Old Lady", "name"),
        ("The closing of sluices was expected.", "", "was expected.", "The closing of sluices", "no-source"),
        ("Renn talked about the dam and walls.", "Renn", "talked about", "the dam and walls.", "topic"),
        ("Ostria wants to rebuild the old dam.", "Ostria", "wants", "to rebuild the old dam.", "wish"),
        ("Renn thinks that the wall may break.", "Renn", "thinks", "that the wall may break.", "belief"),
        ("Renn condemned the new and costly dam.", "Renn", "condemned", "the new and costly dam.", "judgement"),
        ("The rules permit us to open the dam.", "The rules", "permit", "us to open the dam.", "directs"),
        ("Ostria Notes Leak in Old Dam\nIt rained.", "Ostria", "Notes", "Leak in Old Dam", "headline"),
        ("It rained.\n“The dam is old,” said Renn.", "Renn", "said", "“The dam is old,”", "quotation"),
        ("Renn said the dam was “made of paper”.", "Renn", "said", "the dam was “made of paper”.", "partial-quotation"),
        ("Renn noted it.", "Renn", "noted", "it.", "short"),
        ("She said that the wall had moved.", "She", "said", "that the wall had moved.", "said-by-pronoun"),
        ("Renn said that the wall had moved.", "Renn", "said", "that the wall had moved.", "said"),
        ("The film contains a quarrel over dams.", "The film", "contains", "a quarrel over dams.", "shows"),
        ("Renn got up and made sport of the dam and wall.", "Renn", "got up and made sport of", "the dam and wall.", "phrase"),  # noqa: E501
        ("The council passed the dam repair bill.", "The council", "passed", "the dam repair bill.", "act"),
    ],
)  # fmt: skip
def test_what_was_missed_is_of_the_kind_that_its_words_tell(
    text: str, source: str, cue: str, content: str, kind: str
) -> None:
    assert missed(text, source, cue, content) == f"missed.{kind}"


def test_what_is_spurious_is_of_the_same_kinds() -> None:
    assert spurious("Renn said that the wall had moved.", "Renn", "said", "that the wall had moved.") == "spurious.said"
    assert spurious("I think we all know it well.", "I", "think", "we all know it well.") == "spurious.belief"


def test_the_verb_and_the_noun_of_one_spelling_are_told_apart() -> None:
    assert missed("Renn claims the wall has moved.", "Renn", "claims", "the wall has moved.") == "missed.said"
    assert missed("claims of new leaks by Renn", "Renn", "claims", "new leaks by Renn") == "missed.noun"


TEXT = (
    "Renn said the dam was old, Veleny told the Post. “It leaks,” she added. “It always did.” The council met. "
    "Renn wrote that the wall was safe, while the guards slept."
)


@pytest.fixture
def text() -> Article:
    return Article("made up", "1", TEXT)


def test_a_found_part_of_a_gold_content_is_split_in_two_and_a_second_whole_is_a_twin(text: Article) -> None:
    whole = tied(text, "she", "added.", "“It leaks,”", "“It always did.”")
    again = tied(text, "Veleny", "told", "“It leaks,”", "“It always did.”")
    part = tied(text, "she", "added.", "“It leaks,”")
    held = Article(text.corpus, text.id, TEXT, gold=(whole,), found=(whole, again, part))
    assert [kind_of(one) for one in mistakes(held)] == ["spurious.twin", "spurious.part"]


def test_what_the_reading_has_inside_another_or_unasserted_is_said_so(text: Article) -> None:
    gold = tied(text, "Renn", "wrote", "the wall was safe,")
    inside = Article(text.corpus, text.id, TEXT, gold=(gold,), inside=(gold,))
    unasserted = Article(text.corpus, text.id, TEXT, gold=(gold,), unasserted=(gold.content,))
    joined = Article(
        text.corpus, text.id, TEXT, gold=(gold,), found=(tied(text, "Renn", "said", TEXT[TEXT.index("the dam") :]),)
    )
    assert kind_of(Mistake(inside, gold)) == "missed.found-inside"
    assert kind_of(Mistake(unasserted, gold)) == "missed.unasserted"
    assert kind_of(Mistake(joined, gold)) == "missed.joined"


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        (("Renn", "said", "the dam was old,"), ("Veleny", "said", "the dam was old,"), "another-source"),
        (("Renn", "said", "the dam was old,"), ("Veleny", "told", "the dam was old,"), "another-cue"),
        (("Renn", "said", "the dam was old,"), ("", "said", "the dam was old,"), "source-lost"),
        (("", "said", "the dam was old,"), ("Renn", "said", "the dam was old,"), "source-invented"),
        (("said", "Renn", "the dam was old,"), ("Renn", "said", "the dam was old,"), "turned-round"),
        (("she", "added.", "“It leaks,”"), ("she", "added.", "The council met."), "elsewhere"),
    ],
)
def test_a_wrong_pair_is_of_the_kind_of_what_differs(
    text: Article, gold: tuple[str, ...], found: tuple[str, ...], kind: str
) -> None:
    assert kind_of(Mistake(text, tied(text, *gold), tied(text, *found))) == f"wrong.{kind}"


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        (["wall"], ["wall was safe"], "long-right"),
        (["wall was safe,"], ["wall was safe, while the guards slept."], "into-next-clause"),
        (["did.”"], ["did.” The council met."], "into-next-sentence"),
        (["wall was safe,"], ["wall was"], "short-right"),
        (["did.” The council met."], ["did.”"], "short-by-sentences"),
        (["wall was safe,"], ["that the wall was safe,"], "long-left"),
        (["wall was safe,"], ["safe,"], "short-left"),
        (["“It leaks,”", "“It always did.”"], ["“It leaks,”"], "half-a-quotation"),
        (["“It leaks,”"], ["“It leaks,”", "“It always did.”"], "side-added"),
        (["told the Post.", "The council met."], ["The council met."], "half-a-clause"),
    ],
)
def test_a_wrong_border_is_of_the_kind_of_its_side(text: Article, gold: list[str], found: list[str], kind: str) -> None:
    wanted, got = tied(text, "she", "added.", *gold), tied(text, "she", "added.", *found)
    assert border_of(Mistake(text, wanted, got)) == f"wrong.{kind}"


def test_lines_after_a_colon_are_a_kind_of_their_own() -> None:
    text = Article("made up", "1", "The council met.\nRenn added:\nThe dam is old.")
    wanted = tied(text, "Renn", "added:", "The dam is old.")
    assert kind_of(Mistake(text, wanted, tied(text, "Renn", "added:", "The council met."))) == "wrong.colon"


def test_the_outlet_that_was_told_is_a_kind_of_its_own(text: Article) -> None:
    gold = tied(text, "Veleny", "told", "the dam was old,")
    found = tied(text, "the Post.", "", "the dam was old,", farther="Veleny")
    assert kind_of(Mistake(text, gold, found)) == "wrong.another-before"


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ("planned", "asserted", "mark-missed"),
        ("asserted", "planned", "mark-added"),
        ("planned", "denied", "mark-other"),
    ],
)
def test_a_status_is_a_mistake_only_where_all_else_is_right(text: Article, gold: str, found: str, kind: str) -> None:
    wanted = tied(text, "Renn", "said", "the dam was old,", status=gold)
    got = tied(text, "Renn", "said", "the dam was old,", status=found)
    held = Article(text.corpus, text.id, TEXT, gold=(wanted,), found=(got,))
    assert [kind_of(one) for one in mistakes(held)] == [f"wrong.{kind}"]
    assert right(held) == 1


def test_a_wrong_border_is_one_mistake_and_a_loose_one_is_none(text: Article) -> None:
    gold = tied(text, "Renn", "wrote", "the wall was safe,")
    far = tied(text, "Renn", "wrote", TEXT[TEXT.index("“It leaks") :])
    off = tied(text, "Renn", "wrote", "the wall was safe, while the guards")
    wrong = Article(text.corpus, text.id, TEXT, gold=(gold,), found=(far,))
    near = Article(text.corpus, text.id, TEXT, gold=(gold,), found=(off,))
    assert [one.side for one in mistakes(wrong)] == ["wrong"]
    assert mistakes(near) == []
    assert [border_of(one) for one in loose(near)] == ["wrong.into-next-clause"]


def test_every_kind_is_described_and_every_description_has_a_kind() -> None:
    sorted_into = {f"{side}.{name}" for side, tests in TESTS.items() for name, _ in tests}
    assert set(kinds()) == sorted_into | {f"{side}.other" for side in TESTS}
    assert len(tomllib.loads(_FILE.read_text(encoding="utf-8"))["kind"]) == len(kinds())
    assert all("|" not in kind.example + kind.why + kind.title for kind in kinds().values())


def test_words_match_in_their_forms() -> None:
    assert forms("deny") == {"deny", "denies", "denied", "denying"}
    assert {"admitted", "admitting"} <= forms("admit")
    assert {"criticised", "opposing"} <= family("judgement")
    assert "policies" in family("nouns")


HEAD = {"made_by": {"tagger": "made-up/1", "lexicon": "en-0"}, "not_asserted": []}


def statement(text: str, content: str, *chain: tuple[str, str, str], status: str = "asserted") -> dict[str, object]:
    def spans(piece: str) -> list[list[int]]:
        start = f" {text}".index(f" {piece}")
        return [[start, start + len(piece)]] if piece else []

    return {
        "content": spans(content),
        "chain": [{"source": spans(who) or None, "cue": spans(cue), "via": via} for who, cue, via in chain],
        "nested_in": None,
        "status": status,
        "polarity": "positive",
    }


def test_gold_and_reading_become_one_article() -> None:
    line = "Renn said the dam was old."
    said = statement(line, "the dam was old.", ("Renn", "said", "attribution"))
    credit = statement(line, "the dam was old.", ("Renn", "", "credit line"))
    row = {"id": "a", "text": line, "attributions": [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 26]]}]}
    article = outermost(Corpus("made up", ""), row, HEAD | {"statements": [said, credit]})
    assert (len(article.found), len(article.inside), right(article)) == (1, 1, 1)
    credited = outermost(Corpus("made up", "", credits=True), row, HEAD | {"statements": [credit]})
    assert right(credited) == 1


def test_the_words_of_the_chain_gold_are_found_as_whole_words() -> None:
    line = "The dam was old, he said."
    gold = {"statements": [{"content": ["dam was old"], "chain": [{"source": "he", "cue": "said"}]}]}
    reading = HEAD | {"statements": [statement(line, "The dam was old", ("he", "said", "attribution"))]}
    article = with_chains("made up", {"id": "a", "text": line}, gold, reading)
    assert mistakes(article) == []


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    line = "Renn said the dam was old. Ostria wants to rebuild the dam."
    wish = {"source": [[27, 33]], "cue": [[34, 39]], "content": [[40, 59]]}
    (tmp_path / "polnear").mkdir()
    row = {"id": "a", "text": line, "attributions": [wish]}
    (tmp_path / "polnear" / "dev.jsonl").write_text(json.dumps(row), encoding="utf-8")
    said = statement(line, "the dam was old.", ("Renn", "said", "attribution"))
    reading = HEAD | {"report": {"id": "a"}, "statements": [said]}
    (tmp_path / "polnear.jsonl").write_text(json.dumps(reading), encoding="utf-8")
    return tmp_path


def test_kept_readings_are_sorted_and_counted(corpora: Path) -> None:
    found = command.sort(corpora, corpora)
    assert found.sizes == {"PolNeAR": {"gold": 1, "found": 1, "right": 0}}
    assert [kind for kind, _ in found.found] == ["missed.wish", "spurious.said"]
    page = document(found, top=1)
    assert "Read with made-up/1, en-0." in page
    assert "| missed: a wish, a plan, an undertaking | 1 | 1 | 50.0 % | a difference between guides |" in page
    assert as_json(found)["kinds"][0]["kind"]["id"] == "missed.wish"
    assert "gold: Ostria | wants | to rebuild the dam." in shown(found.found[0][1])


def test_no_mistakes_are_no_rows() -> None:
    assert rows_of((), ["PolNeAR"]) == []
    assert "All 0 mistakes" in document(Sorted((), (), {}, "made-up/1, en-0", {}), top=20)


def test_only_what_stands_between_the_markers_is_rewritten() -> None:
    page = f"# Mistakes\n{BEGIN}\nold\n{END}\nend\n"
    assert rewritten(page, "new") == f"# Mistakes\n{BEGIN}\n\nnew\n\n{END}\nend\n"
    assert rewritten(rewritten(page, "new"), "new") == rewritten(page, "new")
    with pytest.raises(ValueError, match="lacks the lines"):
        rewritten("# Mistakes\n", "new")
