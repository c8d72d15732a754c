"""Parameters of checks: frozen for the type checker, cheap to define."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def parameters(shape: type[T]) -> type[T]:
    """Make a class the parameters of a check kind.

    A dataclass that is frozen in the eyes of a type checker only, and neither
    compared nor printed: the methods that dataclasses write for that take five
    times as long to make, for some thirty kinds at every start.
    """
    return dataclass(eq=False, repr=False)(shape)
