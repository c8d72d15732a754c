"""`tactlint rules`: the table of rules, with their severities here."""

from __future__ import annotations

from linter.cli.exits import CLEAN
from linter.cli.opening import Settings, here, spoken
from linter.cli.terminal import printed, reading_language
from linter.engine.message import unfilled
from linter.report.width import cells


def rules(*, lang: str = "", config: str = "", isolated: bool = False) -> int:
    """Print a line for each rule: name, severity or off, level, what it says."""
    language = spoken(lang) or reading_language()
    session = here(Settings(config, isolated))
    bound = {one.rule.id: one for one in session.rulebook.on("")}
    rows: list[tuple[str, str, str]] = []
    for rule in session.project.library.rules:
        active = bound.get(rule.id)
        severity = active.severity if active else "off"
        message = unfilled(rule.messages[""].get(language, ""))
        rows.append((rule.id, severity, message))
    printed("\n".join(_table(rows)))
    off = len(rows) - len(bound)
    counts = {
        "en": f"\n{len(rows)} rules, {off} of them off. `tactlint rule NAME` explains.",
        "fr": f"\n{len(rows)} règles, dont {off} éteintes. "
        "`tactlint rule NOM` explique.",
    }
    printed(counts.get(language, counts["en"]))
    return CLEAN


def _table(rows: list[tuple[str, str, str]]) -> list[str]:
    from linter.cli.terminal import look

    first = max((len(row[0]) for row in rows), default=0)
    width = look().width
    lines = []
    for name, severity, message in rows:
        head = f"{name:<{first}}  {severity:<7}  "
        room = max(width - len(head), 20)
        lines.append(head + _cut(message, room))
    return lines


def _cut(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    while cells(text) >= room:
        text = text[:-1]
    return f"{text.rstrip()}…"
