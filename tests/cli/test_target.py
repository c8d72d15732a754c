"""Reports never take the place of what a run reads; of an earlier report they do."""

from __future__ import annotations

import pytest

from linter.report.registry import FORMATS
from tests.conftest import NOW, Repository, Workspace

POST = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"
FILES = {
    "posts/a.md": POST,
    "posts/broken.yaml": "- text: 'Come\n  channels: [x]\n",
    "tactlint.yaml": "posts: ['posts/**']\nevents: [crises.yaml]\n",
    "crises.yaml": "events: []\n",
    ".tactlint-baseline.yaml": "",
}


@pytest.fixture
def project(repository: Repository) -> Workspace:
    """Return a project with a file of each sort that a run reads."""
    return repository(FILES)


def check(space: Workspace, *arguments: str) -> tuple[int, str]:
    result = space.run("check", "--now", NOW, "--no-baseline", *arguments)
    return result.code, result.err


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("form", ["full", "json"])
def test_what_is_read_stays(project: Workspace, name: str, form: str) -> None:
    code, err = check(project, "--format", f"{form}={name}")
    assert code == 2
    assert f"--format: '{name}' is read by this run" in err
    assert project.read(name) == FILES[name]


SPELLINGS = ["./posts/../posts/a.md", "link.md", "folder/a.md", "{root}/posts/a.md"]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_however_it_is_spelt(project: Workspace, spelling: str) -> None:
    (project.root / "link.md").symlink_to("posts/a.md")
    (project.root / "folder").symlink_to("posts")
    name = spelling.format(root=project.root)
    code, err = check(project, "--output-file", name)
    assert code == 2
    assert f"--output-file: '{name}' is read by this run" in err
    assert project.read("posts/a.md") == POST


def test_nothing_is_fixed_before(project: Workspace) -> None:
    draft = POST.replace("Dear [First name], come.", "Come!!! Now!!!")
    project.write({"posts/a.md": draft})
    code, _ = check(project, "--fix", "--format", "json=posts/a.md")
    assert (code, project.read("posts/a.md")) == (2, draft)


def test_a_pack_that_is_read_stays(project: Workspace) -> None:
    assert project.run("packs", "new", "house").code == 0
    config = FILES["tactlint.yaml"] + "packs: [house]\n"
    project.write({"tactlint.yaml": config})
    before = project.read("house/pack.yaml")
    code, err = check(project, "--format", "json=house/pack.yaml")
    assert (code, project.read("house/pack.yaml")) == (2, before)
    assert "is read by this run" in err


def test_a_configuration_by_another_name(project: Workspace) -> None:
    project.write({"brand.yaml": FILES["tactlint.yaml"]})
    asked = ("--config", "brand.yaml", "--format", "json=brand.yaml")
    assert check(project, *asked)[0] == 2
    assert project.read("brand.yaml") == FILES["tactlint.yaml"]


def test_no_more_in_french(project: Workspace) -> None:
    _, err = check(project, "--format", "full=posts/a.md", "--lang", "fr")
    assert "«\xa0posts/a.md\xa0» est lu ici\xa0: le rapport prendrait sa place" in err


@pytest.mark.parametrize("name", ["tactlint.yaml", "posts/a.md"])
def test_a_run_that_cannot_begin_spoils_nothing(project: Workspace, name: str) -> None:
    project.write({"tactlint.yaml": "posts: ['posts/**'\n"})
    before = project.read(name)
    code, _ = check(project, "--format", f"json={name}")
    assert (code, project.read(name)) == (2, before)


def test_its_report_still_replaces_an_earlier_one(project: Workspace) -> None:
    (project.root / "posts/broken.yaml").unlink()
    assert check(project, "--format", "json=out.json")[0] == 1
    project.write({"tactlint.yaml": "posts: ['posts/**'\n"})
    assert check(project, "--format", "json=out.json")[0] == 2
    assert '"findings": []' in project.read("out.json")


@pytest.mark.parametrize("select", ["robot", "promo/shouting"])
@pytest.mark.parametrize("form", [*FORMATS, "statistics"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_earlier_report_among_the_posts_is_replaced(
    repository: Repository, form: str, select: str, language: str
) -> None:
    space = repository({"posts/a.md": POST, "tactlint.yaml": "posts: ['posts/*.md']\n"})
    asked = ["--format", f"{form}=posts/report.md"]
    if form == "statistics":
        asked = ["--statistics", "--output-file", "posts/report.md"]
    asked += ["--select", select, "--lang", language, "posts/a.md"]
    codes = {check(space, *asked)[0] for _ in range(2)}
    assert codes == {int(select == "robot")}


def test_a_page_that_holds_no_post_is_replaced(repository: Repository) -> None:
    space = repository({"posts/a.md": POST, "notes.md": "What we said.\n"})
    assert check(space, "--format", "json=notes.md")[0] == 1
    assert space.read("notes.md").startswith("{")


def test_a_view_of_the_weeks_replaces_no_post(project: Workspace) -> None:
    (project.root / "posts/broken.yaml").unlink()
    result = project.run("schedule", "--now", NOW, "--output-file", "posts/a.md")
    assert (result.code, project.read("posts/a.md")) == (2, POST)
    assert "--output-file: 'posts/a.md' is read by this run" in result.err
