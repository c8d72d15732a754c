"""What every `hold` command stands on: projects, the file, who asks, and when."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date, datetime

from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.terminal import reading_language
from linter.config.find import find
from linter.config.load import Loaded, events_of, read_text
from linter.config.model import names
from linter.config.readers import in_zone
from linter.core.calendar import Event
from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.ledger.wiring import home
from linter.neighbours import brands_around
from linter.session import Options, Session

DATE_ONLY = len("2026-11-20")
GIT_PATIENCE = 5.0


class Ground(NamedTuple):
    """The projects of a repository, the one around the current folder first."""

    sessions: tuple[Session, ...]
    now: datetime
    language: str

    @property
    def first(self) -> Loaded:
        """The configuration whose file of events holds go to."""
        return self.sessions[0].project.loaded

    @property
    def home(self) -> str:
        """The file of events that holds go to."""
        return home(self.first)

    @property
    def moment(self) -> datetime:
        """This moment on the team's clock."""
        from zoneinfo import ZoneInfo

        return self.now.astimezone(ZoneInfo(self.first.config.timezone))

    def shown(self, path: str) -> str:
        """Return a path as seen from the current folder."""
        return os.path.relpath(path).replace(os.sep, "/")

    def of(self, brands: tuple[str, ...]) -> tuple[Session, ...]:
        """Return the projects of these brands, all without any.

        Raises UserError for a brand that is none of ours.
        """
        known = {name: session for session in self.sessions for name in _names(session)}
        folded = {name.casefold() for name in known}
        for brand in brands:
            if brand.casefold() not in folded:
                hint = did_you_mean(brand, sorted(known))
                raise UserError("--brand", f"no brand is called '{brand}'", hint)
        wanted = {brand.casefold() for brand in brands}
        return tuple(
            session
            for session in self.sessions
            if not wanted or wanted & {name.casefold() for name in _names(session)}
        )

    def events(self) -> dict[str, Event]:
        """Return all events that a project reads, each file once, by place."""
        found: dict[str, Event] = {}
        for session in self.sessions:
            loaded = session.project.loaded
            for event in events_of(loaded, self._brands):
                place = os.path.realpath(os.path.join(loaded.root, event.path))
                shown = self.shown(os.path.join(loaded.root, event.path))
                found.setdefault(f"{place}:{event.id}", event._replace(path=shown))
        return found

    def _brands(self) -> tuple[str, ...] | None:
        return brands_around(self.first.root)

    def taken(self) -> frozenset[str]:
        """Return the ids of other files than the one that holds go to."""
        from linter.config.events import load_events

        real = os.path.realpath(self.home)
        found: set[str] = set()
        for session in self.sessions:
            loaded = session.project.loaded
            for path in loaded.config.events:
                place = os.path.join(loaded.root, path)
                if os.path.realpath(place) != real:
                    found |= {e.id for e in load_events(path, read_text(place, path))}
        return frozenset(found)


def ground(lang: str, now: str, config: str) -> Ground:
    """Open the projects around and below the top of the repository."""
    language = spoken(lang)
    at = moment(now).replace(second=0, microsecond=0)
    top = find(os.getcwd()).root or os.getcwd()
    projects = opened((top,), Options(at, language), Settings(config))
    sessions = tuple(one.session for one in projects)
    return Ground(sessions, at, language or reading_language())


def _names(session: Session) -> tuple[str, ...]:
    return names(session.project.config, session.root)


def find_event(ground: Ground, name: str, states: Iterable[str] = ()) -> Event:
    """Return an event by its id or name, of these states if any is said.

    Raises UserError when there is none, or when a name stands for several.
    """
    from linter.cli.hold_state import state

    wanted = tuple(states)
    every = tuple(ground.events().values())
    known = [one for one in every if not wanted or state(one, ground.now) in wanted]
    found = called(name, known)
    if not found:
        for other in called(name, every):
            raise UserError("NAME", _settled(other, ground.now))
        hint = did_you_mean(name, [event.id for event in known])
        raise UserError("NAME", f"no such event is open: '{name}'", hint)
    if len(found) > 1:
        hint = "say which by its id: " + ", ".join(event.id for event in found)
        raise UserError("NAME", f"several events are called '{name}'", hint)
    return found[0]


def called(name: str, events: Iterable[Event]) -> list[Event]:
    """Return the events of an id, else those of a name."""
    known = tuple(events)
    return [event for event in known if event.id == name] or [
        event for event in known if event.name.casefold() == name.casefold()
    ]


def _settled(event: Event, now: datetime) -> str:
    """Say that what is asked for an event was done before."""
    if not event.is_over(now):
        return f"'{event.id}' is confirmed already, nothing is left to do"
    if event.lifted:
        return f"'{event.id}' was lifted already, nothing is left to do"
    return f"'{event.id}' has ended already, nothing is left to do"


def who(by: str, root: str) -> str:
    """Return who asks: `--by`, else the name, else the address that git knows."""
    asked = by.strip() or _git("user.name", root) or _git("user.email", root)
    if not asked:
        hint = 'add --by "Your Name": others must know whom to ask'
        raise UserError("--by", "nobody says who does this, git neither", hint)
    return " ".join(asked.split())


def _git(key: str, root: str) -> str:
    import subprocess

    command = ["git", "config", "--get", key]
    try:
        said = subprocess.run(  # noqa: S603 - our own words, no shell
            command, cwd=root, capture_output=True, check=False, timeout=GIT_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.decode(errors="replace").strip()


def read_day_or_moment(option: str, text: str, timezone: str) -> date | datetime:
    """Read a day, or a moment on the team's clock; UserError when it is none."""
    written = text.strip()
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"
        raise UserError(option, f"cannot read '{text}' as a date", hint) from None
    if len(written) <= DATE_ONLY:
        return at.date()
    return in_zone(at, timezone)


def checked(option: str, texts: Iterable[str], read: Callable[..., str]) -> list[str]:
    """Read the values of an option as a file's would be; UserError names it."""
    from linter.nodes.node import Scalar
    from linter.positioned import Source, Value

    found = []
    for text in texts:
        node = Scalar(text, "str", 0, len(text), "")
        try:
            found.append(read(Value(Source(option, text), node)))
        except UserError as error:
            raise UserError(option, error.what, error.hint) from None
    return found


def split(values: Iterable[str]) -> list[str]:
    """Split `wave,flood`, for those who prefer commas to repeating an option."""
    parts = (part.strip() for value in values for part in value.split(","))
    return list(dict.fromkeys(part for part in parts if part))
