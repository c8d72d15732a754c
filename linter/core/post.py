"""A post: one thing to be published, its facts and its texts."""

from datetime import date, datetime
from typing import Literal

from linter.core.fix import Edit, Fix
from linter.core.span import OffsetMap, Span
from linter.core.tuples import NamedTuple

Status = Literal["draft", "scheduled", "published", "unknown"]
Role = Literal["text", "title", "alt", "hashtags", "poll", "comment"]


class Field(NamedTuple):
    """One text of a post as a reader sees it, and where each character stands.

    `name` is how reports call it (`text`, `text.linkedin`, `alt[2]`).
    `channel` is set on a variant written for one channel only.
    """

    name: str
    role: Role
    text: str
    offsets: OffsetMap
    channel: str | None = None

    def span(self, start: int, end: int) -> Span:
        """Return where the text's `[start, end)` stands in the document."""
        return self.offsets.span(start, end)

    def whole(self) -> Span:
        """Return where the whole text stands in the document."""
        return self.offsets.span(0, len(self.text))


class Moment(NamedTuple):
    """When a post goes out.

    `at` is always aware. `precision` is `day` when only a date was written:
    no rule may then read the hour. `source` says where the date was found;
    `channels` that each channel has its own, and that this is the earliest;
    `recurrence` is that of a return, `merge` that of a change: both stand nowhere.
    `clock` is where the time of day stands when it has a place of its own.
    """

    at: datetime
    precision: Literal["day", "minute"]
    span: Span
    source: Literal["field", "file-name", "channels", "recurrence", "merge"]
    clock: Span | None = None


class Media(NamedTuple):
    """An attached image or video; `alt` is None when nothing was declared.

    It is `lost` when it names a file of the repository that is not there.
    """

    file: str
    alt: str | None
    span: Span
    lost: bool = False


class Link(NamedTuple):
    """An address that no text of the post shows, and where it is written.

    The span is as long as the address where each character stands for itself.
    """

    url: str
    span: Span

    def part(self, start: int, end: int) -> Span:
        """Return where a part of the address stands, at worst the whole."""
        if self.span.end - self.span.start != len(self.url):
            return self.span
        return Span(self.span.start + start, self.span.start + end)


class Review(NamedTuple):
    """A dated human sign-off (`sensitivity_review: {by, on}`).

    `precision` is `day` when only a date was written: `on` is then somewhen
    on that day, in the post's time zone.
    """

    by: str
    on: datetime | None
    precision: Literal["day", "minute"] = "minute"


SOME_DAY = "{day}"
"""In the hint of a flaw, what stands for a day still to come: checks know the clock."""


class Flaw(NamedTuple):
    """Something wrong in how a post is written down, found while reading it.

    `kind` is what rules with `check: flaw` name; `values` fill their message,
    the one called `variant` if the rule has it. `fix` is what makes it right, as
    far as the file alone can tell.
    """

    kind: str
    span: Span
    values: dict[str, str]
    variant: str = ""
    fix: Fix | None = None


class Silence(NamedTuple):
    """A request, written in the file, not to report some rules somewhere.

    `rules` are as written: `pack/rule`, `pack`, `pack/*` or `*`. `scope` is the
    part of the document it covers. `place` is the comment or key that asks for it.
    `cuts` are the edits that withdraw it, for each of the rules; none where that
    takes a person.
    """

    rules: tuple[str, ...]
    scope: Span
    place: Span
    reason: str
    until: date | None
    form: Literal["line", "block", "file", "post"]
    cuts: tuple[tuple[Edit, ...], ...] = ()


class Post(NamedTuple):
    """One thing to be published.

    `key` names the post within the repository and survives edits: its path,
    then `#id` or `#position` when the file holds several. `places` says where
    a fact was read (`publish_at`, `channels`, `status`...). `kind` is a free
    word; `service` and `case-study` mean something to the rules. `recurring` says
    that it comes back on purpose, `recurrence` when: an RRULE without its name.
    `fixed` says that the date is not to be moved by a machine. A `numbered` post
    has no name of its own: its key holds its place in a list, which others shift.
    """

    key: str
    path: str
    span: Span
    fields: tuple[Field, ...]
    places: dict[str, Span]
    channels: tuple[str, ...] = ()
    moment: Moment | None = None
    status: Status = "unknown"
    language: str | None = None
    kind: str = ""
    campaign: str = ""
    media: tuple[Media, ...] = ()
    poll: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    replies_closed: Span | None = None
    recurring: bool = False
    recurrence: str = ""
    fixed: bool = False
    numbered: bool = False
    review: Review | None = None
    flaws: tuple[Flaw, ...] = ()
    silences: tuple[Silence, ...] = ()

    @property
    def source(self) -> tuple[str, Span]:
        """Where it is written: parts that go out on their own dates share it."""
        return self.path, self.span

    def place_of(self, fact: str) -> Span:
        """Return where a fact was written, or where the post starts."""
        first = Span(self.span.start, self.span.start)
        return self.places.get(fact, first)
