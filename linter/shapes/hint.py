"""Annotations of fields, in words for people."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from linter.core.record import is_record
from linter.shapes.entry import Reader, bare_entry
from linter.shapes.scalar import KINDS


def expects(hint: Any) -> str:  # noqa: ANN401 - any annotation may be asked about
    """Say what an annotation stands for: a list, one of these words, text."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        readers = [extra for extra in arguments[1:] if isinstance(extra, Reader)]
        return readers[0].expects if readers else expects(arguments[0])
    if origin is Literal:
        return "one of " + ", ".join(str(word) for word in arguments)
    if origin in {Union, UnionType}:
        arms = [arm for arm in arguments if arm is not type(None)]
        return " or ".join(dict.fromkeys(expects(arm) for arm in arms))
    if origin is tuple or hint is tuple:
        return "a list"
    if hint in KINDS:
        return KINDS[hint].expects
    bare = bare_entry(hint) if is_record(hint) else None
    return f"{expects(bare.hint)} or a mapping" if bare else "a mapping"


def takes_one(hint: Any) -> bool:  # noqa: ANN401 - any annotation may be asked about
    """Say whether a list of such values may be written as one lone scalar."""
    if is_record(hint):
        return bare_entry(hint) is not None
    return get_origin(hint) not in {dict, tuple}


def takes_nothing(hint: Any) -> bool:  # noqa: ANN401 - any annotation may be asked about
    """Say whether a key left empty is the same as a key left out."""
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return all(takes_nothing(arm) or arm is type(None) for arm in get_args(hint))
    return origin in {dict, tuple} or is_record(hint)
