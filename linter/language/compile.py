"""Signals to the contents of a lexicon: every phrase gets its anchors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.core.signal import SignalData
from linter.language.anchors import anchors, literals, touches
from linter.language.lexicon import Contents, Phrase
from linter.language.phrases import Wording, wordings
from linter.language.spellings import hashtag_key


def compile_signals(signals: Iterable[SignalData]) -> Contents:
    """Compile signals; raise PhraseError on a phrase that cannot be read."""
    contents: Contents = ([], {}, {})
    for signal in signals:
        for phrase in _phrases(signal):
            forms = wordings(phrase[1])
            for anchor in anchors(forms):
                _add(anchor, forms, contents)
            contents[0].append(phrase)
    return contents


def _phrases(signal: SignalData) -> Iterator[Phrase]:
    for text, weight in signal.phrases:
        yield signal.name, text, weight, signal.language, False
    for text in signal.exceptions:
        yield signal.name, text, 0.0, signal.language, True


def _add(anchor: str, forms: list[Wording], contents: Contents) -> None:
    phrases, uses, hashtags = contents
    place = len(phrases)
    apart, tight = uses.setdefault(anchor, ([], []))
    (tight if _is_tight(anchor, forms) else apart).append(place)
    tag = hashtag_key(anchor)
    if tag and not anchor.isalnum():
        hashtags.setdefault(tag, []).append((place, anchor))


def _is_tight(anchor: str, forms: list[Wording]) -> bool:
    return any(
        touches(form, place, start, start + len(anchor))
        for form in forms
        for literal, place, start in literals(form)
        if literal == anchor
    )
