"""The pages in a web archive (WARC) -> reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.errors import UnreadableReportError
from reportedly.readers.answer import PAGES
from reportedly.readers.content import mended
from reportedly.readers.files import MOST_BYTES
from reportedly.readers.gathered import Gathered, Opened
from reportedly.readers.material import Material
from reportedly.readers.opening import open_report
from reportedly.readers.piles.with_fastwarc import Kept, kept_in

_KINDS = PAGES | {"application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def reports_in_warc(material: Material) -> Iterator[Gathered]:
    """Yield a report, or the reason for none, for each page that was kept; pictures, styles and the like are no pages.

    The page's address becomes the id; a page kept more than once comes once for each time.
    """
    number = 0
    try:
        with material.open() as file:
            for kept in kept_in(file, material.name, _KINDS, MOST_BYTES):
                number += 1
                yield _gathered(kept, material)
    except UnreadableReportError as error:
        yield material.failed(str(error))
    else:
        if not number:
            yield material.failed(f"{material.name} is a web archive that keeps no pages of text.")


def _gathered(kept: Kept, material: Material) -> Gathered:
    url = mended(kept.url)[0]
    member = f"{kept.moment:%Y%m%d%H%M%S}/{url}" if kept.moment else url
    if kept.raw is None:
        return material.failed(f"{url} is larger than {MOST_BYTES:,} bytes and was left out.", url, member)
    try:
        opened = open_report(kept.raw, name=url, content_type=kept.content_type, url=url)
    except UnreadableReportError as error:
        return material.failed(str(error), url, member)
    day = kept.moment.date() if kept.moment else None
    return material.part(url, member, Opened(opened.report, opened.problems, replace(opened.provenance, archived=day)))
