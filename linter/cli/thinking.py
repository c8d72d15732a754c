"""Thinking: what the rules thought of a post, in words."""

from __future__ import annotations

from collections.abc import Iterator

from linter.cli.explained import Explained
from linter.cli.reason_texts import SORTS
from linter.cli.thought_texts import (
    decimal,
    measure_text,
    reason_text,
    rules_counted,
    sort_text,
    word,
)
from linter.report.wording import severity
from linter.report.wrap import hung, wrapped
from linter.thoughts.thought import Reason, Thought

# Up to so many rules of one reason are named.
NAMED = 6
_INDENT = 4
_MARGIN = " " * _INDENT


def gathered(one: Explained, language: str, width: int) -> Iterator[str]:
    """Yield why rules kept quiet, those of a sort on one line."""
    groups: dict[str, list[Thought]] = {}
    for thought in one.thoughts:
        if thought.verdict not in ("found", "silenced"):
            text = sort_text(thought.reasons[0], language)
            groups.setdefault(text, []).append(thought)
    if not groups:
        return
    colon = word("colon", language)
    yield f"  {word('all-quiet', language)}{colon}"
    for text, thoughts in sorted(groups.items(), key=_rank):
        head = f"{_MARGIN}{text}{colon} "
        yield from hung(head, _listed(thoughts, language), width, _INDENT + 2)


def _rank(group: tuple[str, list[Thought]]) -> tuple[int, int]:
    """Put first what is particular to the post, last what most rules say of any."""
    _, thoughts = group
    code = thoughts[0].reasons[0].code
    return list(SORTS).index(code) if code in SORTS else -1, len(thoughts)


def _listed(thoughts: list[Thought], language: str) -> str:
    if thoughts[0].reasons[0].code in SORTS or len(thoughts) > NAMED:
        return rules_counted(len(thoughts), language)
    return ", ".join(thought.rule for thought in thoughts)


def in_full(one: Explained, language: str, width: int) -> Iterator[str]:
    """Yield what each rule thought, in full."""
    colon = word("colon", language)
    for thought in one.thoughts:
        name = thought.rule
        if thought.severity:
            name = f"{name} ({severity(thought.severity, language)})"
        yield from hung(f"  {name}{colon} ", _verdict(thought, language), width, 6)
        for text in _details(one, thought, language):
            first, *more = wrapped(text, width, _INDENT + 2, _INDENT + 2)
            yield f"{_MARGIN}- {first}"
            yield from (f"{_MARGIN}  {line}" for line in more)


def _verdict(thought: Thought, language: str) -> str:
    verdict = word(thought.verdict, language)
    if thought.verdict == "not asked" and thought.findings:
        verdict = f"{verdict} ({word('would', language)})"
    return verdict.replace("{count}", str(thought.findings))


def _details(one: Explained, thought: Thought, language: str) -> Iterator[str]:
    """Yield what a rule found, or each of its reasons with what it was about."""
    for finding, silence in one.findings:
        if finding.rule == thought.rule:
            place = f"{finding.mark.start.line}:{finding.mark.start.column}"
            yield f"{place} {finding.message}"
            if silence is not None:
                yield silenced(silence.reason, language)
    for reason in thought.reasons:
        if reason.code not in ("bounded", "silenced"):
            yield reason_text(reason, language) + _more(reason, language)
    for measure in thought.measures:
        yield measure_text(measure, language)


def silenced(reason: str, language: str) -> str:
    """Return that a finding is not to be seen, with the reason that the file gives."""
    colon = word("colon", language)
    return f"{word('silenced', language)}{colon} {reason or word('unsaid', language)}"


def _more(reason: Reason, language: str) -> str:
    """Return the words that led to a reason, or what would have been needed."""
    colon = word("colon", language)
    if reason.code == "no-words":
        return f" ({word('looked', language)}{colon} {', '.join(reason.names)})"
    if reason.words:
        return f" ({', '.join(reason.words)})"
    if reason.scores:
        score = decimal(max(*reason.scores, 0), language)
        # A trait may be refused for another reason than its score.
        short = "score" if max(reason.scores) < 1 else "refused"
        return f" ({word(short, language).replace('{score}', score)})"
    return ""
