"""Requests are unused only once every rule they name has had its say."""

from __future__ import annotations

import pytest

from linter.session import WORTHWHILE
from tests.conftest import Workspace

NEAR = """\
---
publish_at: 2026-12-01T18:00
channel: facebook
lang: en
---
The oven is warm again.
"""
ASKING = """\
---
publish_at: 2026-12-01T18:30
channel: facebook
lang: en
tactlint:
  ignore:
    noise/too-close: agreed with Ines
---
Which loaf?
"""
UNUSED = [("silence/unused", "posts/b.md", 7)]


def far(post: str) -> str:
    return post.replace("12-01T18:00", "12-05T18:00")


def undated(post: str) -> str:
    return post.replace("publish_at: 2026-12-01T18:30\n", "")


@pytest.fixture
def both(workspace: Workspace) -> Workspace:
    """Return two posts that are close together, as one of them says."""
    return workspace.write({"posts/a.md": NEAR, "posts/b.md": ASKING})


def test_one_that_is_of_no_use_is_said_to_be(both: Workspace) -> None:
    assert both.check("posts/b.md").findings == []
    both.write({"posts/a.md": far(NEAR)})
    assert both.check("posts/b.md").findings == UNUSED


@pytest.mark.parametrize(
    "date",
    [
        pytest.param("publish_at: [2026", id="cut"),
        pytest.param("<<<<<<< HEAD\npublish_at: 2026-12-01T18:00", id="conflict"),
        pytest.param("publish_at: tomorow", id="misspelt date"),
        pytest.param("publish_at: 03/04/2026", id="either day"),
        pytest.param(
            "publish_at: 2026-12-05T18:00\nrecurrence: FREQ=SOMETIMES",
            id="lost returns",
        ),
    ],
)
@pytest.mark.parametrize("path", ["posts/b.md", "posts"])
def test_a_neighbour_that_cannot_be_read_might_need_it(
    both: Workspace, date: str, path: str
) -> None:
    both.write({"posts/a.md": NEAR.replace("publish_at: 2026-12-01T18:00", date)})
    found = both.check("--fix", path)
    assert "silence/unused" not in found.out
    assert both.read("posts/b.md") == ASKING


def test_so_might_one_that_only_the_memory_knows(both: Workspace) -> None:
    lost = NEAR.replace("2026-12-01T18:00", "tomorow")
    both.write({f"posts/{n}.md": far(NEAR) for n in range(WORTHWHILE)})
    both.write({"posts/a.md": lost})
    for _ in range(2):
        found = both.check("posts/b.md", "--select", "noise/too-close,silence")
        assert found.findings == []
    both.write({"posts/a.md": far(NEAR)})
    found = both.check("posts/b.md", "--select", "noise/too-close,silence")
    assert found.findings == UNUSED


def test_a_published_neighbour_needs_nothing(both: Workspace) -> None:
    lost = NEAR.replace("2026-12-01T18:00", "tomorow\nstatus: published")
    assert both.write({"posts/a.md": lost}).check("posts/b.md").findings == UNUSED


def test_a_post_without_a_date_needs_it_once_it_has_one(both: Workspace) -> None:
    both.write({"posts/b.md": undated(ASKING)})
    assert both.check("posts/b.md", "--fix").findings == []
    dated = both.check("posts/b.md", "--at", "2026-12-01T18:30")
    assert [one["rule"] for one in dated.data["silenced"]] == ["noise/too-close"]
    assert both.read("posts/b.md") == undated(ASKING)


def test_rules_on_texts_do_not_wait_for_neighbours_or_dates(both: Workspace) -> None:
    asking = ASKING.replace("noise/too-close", "promo/shouting")
    both.write({"posts/a.md": NEAR.replace("2026", "[2026")})
    assert both.write({"posts/b.md": asking}).check("posts/b.md").findings == UNUSED
    both.write({"posts/b.md": undated(asking)})
    [found] = both.check("posts/b.md").findings
    assert found[0] == "silence/unused"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("silence,noise", UNUSED),
        ("silence,noise/too-close", []),
        ("silence", []),
    ],
)
def test_of_a_pack_every_rule_is_asked(
    both: Workspace, rules: str, expected: list[tuple[str, str, int]]
) -> None:
    asking = ASKING.replace("noise/too-close", "noise/*")
    both.write({"posts/a.md": far(NEAR), "posts/b.md": asking})
    assert both.check("posts/b.md", "--select", rules).findings == expected


def test_outside_a_project_nobody_knows_the_neighbours(both: Workspace) -> None:
    both.write({"posts/a.md": far(NEAR)})
    (both.root / ".git").rmdir()
    assert both.check("posts/b.md").findings == []


def test_a_plan_that_is_read_in_part_keeps_its_requests(workspace: Workspace) -> None:
    plan = """\
# tactlint-disable promo/shouting -- our sign
- publish_at: 2026-12-01T09:00
  channel: facebook
  lang: en
  text: Which loaf?
"""
    workspace.write({"posts/plan.yaml": plan})
    assert [one[0] for one in workspace.check().findings] == ["silence/unused"]
    workspace.write({"posts/plan.yaml": f"{plan}- text: [LOUD\n"})
    assert "unused" not in workspace.check().out
