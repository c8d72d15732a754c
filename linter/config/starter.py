"""The first tactlint.yaml of a repository, written from what was seen in it."""

from __future__ import annotations

import re
from typing import Literal

from linter.config.channels import guess_platform
from linter.core.globs import matches
from linter.core.tuples import NamedTuple

Spoken = Literal["en", "fr"]

MOST_NAMES = 8
PLAIN = r"[A-Za-z][\w./*-]*"
# Words that some YAML readers take for something else than text.
TAKEN = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])

TEXTS: dict[Spoken, dict[str, str]] = {
    "en": {
        "head": "What tactlint reads and expects. Every key may be left out.\n"
        "Try it: tactlint check",
        "posts": "Files that hold posts.",
        "no_posts": "No posts were seen yet: say where they are.",
        "timezone": "Time zone of dates that name none.",
        "audience": "Who reads. Solemn days and events count where readers live.",
        "sector": "ngo, public, media and association change what is expected.",
        "brand": "How you call yourselves: names of the brand and its products.",
        "channels": "Your accounts. Without budgets, those usual on the platform hold.",
        "hours": "Mon-Fri 09:00-18:00",
        "platform": "which one?",
        "rules": "Severities: error, warning, info, off. `tactlint rules` lists rules.",
        "overrides": "Other settings for some files.",
        "blocklist": "Words you do not want in posts, and what to write instead.",
        "term": "cheap",
        "note": "say what it costs",
        "events": "Crises and holds: `tactlint hold` writes and lists them.",
    },
    "fr": {
        "head": "Ce que tactlint lit et attend. Chaque clé est facultative.\n"
        "À essayer : tactlint check",
        "posts": "Fichiers qui contiennent des posts.",
        "no_posts": "Aucun post repéré pour l'instant : dites où ils sont.",
        "timezone": "Fuseau horaire des dates qui n'en disent rien.",
        "audience": "Qui lit. Jours de deuil et événements comptent là où l'on vit.",
        "sector": "ngo, public, media et association changent ce que l'on attend.",
        "brand": "Comment vous vous nommez : noms de la marque et des produits.",
        "channels": "Vos comptes. Sans budget, l'usage de la plateforme s'applique.",
        "hours": "lun-ven 9h-18h",
        "platform": "laquelle ?",
        "rules": "Gravités : error, warning, info, off. `tactlint rules` les énumère.",
        "overrides": "Autres réglages pour certains fichiers.",
        "blocklist": "Mots à proscrire, et quoi écrire à la place.",
        "term": "pas cher",
        "note": "dites le prix",
        "events": "Crises et suspensions : `tactlint hold` les écrit et les liste.",
    },
}


class Seen(NamedTuple):
    """What a look at a repository showed: posts, their channels and languages.

    `others` are files beside the posts that hold none.
    """

    paths: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    timezone: str = ""
    others: tuple[str, ...] = ()


def starter(seen: Seen, language: Spoken) -> str:
    """Return the text of a first configuration, with comments in a language."""
    say = TEXTS[language]
    parts = [
        _comment(say["head"]),
        _posts(seen, say),
        _section(say["timezone"], f"timezone: {seen.timezone or 'UTC'}"),
        _audience(seen, say),
        _section(say["sector"], "# sector: association"),
        _section(say["brand"], "# brand: {words: []}"),
        _channels(seen, say),
        _section(say["rules"], "# rules:\n#   promo/shouting: info"),
        _section(
            say["overrides"],
            "# overrides:\n#   - paths: [archive/**]\n#     rules: {promo: off}",
        ),
        _section(
            say["blocklist"],
            f"# blocklist:\n#   - {{term: {say['term']}, note: {say['note']}}}",
        ),
        _section(say["events"], "# events: [events.yaml]"),
    ]
    return "\n\n".join(parts) + "\n"


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.split("\n"))


def _section(comment: str, body: str) -> str:
    return f"{_comment(comment)}\n{body}"


def _posts(seen: Seen, say: dict[str, str]) -> str:
    globs = globs_for(seen.paths, seen.others)
    if not globs:
        return _section(say["no_posts"], "# posts:\n#   - posts/**/*.md")
    lines = "".join(f"\n  - {quoted(glob)}" for glob in globs)
    return _section(say["posts"], f"posts:{lines}")


def _audience(seen: Seen, say: dict[str, str]) -> str:
    languages = [name for name in ("en", "fr") if name in seen.languages]
    spoken = f"languages: [{', '.join(languages or ['en', 'fr'])}]"
    regions = "# regions: [FR, BE, CA-QC]"
    return _section(say["audience"], f"audience:\n  {regions}\n  {spoken}")


def _channels(seen: Seen, say: dict[str, str]) -> str:
    if not seen.channels:
        body = "# channels:\n#   linkedin: {max_per_day: 1, min_gap: 18h}"
        return _section(say["channels"], body)
    hours = f"# staffed_hours: {say['hours']}"
    lines = ["channels:"]
    for number, name in enumerate(seen.channels):
        lines.append(f"  {quoted(name)}:")
        if not guess_platform(name):
            lines.append(f"    # platform: mastodon  # {say['platform']}")
        if number == 0:
            lines += ["    # max_per_day: 1", "    # min_gap: 18h", f"    {hours}"]
    return _section(say["channels"], "\n".join(lines))


def globs_for(paths: tuple[str, ...], others: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return globs for these files and for no others: by folder and ending, or names.

    A file that may yet come to a folder of posts is to be one.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for path in sorted(paths):
        top, slash, _ = path.partition("/")
        ending = path.rpartition(".")[2]
        groups.setdefault((top if slash else "", ending), []).append(path)
    globs: list[str] = []
    for (top, ending), files in groups.items():
        if not top:
            globs += files if len(files) <= MOST_NAMES else [f"/*.{ending}"]
        else:
            glob = f"{_common_folder(files)}/**/*.{ending}"
            globs += _narrowed(glob, files, others)
    return tuple(globs)


def _narrowed(glob: str, files: list[str], others: tuple[str, ...]) -> list[str]:
    """Return a glob, or what stands for it where it names pages that are no posts."""
    strangers = [path for path in others if matches(path, (glob,))]
    if not strangers:
        return [glob]
    if len(strangers) <= MOST_NAMES and len(strangers) < len(files):
        return [glob, *(f"!{path}" for path in strangers)]
    mixed = {path.rpartition("/")[0] for path in strangers}
    ending = glob.rpartition(".")[2]
    narrow = [
        path if path.rpartition("/")[0] in mixed
        else f"{path.rpartition('/')[0]}/*.{ending}"
        for path in files
    ]  # fmt: skip
    narrow = list(dict.fromkeys(narrow))
    return narrow if len(narrow) <= MOST_NAMES else [glob]


def _common_folder(files: list[str]) -> str:
    folders = [path.split("/")[:-1] for path in files]
    common = []
    for parts in zip(*folders, strict=False):
        if len(set(parts)) > 1:
            break
        common.append(parts[0])
    return "/".join(common)


def quoted(text: str) -> str:
    """Return a text as YAML, in quotes where it needs them."""
    if re.fullmatch(PLAIN, text) and text.lower() not in TAKEN:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
