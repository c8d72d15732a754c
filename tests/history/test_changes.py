"""What git says changed, in real repositories."""

from __future__ import annotations

import tempfile
from pathlib import Path
from subprocess import CalledProcessError

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.core.change import Change, Hunk
from linter.errors import UserError
from linter.history.changes import since, staged
from linter.history.git import Repository, repository
from linter.history.index import index
from tests.history.repositories import Work, work

TEXT = "".join(f"line {number}\n" for number in range(1, 9))
ODD = 'é "q" a\tb\nnew.md'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    monkeypatch.chdir(tmp_path)
    return work(tmp_path / "team", monkeypatch)


def known(where: Work) -> Repository:
    return repository(str(where.root))


def edited(line: int) -> str:
    return TEXT.replace(f"line {line}\n", f"line {line}, changed\n")


def test_lines_of_names_that_git_would_quote(here: Work) -> None:
    here.commit({ODD: TEXT, "ünïcode é.md": TEXT, "-n.md": TEXT})
    here.write({ODD: edited(2), "ünïcode é.md": edited(5), "-n.md": TEXT + "more\n"})
    assert since(known(here), "HEAD") == {
        ODD: Change((Hunk(2, 2),)),
        "ünïcode é.md": Change((Hunk(5, 5),)),
        "-n.md": Change((Hunk(9, 9),)),
    }


def test_crlf_lines_count_as_lines(here: Work) -> None:
    here.commit({"a.md": TEXT.replace("\n", "\r\n")})
    here.write({"a.md": edited(4).replace("\n", "\r\n")})
    assert since(known(here), "HEAD") == {"a.md": Change((Hunk(4, 4),))}


def test_a_renamed_file_has_only_the_lines_that_changed(here: Work) -> None:
    here.commit({"old.md": TEXT})
    here.git("mv", "old.md", "new.md")
    here.write({"new.md": edited(7)})
    here.git("add", "--all")
    assert staged(known(here)) == {"new.md": Change((Hunk(7, 7),), moved=True)}


def test_files_that_git_does_not_know_yet_are_new(here: Work) -> None:
    here.commit({".gitignore": "out/\n"})
    here.write({"a.md": "a\n", "out/b.md": "b\n"})
    assert since(known(here), "HEAD") == {"a.md": Change(whole=True)}
    assert staged(known(here)) == {}


def test_a_branch_answers_for_itself_alone(here: Work) -> None:
    here.commit({"a.md": TEXT, "b.md": TEXT})
    here.git("switch", "--quiet", "--create", "mine")
    here.commit({"a.md": edited(3)})
    here.git("switch", "--quiet", "main")
    here.commit({"b.md": edited(6)})
    here.git("switch", "--quiet", "mine")
    assert since(known(here), "main") == {"a.md": Change((Hunk(3, 3),))}
    here.git("merge", "--quiet", "--no-edit", "main")
    assert since(known(here), "main") == {"a.md": Change((Hunk(3, 3),))}


def test_a_merge_to_be_committed_answers_for_what_it_brings(here: Work) -> None:
    here.commit({"a.md": TEXT, "b.md": TEXT})
    here.git("switch", "--quiet", "--create", "mine")
    here.commit({"a.md": edited(3)})
    here.git("switch", "--quiet", "main")
    here.commit({"b.md": edited(6)})
    here.git("merge", "--quiet", "--no-ff", "--no-commit", "mine")
    assert staged(known(here)) == {"a.md": Change((Hunk(3, 3),))}


def test_an_unresolved_merge_has_changed_where_its_marks_are(here: Work) -> None:
    here.commit({"a.md": TEXT})
    here.git("switch", "--quiet", "--create", "mine")
    here.commit({"a.md": edited(3)})
    here.git("switch", "--quiet", "main")
    here.commit({"a.md": edited(3).replace("changed", "otherwise")})
    with pytest.raises(CalledProcessError):
        here.git("merge", "mine")
    expected = Change((Hunk(3, 3), Hunk(5, 7)))
    assert since(known(here), "HEAD") == {"a.md": expected}


def test_the_first_commit_is_all_new(here: Work) -> None:
    here.write({"a.md": TEXT}).git("add", "--all")
    assert staged(known(here)) == {"a.md": Change(whole=True)}


def test_a_file_that_attributes_call_binary_counts_whole(here: Work) -> None:
    here.commit({".gitattributes": "*.md -diff\n", "a.md": TEXT})
    here.write({"a.md": edited(2)})
    assert since(known(here), "HEAD") == {"a.md": Change(whole=True)}


