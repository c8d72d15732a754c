"""A rule as its file says it, and a rule bound to its check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from linter.core.calendar import Texts
from linter.core.finding import Hit, Severity
from linter.core.reading import Reading
from linter.core.schedule import Schedule
from linter.core.world import World

Level = Literal["post", "time", "feed", "engine"]
PostCheck = Callable[[Reading, World, Any], Iterable[Hit]]
FeedCheck = Callable[[Schedule, World, Any], Iterable[Hit]]


class CheckKind(NamedTuple):
    """A check that rules can name.

    `level` says what a result depends on: `post` on one document alone, `time`
    on a document and the calendar, `feed` on the whole schedule. `engine` kinds
    have no function of their own: the engine finds their hits.
    `params` is a dataclass whose fields are the settings a rule may give.
    """

    name: str
    level: Level
    params: type[Any]
    run: PostCheck | FeedCheck | None


class Rule(NamedTuple):
    """A rule file, read. `id` is `pack/name`.

    `messages` maps a variant (empty for the usual one) to texts per language.
    `settings` are the check's parameters as written.
    """

    id: str
    severity: Severity
    check: str
    settings: Mapping[str, Any]
    messages: Mapping[str, Texts]
    help: Texts
    why: Texts
    since: str = ""
    enabled: bool = True
    seeds: tuple[str, ...] = ()
    path: str = ""


class BoundRule(NamedTuple):
    """A rule with its check's function and its parameters, ready to run."""

    rule: Rule
    kind: CheckKind
    params: Any
    severity: Severity
