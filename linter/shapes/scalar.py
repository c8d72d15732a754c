"""What a single written value may be read as: text, number, truth, moment."""

from collections.abc import Callable
from datetime import datetime
from math import isfinite
from typing import Any

from linter.core.tuples import NamedTuple
from linter.nodes.node import Scalar


class Kind(NamedTuple):
    """How one Python type is read; `read` raises ValueError when it does not fit."""

    expects: str
    schema: dict[str, Any]
    read: Callable[[Scalar], object]


def _text(scalar: Scalar) -> str:
    # A date or a version number written bare is still the text that stands there.
    if scalar.tag in {"null", "bool"}:
        raise ValueError
    return scalar.value


def _whole(scalar: Scalar) -> int:
    if scalar.tag != "int":
        raise ValueError
    digits = scalar.value.replace("_", "")
    based = digits.lstrip("+-")[:2].lower() in {"0x", "0o", "0b"}
    return int(digits, 0 if based else 10)


def _number(scalar: Scalar) -> float:
    if scalar.tag == "int":
        return float(_whole(scalar))
    if scalar.tag != "float":
        raise ValueError
    number = float(scalar.value.replace("_", ""))
    if not isfinite(number):
        raise ValueError
    return number


def _truth(scalar: Scalar) -> bool:
    if scalar.tag != "bool":
        raise ValueError
    return scalar.value.lower() == "true"


def _moment(scalar: Scalar) -> datetime:
    if scalar.tag not in {"str", "timestamp"}:
        raise ValueError
    return datetime.fromisoformat(scalar.value.strip())


KINDS: dict[type, Kind] = {
    str: Kind("text", {"type": ["string", "number"]}, _text),
    int: Kind("a whole number", {"type": "integer"}, _whole),
    float: Kind("a number", {"type": "number"}, _number),
    bool: Kind("true or false", {"type": "boolean"}, _truth),
    datetime: Kind(
        "a date or a date and time such as 2026-11-20T09:00",
        {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$"},
        _moment,
    ),
}


def advice(scalar: Scalar, kind: type) -> str:
    """Return what to write instead, for the slips that YAML invites."""
    if kind is str and scalar.tag in {"null", "bool"} and scalar.value:
        return f'put quotes around it if it is a word: "{scalar.value}"'
    if kind is bool and scalar.value.lower() in {"yes", "on", "oui"}:
        return "write true"
    if kind is bool and scalar.value.lower() in {"no", "off", "non"}:
        return "write false"
    return ""
