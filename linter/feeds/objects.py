"""JSON from strangers: any value may be missing, or of another kind."""

from __future__ import annotations

from typing import Any

from linter.errors import UserError

ASK = "is it the address of the feed? look at what it gives"


def parsed(data: bytes, where: str) -> Any:  # noqa: ANN401 - JSON is anything
    """Return a JSON document; UserError with the place for what is none."""
    import json

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is not UTF-8, as JSON has to be"
        raise UserError(where, what, ASK) from None
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{where}:{error.lineno}:{error.colno}"
        raise UserError(place, "this is no JSON, or only a part of it", ASK) from None
    except (ValueError, RecursionError):
        what = "this JSON is too deep, or has a number that is too long"
        raise UserError(where, what, ASK) from None


def listed(value: object, key: str, where: str) -> list[Any]:
    """Return the list that a document must have under a key."""
    found = value.get(key) if isinstance(value, dict) else None
    if not isinstance(found, list):
        raise UserError(where, f"there is no list '{key}' in this JSON", ASK)
    return found


def table(value: object, key: str = "") -> dict[str, Any]:
    """Return a mapping, or the one under a key of it; empty where it is none."""
    if key:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def items(value: object, key: str) -> list[Any]:
    """Return the list under a key, empty where there is none."""
    found = table(value).get(key)
    return found if isinstance(found, list) else []


def word(value: object, key: str) -> str:
    """Return the text under a key, "" where there is none; numbers are texts too."""
    found = table(value).get(key)
    if isinstance(found, int) and not isinstance(found, bool) and abs(found) < 1 << 63:
        return str(found)
    return found.strip() if isinstance(found, str) else ""
