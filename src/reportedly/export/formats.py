"""The formats of export, in plain sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.export import (
    data_package,
    follow_the_money,
    geojson,
    misp,
    prov,
    schema_org,
    stix,
    web_annotation,
    with_pyarrow,
)
from reportedly.export.files import write_whole
from reportedly.export.material import Material


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `text` yields what goes into its one file; a format without it is a folder, which `folder` writes."""

    name: str
    about: str
    text: Callable[[Material], Iterator[str]] | None = None
    folder: Callable[[Material, Path], None] | None = None

    def write(self, material: Material, to: Path) -> None:
        """Write all of it, or nothing where an error is raised."""
        if self.text:
            write_whole(self.text(material), to)
        elif self.folder:
            self.folder(material, to)


FORMATS = (
    Format("datapackage", "a folder of CSV and JSON lines with digests, for import", folder=data_package.write),
    Format("parquet", "a folder of tables", folder=with_pyarrow.write),
    Format("webannotation", "W3C Web Annotations", web_annotation.write),
    Format("ftm", "FollowTheMoney entities", follow_the_money.write),
    Format("stix", "a STIX 2.1 bundle", stix.write),
    Format("misp", "MISP events", misp.write),
    Format("prov", "PROV-O as JSON-LD", prov.write),
    Format("schemaorg", "schema.org as JSON-LD", schema_org.write),
    Format("geojson", "the places told of, as GeoJSON", geojson.write),
)
"""Add one here, with a file of its own beside the others, a test, and a row in docs/export.md."""
