"""The check kinds that rules may name."""

from __future__ import annotations

from linter.checks.registry import KINDS, built_in
from linter.core.rule import CheckKind
from linter.plugins import Registry


def checks() -> Registry[CheckKind]:
    """Return the registry of check kinds, our own and installed ones."""
    return Registry("check kind", "tactlint.checks", built_in, list(KINDS))
