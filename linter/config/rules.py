"""What a team says about rules, everywhere or for some of its files."""

from __future__ import annotations

from typing import Annotated, Literal

from linter.config.readers import GLOB, Language
from linter.core.record import field, record
from linter.positioned import Value, about


@record
class RuleSettings:
    """A rule's severity, whether it runs, and the parameters of its check."""

    severity: Literal["error", "warning", "info", "off"] | None = field(
        default=None,
        metadata=about(
            "What a finding weighs; off silences the rule.",
            "Ce que pèse un constat ; off fait taire la règle.",
            bare=True,
        ),
    )
    enabled: bool | None = field(
        default=None,
        metadata=about("Whether the rule runs.", "Si la règle est appliquée."),
    )
    settings: dict[str, Value] = field(
        default_factory=dict,
        metadata=about(
            "The rule's own parameters; `tactlint rule NAME` lists them.",
            "Les paramètres de la règle ; `tactlint rule NOM` les énumère.",
            rest=True,
        ),
    )


@record
class Override:
    """Other settings for some of the files."""

    paths: tuple[Annotated[str, GLOB], ...] = field(
        metadata=about("Globs of the files.", "Globs des fichiers concernés."),
    )
    rules: dict[str, RuleSettings] = field(
        default_factory=dict,
        metadata=about("Rules, as above.", "Règles, comme plus haut."),
    )
    language: Language | None = field(
        default=None,
        metadata=about(
            "Language of these posts when they name none.",
            "Langue de ces posts s'ils n'en déclarent pas.",
        ),
    )
    channels: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Channels of these posts when they name none.",
            "Canaux de ces posts s'ils n'en déclarent pas.",
        ),
    )
