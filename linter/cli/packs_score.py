"""`tactlint packs score FILE…`: packs measured against labelled posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.cli.exits import CLEAN, FINDINGS
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.score_print import record, told
from linter.cli.score_texts import say
from linter.cli.terminal import printed, reading_language
from linter.config.load import read_text
from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.positioned import Gathering
from linter.report.json_text import json_text
from linter.scoring.labelled import Labelled, labelled
from linter.scoring.score import Score, planned_for, score
from linter.scoring.trial import Trial
from linter.session import Options

FORMATS = ["text", "json"]
HALVES = ["odd", "even"]
DEPTHS = ["label", "language", "source"]


class Asked(NamedTuple):
    """What `packs score` is asked."""

    files: tuple[str, ...]
    maps: tuple[str, ...] = ()
    half: str = ""
    only: tuple[str, ...] = ()
    by: str = "source"
    misses: bool = False
    min_precision: tuple[str, ...] = ()
    min_recall: tuple[str, ...] = ()
    format: str = "text"


def packs_score(
    asked: Asked,
    *,
    now: str = "",
    lang: str = "",
    config: str = "",
    isolated: bool = False,
) -> int:
    """Measure and print; return 1 when a minimum is not met."""
    language = spoken(lang) or reading_language()
    _one_of("--format", asked.format, FORMATS)
    _one_of("--by", asked.by, DEPTHS)
    _one_of("--half", asked.half or "odd", HALVES)
    everything = read_labelled(asked.files)
    posts = chosen(everything, asked.half, asked.only)
    options = Options(moment(now))
    session = opened((), options, Settings(config, isolated))[0].session
    trial = Trial(session)
    found = score(posts, planned_for(everything, asked.maps, trial.known), trial)
    below = list(_below(found, asked, language))
    if asked.format == "json":
        shown = {**record(found, misses=asked.misses), "below": below}
        printed(json_text(shown))
    else:
        depth = DEPTHS.index(asked.by)
        lines = list(told(found, language, depth, misses=asked.misses))
        printed("\n".join([*lines, *([""] if below else []), *below]))
    return FINDINGS if below else CLEAN


def read_labelled(files: Iterable[str]) -> list[Labelled]:
    """Read files of labelled posts; raise Complaints with all that is wrong."""
    work = Gathering()
    read = [work.tried(_read, file) for file in files]
    work.finish()
    return [post for posts in read for post in posts or ()]


def _read(file: str) -> list[Labelled]:
    return labelled(file, read_text(file, file))


def chosen(
    posts: list[Labelled], half: str = "", only: Iterable[str] = ()
) -> list[Labelled]:
    """Keep a half, and the posts that say what `only` asks, as `key=value`."""
    for text in only:
        key, equals, value = text.partition("=")
        if not (key and equals):
            hint = "write --only lang=fr, or another key of the lines"
            raise UserError("--only", f"cannot read '{text}'", hint)
        if not any(key in post.told for post in posts):
            known = sorted({name for post in posts for name in post.told} - {"text"})
            hint = did_you_mean(key, known)
            raise UserError("--only", f"no labelled post has a key '{key}'", hint)
        posts = [post for post in posts if post.told.get(key) == value]
    kept = [post for post in posts if not half or post.half == half]
    if not kept:
        option = "--half" if half else "--only"
        raise UserError(option, "leaves no labelled post", "ask for less")
    return kept


def _one_of(option: str, word: str, known: list[str]) -> None:
    if word not in known:
        hint = did_you_mean(word, known)
        raise UserError(option, f"'{word}' is not to be had here", hint)


def _below(found: Score, asked: Asked, language: str) -> Iterator[str]:
    """Yield a line for each minimum that is not met."""
    for option, wishes in (
        ("precision", asked.min_precision),
        ("recall", asked.min_recall),
    ):
        for wish in wishes:
            name, least = _minimum(f"--min-{option}", wish, found)
            for aim, measure in found.overall().items():
                if name in {aim.label, aim.target, aim.title}:
                    share = getattr(measure.tally, option)
                    if share is None or share.value < least:
                        was = share.value if share else None
                        values = {"name": aim.title, "was": was, "least": least}
                        yield say(f"below_{option}", language, **values)


def _minimum(option: str, wish: str, found: Score) -> tuple[str, float]:
    name, equals, least = wish.rpartition("=")
    try:
        number = float(least) if name and equals else -1.0
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        hint = f"write {option} NAME=0.9, a number from 0 to 1"
        raise UserError(option, f"cannot read '{wish}'", hint)
    known = {text for aim in found.aims for text in (aim.label, aim.target)}
    if name not in known:
        hint = did_you_mean(name, sorted(known))
        raise UserError(option, f"'{name}' is not measured here", hint)
    return name, number
