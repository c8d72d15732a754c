from __future__ import annotations

import pytest

from linter.nodes.node import Broken
from linter.nodes.yaml import read

CASES = [
    ("tab", "a:\n\tb: c\n", "\tb", "indented with a tab"),
    ("tab-after-spaces", "a:\n  b: c\n\td: e\n", "\td", "tab"),
    ("tab-in-text", "x:\n  a: b\n\tc\n", "\tc", "tab"),
    ("tab-in-block", "a: |\n\tx\n", "\tx", "indented with a tab"),
    ("colon", "title: Rentrée : le programme\n", ": le", "colon and a space"),
    ("colon-in-item", "- k: b: c\n", ": c", "colon and a space"),
    (
        "colon-in-braces",
        "- {at:2026-11-24, x: a}\n",
        ":2026",
        "inside braces, a key needs",
    ),
    ("two-colons-in-braces", "{a: Un : deux}\n", ": deux", "inside braces"),
    ("colon-in-list", "a: [::b, c]\n", "::b", "inside braces"),
    ("exclamation", "a: !été là\n", "!", "type"),
    ("deeper-key", "a: b\n c: d\n", "c: d", "indented more"),
    ("no-colon", "a: b\nc\n", "c\n", "neither"),
    ("shallower-key", "x:\n  a: 1\n b: 2\n", "b: 2", "line up"),
    ("list-after-keys", "a: b\n- c\n", "- c", "line up"),
    ("cut-then-more", "t: Bonne rentrée #Tag\n  et plus\n", "et plus", "cut at `#`"),
    ("cut-then-less", "t: Bonne #Tag\nsuite\n", "suite", "cut at `#`"),
    ("unclosed-quote", "a: 'b\nc: d\n", "'b", "never closed"),
    ("quote-and-fence", "a: 'b\n---\n", "'b", "never closed"),
    ("apostrophe", "a: 'L'été'\n", "été", "after the closing quote"),
    ("after-bracket", "a: [x] y\n", "y", "after the bracket"),
    ("percent", "a: %x\n", "%x", "cannot start with `%`"),
    ("comma", "a: ,x\n", ",x", "cannot start with `,`"),
    ("hashtags-in-list", "h: [#Un, #Deux]\n", "#Un", "`#` begins a comment"),
    ("hashtag-in-list", "h: [a, #Un]\nb: c", "#Un", "`#` begins a comment"),
    ("open-list", "a: [b, c\nd: e", "[b", "not closed"),
    ("open-mapping", "a: {b: c\n", "{b", "not closed"),
    ("undefined-alias", "a: *x\n", "*x", "alias"),
    ("bold", "a: **gras**\n", "**gras", "alias"),
    ("ampersand", "a: & co\n", "& co", "anchor"),
    ("escape", 'a: "x\\qy"\n', "\\qy", "backslash"),
    ("short-escape", 'a: "x\\u12"\n', "\\u12", "backslash"),
    ("half-escape", 'a: "\\ud83d"\n', "\\ud83d", "half of a character"),
    ("no-such-yaml", "%YAML 1.9\n---\na: b\n", "%YAML", "does not exist"),
    ("quotation", "a: > b\n", "b\n", "behind `>`"),
    ("pipe", "a: |b\n", "b\n", "behind `|`"),
    ("dash", "a: - b\n", "- b", "list cannot begin"),
    ("tag", "a: !e!x b\n", "!e", "type"),
    ("documents", "a: 1\n---\nb: 1\n", "---\nb", "second YAML document"),
    ("documents-dots", "a: 1\n...\nb: 1\n", "...\nb", "second YAML document"),
    ("nul", "😀: \x00b\n", "\x00", "U+0000"),
    ("control", "😀é: b\x07\n", "\x07", "U+0007"),
    ("surrogate", "é: x\ud800\n", "\ud800", "half of a character"),
    ("list-key", "? [a]\n: 2\n", "[a]", "cannot be a key"),
    ("placeholder", "a: {{ nom }}\n", "{{ nom", "placeholder"),
    ("merge", "<<: 3\n", "<<: 3", "bring in a mapping"),
    ("directive", "%FOO\na: b\n", "%FOO", "starts with `%`"),
    ("odd-directive", "%é\n", "%é", "starts with `%`"),
    ("anchor-twice", "a: &x b\nc: &x d\n", "&x d", "used twice"),
    ("question-mark", "a: ? b\n", "? b", "cannot start with `?`"),
    ("two-versions", "%YAML 1.2\n%YAML 1.2\n---\na\n", "", "not valid YAML"),
    ("mark-then-colon", "a: @x: y\n", ": y", "colon and a space"),
]


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [pytest.param(*case[1:], id=case[0]) for case in CASES],
)
@pytest.mark.parametrize("lead", ["", "é😀\n---\n"], ids=["alone", "in-a-text"])
def test_complaint(lead: str, text: str, words: str, message: str) -> None:
    with pytest.raises(Broken) as caught:
        read(lead + text, len(lead))
    assert message in caught.value.message
    assert caught.value.hint
    assert text[caught.value.offset - len(lead) :].startswith(words)
    assert str(caught.value).startswith(caught.value.message)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("title: Rentrée : le programme\n", 'title: "Rentrée : le programme"'),
        ("- text: Winter: the programme\r\n", 'text: "Winter: the programme"'),
        ('text: the "old": new\n', "text: 'the \"old\": new'"),
        ('a: L\'été: un "mot"\n', "a: 'L''été: un \"mot\"'"),
        ("t: Un: deux #Tag\n", 't: "Un: deux #Tag"'),
        ("t: Un: " + "x" * 99, 't: "Un: ' + "x" * 56 + '…"'),
        ("- {text: a, at: 09:00:}\n", 'at: "09:00:"'),
        ("{a: Un : deux}\n", 'a: "Un : deux"'),
        ("a: [b, :10:30]\n", '":10:30"'),
    ],
)
def test_the_value_is_shown_as_it_should_be(text: str, entry: str) -> None:
    with pytest.raises(Broken) as caught:
        read(text)
    assert caught.value.hint == f"put quotes around the value: {entry}"
