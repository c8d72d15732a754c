"""Questions: asked for real, asked for effect, or just asked.

Only what is nearly sure is called one or the other; most questions in posts are
neither.
"""

import re

from linter.core.patterns import compiled
from linter.core.reading import Match, Sentence
from linter.core.tuples import NamedTuple
from linter.language.cues import Cue, Cues
from linter.language.normal import fold

OPEN, RHETORICAL = "open-question", "rhetorical-question"

_ASKS = r"\?[?!…. ]*[»”\"')\]\s\W]*\Z"
_QUOTED = r"^\W*[«“\"]|\? ?[»”\"]"
_ADDRESS = r"(?:https?://|www\.)\S+"
_HASHTAG = r"#\w+"
_LEADING = r"^[^\w«“\"]+"
# Words after which a line of its own is a heading of something longer.
_FEWEST_FOLLOWING = 5
_FEWEST_ASKING = 4
# A longer question is a paragraph; patterns would take their time with it.
_LONGEST = 600


class Question(NamedTuple):
    """A question as it is judged: folded, with what follows it.

    `after` is the next sentence, folded; `linked` says that a link comes first.
    `alone` says that the question is a line of its own above more text, `last`
    that nothing follows it.
    """

    words: str
    after: str
    linked: bool
    alone: bool
    last: bool = False


def questions(
    text: str, sentences: list[Sentence], language: str | None
) -> list[Match]:
    """Return the questions of a text and, where one can tell, what they are for.

    The phrase of a match names the cue that decided.
    """
    heard = _heard(language)
    found = []
    for place, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        if "?" not in words or not asks(words):
            continue
        found.append(Match("question", "?", 1.0, "any", *sentence))
        verdict = judge_question(_question(text, sentences, place), heard)
        if verdict:
            signal, cue = verdict
            found.append(
                Match(signal, cue.name, cue.weight, language or "any", *sentence)
            )
    return found


def _heard(language: str | None) -> list[Cues]:
    """Return the cues of a language, of both when it is undecided."""
    heard = []
    if language in ("fr", None):
        from linter.language import french_questions

        heard.append(french_questions.CUES)
    if language in ("en", None):
        from linter.language import english_questions

        heard.append(english_questions.CUES)
    return heard


def asks(sentence: str) -> bool:
    """Say whether a sentence ends in a question mark that is no part of a link."""
    mark = compiled(_ASKS).search(compiled(_ADDRESS).sub(_kept_mark, sentence))
    return mark is not None


def _kept_mark(address: re.Match[str]) -> str:
    """Hide an address but for a question mark after it, as in "seen x.org?"."""
    return "?" if address[0].endswith("?") and "/" not in address[0][8:-1] else "x"


def judge_question(question: Question, heard: list[Cues]) -> tuple[str, Cue] | None:
    """Return what a question is for and the cue that says so, if one does."""
    if len(question.words) > _LONGEST or compiled(_QUOTED).search(question.words):
        return None
    for cues in heard:
        verdict = _effect(question, cues) or _real(question, cues)
        if verdict:
            return verdict
    for cues in heard:
        verdict = _advert(question, cues)
        if verdict:
            return verdict
    return None


def _effect(question: Question, cues: Cues) -> tuple[str, Cue] | None:
    """Return the cue of a question that is a formula or is answered at once."""
    words = question.words
    for cue in cues.formulas:
        if cue.in_words(words) and not compiled(cues.rescues).search(words):
            return RHETORICAL, cue
    if not question.after:
        return None
    if compiled(cues.answers).search(question.after) and not compiled(
        cues.replies
    ).search(question.after):
        return RHETORICAL, _ANSWERED
    if "?" not in question.after and compiled(cues.elliptical).search(words):
        return (
            None
            if compiled(cues.replies).search(question.after)
            else (RHETORICAL, _ANSWERED)
        )
    return None


def _real(question: Question, cues: Cues) -> tuple[str, Cue] | None:
    """Return the cue of a question that the reader is meant to answer."""
    if compiled(cues.barred).search(question.words) or _sells_next(question, cues):
        return None
    for cue in cues.opened:
        if cue.in_words(question.words):
            return OPEN, cue
    if question.after and compiled(cues.telling).search(question.after):
        return OPEN, _INVITES
    return (OPEN, _LAST) if _last_word(question, cues) else None


def _last_word(question: Question, cues: Cues) -> bool:
    """Say whether a post ends with this question, asked in full of somebody."""
    return (
        question.last
        and not question.linked
        and len(question.words.split()) >= _FEWEST_ASKING
        and compiled(cues.ending).search(question.words) is not None
    )


def _advert(question: Question, cues: Cues) -> tuple[str, Cue] | None:
    """Return the cue of a question that only opens an advert or heads a text."""
    addressed = any(cue.in_words(question.words) for cue in cues.opened)
    if addressed or compiled(cues.replies).search(question.after):
        return None
    if _sells_next(question, cues):
        return RHETORICAL, _OPENS_ADVERT
    if question.alone and compiled(cues.asking).match(question.words):
        return RHETORICAL, _HEADING
    return None


def _sells_next(question: Question, cues: Cues) -> bool:
    if not question.after or compiled(cues.replies).search(question.after):
        return question.linked and not question.after
    return question.linked or compiled(cues.calls).search(question.after) is not None


_NEVER = r"(?!)"
_INVITES = Cue("invites answers", 1.0, _NEVER)
_LAST = Cue("the last word", 0.8, _NEVER)
_ANSWERED = Cue("answered at once", 0.95, _NEVER)
_OPENS_ADVERT = Cue("opens an advert", 0.6, _NEVER)
_HEADING = Cue("heading", 0.5, _NEVER)


def _question(text: str, sentences: list[Sentence], place: int) -> Question:
    sentence = sentences[place]
    following = sentences[place + 1 : place + 2]
    after = text[following[0].start : following[0].end] if following else ""
    between = text[sentence.end : following[0].start] if following else ""
    link = compiled(_ADDRESS).search(after)
    linked = link is not None and not re.search(r"\w", after[: link.start()])
    return Question(
        _opening(text[sentence.start : sentence.end]),
        _opening(compiled(_ADDRESS).sub("", after)),
        linked,
        _alone(text, sentence, between) and len(after.split()) >= _FEWEST_FOLLOWING,
        _ends(text, sentence.end),
    )


def _ends(text: str, place: int) -> bool:
    """Say whether nothing but hashtags follows."""
    return not compiled(r"\w").search(compiled(_HASHTAG).sub("", text[place:]))


def _opening(sentence: str) -> str:
    """Fold a sentence and leave out what stands before its first word."""
    return compiled(_LEADING).sub("", fold(sentence))


def _alone(text: str, sentence: Sentence, between: str) -> bool:
    before = text[max(sentence.start - 8, 0) : sentence.start].rstrip(" #*>")
    return "\n" in between and (not before or before.endswith("\n"))
