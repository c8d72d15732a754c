"""Hits of checks and the findings that the engine stamps from them."""

from datetime import datetime
from typing import Literal

from linter.core.fix import Edit, Fix
from linter.core.post import Post
from linter.core.span import Place, Span
from linter.core.tuples import NamedTuple

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Evidence(NamedTuple):
    """Words that led to a finding, and the signal that they belong to."""

    text: str
    signal: str
    span: Span


class Related(NamedTuple):
    """Another post that a finding is about; `note` fills in as plain text."""

    post: Post
    span: Span
    note: str = ""


class Hit(NamedTuple):
    """What a check found: where, and the values of its message. Nothing else.

    `severity` is set only when the check itself must soften or sharpen the
    rule's own (a deadline that is true, a day whose sales are customary).
    `variant` picks another message of the rule (`message.<variant>`). A `firm`
    hit is one that no request in a file silences. `fix` is what would make it go.
    """

    post: Post
    span: Span
    field: str
    values: dict[str, object]
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    variant: str = ""
    language: str | None = None
    firm: bool = False
    fix: Fix | None = None


class Mark(NamedTuple):
    """A stretch of a file for reports: two places, `end` exclusive."""

    path: str
    start: Place
    end: Place


class Word(NamedTuple):
    """Evidence with its places."""

    text: str
    signal: str
    start: Place
    end: Place


class Pointer(NamedTuple):
    """A related place with its note."""

    path: str
    start: Place
    end: Place
    post: str
    note: str


class Rewrite(NamedTuple):
    """An edit with its places."""

    edit: Edit
    start: Place
    end: Place


class Remedy(NamedTuple):
    """A fix that its document bears out, in the reader's language."""

    safe: bool
    message: str
    rewrites: tuple[Rewrite, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits alone."""
        return tuple(one.edit for one in self.rewrites)


class Names(NamedTuple):
    """Other fingerprints of a finding, in a post that has no name of its own.

    Its `fingerprint` goes by the date, `text` by what the post says, `former` by
    its place in the list, as older baselines do. All are empty for other posts.
    """

    text: str = ""
    former: str = ""


class Finding(NamedTuple):
    """A stamped hit: what reports, silences and fingerprints work on.

    `out` is which coming of a post that comes back it is about, None for all.
    `names` are what else it is known by: its fingerprint says where it was found.
    """

    rule: str
    severity: Severity
    message: str
    help: str
    mark: Mark
    span: Span
    post: str
    field: str
    evidence: tuple[Word, ...]
    related: tuple[Pointer, ...]
    url: str
    fingerprint: str
    excerpt: tuple[str, ...] = ()
    firm: bool = False
    remedy: Remedy | None = None
    out: datetime | None = None
    names: Names = Names()


class Problem(NamedTuple):
    """A file or setting that could not be used; `fatal` ones mean exit 2."""

    path: str
    line: int
    column: int
    message: str
    hint: str
    fatal: bool = True
