"""What action.yml runs: annotations, a job summary, SARIF, and counts as outputs.

It reads the environment that a runner gives (`GITHUB_*`) and the inputs of the
action (`INPUT_*`), runs tactlint once for each report, and ends as tactlint does.
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
SHOWN = 100
MENDABLE = 2
TITLE = "### tactlint"
SAID = {
    "en": {
        "broken": "tactlint could not check the posts: see the log of this step.",
        "found": "Errors: {errors}, warnings: {warnings}, infos: {infos}. "
        "Posts: {posts}, in {files} files.",
        "known": "Not shown, for the baseline knows them: {count}.",
        "beyond": "Not shown, for they are outside the change: {count}.",
        "silenced": "Silenced: {count}.",
        "head": "| | where | what | rule |",
        "more": "More in the log of this step: {count}.",
    },
    "fr": {
        "broken": "tactlint n'a pas pu vérifier les posts\xa0: voir le journal de "
        "cette étape.",
        "found": "Erreurs\xa0: {errors}, avertissements\xa0: {warnings}, "
        "infos\xa0: {infos}. Posts\xa0: {posts}, dans {files} fichiers.",
        "known": "Non montrés, car la liste de référence les connaît\xa0: {count}.",
        "beyond": "Non montrés, car hors du changement\xa0: {count}.",
        "silenced": "Mis en sourdine\xa0: {count}.",
        "head": "| | où | quoi | règle |",
        "more": "D'autres dans le journal de cette étape\xa0: {count}.",
    },
}
LEVELS = {"error": "❌", "warning": "⚠️", "info": "\N{INFORMATION SOURCE}️"}


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


def options(cause: dict[str, Any], scratch: Path) -> list[str]:
    """Return the arguments of every run."""
    words = [f"--fail-on={asked('FAIL_ON') or 'error'}"]
    given = ("LANG", "CONFIG", "NOW")
    words += [f"--{name.lower()}={asked(name)}" for name in given if asked(name)]
    base = since(asked("SINCE"), cause)
    if base:
        words.append(f"--since={base}")
    words += moment(cause, scratch)
    return [*words, "--", *filter(None, map(str.strip, asked("PATHS").split("\n")))]


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


def run(*words: str, quiet: bool = False) -> int:
    """Run tactlint in its own environment; its exit code."""
    # The summary is ours to write. A folder `linter` of the team is not our code: -P.
    kept = {k: v for k, v in os.environ.items() if k != "GITHUB_STEP_SUMMARY"}
    command = [sys.executable, "-P", "-m", "linter", "check", *words]
    sys.stdout.flush()
    said = subprocess.DEVNULL if quiet else None
    return subprocess.run(  # noqa: S603 - our own command, no shell
        command, env=kept, check=False, stdout=said, stderr=said
    ).returncode


def page(report: dict[str, Any], said: dict[str, str]) -> str:
    """Return the job summary of a JSON report."""
    counts, found = report["summary"], report["findings"]
    lines = [TITLE, "", said["found"].format(**counts)]
    for name in ("known", "beyond", "silenced"):
        if counts[name]:
            lines += ["", said[name].format(count=counts[name])]
    if found:
        lines += ["", said["head"], "|---|---|---|---|", *map(row, found[:SHOWN])]
    if len(found) > SHOWN:
        lines += ["", said["more"].format(count=len(found) - SHOWN)]
    for problem in report["problems"]:
        lines += ["", f"❌ {cell(problem['path'])}: {cell(problem['message'])}"]
    return "\n".join(lines) + "\n"


def row(finding: dict[str, Any]) -> str:
    """Return a finding as a row of the table."""
    where = cell(f"{finding['path']}:{finding['start']['line']}")
    mark = LEVELS[finding["severity"]]
    return f"| {mark} | {where} | {cell(finding['message'])} | {finding['rule']} |"


def cell(text: str) -> str:
    """Return a text that neither ends a cell nor becomes markup."""
    plain = "".join(f"\\{c}" if c in "\\`*_[]()<>|#!~@" else c for c in text)
    return " ".join(plain.split())


def append(variable: str, text: str) -> None:
    """Add to a file that the runner names, if it names one."""
    place = os.environ.get(variable)
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(text)


def reported(words: list[str], scratch: Path) -> dict[str, Any] | None:
    """Return the JSON report, None when tactlint could not write one."""
    place = scratch / "report.json"
    run("--format=json", f"--output-file={place}", *words, quiet=True)
    if not place.is_file():
        return None
    found: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return found


def sarif(words: list[str]) -> str:
    """Write the SARIF report where it is asked for; its path, if there is one."""
    place = asked("SARIF_FILE")
    if not place and asked("UPLOAD_SARIF") == "true":
        place = str(Path(os.environ.get("RUNNER_TEMP", "."), "tactlint.sarif"))
    if place:
        run("--format=sarif", f"--output-file={place}", *words, quiet=True)
    return place if place and Path(place).is_file() else ""


def main() -> int:
    """Run the step and end as tactlint ended."""
    said = SAID["fr" if asked("LANG") == "fr" else "en"]
    shown = "concise" if asked("ANNOTATE") == "false" else "github"
    outputs: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        words = options(event(), Path(folder))
        code = run(f"--format={shown}", *words)
        report = reported(words, Path(folder))
        outputs["sarif-file"] = sarif(words)
    text = f"{TITLE}\n\n{said['broken']}\n"
    if report:
        text = page(report, said)
        outputs.update({name: report["summary"][name] for name in COUNTS})
    if code >= MENDABLE:
        sys.stdout.write(f"::error title=tactlint::{said['broken']}\n")
    if asked("SUMMARY") != "false":
        append("GITHUB_STEP_SUMMARY", text)
    outputs["exit-code"] = code
    append("GITHUB_OUTPUT", "".join(f"{k}={v}\n" for k, v in outputs.items()))
    return code


if __name__ == "__main__":
    sys.exit(main())
