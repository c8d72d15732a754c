"""The examples of a rule as its page shows them: the posts, and what is flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.docs.rule_settings import flow
from linter.docs.rule_words import Spoken
from linter.packs.examples import Example
from linter.packs.load import plain

# Facts of a post that its text and its heading say already.
SAID = frozenset({"text", "language"})
# What an example says about the world around its posts.
WORLD = ("config", "events", "now", "files")


def shown_examples(
    examples: Sequence[Example], language: Spoken, words: dict[str, str]
) -> Iterator[str]:
    """Yield examples, those in the reader's language first."""
    order = (language, "fr" if language == "en" else "en", "any")
    for spoken in order:
        chosen = [one for one in examples if _language(one) == spoken]
        if chosen:
            yield f"{words[spoken]}\n"
        for example in chosen:
            yield from _shown(example, words)


def _language(example: Example) -> str:
    """Return the language of all posts of an example, `any` where none is told."""
    told = {facts.get("language") for facts in example.posts}
    return str(told.pop()) if len(told) == 1 and told <= {"en", "fr"} else "any"


def _shown(example: Example, words: dict[str, str]) -> Iterator[str]:
    source = example.source.rstrip("\n")
    text = source or "\n---\n".join(map(_post, example.posts))
    fence = "`" * (4 if "```" in text else 3)
    is_yaml = source and example.file.endswith(".yaml")
    yield f"{fence}{'yaml' if is_yaml else 'text'}\n{text}\n{fence}\n"
    given = [
        code(f"{key}: {flow(plain(value))}")
        for key in WORLD
        if (value := example.value.find(key))
    ]
    if given:
        yield f"{words['given']} {', '.join(given)}\n"
    if example.expected:
        flagged = [_flagged(example, at, said, words) for at, said in example.expected]
        yield f"{'; '.join(flagged)}\n"


def _post(facts: dict[str, object]) -> str:
    """Return a post's text below what it says of itself."""
    head = [f"{key}: {flow(value)}" for key, value in facts.items() if key not in SAID]
    text = str(facts.get("text", "")).strip()
    return "\n".join([*head, "", text] if head else [text])


def _flagged(example: Example, at: int, said: str, words: dict[str, str]) -> str:
    if not said and len(example.posts) > 1:
        when = str(example.posts[at].get("publish_at", at + 1))
        return words["flagged_post"].replace("{post}", when)
    return f"{words['flags']} {code(said) if said else words['whole']}"


def code(text: str) -> str:
    """Return words as code in Markdown, whatever marks they hold."""
    plain_text = " ".join(text.split())
    return f"`` {plain_text} ``" if "`" in plain_text else f"`{plain_text}`"
