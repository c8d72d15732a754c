"""Files that no post should be: a clear word with its place, the others linted."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NOW, Repository, Result, Workspace

GOOD = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"
HEAD = "---\npublish_at: 2026-12-01T09:00\n---\n"
FOUND = ("robot/placeholder", "posts/good.md", 5)
BOUND = 60.0


@pytest.fixture
def work(repository: Repository) -> Workspace:
    """Return a repository with one good file; reading it must stay quick."""
    return repository({"posts/good.md": GOOD})


def linted(work: Workspace, *arguments: str) -> Result:
    """Check everything; whatever else is there, the good file was linted."""
    started = time.monotonic()
    result = work.check("--select", "robot,file", *arguments)
    assert time.monotonic() - started < BOUND
    assert "Traceback" not in result.err
    assert FOUND in result.findings
    return result


def problem(result: Result) -> dict[str, Any]:
    [one] = result.data["problems"]
    assert isinstance(one, dict)
    assert one["message"]
    return one


def deep(count: int) -> str:
    return "[" * count + "]" * count


BOMB = "\n".join(
    [
        "publish_at: 2026-12-01T09:00",
        "a0: &a0 [soup, soup, soup, soup, soup, soup, soup, soup, soup]",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)),
        "text: *a11",
    ]
)

# A file of posts that cannot be read: its name, its bytes, line of the problem
# and words of it.
UNREADABLE: list[tuple[str, str, bytes, int, str]] = [
    ("binary", "a.md", HEAD.encode() + b"\x89PNG\0\0\0\0", 4, "not a text"),
    ("utf-16", "a.md", (HEAD + "Soup\n").encode("utf-16"), 1, "UTF-16"),
    ("utf-32", "a.md", (HEAD + "Soup\n").encode("utf-32"), 1, "UTF-32"),
    ("latin-1", "a.md", (HEAD + "Été\n").encode("latin-1"), 4, "0xC9 is not UTF-8"),
    ("cut character", "a.md", (HEAD + "Été").encode()[:-1], 4, "is not UTF-8"),
    ("cut front matter", "a.md", HEAD[:-4].encode(), 1, ""),
    ("broken front matter", "a.md", b"---\npublish_at: [2026\n---\nSoup\n", 2, ""),
    ("broken YAML", "a.yaml", b"publish_at: 2026\ntext: 'Soup\nx: 1\n", 2, ""),
    ("tab", "a.yaml", b"publish_at: 2026\n\ttext: Soup\n", 2, "tab"),
    ("alias bomb", "a.yaml", BOMB.encode(), 0, ""),
    (
        "deep YAML",
        "a.yaml",
        b"publish_at: 2026\ntext: " + deep(100_000).encode(),
        0,
        "",
    ),
    ("deep header", "a.md", f"---\npublish_at: {deep(100_000)}\n---\n".encode(), 0, ""),
    (
        "deep JSON",
        "a.md",
        f'---json\n{{"publish_at": {deep(100_000)}}}\n---\n'.encode(),
        0,
        "",
    ),
    ("cut brackets", "a.yaml", b"publish_at: 2026\ntext: " + b"[" * 100_000, 0, ""),
    ("cut braces", "a.yaml", b"publish_at: 2026\ntext: " + b"{a: " * 50_000, 0, ""),
    (
        "deep dashes",
        "a.yaml",
        b"publish_at: 2026\ntext:\n " + b"- " * 50_000 + b"x",
        0,
        "",
    ),
    ("50 MB", "a.md", HEAD.encode() + b"soup\n" * 10_000_000, 1, "too large"),
]


@pytest.mark.parametrize(
    ("name", "data", "line", "said"),
    [pytest.param(*rest, id=title) for title, *rest in UNREADABLE],
)
def test_a_file_that_cannot_be_read(
    work: Workspace, name: str, data: bytes, line: int, said: str
) -> None:
    work.write({f"posts/{name}": data, "tactlint.yaml": "posts: [posts/*]\n"})
    result = linted(work)
    one = problem(result)
    assert result.code == 2
    assert one["fatal"]
    assert one["path"] == f"posts/{name}"
    assert said in one["message"]
    assert one["line"] >= 1
    assert line in (0, one["line"])
    assert one["column"] >= 1
    # Every report names the place.
    full = work.run("check", "--format", "concise", "--now", NOW)
    assert f"posts/{name}:{one['line']}:{one['column']}: error" in full.out


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("empty.md", b"", id="empty"),
        pytest.param("bom.md", b"\xef\xbb\xbf", id="only a byte order mark"),
        pytest.param("blank.yaml", b"\n \n\n", id="blank"),
        pytest.param("fences.md", b"---\n---\n", id="no header, no body"),
        pytest.param("null.yaml", b"null\n", id="null"),
        pytest.param("list.yaml", b"[]\n", id="an empty list"),
        pytest.param("comment.yaml", b"# later\n", id="a comment"),
        pytest.param("empty.tweet", b"", id="an empty tweet"),
    ],
)
def test_a_file_with_nothing_in_it(work: Workspace, name: str, data: bytes) -> None:
    work.write({f"posts/{name}": data, "tactlint.yaml": "posts: [posts/*]\n"})
    result = linted(work)
    assert result.code == 1
    assert all(one[1] == "posts/good.md" for one in result.findings)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(GOOD.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(GOOD.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(GOOD.rstrip().encode(), id="no last line end"),
        pytest.param(GOOD.replace("come", "é" * 500_000).encode(), id="a megabyte"),
    ],
)
def test_odd_but_readable(work: Workspace, data: bytes) -> None:
    work.write({"posts/good.md": data})
    [one] = linted(work).data["findings"]
    assert (one["start"]["column"], one["end"]["column"]) == (6, 18)


def test_a_key_said_twice_is_a_finding(work: Workspace) -> None:
    twice = (
        "posts:\n- text: Soup for all of us\n  publish_at: 2026-12-03\n  text: Bread\n"
    )
    work.write({"posts/a.yaml": twice})
    result = linted(work)
    assert ("file/duplicate-key", "posts/a.yaml", 4) in result.findings


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", '- publish_at: 2026-12-03\n  text: "Dear [First name] \\ud83c"\n'),
        (
            "a.md",
            (
                '---json\n{"publish_at": "2026-12-03", "alt": "soup\\ud83c"}\n'
                "---\nDear [First name], come.\n"
            ),
        ),
    ],
    ids=["yaml", "json"],
)
@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "sarif"])
def test_half_an_emoji(work: Workspace, name: str, text: str, form: str) -> None:
    work.write({f"posts/{name}": text, "tactlint.yaml": "posts: [posts/*]\n"})
    arguments = ("check", "--format", form, "--now", NOW, "--select", "robot")
    result = work.run(*arguments)
    assert result.code in (1, 2)
    assert "Traceback" not in result.err
    assert "posts/good.md" in result.out
    written = work.run(*arguments, "--output-file", "report")
    assert (written.code, written.err) == (result.code, "")
    assert f"posts/{name}" in (work.root / "report").read_bytes().decode()


Make = Callable[[Path], None]


def _circle(folder: Path) -> None:
    (folder / "a.md").symlink_to("b.md")
    (folder / "b.md").symlink_to("a.md")


def _self(folder: Path) -> None:
    (folder / "a.md").symlink_to("a.md")


def _nowhere(folder: Path) -> None:
    (folder / "a.md").symlink_to("gone.md")


def _fifo(folder: Path) -> None:
    os.mkfifo(folder / "a.md")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("make", "said"),
    [
        pytest.param(_circle, "leads back to itself", id="two links in a circle"),
        pytest.param(_self, "leads back to itself", id="a link to itself"),
        pytest.param(_nowhere, "leads nowhere", id="a link to nothing"),
    ],
)
def test_links_that_lead_nowhere(work: Workspace, make: Make, said: str) -> None:
    make(work.root / "posts")
    result = linted(work)
    assert result.code == 2
    messages = {one["path"]: one["message"] for one in result.data["problems"]}
    assert said in messages["posts/a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_folder_above_is_not_followed(work: Workspace) -> None:
    (work.root / "posts" / "loop").symlink_to("..")
    result = linted(work)
    assert (result.code, result.data["problems"]) == (1, [])
    assert result.findings == [FOUND]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_never_opened(work: Workspace) -> None:
    _fifo(work.root / "posts")
    assert linted(work).findings == [FOUND]
    result = linted(work, "posts/a.md", "posts/good.md")
    assert result.code == 2
    assert problem(result)["message"] == "this is no ordinary file"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything"
)
def test_a_file_without_the_right_to_read(work: Workspace) -> None:
    work.write({"posts/a.md": GOOD})
    (work.root / "posts" / "a.md").chmod(0)
    result = linted(work)
    assert result.code == 2
    assert "permission denied" in problem(result)["message"]


@pytest.mark.parametrize("name", ["posts/a.md", "posts"])
def test_a_file_that_the_system_refuses(
    work: Workspace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """As without rights, also for root: the system call itself says no."""
    work.write({"posts/a.md": GOOD})
    real = os.open

    def refusing(path: Any, *rest: Any, **more: Any) -> int:
        if str(path).endswith("a.md"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", refusing)
    result = linted(work, name, "posts/good.md")
    assert result.code == 2
    assert "permission denied" in problem(result)["message"]


def test_a_name_that_is_no_text(work: Workspace) -> None:
    try:
        (work.root / "posts" / os.fsdecode(b"caf\xe9.md")).write_text(GOOD)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only names that are text")
    for form in ("full", "concise", "github", "sarif", "json"):
        result = work.run("check", "--format", form, "--now", NOW)
        assert result.code == 2
        assert "rename it" in result.out
        assert "posts/good.md" in result.out
        assert result.err == ""


def test_several_at_once_are_all_said(work: Workspace) -> None:
    work.write(
        {
            "posts/a.md": b"---\npublish_at: [\n---\n",
            "posts/b.yaml": b"publish_at: {\ntext: soup\n",
            "posts/c.md": HEAD.encode() + b"\xff",
            "tactlint.yaml": "posts: [posts/*]\n",
        }
    )
    result = linted(work)
    assert result.code == 2
    assert [one["path"] for one in result.data["problems"]] == [
        "posts/a.md",
        "posts/b.yaml",
        "posts/c.md",
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe\0", "is not UTF-8"),
        (b"rules: [\n", "tactlint.yaml:"),
        (f"rules: {deep(100_000)}\n".encode(), "tactlint.yaml:"),
        (BOMB.replace("text:", "rules:").encode(), "tactlint.yaml:"),
        (b"# soup\n" * 1_000_000, "larger than"),
        (b"timezone: UTC\ntimezone: UTC\n", "tactlint.yaml:2:1: the key 'timezone'"),
    ],
    ids=["not text", "cut", "deep", "bomb", "large", "twice"],
)
def test_a_configuration_that_cannot_be_read(
    work: Workspace, data: bytes, said: str
) -> None:
    work.write({"tactlint.yaml": data})
    started = time.monotonic()
    result = work.check()
    assert time.monotonic() - started < BOUND
    assert result.refused
    assert said in result.err
    assert "Traceback" not in result.err


LONG = {
    "tactlint.yaml": "channels: {facebook: {platform: facebok}}\n",
    "posts/a.md": "Soup.\n",
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_terminal_gets_complaints_that_fit_it(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    space = repository(LONG)
    plain = space.check("--lang", lang).err
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    result = space.check("--lang", lang)
    assert result.code == 2
    assert result.err.split() == plain.split(), "the words are the same"
    lines = result.err.splitlines()
    assert max(map(len, plain.splitlines())) > 50 >= max(map(len, lines))
    head, *rest = lines
    assert head.split("\u00a0")[0].split(":")[0] in {"error", "erreur"}
    assert all(line.startswith("  ") for line in rest)


def test_only_reports_for_people_break_their_problems(repository: Repository) -> None:
    long = "deep/" * 9
    space = repository({f"{long}a.md": "---\npublish_at: [2026\n---\nWords.\n"})
    full = space.run("check", "--now", NOW)
    concise = space.run("check", "--now", NOW, "--format", "concise")
    assert max(map(len, full.out.splitlines())) <= 80
    [line] = [one for one in concise.out.splitlines() if one.startswith(long)]
    assert len(line) > 80
