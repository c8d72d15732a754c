"""JSON as text that is safe to print in a terminal or a CI log."""

from __future__ import annotations

import re

# JSON asks for none of these to be escaped, but a terminal obeys some, encodings
# refuse others, and a log obeys `##[command]` anywhere. They only occur in strings.
_UNSAFE = "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#\\w*\\[)"


def json_text(value: object) -> str:
    """Return indented JSON, letters as they are, ending with a line break."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return re.sub(_UNSAFE, lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def tool_version() -> str:
    """Return tactlint's own version."""
    import linter

    return linter.__version__
