"""The ear that checks are handed: what language a text is in, how it reads."""

from __future__ import annotations

from linter.language.detect import detect

KNOWN = ("en", "fr")


class Listener:
    """Hears texts with the tables of this room, loaded when first needed."""

    def language(self, texts: tuple[str, ...]) -> str | None:
        """Return the language that texts are in, None when undecided."""
        return detect(texts, KNOWN)[0]

    def unquoted(self, text: str) -> str:
        """Return a text without what it quotes."""
        from linter.language.asides import unquoted

        return unquoted(text)

    def may_be_below(self, text: str, least: float, language: str) -> bool:
        """Say whether a text could be harder to read than `least`: quick to say."""
        from linter.language.readability import may_be_below

        return may_be_below(text, least, language)

    def ease(self, text: str, sentences: int, language: str) -> float | None:
        """Return how easily prose reads, 0 to 100; None in an unknown language."""
        from linter.language.readability import ease

        return ease(text, sentences, language)
