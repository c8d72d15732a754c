"""`tactlint baseline`: old sins are known, new ones are told."""

from __future__ import annotations

import pytest

from tests.conftest import NOW, Result, Workspace

NAME = ".tactlint-baseline.yaml"
BLANK = "Dear [First name], come at six.\n"
FINE = "Which soup should we cook on Friday? Tell us below.\n"
HEAD = "---\npublish_at: 2026-12-{day}T09:00\nchannel: facebook\nlang: en\n---\n"
HOLD = (
    "events:\n  - id: storm\n    from: 2026-11-01\n    posture: freeze\n"
    "    name: Storm\n"
)


def post(text: str, day: str = "01") -> str:
    return HEAD.replace("{day}", day) + text


def baseline(workspace: Workspace, *words: str) -> Result:
    return workspace.run("baseline", *words, "--now", NOW)


def found(workspace: Workspace, *words: str) -> list[str]:
    return [rule for rule, _, _ in workspace.check(*words).findings]


def test_what_is_known_is_counted_and_not_told(workspace: Workspace) -> None:
    workspace.write({"a.md": post(BLANK)})
    made = baseline(workspace, "create")
    assert (made.code, made.err) == (0, "")
    assert made.out == f"{NAME}: known findings: 1 (new: 1, gone: 0).\n"
    result = workspace.check()
    assert (result.code, result.findings) == (0, [])
    assert [one["rule"] for one in result.data["known"]] == ["robot/placeholder"]
    shown = workspace.run("check", "--now", NOW)
    assert "1 known finding in the baseline" in shown.out
    assert found(workspace, "--no-baseline") == ["robot/placeholder"]


def test_a_known_finding_moves_with_its_words(workspace: Workspace) -> None:
    workspace.write({"a.md": post(BLANK)})
    baseline(workspace, "create")
    workspace.write({"a.md": post(f"{FINE}\n{BLANK}")})
    assert found(workspace) == []


def test_the_same_words_once_more_are_new(workspace: Workspace) -> None:
    workspace.write({"a.md": post(BLANK)})
    baseline(workspace, "create")
    workspace.write({"a.md": post(f"{BLANK}\n{BLANK}")})
    assert found(workspace) == ["robot/placeholder"]
    baseline(workspace, "update")
    assert "count: 2}" in workspace.read(NAME)
    assert found(workspace) == []


def test_stale_entries_are_told_and_pruned(workspace: Workspace) -> None:
    workspace.write({"a.md": post(BLANK), "b.md": post(BLANK + FINE, "09")})
    baseline(workspace, "create")
    workspace.write({"a.md": post(FINE)})
    (workspace.root / "b.md").unlink()
    shown = workspace.run("check", "--now", NOW)
    assert shown.code == 0
    assert "baseline prune` takes them out" in shown.out
    stale = workspace.check().data["summary"]["stale"]
    pruned = baseline(workspace, "prune")
    assert pruned.out == f"{NAME}: known findings: 0 (new: 0, gone: {stale}).\n"
    assert workspace.check().data["summary"]["stale"] == 0
    assert "known: {}" in workspace.read(NAME)


def test_pruning_notes_nothing_new(workspace: Workspace) -> None:
    workspace.write({"a.md": post(FINE)})
    baseline(workspace, "create")
    workspace.write({"a.md": post(BLANK)})
    baseline(workspace, "prune")
    assert found(workspace) == ["robot/placeholder"]


@pytest.mark.parametrize(
    "words", [("a.md",), ("--select", "promo"), ("--ignore", "robot")]
)
def test_what_was_not_looked_for_is_not_stale(
    workspace: Workspace, words: tuple[str, ...]
) -> None:
    workspace.write({"a.md": post(FINE), "b.md": post(BLANK, "09")})
    baseline(workspace, "create")
    assert workspace.check(*words).data["summary"]["stale"] == 0


