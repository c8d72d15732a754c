"""Patches: hunks are counted, whatever their lines look like."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.core.change import Change, Hunk
from linter.history.patch import changes

BLOBS = f"{'1' * 40} {'2' * 40}"
# Lines of a file that look like lines of a patch.
TRAPS = ["", "@@ -1 +1 @@", "diff --git a/x b/x", "++ b/x", "-- a/x", "Binary files "]
LINES = st.lists(st.one_of(st.sampled_from(TRAPS), st.text("a +-@\r", max_size=6)))
HUNKS = st.lists(
    st.tuples(st.integers(1, 900), LINES, LINES).filter(lambda one: one[1] or one[2]),
    max_size=4,
)
NAMES = st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1)


def listed(status: str, *names: str) -> bytes:
    """Return an entry of the list above a patch."""
    return f":100644 100644 {BLOBS} {status}\0".encode() + b"".join(
        name.encode() + b"\0" for name in names
    )


def section(hunks: list[tuple[int, list[str], list[str]]]) -> bytes:
    """Return the patch of one file as git writes it, without context."""
    lines = ["diff --git a/f b/f", f"index {'1' * 40}..{'2' * 40} 100644"]
    lines += ["--- a/f", "+++ b/f"] if hunks else []
    for at, old, new in hunks:
        start = at if new else at - 1
        lines.append(f"@@ -{at},{len(old)} +{start},{len(new)} @@ def x")
        lines += [f"-{line}" for line in old] + [f"+{line}" for line in new]
        lines.append("\\ No newline at end of file")
    return "".join(f"{line}\n" for line in lines).encode()


@given(files=st.dictionaries(NAMES, HUNKS, min_size=1, max_size=4))
@example(files={"a\nb": [(1, ["-- a/x"], [])], "é.md": [(3, [], ["++ b/x"])]})
def test_hunks_come_back_as_they_went_in(
    files: dict[str, list[tuple[int, list[str], list[str]]]],
) -> None:
    data = b"".join(listed("M", name) for name in files)
    data += b"\0" + b"".join(section(hunks) for hunks in files.values())
    assert changes(data) == {
        name.encode(): Change(
            tuple(
                Hunk(at, at + len(new) - 1, len(old) > len(new))
                for at, old, new in hunks
            )
        )
        for name, hunks in files.items()
    }


@pytest.mark.parametrize(
    ("entry", "patch", "expected"),
    [
        pytest.param(listed("A", "f"), section([]), Change(whole=True), id="new"),
        pytest.param(listed("D", "f"), section([]), Change(whole=True), id="gone"),
        pytest.param(
            listed("R090", "old", "f"),
            section([(4, ["a"], ["b"])]),
            Change((Hunk(4, 4),), moved=True),
            id="renamed",
        ),
        pytest.param(
            listed("T", "f"), section([]) * 2, Change(whole=True), id="now a link"
        ),
        pytest.param(
            listed("M", "f"),
            section([]) + b"Binary files a/f and b/f differ\n",
            Change(whole=True),
            id="no text",
        ),
        pytest.param(
            listed("M", "f"),
            section([(9, ["<!-- tactlint-disable-file promo -- why -->"], [])]),
            Change((Hunk(9, 8, shrinks=True),), whole=True),
            id="a silence is gone",
        ),
        pytest.param(
            listed("M", "f"), b"", Change(whole=True), id="a patch that lacks a file"
        ),
    ],
)
def test_what_became_of_a_file(entry: bytes, patch: bytes, expected: Change) -> None:
    assert changes(entry + b"\0" + patch) == {b"f": expected}


def test_nothing_changed() -> None:
    assert changes(b"") == {}


@pytest.mark.parametrize(
    ("hunk", "first", "last", "expected"),
    [
        (Hunk(3, 5), 5, 9, True),
        (Hunk(3, 5), 1, 3, True),
        (Hunk(3, 5), 6, 9, False),
        (Hunk(3, 5), 1, 2, False),
        (Hunk(4, 3, shrinks=True), 3, 3, True),
        (Hunk(4, 3, shrinks=True), 4, 4, True),
        (Hunk(4, 3, shrinks=True), 5, 9, False),
        (Hunk(4, 3, shrinks=True), 1, 2, False),
    ],
)
def test_a_hunk_meets_lines(hunk: Hunk, first: int, last: int, expected: bool) -> None:
    assert hunk.meets(first, last) is expected
