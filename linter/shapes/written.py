"""Values of settings, as somebody would write them in YAML."""

from __future__ import annotations


def written(value: object) -> str:
    """Return a value on one line."""
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        inside = ", ".join(f"{key}: {written(item)}" for key, item in value.items())
        return f"{{{inside}}}"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if value != "" else '""'
