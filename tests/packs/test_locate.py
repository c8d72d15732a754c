"""Where packs are: ours, a team's folder, an installed distribution."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import UserError
from linter.packs.locate import own_packs, team_pack
from tests.conftest import NOW, Repository, Result, Workspace
from tests.packs.environment import ACME, Environment, activate, offer
from tests.packs.shelves import TEA, write_pack

POST = "---\npublish_at: 2026-12-01T09:00\nlang: {lang}\n---\n{text}\n"
EN = POST.format(lang="en", text="We are moving the needle on repairs this winter.")
FR = POST.format(lang="fr", text="Notre atelier continue de gravir les échelons.")
BREW = POST.format(lang="en", text="Steep it at once and drink it hot.")
GROUP = "tactlint.packs"


def names(workspace: Workspace) -> list[tuple[str, str, int]]:
    return workspace.check("--select", "acme").findings


def test_ours_are_found_in_name_order() -> None:
    found = [Path(folder.path).name for folder in own_packs()]
    assert found == sorted(found)
    assert {"promo", "dialogue", "sensitive", "noise", "robot"} <= set(found)


class TestFolder:
    @pytest.mark.parametrize("name", ["./tea", "tea", "rules/tea", "rules"])
    def test_a_folder_named_in_the_configuration(
        self, repository: Repository, name: str
    ) -> None:
        work = repository({"tactlint.yaml": f"packs: [{name}]\n", "posts/a.md": BREW})
        folder = "rules/tea" if name.startswith("rules") else "tea"
        write_pack(work.root / folder, TEA)
        result = work.check("--select", "tea")
        assert result.findings == [("tea/too-hot", "posts/a.md", 5)]

    def test_its_changes_are_seen_at_once(self, repository: Repository) -> None:
        work = repository({"tactlint.yaml": "packs: [tea]\n", "posts/a.md": BREW})
        write_pack(work.root / "tea", TEA)
        assert len(work.check("--select", "tea").findings) == 1
        words = TEA["signals/brew.en.yaml"].replace("steep it", "leave it to brew")
        write_pack(work.root / "tea", {**TEA, "signals/brew.en.yaml": words})
        assert work.check("--select", "tea").findings == []

    def test_a_folder_without_pack(self, tmp_path: Path) -> None:
        (tmp_path / "tea").mkdir()
        with pytest.raises(UserError) as caught:
            team_pack("tea", str(tmp_path), "tactlint.yaml:1:9")
        assert caught.value.where == "tactlint.yaml:1:9"
        assert "add tea/pack.yaml" in caught.value.hint

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(UserError, match=r"there is no folder '\./tea'"):
            team_pack("./tea", str(tmp_path), "here")

    def test_our_own_may_be_named(self, tmp_path: Path) -> None:
        assert team_pack("promo", str(tmp_path), "here") == []


class TestDistribution:
    @pytest.fixture
    def posts(self, repository: Repository) -> Workspace:
        settings = "packs: [acme]\n"
        files = {"tactlint.yaml": settings, "posts/a.md": EN, "posts/b.md": FR}
        return repository(files)

    def test_it_works_through_its_entry_point(
        self, posts: Workspace, acme: Environment
    ) -> None:
        assert acme.name == "acme-tactlint"
        assert names(posts) == [
            ("acme/office-talk", "posts/a.md", 5),
            ("acme/office-talk", "posts/b.md", 5),
        ]
        assert posts.check("--select", "acme").code == 1

    def test_its_messages_speak_the_posts_language(
        self, posts: Workspace, acme: Environment
    ) -> None:
        del acme
        said = [
            one["message"] for one in posts.check("--select", "acme").data["findings"]
        ]
        assert said[0] == "'moving the needle' is how we talk in meetings"
        assert "langage de réunion" in said[1]

    def test_it_has_pages_and_can_be_set(
        self, posts: Workspace, acme: Environment
    ) -> None:
        del acme
        assert "How" not in posts.run("rule", "acme/office-talk", "--lang", "fr").out
        posts.write(
            {"tactlint.yaml": "packs: [acme]\nrules: {acme/office-talk: info}\n"}
        )
        result = posts.check("--select", "acme")
        assert (result.code, result.data["summary"]["infos"]) == (0, 2)

    def test_its_examples_play(self, workspace: Workspace) -> None:
        result = workspace.run("packs", "test", str(ACME / "acme_pack"))
        assert result.out == ("4 examples of 1 rule and its traits played, 0 failed.\n")

    def test_uninstalled_it_is_unknown(self, posts: Workspace) -> None:
        result = posts.check()
        assert result.code == 2
        assert "tactlint.yaml:1:9: no pack is called 'acme'" in result.err

    def test_a_slip_in_its_name(self, posts: Workspace, acme: Environment) -> None:
        del acme
        posts.write({"tactlint.yaml": "packs: [acne]\n"})
        assert "did you mean 'acme'?" in posts.check().err

    def test_two_that_offer_one_name(self, posts: Workspace, acme: Environment) -> None:
        offer(acme.site, "rival", GROUP, {"acme": "acme_pack"})
        result = posts.check()
        assert result.code == 2
        assert "acme-tactlint 1.2.3 and rival 1.0 both offer a pack" in result.err

    @pytest.mark.parametrize(
        "target", ["no_such_package", "no_such_package.inside", "json", "sys"]
    )
    def test_an_entry_point_that_leads_to_no_pack(
        self,
        posts: Workspace,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        target: str,
    ) -> None:
        site = tmp_path / "site-packages"
        offer(site, "broken", GROUP, {"acme": target})
        activate(site, monkeypatch)
        result = posts.check()
        assert result.code == 2
        assert "the installed pack 'acme' holds no pack.yaml" in result.err
        assert "Traceback" not in result.err


class TestOtherPlugins:
    def installed(
        self,
        work: Workspace,
        monkeypatch: pytest.MonkeyPatch,
        group: str,
        module: str,
    ) -> None:
        site = work.root.parent / "site-packages"
        offer(site, "extras", group, {"extra": "extras_of_a_test:found"})
        (site / "extras_of_a_test.py").write_text(module)
        activate(site, monkeypatch)
        monkeypatch.delitem(
            __import__("sys").modules, "extras_of_a_test", raising=False
        )

    def run(self, work: Workspace) -> Result:
        return work.run("check", "--format", "extra", "--now", NOW)

    def test_a_report_format(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        work = repository({"posts/a.md": EN})
        found = "def found(outcome, look, rules):\n    return f'{outcome.posts} post'\n"
        self.installed(work, monkeypatch, "tactlint.reports", found)
        assert self.run(work).out == "1 post\n"

    def test_one_that_fails_to_load_is_named(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        work = repository({"posts/a.md": EN})
        self.installed(work, monkeypatch, "tactlint.reports", "import no_such_thing\n")
        result = self.run(work)
        assert result.code == 2
        assert "the format 'extra' of extras 1.0 fails to load" in result.err
        assert "Traceback" not in result.err

    def test_a_check_kind(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kind = (
            "from linter.checks.phrases import Params, run\n"
            "from linter.core.rule import CheckKind\n"
            "found = CheckKind('extra', 'post', Params, run)\n"
        )
        settings = "packs: [tea]\n"
        work = repository({"tactlint.yaml": settings, "posts/a.md": BREW})
        rule = TEA["too-hot.yaml"].replace("check: phrases", "check: extra")
        write_pack(work.root / "tea", {**TEA, "too-hot.yaml": rule})
        assert "no check kind is called 'extra'" in work.check().err
        self.installed(work, monkeypatch, "tactlint.checks", kind)
        assert work.check("--select", "tea").findings == [
            ("tea/too-hot", "posts/a.md", 5)
        ]