def test_an_update_of_one_file_keeps_the_others(workspace: Workspace) -> None:
    workspace.write(
        {
            "a.md": post(BLANK),
            "b.md": post("Hello [First name], our mill turns on Sunday.\n", "09"),
        }
    )
    baseline(workspace, "create")
    workspace.write({"a.md": post("Dear [First name] and [Last name], at six.\n")})
    baseline(workspace, "update", "a.md")
    assert found(workspace) == []
    assert '"b.md":' in workspace.read(NAME)


def test_firm_findings_are_never_known(workspace: Workspace) -> None:
    workspace.write({"events.yaml": HOLD, "tactlint.yaml": "events: [events.yaml]\n"})
    workspace.write({"a.md": post(BLANK)})
    made = baseline(workspace, "create")
    assert "Not noted, for nothing lifts them but a change: 1 (sensitive/held)" in (
        made.out
    )
    assert found(workspace) == ["sensitive/held"]
    held = next(
        one
        for one in workspace.check("--no-baseline").data["findings"]
        if one["rule"] == "sensitive/held"
    )
    text = workspace.read(NAME).replace("robot/placeholder", "sensitive/held")
    digits = text.partition('fingerprint: "')[2][:16]
    workspace.write({NAME: text.replace(digits, held["fingerprint"])})
    assert "sensitive/held" in found(workspace)


def test_the_file_is_sorted_and_written_only_when_it_changes(
    workspace: Workspace,
) -> None:
    workspace.write(
        {
            "b.md": post(BLANK, "09"),
            'a "é".md': post("Hello [First name], our mill turns on Sunday.\n"),
        }
    )
    baseline(workspace, "create")
    text = workspace.read(NAME)
    assert text.index('"a \\"é\\".md":') < text.index('"b.md":')
    before = (workspace.root / NAME).stat().st_mtime_ns
    baseline(workspace, "update")
    assert (workspace.root / NAME).stat().st_mtime_ns == before
    assert found(workspace) == []
    assert sorted(one.name for one in workspace.root.iterdir()) == sorted(
        [".git", NAME, 'a "é".md', "b.md"]
    )


ENTRY = 'version: 1\nknown:\n  "a.md":\n    - {rule: a/b, '


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (ENTRY + 'finger: "0123456789abcdef"}\n', "4:19", "did you mean"),
        (ENTRY + 'fingerprint: "xyz"}\n', "4:32", "no fingerprint"),
        (ENTRY + 'fingerprint: "0123456789abcdef", count: 0}\n', "4:59", "one finding"),
        ("version: 9\n", "1:10", "has version 9"),
        ("known: [\n", "", "error"),
    ],
)
def test_a_bad_baseline_stops_the_check(
    workspace: Workspace, text: str, place: str, said: str
) -> None:
    workspace.write({"a.md": post(FINE), NAME: text})
    result = workspace.check()
    assert result.refused
    assert f"{NAME}:{place}" in result.err
    assert said in result.err


@pytest.mark.parametrize(
    ("act", "there", "said"),
    [
        ("create", True, "run: tactlint baseline update"),
        ("prune", False, "run: tactlint baseline create"),
    ],
)
def test_acts_out_of_turn(
    workspace: Workspace, act: str, there: bool, said: str
) -> None:
    workspace.write({"a.md": post(FINE), **({NAME: "version: 1\n"} if there else {})})
    result = baseline(workspace, act)
    assert (result.code, said in result.err) == (2, True)


def test_nothing_is_written_when_a_file_cannot_be_read(workspace: Workspace) -> None:
    workspace.write({"a.md": post(BLANK), "b.md": "---\npublish_at: 2026-12-01\n"})
    result = baseline(workspace, "create")
    assert (result.code, "b.md:1:1" in result.err) == (2, True)
    assert not (workspace.root / NAME).exists()


