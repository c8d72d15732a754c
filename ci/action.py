"""What action.yml runs: annotations, a job summary, SARIF, and counts as outputs.

It reads the environment that a runner gives (`GITHUB_*`) and the inputs of the
action (`INPUT_*`), runs tactlint once for all reports, and ends as tactlint does.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

COUNTS = ("errors", "warnings", "infos", "posts", "known", "beyond")
MENDABLE = 2
TITLE = "### tactlint"
BROKEN = {
    "en": "tactlint could not check the posts: see the log of this step.",
    "fr": "tactlint n'a pas pu vérifier les posts\xa0: voir le journal de cette étape.",
}


def asked(name: str) -> str:
    """Return an input of the action, without blanks around it."""
    return os.environ.get(f"INPUT_{name}", "").strip()


def event() -> dict[str, Any]:
    """Return what set the workflow off, nothing where there is no such file."""
    path = os.environ.get("GITHUB_EVENT_PATH", "")
    if not path or not Path(path).is_file():
        return {}
    found: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return found


def since(given: str, cause: dict[str, Any]) -> str:
    """Return the commit to compare with, "" to report everything."""
    if given != "auto":
        return given
    base = os.environ.get("GITHUB_BASE_REF")
    if base:
        return f"origin/{base}"
    before = str(cause.get("before") or "")
    # A new branch has no state before, and a forced push may have left it behind.
    return "" if cause.get("forced") or not before.strip("0") else before


def enter_the_repository() -> str:
    """Go to the top of the repository; the folder that we come from, as seen there.

    Annotations and SARIF name files from the top, wherever the step runs.
    """
    here = Path.cwd().resolve()
    git = ["git", "rev-parse", "--show-toplevel"]
    asked_git = subprocess.run(git, capture_output=True, text=True, check=False)  # noqa: S603 - no input in it
    top = Path(asked_git.stdout.rstrip("\n")) if not asked_git.returncode else here
    os.chdir(top)
    return os.path.relpath(here, top.resolve())


def options(cause: dict[str, Any], scratch: Path, folder: str) -> list[str]:
    """Return the arguments of the run; paths in them start from a folder."""
    words = [f"--fail-on={asked('FAIL_ON') or 'error'}"]
    words += [
        f"--{name.lower()}={asked(name)}" for name in ("LANG", "NOW") if asked(name)
    ]
    config = asked("CONFIG")
    if config:
        words.append(f"--config={within(folder, config)}")
    base = since(asked("SINCE"), cause)
    if base:
        words.append(f"--since={base}")
    words += moment(cause, scratch)
    paths = list(filter(None, map(str.strip, asked("PATHS").split("\n"))))
    if not paths and not config:
        paths = ["."]
    return [*words, "--", *(within(folder, path) for path in paths)]


def within(folder: str, path: str) -> str:
    """Return a path that starts from a folder as seen from where we are."""
    return os.path.normpath(os.path.join(folder, path))


def moment(cause: dict[str, Any], scratch: Path) -> list[str]:
    """Return when posts without a date go out, as an argument."""
    if asked("AT") != "pull-request":
        return [f"--at={asked('AT')}"] if asked("AT") else []
    body = (cause.get("pull_request") or {}).get("body")
    if not body:
        return []
    place = scratch / "body.md"
    place.write_text(body, encoding="utf-8")
    return [f"--at-from={place}"]


def run(*words: str) -> int:
    """Run tactlint in its own environment; its exit code."""
    # The summary is ours to write. A folder `linter` of the team is not our code: -P.
    kept = {k: v for k, v in os.environ.items() if k != "GITHUB_STEP_SUMMARY"}
    command = [sys.executable, "-P", "-m", "linter", "check", *words]
    sys.stdout.flush()
    return subprocess.run(command, env=kept, check=False).returncode  # noqa: S603 - our own command, no shell


def append(variable: str, text: str) -> None:
    """Add to a file that the runner names, if it names one."""
    place = os.environ.get(variable)
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(text)


def sarif(folder: str) -> str:
    """Return where the SARIF report is asked for, "" for nowhere."""
    place = asked("SARIF_FILE")
    if not place and asked("UPLOAD_SARIF") == "true":
        place = str(Path(os.environ.get("RUNNER_TEMP", "."), "tactlint.sarif"))
    # The step that uploads it runs elsewhere.
    return str(Path(within(folder, place)).absolute()) if place else ""


def content(place: Path) -> str:
    """Return what a report says, "" when it was not written."""
    return place.read_text(encoding="utf-8") if place.is_file() else ""


def main() -> int:
    """Run the step and end as tactlint ended."""
    broken = BROKEN["fr" if asked("LANG") == "fr" else "en"]
    shown = "concise" if asked("ANNOTATE") == "false" else "github"
    folder = enter_the_repository()
    upload = sarif(folder)
    reports = [f"--format={shown}"] + ([f"--format=sarif={upload}"] if upload else [])
    with tempfile.TemporaryDirectory() as scratch:
        table, page = Path(scratch, "report.json"), Path(scratch, "page.md")
        reports += [f"--format=json={table}", f"--format=markdown={page}"]
        code = run(*reports, *options(event(), Path(scratch), folder))
        report, text = content(table), content(page)
    outputs: dict[str, Any] = {}
    if report:
        counts = json.loads(report)["summary"]
        outputs.update({name: counts[name] for name in COUNTS})
    outputs["sarif-file"] = upload if report else ""
    if code >= MENDABLE:
        sys.stdout.write(f"::error title=tactlint::{broken}\n")
    if asked("SUMMARY") != "false":
        append("GITHUB_STEP_SUMMARY", text or f"{TITLE}\n\n{broken}\n")
    outputs["exit-code"] = code
    append("GITHUB_OUTPUT", "".join(f"{k}={v}\n" for k, v in outputs.items()))
    return code


if __name__ == "__main__":
    sys.exit(main())
