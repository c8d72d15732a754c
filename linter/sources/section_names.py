"""Names of sections: for which channels a heading says that its text is."""

from __future__ import annotations

from functools import lru_cache

from linter.core.patterns import compiled
from linter.sources.layout import Layout
from linter.sources.platforms import channel, is_channel, is_telling

_LONGEST = 60
# A name comes without the marks around it, so the last bracket may be gone.
_ASIDE = r"\s*[(\[]([^()\[\]]*)(?:[)\]]|$)"
_MOST_WORDS_ASIDE = 3
# What may stand behind a dash: an hour, a number, which version.
_TAIL = (
    r"(?i)(.+?)\s*(?:\s[-–—]+|\s*[:,–—])\s+(?:"
    r"\d{1,2}(?:\s?[h:]\s?\d{0,2}|\s?[ap]m)?|(?:n°\s?|#|v)?\d{1,3}(?:/\d{1,3})?"
    r"|fr|en|français|anglais|french|english|draft|brouillon|final|finale?"
    r"|(?:version|post|texte|text|variante?|thread|fil|carousel|carrousel|reel|story)"
    r"(?:\s\w+)?|long(?:ue)?|courte?|short)\s*"
)
_BETWEEN = r"(?i)\s*[/+&,|•·]\s*|\s+(?:et|and|ou|or)\s+"
_WORD = r"[\w+.-]+"
_FILLER_WORDS = (
    "post posts version texte text publication caption légende legende copy contenu"
    " content message variante variant thread fil carousel carrousel the le la l les un"
    " une a for pour on sur de du fr en page compte account"
)
_FILLERS = frozenset(_FILLER_WORDS.split())


@lru_cache(maxsize=1024)
def channels_of_name(name: str, layout_channels: frozenset[str]) -> tuple[str, ...]:
    """Return the channels that a section's name is made of, none if it says more."""
    if not name or len(name) > _LONGEST:
        return ()
    layout = Layout(channels=layout_channels)
    if is_channel(name, layout):
        return (channel(name, layout),)
    bare = _without_tail(_without_asides(name))
    found = [_channel(part, layout) for part in compiled(_BETWEEN).split(bare)]
    return tuple(dict.fromkeys(one for one in found if one)) if all(found) else ()


def channels_in_name(name: str, layout_channels: frozenset[str]) -> tuple[str, ...]:
    """Return the channels that a name mentions among other words."""
    layout = Layout(channels=layout_channels)
    words = compiled(_WORD).findall(name)
    told = [word for word in words if is_telling(word, layout)]
    return tuple(dict.fromkeys(channel(word, layout) for word in told))


def _without_asides(name: str) -> str:
    """Return a name without what stands in brackets, if that is a word or three."""
    asides = compiled(_ASIDE).findall(name)
    if any(len(aside.split()) > _MOST_WORDS_ASIDE for aside in asides):
        return ""
    return compiled(_ASIDE).sub(" ", name).strip()


def _without_tail(name: str) -> str:
    found = compiled(_TAIL).fullmatch(name)
    return found[1] if found else name


def _channel(part: str, layout: Layout) -> str:
    """Return the channel of a part, "" if other words than usual ones remain."""
    if is_channel(part, layout):
        return channel(part, layout)
    words = part.split()
    while words and _is_filler(words[0]):
        del words[0]
    while words and _is_filler(words[-1]):
        del words[-1]
    rest = " ".join(words)
    return channel(rest, layout) if rest and is_channel(rest, layout) else ""


def _is_filler(word: str) -> bool:
    plain = word.strip("'’.:#°").casefold()
    return plain in _FILLERS or plain.removeprefix("n°").isdecimal()