def test_each_project_has_its_own(workspace: Workspace) -> None:
    for brand in ("one", "two"):
        sin = {f"{brand}/tactlint.yaml": "{}\n", f"{brand}/a.md": post(BLANK)}
        workspace.write(sin)
    made = baseline(workspace, "create", "--lang", "fr")
    assert f"one/{NAME}\xa0: constats connus\xa0: 1" in made.out
    assert found(workspace) == []
    assert '"a.md":' in workspace.read(f"two/{NAME}")


PLAN = "- publish_at: {date}\n  channel: facebook\n  text: {text}\n"
OLD = (
    PLAN.replace("{date}", "2026-12-01T09:00").replace(
        "{text}", "Dear [Name], the mill turns at six."
    ),
    PLAN.replace("{date}", "2026-12-08T09:00").replace(
        "{text}", "Hello [Name], which bread shall we bake?"
    ),
)
NEW = PLAN.replace("{date}", "2026-11-24T09:00").replace(
    "{text}", "Good evening [Name], bring a chair."
)


def told(workspace: Workspace) -> list[int]:
    """Return the lines of the blanks that are new."""
    return [
        one["start"]["line"]
        for one in workspace.check().data["findings"]
        if one["rule"] == "robot/placeholder"
    ]


@pytest.mark.parametrize(
    ("after", "new"),
    [
        pytest.param((NEW, *OLD), [3], id="one on top"),
        pytest.param((OLD[0], NEW, OLD[1]), [6], id="one between"),
        pytest.param(OLD[1:], [], id="one less"),
        pytest.param((NEW, OLD[1]), [3], id="one for another"),
        pytest.param(OLD[::-1], [], id="another order"),
        pytest.param(
            (OLD[0].replace("at six", "at eight"), OLD[1]), [], id="another text"
        ),
        pytest.param(
            (NEW, OLD[0].replace("12-01", "12-03"), OLD[1]), [3], id="another date"
        ),
        pytest.param(
            (OLD[0].replace("12-01", "12-08").replace("at six", "[Name]"), *OLD),
            [3, 3],
            id="the date of another",
        ),
    ],
)
def test_posts_of_a_plan_are_known_by_date_or_text_not_by_place(
    workspace: Workspace, after: tuple[str, ...], new: list[int]
) -> None:
    workspace.write({"plan.yaml": "".join(OLD)})
    baseline(workspace, "create")
    assert told(workspace) == []
    workspace.write({"plan.yaml": "".join(after)})
    assert told(workspace) == new


# Hashes of 'plan.yaml#1' and 'plan.yaml#2', as the first version wrote them.
FORMER = (
    'version: 1\nknown:\n  "plan.yaml":\n'
    '    - {rule: robot/placeholder, fingerprint: "55e31a993ce6760a"}\n'
    '    - {rule: robot/placeholder, fingerprint: "dd1edf20fb8b86cc"}\n'
)


def test_an_older_baseline_is_read_and_an_update_renews_it(
    workspace: Workspace,
) -> None:
    workspace.write({"plan.yaml": "".join(OLD), NAME: FORMER})
    assert told(workspace) == []
    assert workspace.check().data["summary"]["stale"] == 0
    updated = baseline(workspace, "update")
    assert (updated.code, "(new: 0, gone: 0)" in updated.out) == (0, True)
    assert workspace.read(NAME).count('text: "') == 2
    workspace.write({"plan.yaml": "".join((NEW, *OLD))})
    assert told(workspace) == [3]


def test_an_update_follows_a_post_that_moves_and_then_says_something_else(
    workspace: Workspace,
) -> None:
    moved = OLD[0].replace("12-01", "12-03")
    workspace.write({"plan.yaml": "".join(OLD)})
    baseline(workspace, "create")
    workspace.write({"plan.yaml": moved + OLD[1]})
    baseline(workspace, "update")
    workspace.write({"plan.yaml": moved.replace("at six", "at eight") + OLD[1]})
    assert told(workspace) == []
