"""tactlint reads the room before you post."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.api import lint_paths, lint_text
    from linter.core.finding import Finding, Mark, Pointer, Problem, Severity, Word
    from linter.core.outcome import Outcome, Silenced
    from linter.core.span import Place
    from linter.errors import UserError

__version__ = "0.1.0"
__all__ = [
    "Finding",
    "Mark",
    "Outcome",
    "Place",
    "Pointer",
    "Problem",
    "Severity",
    "Silenced",
    "UserError",
    "Word",
    "__version__",
    "lint_paths",
    "lint_text",
]
# Where the names come from: importing them would slow down every start.
_HOMES = {
    "Finding": "linter.core.finding",
    "Mark": "linter.core.finding",
    "Outcome": "linter.core.outcome",
    "Place": "linter.core.span",
    "Pointer": "linter.core.finding",
    "Problem": "linter.core.finding",
    "Severity": "linter.core.finding",
    "Silenced": "linter.core.outcome",
    "UserError": "linter.errors",
    "Word": "linter.core.finding",
    "lint_paths": "linter.api",
    "lint_text": "linter.api",
}


if not TYPE_CHECKING:  # checkers would take any name at all from it

    def __getattr__(name: str) -> object:
        """Import a public name when it is first asked for."""
        if name not in _HOMES:
            raise AttributeError(f"module 'linter' has no attribute '{name}'")
        from importlib import import_module

        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found


def __dir__() -> list[str]:
    """Name what there is, imported or not."""
    return __all__
