"""Parameters of checks: records whose fields all have a default."""

from typing import TypeVar, dataclass_transform

from linter.core.record import field, record

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def parameters(shape: type[T]) -> type[T]:
    """Make a class the parameters of a check kind: what rules may set."""
    return record(shape)
