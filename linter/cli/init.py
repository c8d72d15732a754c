"""`tactlint init`: look at the repository, write the settings and the hook."""

from __future__ import annotations

import os
from typing import Literal

from linter.cli.exits import CLEAN
from linter.cli.opening import nested, spoken
from linter.cli.terminal import printed, reading_language
from linter.config.find import configuration_in, find
from linter.config.hooks import PATH, hook_entry, with_hook
from linter.config.load import isolated, read_text
from linter.config.starter import Seen, starter
from linter.errors import UserError

SETTINGS = "tactlint.yaml"
SAID = {
    "en": {
        "seen": "posts seen: {posts} (files: {files}); channels: {channels}; "
        "languages: {languages}",
        "none": "No posts were seen: say where they are under `posts:`.",
        "nothing": "none named",
        "wrote": "wrote {path}",
        "added": "added tactlint to {path}",
        "has": "{path} has tactlint already",
        "next": "Next: read {settings}, then run `tactlint check`. To stop bad posts "
        "at the commit: `pip install pre-commit && pre-commit install`.",
    },
    "fr": {
        "seen": "posts repérés : {posts} (fichiers : {files}) ; canaux : "
        "{channels} ; langues : {languages}",
        "none": "Aucun post repéré\xa0: dites où ils sont sous `posts:`.",
        "nothing": "aucun",
        "wrote": "écrit\xa0: {path}",
        "added": "tactlint ajouté à {path}",
        "has": "{path} contient déjà tactlint",
        "next": "Ensuite\xa0: lisez {settings}, puis lancez `tactlint check`. Pour "
        "arrêter un mauvais post dès le commit\xa0: "
        "`pip install pre-commit && pre-commit install`.",
    },
}


def init(*, lang: str = "", hook: bool = True) -> int:
    """Write tactlint.yaml and the hook's entry; never overwrite anything.

    Raises UserError when a configuration is there already.
    """
    language: Literal["en", "fr"] = (
        "fr" if (spoken(lang) or reading_language()) == "fr" else "en"
    )
    root = find(os.getcwd()).root or os.getcwd()
    already = configuration_in(root)
    if already:
        what = f"there is a configuration already: {os.path.basename(already)}"
        raise UserError("init", what, "change it, or remove it and run init again")
    seen, posts = _seen(root)
    texts = SAID[language]
    _write(os.path.join(root, SETTINGS), starter(seen, language))
    lines = [_summary(seen, posts, texts), texts["wrote"].replace("{path}", SETTINGS)]
    if hook:
        lines.append(_hooked(root, language))
    lines += ["", texts["next"].replace("{settings}", SETTINGS)]
    printed("\n".join(lines))
    return CLEAN


def _seen(root: str) -> tuple[Seen, int]:
    """Read what looks like a post, and note where, for whom, in which language."""
    from datetime import UTC, datetime

    from linter.config.starter import globs_for
    from linter.files import relative
    from linter.project import Project
    from linter.session import Options, Session
    from linter.sources.discover import walk

    project = Project(isolated(root), use_cache=True)
    below = tuple(relative(folder, root) for folder in nested(root))
    session = Session(project, Options(datetime.now(UTC), nested=below))
    taken, _ = session.read((root,))
    channels = dict.fromkeys(
        name for reading in taken.readings for name in reading.channels
    )
    languages = dict.fromkeys(
        reading.language for reading in taken.readings if reading.language
    )
    paths = dict.fromkeys(post.path for post in taken.posts)
    named = walk(root, globs_for(tuple(paths))) if paths else []
    seen = Seen(
        tuple(paths),
        tuple(sorted(channels)),
        tuple(languages),
        _zone(),
        tuple(path for path in named if path not in paths),
    )
    return seen, len(taken.posts)


def _zone() -> str:
    """Return the IANA name of this machine's time zone, "" when it has none."""
    name = os.environ.get("TZ", "")
    link = "/etc/localtime"
    if not name and os.path.islink(link):
        _, found, zone = os.path.realpath(link).partition("zoneinfo/")
        name = zone if found else ""
    return name if "/" in name and not name.startswith(("/", "Etc/")) else ""


def _write(path: str, text: str) -> None:
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UserError(path, f"cannot be written: {error.strerror}") from None


def _summary(seen: Seen, posts: int, texts: dict[str, str]) -> str:
    if not posts:
        return texts["none"]
    return (
        texts["seen"]
        .replace("{posts}", str(posts))
        .replace("{files}", str(len(seen.paths)))
        .replace("{channels}", ", ".join(seen.channels) or texts["nothing"])
        .replace("{languages}", ", ".join(sorted(seen.languages)) or "?")
    )


def _hooked(root: str, language: Literal["en", "fr"]) -> str:
    path = os.path.join(root, PATH)
    texts = SAID[language]
    if not os.path.exists(path):
        _write(path, hook_entry(language))
        return texts["wrote"].replace("{path}", PATH)
    text = with_hook(read_text(path, PATH))
    if text is None:
        return texts["has"].replace("{path}", PATH)
    draft = f"{path}.tactlint"
    _write(draft, text)
    os.replace(draft, path)
    return texts["added"].replace("{path}", PATH)
