"""The page in a browser: it fits, calls nobody, and the README shows what it is.

`TACTLINT_DOCS=write pytest tests/report/agenda/test_browser.py` takes the READMEs'
pictures anew. Each says in itself which page it shows, so that an old one is
noticed whatever fonts and browser drew it.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Workspace
from tests.report.agenda.browser import Browser, GoneError, browser, installed

ROOT = Path(__file__).parents[3]
WRITE = os.environ.get("TACTLINT_DOCS") == "write"
NEEDED = "no Chromium here: apt-get install chromium, or set TACTLINT_CHROMIUM"
NOW = ("--now", "2026-12-02T08:00")
WHOLE = ("--from", "2026-11-23", "--weeks", "10")
PICTURES = {"en": ("charity", "schedule.png"), "fr": ("bakery", "schedule.fr.png")}
WIDTH, HEIGHT = 1280, 760
KEY = b"tactlint-page"
HOSTILE = """\
- publish_at: 2026-12-03 09:00
  channel: x
  text: "</style></svg><script>document.title='gone'</script> \\u202e\\u200f \\0"
- publish_at: 2026-12-04 09:00
  channel: x
  text: "%s"
""" % ("Donaudampfschifffahrt" * 20)
OVERFLOW = """
[...document.querySelectorAll('body *')]
.filter(one => !one.closest('.scroll, .skip, svg'))
.filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
.map(one => one.outerHTML.slice(0, 80))
"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Browser]:
    command = installed()
    if command is None:
        pytest.skip(NEEDED)
    with ExitStack() as stack:
        try:
            running = stack.enter_context(browser(command))
        except (GoneError, BrokenPipeError):
            pytest.skip(f"{command} is here, but does not start")
        yield running


def written(workspace: Workspace, team: str, *more: str) -> Path:
    folder = str(ROOT / "examples" / team)
    page = workspace.root / "page.html"
    arguments = ("--format", "html", "--output-file", str(page), *NOW, *more)
    assert workspace.run("schedule", folder, *arguments).code == 0
    return page


def complaints(tab: Browser) -> list[dict[str, Any]]:
    """Return what the browser logged, and requests for more than the page."""
    logged = [one for one in tab.events if one["method"] == "Log.entryAdded"]
    asked = [
        one
        for one in tab.events
        if one["method"] == "Network.requestWillBeSent"
        and one["params"]["type"] != "Document"
    ]
    said = [one for one in tab.events if one["method"] == "Runtime.consoleAPICalled"]
    return [*logged, *asked, *said]


