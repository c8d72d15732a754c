"""Posts that would break out of a report, if it let them."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from linter.core.document import Document
from linter.core.finding import SEVERITIES, Finding, Mark, Pointer, Problem, Word
from linter.core.outcome import Outcome, Silenced
from linter.core.post import Silence
from linter.core.span import Place, Span
from linter.report.rule_text import RuleText

# What some consumer obeys, and signs that end what texts are wrapped in.
TRICKS = (
    "::error::", "\xa0::error::x", "\u3000::error::", " \u2003::error::",
    "\n\xa0::error::", "a b \u3000::error::", "\n::error file=a::x",
    "::stop-commands::", "##[group]", "##[error]",
    "##vso[task.complete result=Failed;]", "##teamcity[buildStop comment='x']", "]",
    "%0A", "%25", "%AZP25", "|n", "|'", "'", '"', "`", "```", "~~~", "**", "__", "* ",
    "# ", "\n# ", "- ", "1. ", "> ", "| a | b |", "---", "\n/close\n", "@someone", "#1",
    "!1", "GH-1", ":tada:", "https://x.example", "www.x.example", "![](//x.example)",
    "[a](//x.example)", "[a]: //x.example", "<script>alert(1)</script>", "<!--", "-->",
    "<b onclick=x>", "</style>", "</pre>", "&lt;", "&#60;", "&", "<![CDATA[", "]]>",
    "<?xml?>", "\\", "\\u001b", "\x1b[31m", "\x1b]8;;x\x1b\\", "\x9b31m", "\0",
    "\x07", "\x08", "\r", "\r\n", "\n", "\n\n", "\t", "\x0b", "\x0c", "\x1c", "\x7f",
    "\x85", "\u2028", "\u2029", "\u202e", "\u202a", "\u2066", "\u2069", "\u200f",
    "\ud83c", "\udf55", "\ufffe", "\uffff", "\ufeff", "\xad", "$x$", "{+ a +}", "é",
    "日本", "🍕", "\xa0!", "« oui »", "e\u0301",
)  # fmt: skip
TEXTS = st.lists(
    st.one_of(st.sampled_from(TRICKS), st.text(max_size=6)), max_size=8
).map("".join)
# A file name has neither of these; all the rest, some system allows.
PATHS = TEXTS.map(lambda text: text.replace("\0", "").replace("/", "")).map(
    lambda text: f"posts/{text}x.md"
)
WHEN = datetime(2026, 11, 20, 8, tzinfo=UTC)
RULE = RuleText("promo/loud", "warning", "Loud.", "Why.", "Help.")


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Draw a finding somewhere in a text, with words and lines as the engine has."""
    document = Document(draw(PATHS), draw(TEXTS))
    size = len(document.text)
    start = draw(st.integers(0, size))
    end = draw(st.integers(start, size))
    first, last = document.place(start), document.place(end)
    word = Word(document.text[start:end], "offer", first, last)
    return Finding(
        rule="promo/loud",
        severity=draw(st.sampled_from(SEVERITIES)),
        message=draw(TEXTS),
        help=draw(TEXTS),
        mark=Mark(document.path, first, last),
        span=Span(start, end),
        post=document.path,
        field="text",
        evidence=(word,) if draw(st.booleans()) else (),
        related=tuple(draw(st.lists(pointers(), max_size=2))),
        url="",
        fingerprint="0123456789abcdef",
        excerpt=tuple(
            document.line(at)
            for at in range(first.line, min(last.line, first.line + 2) + 1)
        ),
    )


def pointers() -> st.SearchStrategy[Pointer]:
    """Draw places in other posts."""
    place = Place(3, 5)
    return st.builds(
        Pointer, PATHS, st.just(place), st.just(place), st.just("post"), TEXTS
    )


def problems() -> st.SearchStrategy[Problem]:
    """Draw files that could not be used."""
    number = st.integers(0, 9)
    return st.builds(Problem, PATHS, number, number, TEXTS, TEXTS, st.booleans())


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    """Draw what a run over such posts may have found."""
    silence = Silence(("promo",), Span(0, 1), Span(0, 1), draw(TEXTS), None, "line")
    return Outcome(
        WHEN,
        tuple(draw(st.lists(findings(), max_size=3))),
        tuple(Silenced(one, silence) for one in draw(st.lists(findings(), max_size=1))),
        tuple(draw(st.lists(problems(), max_size=2))),
        files=9,
        posts=12,
        context=40,
        published=3,
        rules=27,
    )
