"""A web page -> one `Report`: the headline, an empty line, the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportedly.errors import UnreadableReportError
from reportedly.model import Region, RegionKind, Report, Span
from reportedly.readers.anchors import links_among
from reportedly.readers.gathered import Opened, Provenance
from reportedly.readers.header import Header, recognise
from reportedly.readers.lines import plain_of
from reportedly.readers.metadata import Facts, facts_of
from reportedly.readers.page import Page
from reportedly.readers.with_trafilatura import page_of
from reportedly.readers.words import load

_GAP = "\n\n"
_SHORTEST_ARTICLE = 5
_TOP = 3
# The extraction takes more than twice the time for twice the tags; news pages have a few thousand.
_MOST_TAGS = 200_000


def report_of_page(markup: str, *, name: str, url: str | None = None) -> Opened:
    """Return the article of an HTML document, `name` as its id, with its links and the address it calls its own.

    The text is composed here, so its offsets count the composed text: headline (where the page has one), then the
    paragraphs, with empty lines between. Raises `UnreadableReportError` where no article is found: no
    paragraph of at least five words, such as a page of menus alone.
    """
    if markup.count("<") > _MOST_TAGS:
        msg = f"{name} is a web page of more than {_MOST_TAGS:,} tags, which no article has; save its words as text."
        raise UnreadableReportError(msg)
    words, page = load(), page_of(markup, url)
    facts = facts_of(page, words.dates) if page else Facts()
    paragraphs = _body(page, facts.title) if page else ()
    if page is None or not any(len(paragraph.split()) >= _SHORTEST_ARTICLE for paragraph in paragraphs):
        msg = f"{name} is a web page without any article text; save the article itself, or give its words as text."
        raise UnreadableReportError(msg)
    text = _GAP.join((facts.title, *paragraphs) if facts.title else paragraphs)
    header = recognise(text, words, Span(0, len(facts.title)) if facts.title else None)
    captions = _captions(page, text, len(facts.title or ""))
    report = _report(name, text, facts, header, captions)
    links = links_among(page.links, text, facts.url or url)
    return Opened(report, (), Provenance(canonical_url=facts.url, links=links))


def _report(name: str, text: str, facts: Facts, header: Header, captions: Iterable[Region]) -> Report:
    taken = {region.span.start for region in header.regions}
    regions = [*header.regions, *(caption for caption in captions if caption.span.start not in taken)]
    return Report(
        id=name,
        text=text,
        title=facts.title or header.title,
        outlet=facts.outlet or header.outlet,
        byline=facts.byline or header.byline,
        published=facts.published or header.published,
        url=facts.url or header.url,
        language=facts.language or "en",
        contributors=header.contributors,
        regions=tuple(sorted(regions, key=lambda region: region.span)),
    )


def _body(page: Page, title: str | None) -> Sequence[str]:
    """Return the paragraphs without the headline, which some pages repeat above them, perhaps below another line."""
    wanted = plain_of(title) if title else ""
    top = tuple(paragraph for paragraph in page.paragraphs[:_TOP] if not wanted or plain_of(paragraph) != wanted)
    return top + page.paragraphs[_TOP:]


def _captions(page: Page, text: str, after: int) -> Iterator[Region]:
    """Yield the pictures' captions where the extraction left them in the text as paragraphs of their own."""
    captions, at = {plain_of(caption) for caption in page.captions} - {""}, after
    for paragraph in text[after:].split(_GAP):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        if paragraph and plain_of(paragraph) in captions:
            yield Region(RegionKind.CAPTION, Span(start, at))
