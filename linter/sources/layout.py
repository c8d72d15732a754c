"""What a repository says about how its posts are written down."""

from collections.abc import Mapping
from types import MappingProxyType

from linter.core.tuples import NamedTuple

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Layout(NamedTuple):
    """The reading part of a configuration; the defaults suit no configuration.

    `fields` gives a file's own key (`content.body` reaches inside) the fact it
    stands for. `file_name_dates` is a form such as `DD-MM-YYYY`. `zones` gives
    a channel its time zone, `homes` each platform the only channel declared on it.
    `day_first` says how to read `04/05/2026`.
    """

    fields: Mapping[str, str] = _NOTHING
    timezone: str = "UTC"
    file_name_dates: str = ""
    day_first: bool | None = None
    channels: frozenset[str] = frozenset()
    zones: Mapping[str, str] = _NOTHING
    homes: frozenset[tuple[str, str]] = frozenset()