def test_submodules_are_left_out(here: Work, tmp_path: Path) -> None:
    inner = Work(tmp_path / "inner")
    inner.root.mkdir()
    inner.git("init", "--quiet")
    inner.commit({"a.md": TEXT})
    here.commit({"x.md": TEXT})
    here.git("submodule", "--quiet", "add", str(inner.root), "sub")
    here.commit()
    Work(here.root / "sub").commit({"a.md": edited(2)})
    assert since(known(here), "HEAD") == {}


def test_no_program_of_the_settings_is_run(
    here: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.commit({".gitattributes": "*.md diff=evil filter=evil\n", "a.md": TEXT})
    trap = here.root.parent / "trap"
    for name in ("diff.external", "diff.evil.command", "diff.evil.textconv"):
        here.git("config", name, f"touch {trap};:")
    here.git("config", "core.fsmonitor", f"touch {trap};:")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", f"touch {trap};:")
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=3")
    here.git("config", "diff.noprefix", "true")
    here.git("config", "color.ui", "always")
    here.write({"a.md": edited(2)})
    assert since(known(here), "HEAD") == {"a.md": Change((Hunk(2, 2),))}
    assert not trap.exists()


def test_a_shallow_clone_asks_for_more(here: Work, tmp_path: Path) -> None:
    first = here.commit({"a.md": TEXT})
    here.commit({"a.md": edited(2)})
    here.git(
        "clone", "--quiet", "--depth", "1", here.root.as_uri(), str(tmp_path / "c")
    )
    with pytest.raises(UserError) as error:
        since(repository(str(tmp_path / "c")), first)
    assert "fetch-depth: 0" in error.value.hint
    assert since(repository(str(tmp_path / "c")), "HEAD") == {}


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "HEAD..HEAD", "HEAD:a.md"])
def test_a_ref_that_is_no_commit(here: Work, ref: str) -> None:
    here.commit({"a.md": TEXT})
    with pytest.raises(UserError) as error:
        since(known(here), ref)
    assert (error.value.where, ref in error.value.what) == ("--since", True)
    assert not (here.root / "x").exists()


def test_histories_without_a_common_commit(here: Work) -> None:
    here.commit({"a.md": TEXT})
    here.git("switch", "--quiet", "--orphan", "apart")
    here.commit({"b.md": TEXT})
    with pytest.raises(UserError, match="nothing here comes from 'main'"):
        since(known(here), "main")


def test_no_repository(tmp_path: Path, here: Work) -> None:
    del here
    with pytest.raises(UserError, match="no git repository"):
        repository(str(tmp_path))


def test_no_git(here: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError, match="no git here"):
        repository(str(here.root))


def anything(_: str) -> bool:
    return True


def test_the_index_where_it_is_not_what_lies_on_the_disk(here: Work) -> None:
    here.commit({"same.md": TEXT, "more.md": TEXT, "gone.md": TEXT})
    here.write({"more.md": edited(2)}).git("add", "more.md")
    here.write({"more.md": edited(3), "draft/x.md": "x\n", "alone.md": "y\n"})
    here.write({"named.md": "z\n"}).git("add", "--intent-to-add", "named.md")
    (here.root / "gone.md").unlink()
    found = index(known(here), anything)
    assert found.contents == {"more.md": edited(2).encode(), "gone.md": TEXT.encode()}
    assert found.gone == {"gone.md"}
    assert found.unknown == {"draft/", "alone.md", "named.md"}


def test_a_hook_that_names_its_index_from_where_it_stands(
    here: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.commit({"team/a.md": TEXT})
    here.write({"team/a.md": edited(2)}).git("add", "--all")
    monkeypatch.chdir(here.root)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    inside = repository(str(here.root / "team"))
    assert staged(inside) == {"team/a.md": Change((Hunk(2, 2),))}


def lines(words: list[str]) -> str:
    return "".join(f"{word}\n" for word in words)


@given(
    old=st.lists(st.sampled_from("abcd"), max_size=9),
    new=st.lists(st.sampled_from("abcd"), max_size=9),
)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_lines_outside_hunks_are_old_lines(
    here: Work, old: list[str], new: list[str]
) -> None:
    with tempfile.TemporaryDirectory(dir=here.root.parent) as folder:
        there = Work(Path(folder))
        there.git("init", "--quiet")
        there.commit({"a.md": lines(["top", *old])})
        there.write({"a.md": lines(["top", *new])})
        change = since(repository(folder), "HEAD").get("a.md", Change())
    changed = {n for hunk in change.hunks for n in range(hunk.start, hunk.end + 1)}
    kept = [line for n, line in enumerate(new, 2) if n not in changed]
    rest = iter(old)
    assert all(line in rest for line in kept)
    assert changed <= set(range(2, len(new) + 2))
