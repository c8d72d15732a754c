"""The last lines of a report: what was found, in how much that was checked."""

from __future__ import annotations

from linter.core.finding import SEVERITIES
from linter.core.outcome import Outcome
from linter.report.look import Look
from linter.report.visible import visible
from linter.report.wording import LANGUAGES, Wording, counted


def summary(outcome: Outcome, look: Look) -> str:
    """Return the summary, never silent on how much was checked."""
    words = LANGUAGES[look.language]
    lines = [_checked(outcome, words)]
    if outcome.problems:
        lines[0] += " " + counted(len(outcome.problems), words.unusable, words)
    if _is_lost(outcome):
        lines.append(f"  = {words.help}{words.no_match_help}")
    if outcome.proposed:
        lines.append(counted(len(outcome.proposed), words.proposed, words))
    remedies = [one.remedy for one in outcome.findings if one.remedy]
    safe = sum(one.safe for one in remedies)
    for count, forms in (
        (safe, words.fixable),
        (len(remedies) - safe, words.fixable_unsafely),
    ):
        if count:
            lines.append(counted(count, forms, words))
    if outcome.stale:
        lines.append(counted(len(outcome.stale), words.stale, words))
    if outcome.settings:
        paths = visible(", ".join(outcome.settings))
        lines.append(words.settings_changed.replace("{paths}", paths))
    return "\n".join(lines)


def _checked(outcome: Outcome, words: Wording) -> str:
    known = {
        "files": _files(outcome, words),
        "rules": _judged_by(outcome, words),
    }
    if not outcome.posts and not outcome.findings:
        reason = words.all_out if outcome.published else ""
        if _is_lost(outcome):
            reason = words.no_match
        return words.no_posts.format(reason=reason, **known)
    posts = counted(outcome.posts, words.post, words)
    return words.checked.format(found=_found(outcome, words), posts=posts, **known)


def _files(outcome: Outcome, words: Wording) -> str:
    """Say how many files there are; of a change, how many it touches: 0 counts too."""
    files = counted(outcome.files, words.file, words)
    if outcome.changed is None:
        return files
    return f"{files}, {counted(outcome.changed, words.changed, words)}"


def _is_lost(outcome: Outcome) -> bool:
    """Say whether the configuration, as far as one can tell, points nowhere."""
    return not (outcome.posts or outcome.published or outcome.problems)


def _found(outcome: Outcome, words: Wording) -> str:
    forms = {"error": words.error, "warning": words.warning, "info": words.info}
    counts = {severity: outcome.count(severity) for severity in SEVERITIES}
    found = [
        counted(count, forms[severity], words)
        for severity, count in counts.items()
        if count
    ]
    if found:
        return ", ".join(found)
    return words.nothing_found if outcome.problems else words.clean


def _judged_by(outcome: Outcome, words: Wording) -> str:
    parts = [counted(outcome.rules, words.rule, words)]
    for count, forms in (
        (len(outcome.silenced), words.silenced),
        (outcome.published, words.published),
        (outcome.context, words.context),
        (len(outcome.known), words.known),
        (len(outcome.beyond), words.beyond),
    ):
        if count:
            parts.append(counted(count, forms, words))
    return ", ".join(parts)
