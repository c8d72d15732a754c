"""JSON as text that is safe to print in a terminal or a CI log."""

from __future__ import annotations

import re

# JSON asks for none of these to be escaped, but a terminal obeys some, encodings
# refuse others, and a log obeys `##[command]` anywhere. They only occur in strings.
_UNSAFE = "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#\\w*\\[)"
_HALF = re.compile("[\ud800-\udfff]")


def json_text(value: object, *, halves: bool = True) -> str:
    """Return indented JSON, letters as they are, ending with a line break.

    Half characters are written as JSON can, but strict readers refuse the whole
    file for one of them: without `halves`, something else stands in for each.
    """
    import json

    return _harmless(json.dumps(value, ensure_ascii=False, indent=2), halves) + "\n"


def json_line(value: object, *, halves: bool = True) -> str:
    """Return JSON on one line, ending with a line break."""
    import json

    return _harmless(json.dumps(value, ensure_ascii=False), halves) + "\n"


def _harmless(text: str, halves: bool) -> str:
    shown = text if halves else _HALF.sub("�", text)
    return re.sub(_UNSAFE, lambda found: f"\\u{ord(found[0]):04x}", shown)


def tool_version() -> str:
    """Return tactlint's own version."""
    import linter

    return linter.__version__
