"""`tactlint rule NAME`: what a rule is for, with examples, in one page."""

from __future__ import annotations

from collections.abc import Iterator

from linter.cli.exits import CLEAN
from linter.cli.opening import Settings, here, spoken
from linter.cli.terminal import look, printed, reading_language
from linter.config.load import read_text
from linter.core.rule import Rule
from linter.engine.message import unfilled
from linter.errors import UserError, did_you_mean
from linter.packs.examples import Example, rule_examples
from linter.packs.kinds import checks
from linter.packs.load import plain
from linter.positioned import parse
from linter.report.wrap import wrapped
from linter.shapes.entry import entries
from linter.shapes.written import written

SHOWN = 2
# What a post's line says already.
HEADED = frozenset({"publish_at", "text", "language"})
# What an example says of the world around its posts.
AROUND = ("config", "events", "now")
WORDS = {
    "en": {
        "why": "Why:",
        "help": "What to do:",
        "bad": "Flagged:",
        "good": "Left alone:",
        "given": "Given:",
        "settings": "Settings:",
        "silence": "To silence it, with a reason:",
        "reason": "why it is right here",
        "off": "off unless you ask for it",
        "from": "from",
    },
    "fr": {
        "why": "Pourquoi :",
        "help": "Que faire :",
        "bad": "Signalé :",
        "good": "Accepté :",
        "given": "Avec :",
        "settings": "Réglages :",
        "silence": "Pour la faire taire, avec une raison :",
        "reason": "pourquoi c'est juste ici",
        "off": "éteinte sauf demande",
        "from": "de",
    },
}


def rule(name: str, *, lang: str = "", config: str = "") -> int:
    """Print a rule's page; UserError with a suggestion when there is none."""
    session = here(Settings(config))
    library = session.project.library
    found = library.rule(name)
    if found is None:
        known = [one.id for one in library.rules]
        pack = name.removesuffix("*").rstrip("/")
        own = [one for one in known if one.startswith(f"{pack}/")]
        what = f"no rule is called '{name}'"
        # Of a pack, its rules: the nearest name would be one of them at random.
        hint = did_you_mean(name if not own else "", own or known)
        raise UserError("rule", what, hint)
    language = spoken(lang) or reading_language()
    printed("\n".join(_page(found, language)))
    return CLEAN


def _page(rule: Rule, language: str) -> Iterator[str]:
    words = WORDS.get(language, WORDS["en"])
    state = "" if rule.enabled else f", {words['off']}"
    yield f"{rule.id} ({rule.severity}{state})"
    yield ""
    yield from _paragraph("", unfilled(_said(rule.messages[""], language)))
    yield ""
    yield from _paragraph(words["why"], _said(rule.why, language))
    yield ""
    yield from _paragraph(words["help"], _said(rule.help, language))
    yield ""
    examples = rule_examples(parse(rule.path, read_text(rule.path, rule.path)))
    for title, bad in ((words["bad"], True), (words["good"], False)):
        yield title
        chosen = [one for one in examples if one.bad == bad]
        for example in _near(chosen, language)[:SHOWN]:
            yield from _quoted(example, words["given"])
        yield ""
    yield words["settings"]
    yield from _settings(rule)
    yield ""
    yield words["silence"]
    yield f"  <!-- tactlint-disable-next-line {rule.id} -- {words['reason']} -->"
    yield f"  tactlint: {{ignore: {{{rule.id}: {words['reason']}}}}}"


def _paragraph(label: str, text: str) -> list[str]:
    """Wrap a paragraph to the terminal, its label in front."""
    return wrapped(f"{label} {text}".strip(), look().width, 0, 0)


def _said(texts: dict[str, str], language: str) -> str:
    return " ".join((texts.get(language) or texts["en"]).split())


def _near(examples: list[Example], language: str) -> list[Example]:
    """Put the examples in the reader's language first."""
    return sorted(
        examples,
        key=lambda one: (
            not any(facts.get("language") == language for facts in one.posts)
        ),
    )


def _quoted(example: Example, given: str) -> Iterator[str]:
    """Quote the posts of an example, then what it says of the world around them."""
    text = example.source or "\n\n".join(map(_headed, example.posts))
    for line in text.strip().split("\n"):
        yield f"  | {line}".rstrip()
    if example.expected and example.expected[0][1]:
        marked = ", ".join(words for _, words in example.expected)
        yield f"  ^ {' '.join(marked.split())}"
    around = [
        f"{key}: {written(plain(value))}"
        for key in AROUND
        if (value := example.value.find(key))
    ]
    if around:
        told = f"{given} {'; '.join(around)}"
        yield from (f"  {line}" for line in wrapped(told, look().width, 2, 2))
    yield ""


def _headed(facts: dict[str, object]) -> str:
    """Return a post's text behind what it says of itself, its date first."""
    head = [str(facts[key]) for key in ("publish_at",) if key in facts]
    head += [f"{key}: {written(facts[key])}" for key in facts if key not in HEADED]
    text = str(facts.get("text", "")).strip()
    return f"[{', '.join(head)}] {text}" if head else text


def _settings(rule: Rule) -> Iterator[str]:
    shape: type = checks().find(rule.check, rule.path).params
    for entry in entries(shape):
        value = rule.settings.get(entry.name, entry.default)
        yield f"  {entry.name}: {written(value)}"
    yield f"  severity: {rule.severity}"
