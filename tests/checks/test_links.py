"""`link-host` and `trackers`: where links lead, and whom they follow."""

from __future__ import annotations

import pytest

from linter import lint_text
from linter.checks import link_host, trackers
from tests.checks.factories import reading, world

HOSTS = link_host.Params(hosts=("bit.ly", "go.example"), own=("go.example",))
FOUR = "utm_a=1&utm_b=2&utm_c=3&utm_d=4"
FOLLOWERS = trackers.Params(personal=("fbclid", "gclid"))


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://bit.ly/abc", "bit.ly"),
        ("bit.ly/abc", "bit.ly"),
        ("HTTPS://WWW.BIT.LY/abc", "bit.ly"),
        ("https://bit.ly", None),
        ("https://bit.ly/", None),
        ("https://rabbit.ly/abc", None),
        ("https://example.org/bit.ly/abc", None),
        ("https://go.example/abc", None),
    ],
)
def test_hosts_that_hide_where_a_link_leads(link: str, host: str | None) -> None:
    one = reading(f"see {link} now", signals={"link": link})
    hits = [hit.values["host"] for hit in link_host.run(one, world(), HOSTS)]
    assert hits == ([host] if host else [])


@pytest.mark.parametrize(
    ("link", "words", "variant"),
    [
        ("https://a.org/?fbclid=1", "fbclid=1", ""),
        ("https://a.org/?id=2&FBCLID=1#top", "FBCLID=1", ""),
        ("https://a.org/?gclid=1&id=2&fbclid=3", "gclid=1&id=2&fbclid=3", ""),
        ("https://a.org/?utm_a=1&utm_b=2&utm_c=3", None, ""),
        (f"https://a.org/?{FOUR}", FOUR, "campaign"),
        ("https://a.org/fbclid=1", None, ""),
        ("https://a.org/?about=fbclid", None, ""),
        ("https://a.org/?", None, ""),
    ],
)
def test_parameters_that_follow_readers(
    link: str, words: str | None, variant: str
) -> None:
    text = f"see {link}"
    one = reading(text, signals={"link": link})
    hits = list(trackers.run(one, world(), FOLLOWERS))
    assert [text[h.span.start : h.span.end] for h in hits] == ([words] if words else [])
    assert [hit.variant for hit in hits] == ([variant] if words else [])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("link: https://e.org/?fbclid=abc&x=2", ["fbclid=abc"]),
        ("link: 'https://e.org/?x=2&gclid=abc'", ["gclid=abc"]),
        ("links:\n  - https://e.org/\n  - https://e.org/?gclid=1#top", ["gclid=1"]),
        ("link: https://e.org/?x=2", []),
        ("link: >-\n  https://e.org/?gclid=1", [">-\n  https://e.org/?gclid=1"]),
    ],
)
def test_links_under_a_key(source: str, words: list[str]) -> None:
    assert found(f"---\nlang: en\n{source}\n---\nOur story.\n") == words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("[us](https://e.org/?fbclid=a&gclid=x)", ["fbclid=a&gclid=x"]),
        ("[us](<https://e.org/?fbclid=a> 'here')", ["fbclid=a"]),
        ("See [us][1].\n\n[1]: https://e.org/?gclid=x", ["[us][1]"]),
        ("https://e.org/?fbclid=a", ["fbclid=a"]),
        ("<https://e.org/?fbclid=a>", ["fbclid=a"]),
        (f"[us](https://e.org/?{FOUR})", [FOUR]),
        ("[us](https://e.org/?x=1)", []),
    ],
)
def test_links_behind_words(body: str, words: list[str]) -> None:
    assert found(f"---\nlang: en\n---\nÉté 🍕 {body}\n") == words


def found(text: str) -> list[str]:
    """Return what the rule on parameters flags in a file."""
    hits = lint_text(text, select=["platform/tracking-parameters"])
    return [text[one.span.start : one.span.end].rstrip() for one in hits]
