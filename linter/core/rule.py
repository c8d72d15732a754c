"""A rule as its file says it, and a rule bound to its check."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any, Literal, Self

from linter.core.calendar import Texts
from linter.core.finding import Hit, Severity
from linter.core.reading import Reading
from linter.core.schedule import Schedule
from linter.core.tuples import NamedTuple
from linter.core.world import Channel, World

Level = Literal["post", "time", "feed", "engine"]
Reach = Literal["all", "channel", "text"]
PostCheck = Callable[[Reading, World, Any], Iterable[Hit]]
FeedCheck = Callable[[Schedule, World, Any], Iterable[Hit]]
Need = Literal[
    "date",
    "hour",
    "draft",
    "once",
    "text",
    "language",
    "channel",
    "platform",
    "media",
    "alt",
    "closed-replies",
    "campaign",
    "trait",
    "exempt_kinds",
    "exempt_traits",
    "unless_signals",
    "event",
    "blocklist",
    "desk",
    "subjects",
]
# A setting, the value at which it bounds nothing, and where the hit tells what was
# measured: one of its values, or a feature of the reading behind a `+`.
Limit = tuple[str, float, str]


class CheckKind(NamedTuple):
    """A check that rules can name.

    `level` says what a result depends on: `post` on one document alone, `time`
    on a document and the calendar, `feed` on the whole schedule. `engine` kinds
    have no function of their own: the engine finds their hits.
    `params` is a record whose fields are the settings a rule may give. `gate`
    names, for some settings, the signals of which a post must hold one: on any
    other the check has nothing to say, and need not run. `reach` says which posts a
    feed check must see to judge some: `all`, those of the same `channel`, or all as
    soon as a `text` goes out on several channels, and none otherwise. With a `window`,
    posts of the same channel that go out further away than that do not matter.
    `needs` and `limits` are there for those who ask why a rule said nothing: what a
    post must have for the check to look at it at all, and the settings that what it
    measures is held against. `bound` gives the limit that a channel has of its own,
    if any, with the name of that setting: in `limits` it stands for the empty name.
    """

    name: str
    level: Level
    params: type[Any]
    run: PostCheck | FeedCheck | None
    gate: Callable[[Any], Iterable[str]] | None = None
    reach: Reach = "all"
    window: Callable[[Any], timedelta] | None = None
    needs: tuple[Need, ...] = ()
    limits: tuple[Limit, ...] = ()
    bound: Callable[[Channel, Any], tuple[str, int | None]] | None = None


# A kind and its parameters.
Made = tuple[CheckKind, Any]


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


class BoundRule:
    """A rule with its check's function and its parameters, ready to run.

    `lone` says that the rule has something to say of a post that is alone.
    """

    __slots__ = ("_made", "level", "lone", "rule", "severity")

    def __init__(
        self, rule: Rule, kind: CheckKind, params: object, severity: Severity
    ) -> None:
        self.rule = rule
        self.severity = severity
        self.level: Level = kind.level
        self.lone = True
        self._made: Made | Callable[[], Made] = (kind, params)

    @classmethod
    def later(
        cls,
        rule: Rule,
        severity: Severity,
        level: Level,
        make: Callable[[], Made],
        *,
        lone: bool,
    ) -> Self:
        """Bind a rule whose check is only loaded when it runs."""
        bound = cls.__new__(cls)
        bound.rule, bound.severity, bound.level = rule, severity, level
        bound.lone, bound._made = lone, make  # noqa: SLF001 - an instance of ours
        return bound

    @property
    def kind(self) -> CheckKind:
        """The rule's check kind."""
        return self._ready()[0]

    @property
    def params(self) -> Any:  # noqa: ANN401 - each kind has its own
        """The parameters of the check, as its kind wants them."""
        return self._ready()[1]

    @property
    def gate(self) -> frozenset[str] | None:
        """The signals of which a post must hold one, None if it need not."""
        kind, params = self._ready()
        return None if kind.gate is None else frozenset(kind.gate(params))

    def _ready(self) -> Made:
        if not isinstance(self._made, tuple):
            self._made = self._made()
        return self._made
