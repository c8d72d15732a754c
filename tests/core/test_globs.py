"""What a glob names."""

from __future__ import annotations

import pytest

from linter.core.globs import is_plain, matches


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.md", "a.md"),
        ("*.md", "x/y/a.md"),
        ("posts/*.md", "posts/a.md"),
        ("./posts/*.md", "posts/a.md"),
        ("posts\\*.md", "posts/a.md"),
        ("/*.md", "a.md"),
        ("posts/**/*.md", "posts/a.md"),
        ("posts/**/*.md", "posts/x/y/a.md"),
        ("**/x/*.md", "x/a.md"),
        ("**/x/*.md", "b/c/x/a.md"),
        ("posts/**", "posts/x/a.md"),
        ("posts", "posts/x/a.md"),
        ("posts/", "posts/x/a.md"),
        ("drafts", "posts/drafts/a.md"),
        ("a.md", "x/a.md"),
        ("posts/a.md", "posts/a.md"),
        ("?.md", "é.md"),
        ("[ab].md", "b.md"),
        ("[a-c]*.md", "bonjour.md"),
        ("[!a].md", "b.md"),
        ("[^a].md", "b.md"),
        ("[]x].md", "].md"),
        ("[a.md", "[a.md"),
        ("[z-a].md", "[z-a].md"),
        ("*.{md,tweet}", "a.tweet"),
        ("{a,b{c,d}}.md", "bd.md"),
        ("a{b.md", "a{b.md"),
        ("a},b{.md", "a},b.md"),
        ("été (1)+$.md", "été (1)+$.md"),
        ("a**b.md", "axx/yb.md"),
        ("**", "a/b"),
    ],
)
def test_names(glob: str, path: str) -> None:
    assert matches(path, (glob,))


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("posts/*.md", "posts/x/a.md"),
        ("posts/*.md", "x/posts/a.md"),
        ("/*.md", "x/a.md"),
        ("*.md", "a.mdx"),
        ("*.md", "A.MD"),
        ("?.md", "ab.md"),
        ("a?b", "a/b"),
        ("a[!x]b", "a/b"),
        ("[!a].md", "a.md"),
        ("post", "posts/a.md"),
        ("posts/*", "posts/x/a.md"),
        ("a.md", "a.md.txt"),
        ("!a.md", "b.md"),
    ],
)
def test_does_not_name(glob: str, path: str) -> None:
    assert not matches(path, (glob,))


@pytest.mark.parametrize(
    ("path", "named"),
    [("posts/a.md", True), ("posts/old/a.md", False), ("x/a.md", False)],
)
def test_exclusions_win_wherever_they_stand(path: str, *, named: bool) -> None:
    for globs in (("!posts/old", "posts/**"), ("posts/**", "!posts/old")):
        assert matches(path, globs) is named


def test_no_glob_names_nothing() -> None:
    assert not matches("a.md", ())


def test_plain_names_have_no_wildcard() -> None:
    assert is_plain("posts")
    assert not any(is_plain(glob) for glob in ("*", "a?", "[a]", "{a,b}"))
