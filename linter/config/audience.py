"""Who speaks to whom: the audience and the brand's own words."""

from __future__ import annotations

from typing import Annotated

from linter.config.readers import Language
from linter.config.regions import REGION
from linter.core.record import field, record
from linter.positioned import about

Region = Annotated[str, REGION]


@record
class Audience:
    """Who reads the posts."""

    regions: tuple[Region, ...] = field(
        default=(),
        metadata=about(
            "Where readers live (FR, FR-29, CA-QC, world): which solemn days and "
            "events count. Left out: everywhere.",
            "Où vivent les lecteurs (FR, FR-29, CA-QC, world) : quels jours de deuil "
            "et quels événements comptent. Sans cette clé : partout.",
        ),
    )
    languages: tuple[Language, ...] = field(
        default=(),
        metadata=about(
            "Languages that posts are written in.",
            "Langues dans lesquelles les posts sont écrits.",
        ),
    )


@record
class BrandWords:
    """The name and the words by which the team speaks of itself."""

    words: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Names of the brand and its products.",
            "Noms de la marque et de ses produits.",
            bare=True,
        ),
    )
    name: str = field(
        default="",
        metadata=about(
            "Name by which holds know this brand. Left out: the name of the folder.",
            "Nom par lequel les suspensions désignent cette marque. Sans cette clé : "
            "le nom du dossier.",
        ),
    )
