"""XML -> a tree of elements, without entities, networks or files: the only file here that knows lxml."""

from __future__ import annotations

from typing import Any

from lxml import etree


def tree_of(raw: bytes) -> Any:
    """Return the root element of an XML document; raises `ValueError` where it is not well formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        msg = str(error)
        raise ValueError(msg) from error
    if root is None:
        msg = "the document is empty"
        raise ValueError(msg)
    return root
