"""Narration: what was understood of posts, in words."""

from __future__ import annotations

from collections.abc import Iterator

from linter.cli.explained import Explained, channels_of
from linter.cli.terminal import look
from linter.cli.thinking import gathered, in_full, silenced
from linter.cli.thought_texts import word
from linter.core.names import shown_signal
from linter.core.reading import Reading
from linter.report.wording import severity

LABELS = {
    "en": {
        "colon": ":",
        "point": ".",
        "when": "goes out",
        "never": "no date",
        "channels": "channels",
        "none": "none",
        "kind": "kind",
        "status": "status",
        "draft": "draft",
        "scheduled": "scheduled",
        "published": "published",
        "unknown": "not given",
        "out": "already out: not judged by `check`",
        "pending": "to go out",
        "language": "language",
        "undecided": "undecided",
        "declared": "declared",
        "path": "from its path",
        "configured": "from the configuration",
        "words": "from its words",
        "detected": "guessed",
        "empty": "no text",
        "length": "words",
        "signals": "signals",
        "traits": "what kind of post",
        "rules": "what the rules say",
        "would": "what the rules would say, were it still to go out",
        "quiet": "nothing",
        "nothing": "No post was found in these files.",
    },
    "fr": {
        "colon": "\N{NO-BREAK SPACE}:",
        "point": ",",
        "when": "publication",
        "never": "sans date",
        "channels": "canaux",
        "none": "aucun",
        "kind": "genre",
        "status": "statut",
        "draft": "brouillon",
        "scheduled": "programmé",
        "published": "publié",
        "unknown": "non précisé",
        "out": "déjà publié\N{NO-BREAK SPACE}: `check` ne le juge pas",
        "pending": "à publier",
        "language": "langue",
        "undecided": "indécise",
        "declared": "déclarée",
        "path": "d'après son chemin",
        "configured": "d'après la configuration",
        "words": "d'après ses mots",
        "detected": "devinée",
        "empty": "aucun texte",
        "length": "mots",
        "signals": "signaux",
        "traits": "quel genre de post",
        "rules": "ce que disent les règles",
        "would": "ce que diraient les règles s'il était encore à publier",
        "quiet": "rien",
        "nothing": "Aucun post dans ces fichiers.",
    },
}


def narrated(
    explained: list[Explained], language: str, *, closely: bool
) -> Iterator[str]:
    """Yield the lines about each post: all of it, or `closely` what rules thought."""
    label = LABELS.get(language, LABELS["en"])
    width = look(language).width
    for one in explained:
        if closely:
            yield _head(one)
            yield from in_full(one, language, width)
        else:
            yield from _facts(one, label)
            for reading in one.readings:
                yield from _wordy(reading, label)
            yield from _said(one, label, language)
            yield from gathered(one, language, width)
        yield ""
    if not explained:
        yield label["nothing"]
    elif not closely:
        yield word("more", language)


def _said(one: Explained, label: dict[str, str], language: str) -> Iterator[str]:
    title = label["rules"] if one.pending else label["would"]
    yield f"  {title}{label['colon']}"
    for finding, silence in one.findings:
        place = f"{finding.mark.start.line}:{finding.mark.start.column}"
        weight = severity(finding.severity, language)
        yield f"    {place} {weight}[{finding.rule}] {finding.message}"
        if silence is not None:
            yield f"      {silenced(silence.reason, language)}"
    if not one.findings:
        yield f"    {label['quiet']}"


def _head(one: Explained) -> str:
    line = one.document.place(one.post.span.start).line
    return f"{one.path}:{line} ({one.post.key})"


def _facts(one: Explained, label: dict[str, str]) -> Iterator[str]:
    post, colon = one.post, label["colon"]
    yield _head(one)
    when = f"{post.moment.at:%Y-%m-%d %H:%M %z}" if post.moment else label["never"]
    if post.moment and post.moment.precision == "day":
        when = f"{post.moment.at:%Y-%m-%d}"
    yield f"  {label['when']}{colon} {when}"
    channels = ", ".join(channels_of(one)) or label["none"]
    yield f"  {label['channels']}{colon} {channels}"
    state = label["pending"] if one.pending else label["out"]
    yield f"  {label['status']}{colon} {label[post.status]} ({state})"
    if post.kind:
        yield f"  {label['kind']}{colon} {post.kind}"


def _wordy(reading: Reading, label: dict[str, str]) -> Iterator[str]:
    colon = label["colon"]
    names = ", ".join(field.name for field in reading.fields)
    if not names:
        yield f"  {label['empty']}"
        return
    yield f"  [{names}]"
    said = label["undecided"]
    if reading.language:
        said = f"{reading.language} ({label[reading.language_source]})"
    yield f"    {label['language']}{colon} {said}"
    yield f"    {label['length']}{colon} {reading.words}"
    yield from _headed(label["signals"], _signals(reading, colon), colon)
    yield from _headed(label["traits"], _traits(reading, label["point"]), colon)


def _headed(title: str, lines: list[str], colon: str) -> Iterator[str]:
    """Yield lines under their title, nothing where there are none."""
    if lines:
        yield f"    {title}{colon}"
        yield from lines


def _signals(reading: Reading, colon: str) -> list[str]:
    grouped: dict[str, list[str]] = {}
    for match in reading.matches:
        quote = " ".join(reading.quote(match).split())
        grouped.setdefault(shown_signal(match.signal), []).append(quote)
    return [
        f"      {name}{colon} {', '.join(dict.fromkeys(grouped[name]))}"
        for name in sorted(grouped)
    ]


def _traits(reading: Reading, point: str) -> list[str]:
    lines = []
    for name, trait in sorted(reading.traits.items()):
        if trait.score > 0:
            mark = "✓" if trait.value else "·"
            words = ", ".join(dict.fromkeys(reading.quote(m) for m in trait.evidence))
            score = f"{trait.score:.2f}".replace(".", point)
            lines.append(f"      {mark} {name} {score} {words}".rstrip())
    return lines
