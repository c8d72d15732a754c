"""Files whose dates are moved: the value changes, and no other byte."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.core.post import Moment, Post
from linter.sources.layout import Layout
from linter.sources.read import read_document
from linter.sources.redating import Sheaf, redated

PARIS = ZoneInfo("Europe/Paris")
DOUBTFUL = Layout(timezone="Europe/Paris", channels=frozenset({"x"}))
LAYOUT = Layout(timezone="Europe/Paris", channels=frozenset({"x"}), day_first=True)
BOM = "\ufeff"
# A file and the values that may change in it, in their order.
FILES = {
    "plain.md": "---\npublish_at: «2026-12-01 09:00»  # a\nchannel: x\n---\nÉté.\n",
    "quoted.md": "---\r\nmore: x\r\ndate: «'2026-12-01T09:00:00+01:00'»\r\n---\r\nA.",
    "bom.md": f'{BOM}---\ndate: «"2026-12-01 9h"»\n---\n\n# É\r\nMixed ends.\n',
    "toml.md": "+++\ndate = «2026-12-01T09:00:00+01:00» # x\nchannel = 'x'\n+++\nHi.\n",
    "local.md": "+++\ndate = «2026-12-01T09:00:00»\n[extra]\nchannel='x'\n+++\nHi.\n",
    "json.md": '{\n "date": «"2026-12-01T08:00:00Z"»,\n "channel": "x"\n}\nHi you.\n',
    "clock.yaml": "channel: x\ndate: «2026-12-01»\nheure: «9h»\ntexte: Bonjour.\n",
    "inside.yaml": "publier_le: {date: «01/12/2026», heure: «'9 h'»}\ntexte: Oui.\n",
    "list.json": '[{"text": "One.", "channel": "x", "publish_at": «1796112000»}]\n',
    "part.tweet": "---\nscheduled_at: «2026-12-01T09:00»\n---\nOne.\n---\nTwo.\n",
    "flow.yaml": "posts:\n- {text: A., channel: x, date: «'2026-12-01T09:00'»}\n- B.\n",
    "post.toml": "text = 'Hi.'\nchannel = 'x'\npublish_at = «2026-12-01 09:00:00»\n",
}  # fmt: skip


def posts(path: str, data: bytes) -> dict[str, Post]:
    read = read_document(path, data, LAYOUT, named=True)
    return {post.key: post for post in read.posts}


def moment(post: Post) -> Moment:
    assert post.moment is not None
    return post.moment


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=30, deadline=None)
@given(st.integers(1, 4 * 24 * 400))
def test_only_the_value_changes(name: str, quarter: int) -> None:
    marked = FILES[name]
    data = marked.replace("«", "").replace("»", "").encode()
    key, post = next(iter(posts(name, data).items()))
    before = moment(post)
    to = before.at.astimezone(PARIS) + timedelta(minutes=15 * quarter)
    if to.utcoffset() != to.replace(fold=1 - to.fold).utcoffset():
        return
    to = datetime.fromtimestamp(to.timestamp(), PARIS)
    if to.fold or to.utcoffset() != to.replace(fold=1).utcoffset():
        return
    made = redated(Sheaf(name, data, LAYOUT), {key: before._replace(at=to)})
    assert made.refused == frozenset()
    assert moment(posts(name, made.data)[key]).at == to
    around = _around(marked)
    text = made.data.decode()
    assert text.startswith(around[0])
    assert text.endswith(around[-1])
    for piece in around:
        assert piece in text
        text = text[text.index(piece) + len(piece) :]


def _around(marked: str) -> list[str]:
    """Return what stands around the values that may change."""
    first, *others = marked.split("«")
    return [first, *(one.partition("»")[2] for one in others)]


SHARED = """\
posts:
  - {id: a, date: &when '2026-12-01T09:00', channel: x, text: One.}
  - {id: b, date: *when, channel: x, text: Two.}
  - {id: c, date: '2026-12-03T09:00', channel: x, text: Three.}
"""
NAMED = "---\nchannel: x\n---\nHi.\n"
ADDRESS = "---\npath: /2026/12/01/a\nchannel: x\n---\nHi.\n"
EACH = "date: {x: '2026-12-01T09:00', linkedin: '2026-12-02T09:00'}\ntext: Hi.\n"
BOTH = "date: {x: '2026-12-01T09:00', linkedin: '2026-12-01T09:00'}\ntext: Hi.\n"
BLOCK = "text: Hi.\nchannel: x\ndate: >-\n  2026-12-01\n  09:00\n"


@pytest.mark.parametrize(
    ("path", "source", "moves", "refused"),
    [
        pytest.param("s.yaml", SHARED, ("#a",), ("#a",), id="another post's date too"),
        pytest.param("s.yaml", SHARED, ("#a", "#c"), ("#a",), id="others still move"),
        pytest.param("s.yaml", SHARED, ("#a", "#b"), (), id="both go together"),
        pytest.param("2026-12-01-a.md", NAMED, ("",), ("",), id="name of the file"),
        pytest.param("a.md", ADDRESS, ("",), ("",), id="address of the page"),
        pytest.param("a.yaml", EACH, ("#x",), (), id="the date of one channel"),
        pytest.param("a.yaml", EACH, ("#x", "#linkedin"), (), id="a date for each"),
        pytest.param("a.yaml", BOTH, ("",), ("",), id="one date in two places"),
        pytest.param("a.yaml", BLOCK, ("",), ("",), id="a date on two lines"),
    ],
)
def test_what_cannot_be_written_is_refused(
    path: str, source: str, moves: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    data = source.encode()
    found = {key: moment(post) for key, post in posts(path, data).items()}
    wanted = {
        f"{path}{name}": one._replace(at=one.at + timedelta(hours=2))
        for name in moves
        if (one := found[f"{path}{name}"])
    }
    made = redated(Sheaf(path, data, LAYOUT), wanted)
    assert made.refused == {f"{path}{name}" for name in refused}
    assert (made.data == data) == (refused == moves)


def test_a_date_that_would_be_doubtful_is_refused() -> None:
    data = b"date: 25/12/2026\ntext: Hi.\nchannel: x\n"
    [post] = read_document("a.yaml", data, DOUBTFUL, named=True).posts
    later = moment(post)._replace(at=datetime(2027, 1, 5, tzinfo=PARIS))
    made = redated(Sheaf("a.yaml", data, DOUBTFUL), {"a.yaml": later})
    # 05/01/2027 could be the first of May.
    assert made.refused == {"a.yaml"}
    assert made.data == data