def spoken(tab: Browser) -> Iterator[tuple[str, str]]:
    """Yield roles and names as a screen reader meets them."""
    nodes = tab.call("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    left = [nodes[0]["nodeId"]]
    while left:
        node = known[left.pop()]
        left += reversed(node.get("childIds", []))
        if not node["ignored"]:
            yield node["role"]["value"], node.get("name", {}).get("value", "")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("team", ["bakery", "charity"])
def test_it_fits_and_calls_nobody(
    tab: Browser, workspace: Workspace, team: str, width: int, dark: bool
) -> None:
    tab.open(written(workspace, team, *WHOLE), width, dark=dark)
    tab.value("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert tab.value("document.documentElement.scrollWidth") == width
    assert tab.value(OVERFLOW) == []
    assert complaints(tab) == []
    colour = tab.value("getComputedStyle(document.body).backgroundColor")
    assert colour == ("rgb(23, 24, 26)" if dark else "rgb(251, 250, 247)")


def test_hostile_posts_stay_text(tab: Browser, workspace: Workspace) -> None:
    workspace.write({"posts.yaml": HOSTILE})
    page = workspace.root / "page.html"
    workspace.run("schedule", "--format", "html", "--output-file", str(page), *NOW)
    tab.open(page, 360)
    assert complaints(tab) == []
    assert tab.value("document.title").startswith("Schedule")
    assert tab.value("document.scripts.length") == 0
    assert tab.value("document.documentElement.scrollWidth") == 360


def test_a_screen_reader_finds_its_way(tab: Browser, workspace: Workspace) -> None:
    tab.open(written(workspace, "charity", *WHOLE), 1280)
    seen = list(spoken(tab))
    headings = [name for role, name in seen if role == "heading"]
    assert headings[:4] == [
        "Calder Hedgehog Rescue",
        "facebook-calder",
        "mastodon-calder",
        "linkedin-calder",
    ]
    pictures = [name for role, name in seen if role in {"image", "img"}]
    assert len(pictures) == 6
    assert all(": " in name for name in pictures)
    assert {"main", "region"} <= {role for role, _ in seen}
    unnamed = [role for role, name in seen if role in {"link", "heading"} and not name]
    assert unnamed == []


def test_the_keyboard_meets_the_skip_link_first(
    tab: Browser, workspace: Workspace
) -> None:
    tab.open(written(workspace, "charity"), 1280)
    for kind in ("rawKeyDown", "keyUp"):
        tab.call("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab",
                 windowsVirtualKeyCode=9)  # fmt: skip
    box = (
        "(({left, top}) => [left, top])(document.activeElement.getBoundingClientRect())"
    )
    assert tab.value("document.activeElement.className") == "skip"
    assert tab.value(box) == [0, 0]


def test_it_prints_in_daylight(tab: Browser, workspace: Workspace) -> None:
    tab.open(written(workspace, "charity", *WHOLE), 1280, dark=True)
    assert tab.printed().startswith(b"%PDF")
    dark = {"name": "prefers-color-scheme", "value": "dark"}
    tab.call("Emulation.setEmulatedMedia", media="print", features=[dark])
    ink = tab.value("getComputedStyle(document.body).color")
    tab.call("Emulation.setEmulatedMedia", media="")
    assert ink == "rgb(35, 33, 29)"


@pytest.mark.parametrize("language", PICTURES)
def test_the_picture_of_the_readme(
    tab: Browser,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    team, name = PICTURES[language]
    monkeypatch.chdir(ROOT / "examples" / team)
    page = written(workspace, team, *WHOLE, "--lang", language)
    place = ROOT / "docs" / "images" / name
    wanted = _shown(page.read_text(encoding="utf-8"))
    if WRITE:
        tab.open(page, WIDTH)
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(_stamped(tab.picture(WIDTH, HEIGHT), wanted))
    data = place.read_bytes()
    assert len(data) < 200_000
    assert struct.unpack(">II", data[16:24]) == (WIDTH, HEIGHT)
    assert _mark(data) == wanted, "TACTLINT_DOCS=write takes it anew"


def _shown(page: str) -> bytes:
    """Return the mark of what a picture shows: the page down to the first findings.

    Not these themselves: a word changed in a rule's message makes no picture old.
    """
    top, _, _ = page.partition('<ol class="posts">')
    assert len(top) < len(page)
    return sha256(top.encode()).hexdigest().encode()


def _stamped(picture: bytes, mark: bytes) -> bytes:
    """Return a PNG with a text in it, its pixels packed as tightly as can be."""
    chunks = list(_chunks(picture))
    header = next(body for kind, body in chunks if kind == b"IHDR")
    packed = b"".join(body for kind, body in chunks if kind == b"IDAT")
    pixels = zlib.compress(zlib.decompress(packed), 9)
    parts = ((b"IHDR", header), (b"tEXt", KEY + b"\0" + mark), (b"IDAT", pixels))
    return picture[:8] + b"".join(_chunk(*one) for one in (*parts, (b"IEND", b"")))


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + check


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(picture):
        [size] = struct.unpack(">I", picture[at : at + 4])
        yield picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        at += size + 12


def _mark(picture: bytes) -> bytes:
    """Return the mark of the page that a picture shows."""
    texts = [
        body.partition(b"\0") for kind, body in _chunks(picture) if kind == b"tEXt"
    ]
    return next((value for key, _, value in texts if key == KEY), b"")
