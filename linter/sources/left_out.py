"""Left out: folders and files that are never posts, unless someone names them."""

from __future__ import annotations

# Folders that hold other people's files or generated ones.
FOLDERS = frozenset(
    {
        "__pycache__",
        "_site",
        "bower_components",
        "build",
        "dist",
        "node_modules",
        "site-packages",
        "vendor",
        "venv",
    }
)
# Files about the repository itself; the second group in capitals only, for a
# post may well be called `security.md`.
ABOUT = frozenset(
    {"readme", "changelog", "license", "licence", "contributing", "code_of_conduct"}
)
ABOUT_IN_CAPITALS = frozenset(
    {
        "AGENTS",
        "ARCHITECTURE",
        "AUTHORS",
        "BUGS",
        "CHANGES",
        "CLAUDE",
        "CODEOWNERS",
        "CONTRIBUTORS",
        "COPYING",
        "GEMINI",
        "GOVERNANCE",
        "HISTORY",
        "INSTALL",
        "ISSUE_TEMPLATE",
        "MAINTAINERS",
        "NEWS",
        "NOTICE",
        "PULL_REQUEST_TEMPLATE",
        "RELEASING",
        "ROADMAP",
        "SECURITY",
        "SUMMARY",
        "SUPPORT",
        "TODO",
        "UPGRADING",
    }
)
TOOL_SETTINGS = frozenset(
    {
        "_config.yaml",
        "_config.yml",
        "action.yaml",
        "action.yml",
        "antora.yml",
        "appveyor.yml",
        "azure-pipelines.yml",
        "cloudbuild.yaml",
        "codecov.yml",
        "compose.yaml",
        "compose.yml",
        "config.yaml",
        "config.yml",
        "crowdin.yml",
        "docker-compose.yaml",
        "docker-compose.yml",
        "environment.yml",
        "lefthook.yml",
        "mkdocs.yaml",
        "mkdocs.yml",
        "openapi.yaml",
        "pnpm-lock.yaml",
        "pnpm-workspace.yaml",
        "pubspec.yaml",
    }
)
OWN_SETTINGS = frozenset({"tactlint.yaml", "tactlint.yml"})


def is_left_out(name: str, *, settings: bool) -> bool:
    """Say whether a file's name tells that it is no post.

    `settings` also leaves out the settings of well-known tools.
    """
    stem = name.partition(".")[0]
    if name in OWN_SETTINGS or stem.lower() in ABOUT or stem in ABOUT_IN_CAPITALS:
        return True
    return settings and name in TOOL_SETTINGS
