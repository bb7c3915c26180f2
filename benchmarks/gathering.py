"""Times the gathering of reports from files of each kind, nothing being analysed, and its memory.

    python benchmarks/gathering.py [--reports N] [--pdf FILE]

Writes N reports of 800 made-up words as each kind of file into a temporary folder, gathers them, and prints reports a
CPU second and the peak of memory so far, in the order of the kinds: what grows with N would show in the later ones.
With --pdf, that file is read too, and its pages a second are given.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import resource
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pypdfium2
from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from reportedly.readers import gather

WORDS, LONGEST_SENTENCE, SENTENCES_A_PARAGRAPH = 800, 25, 4
VOCABULARY = (
    "the",
    "a",
    "bridge",
    "river",
    "office",
    "said",
    "on",
    "Monday",
    "closed",
    "of",
    "was",
    "that",
    "dam",
    "and",
)
MEGABYTE = 1024


def main() -> None:
    """Measure each kind and print a row for it."""
    options = argparse.ArgumentParser(description="Time the gathering of reports from files of each kind.")
    options.add_argument("--reports", type=int, default=1000)
    options.add_argument("--pdf", type=Path)
    given = options.parse_args()
    print(f"{'kind':12} {'reports':>8} {'a CPU s':>9} {'peak MiB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for name, write in KINDS.items():
            place = Path(folder) / name
            place.mkdir()
            write(place, given.reports)
            row(name, place)
    if given.pdf:
        row("pdf", given.pdf, len(pypdfium2.PdfDocument(given.pdf)))


def row(name: str, source: Path, number: int | None = None) -> None:
    """Gather what is at `source` and print how fast; `number` is what to divide by, by default the reports."""
    began = time.process_time()
    found = sum(one.report is not None for one in gather([source]))
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    print(f"{name:12} {found:8} {(number or found) / spent:9.0f} {peak:9.0f}")


def reports(number: int) -> Iterator[tuple[str, list[str]]]:
    """Yield ids and paragraphs of made-up words, the same ones each time."""
    dice = random.Random(1)  # noqa: S311 - made-up texts hide nothing
    for n in range(number):
        sentences: list[str] = []
        while sum(len(sentence.split()) for sentence in sentences) < WORDS:
            words = dice.choices(VOCABULARY, k=dice.randint(5, LONGEST_SENTENCE))
            sentences.append(" ".join(words).capitalize() + ".")
        step = SENTENCES_A_PARAGRAPH
        yield f"report-{n}", [" ".join(sentences[at : at + step]) for at in range(0, len(sentences), step)]


def page(paragraphs: list[str]) -> str:
    """Return a web page with a menu and these paragraphs, each with a link."""
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(40))
    body = "".join(f"<p>{words} <a href='https://orla.example/{n}'>More</a></p>" for n, words in enumerate(paragraphs))
    return f"<html><head><title>Bridge</title></head><body><nav>{menu}</nav><article>{body}</article></body></html>"


def text_files(folder: Path, number: int) -> None:
    """Write a text file a report."""
    for id_, paragraphs in reports(number):
        (folder / f"{id_}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")


def page_files(folder: Path, number: int) -> None:
    """Write a web page a report."""
    for id_, paragraphs in reports(number):
        (folder / f"{id_}.html").write_text(page(paragraphs), encoding="utf-8")


def mail_files(folder: Path, number: int) -> None:
    """Write a mail a report."""
    for id_, paragraphs in reports(number):
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "Ada Brandt <ada@gazette.example>", "Bridge"
        mail.set_content("\n\n".join(paragraphs))
        (folder / f"{id_}.eml").write_bytes(bytes(mail))


def lines(folder: Path, number: int) -> None:
    """Write one file of lines of JSON."""
    with (folder / "reports.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": id_, "text": "\n\n".join(words)}) + "\n" for id_, words in reports(number))


def table(folder: Path, number: int) -> None:
    """Write one table."""
    with (folder / "reports.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *((id_, "\n\n".join(words)) for id_, words in reports(number))])


def feed(folder: Path, number: int) -> None:
    """Write one feed, of a tenth of the reports: feeds are short."""
    entries = (
        f"<item><guid>{id_}</guid><description>{''.join(f'&lt;p&gt;{p}&lt;/p&gt;' for p in words)}</description></item>"
        for id_, words in reports(number // 10)
    )
    (folder / "feed.xml").write_text(
        f"<rss version='2.0'><channel>{''.join(entries)}</channel></rss>", encoding="utf-8"
    )


def archive(folder: Path, number: int) -> None:
    """Write one ZIP archive of text files."""
    with zipfile.ZipFile(folder / "reports.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for id_, paragraphs in reports(number):
            packed.writestr(f"{id_}.txt", "\n\n".join(paragraphs))


def web_archive(folder: Path, number: int) -> None:
    """Write one web archive of pages."""
    with (folder / "crawl.warc.gz").open("wb") as file:
        out = GzipWriter(file)
        for id_, paragraphs in reports(number):
            record, body = WarcRecord(), page(paragraphs).encode()
            record.init_headers()
            record.record_type = WarcRecordType.response
            record.headers["WARC-Target-URI"] = f"https://orla.example/{id_}"
            record.headers["Content-Type"] = "application/http; msgtype=response"
            record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body)
            record.write(out)
        out.close()


KINDS: dict[str, Callable[[Path, int], None]] = {
    "txt": text_files,
    "html": page_files,
    "eml": mail_files,
    "jsonl": lines,
    "csv": table,
    "rss": feed,
    "zip": archive,
    "warc": web_archive,
}

if __name__ == "__main__":
    main()
