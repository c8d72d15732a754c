"""Pages of `--help`, and mistakes of the command line, in English and in French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from linter.cli.app import app
from linter.cli.help_page import below, lines
from linter.cli.usage import asked_language
from linter.report.french.help import HELP
from linter.report.width import cells
from tests.conftest import Workspace

NBSP = "\N{NO-BREAK SPACE}"
ROOT = typer.main.get_command(app)


def contexts(command: Any = ROOT, name: str = "tactlint", above: Any = None) -> Any:
    """Yield a context of each command, from the top down."""
    settings = command.context_settings
    context = command.context_class(
        command, info_name=name, parent=above, **settings, obj="fr"
    )
    yield context
    for inner, one in below(command):
        yield from contexts(one, inner, context)


PATHS = [context.command_path.split()[1:] for context in contexts()]
LEAVES = [c.command_path.split()[1:] for c in contexts() if not below(c.command)]


def said() -> set[str]:
    """Return every text of every page."""
    found: set[str] = set()

    def note(text: str) -> str:
        found.add(text)
        return text

    for context in contexts():
        assert list(lines(context, note, 80))
    return found


def parameters() -> Iterator[Any]:
    """Yield every parameter of every command, but not those for help."""
    for context in contexts():
        yield from context.command.params


def test_every_command_and_parameter_explains_itself() -> None:
    assert len(PATHS) > 25
    assert all(context.command.help for context in contexts())
    assert all(one.help for one in parameters())


def test_every_text_of_a_page_has_a_french_twin_and_no_twin_is_stale() -> None:
    spoken = said()
    assert {"Show this message and exit.", "Usage:", "required"} <= spoken
    assert spoken - HELP.keys() == set()
    assert HELP.keys() - spoken == set()


@pytest.mark.parametrize("english", HELP)
def test_a_twin_is_written_as_french_is(english: str) -> None:
    french = HELP[english]
    assert french.strip()
    assert NBSP not in french, "the translation puts them in"
    assert "’" not in french
    assert french.count("«") == french.count("»")
    assert not re.search(r"(?<! )[;?!](?!\w)|(?<! ):(?= |$)", french)
    assert french.endswith(".") == english.endswith(".")
    assert french.count("{}") == english.count("{}")


@pytest.mark.parametrize("english", [text for text in HELP if " " in text])
def test_a_sentence_is_translated(english: str) -> None:
    words = r"\b(the|of|and|or|is|are|this|what|from|with)\b"
    assert HELP[english] != english
    assert not re.search(words, HELP[english].replace("lang=fr", ""))


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_a_page_fits_the_terminal_and_at_most_80_columns(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    path: list[str],
    columns: str,
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    page = workspace.run(*path, "--help")
    assert (page.code, page.err) == (0, "")
    assert page.out.startswith("Utilisation")
    widest = max(page.out.splitlines(), key=cells)
    # A word that has no blank is never cut.
    assert cells(widest) <= min(max(int(columns), 48), 80)


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_each_language_has_its_page(workspace: Workspace, path: list[str]) -> None:
    english = workspace.run(*path, "--help").out
    french = workspace.run(*path, "--help", "--lang", "fr").out
    assert english.startswith(f"Usage: {' '.join(['tactlint', *path])}")
    assert french.startswith(f"Utilisation{NBSP}: {' '.join(['tactlint', *path])}")
    flat = [" ".join(page.split()) for page in (english, french)]
    for context in contexts():
        if context.command_path.split()[1:] == path:
            texts = [context.command.help, *(p.help for p in context.command.params)]
            for text in texts:
                assert " ".join(text.split()) in flat[0]
                french_text = HELP[" ".join(text.split())]
                assert french_text in flat[1].replace(NBSP, " ")


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], ""),
        (["check", "--lang", "fr"], "fr"),
        (["check", "--lang=en", "a.md"], "en"),
        (["check", "--lang", "en", "--lang", "fr"], "fr"),
        (["check", "--lang"], ""),
        (["check", "--lang", "de"], ""),
        (["check", "--language", "fr"], ""),
    ],
)
def test_the_language_is_read_off_the_arguments(
    arguments: list[str], language: str
) -> None:
    assert asked_language(arguments) == language


MISTAKES = [
    (
        ["check", "--watc"],
        (
            "tactlint check: there is no option '--watc'\n"
            "  = help: did you mean '--watch'?"
        ),
        (
            "tactlint check: il n'y a pas d'option « --watc »\n"
            "  = aide : vouliez-vous dire « --watch » ?"
        ),
    ),
    (
        ["check", "-Z"],
        "tactlint check: there is no option '-Z'\n  = help: see tactlint check --help",
        (
            "tactlint check: il n'y a pas d'option « -Z »\n"
            "  = aide : voyez tactlint check --help"
        ),
    ),
    (
        ["check", "--hel"],
        "did you mean '--help'?",
        "vouliez-vous dire « --help » ?",
    ),
    (
        ["hold", "lift"],
        (
            "tactlint hold lift: its argument NAME is missing\n"
            "  = help: see tactlint hold lift --help"
        ),
        (
            "tactlint hold lift: il manque son argument NOM\n"
            "  = aide : voyez tactlint hold lift --help"
        ),
    ),
    (
        ["packs", "score", "--by", "label"],
        "tactlint packs score: its argument FILE is missing",
        "tactlint packs score: il manque son argument FICHIER",
    ),
    (
        ["schedule", "--weeks", "x"],
        "--weeks: 'x' is not a whole number",
        "--weeks: « x » n'est pas un nombre entier",
    ),
    (
        ["events", "fetch", "usgs", "--timeout", "0.01"],
        "--timeout: '0.01' is not a number from 0.1 to 600",
        "--timeout: « 0.01 » n'est pas un nombre de 0.1 à 600",
    ),
    (
        ["check", "--watch=3"],
        "--watch: takes no value",
        "--watch: ne prend pas de valeur",
    ),
    (["check", "--now"], "--now: needs a value", "--now: attend une valeur"),
    (
        ["schema", "rule", "signal", "trait"],
        "tactlint schema: does not expect 'signal trait'",
        "tactlint schema: n'attend pas « signal trait »",
    ),
    (
        ["chek"],
        "tactlint: there is no command 'chek'\n  = help: did you mean 'check'?",
        (
            "tactlint: il n'y a pas de commande « chek »\n"
            "  = aide : vouliez-vous dire « check » ?"
        ),
    ),
    (
        ["hold", "zzz"],
        (
            "tactlint hold: there is no command 'zzz'\n"
            "  = help: known: affected, confirm, lift, list, start"
        ),
        (
            "tactlint hold: il n'y a pas de commande « zzz »\n"
            "  = aide : au choix : affected, confirm, lift, list, start"
        ),
    ),
    (["--"], "tactlint: a command is missing", "tactlint: il manque une commande"),
]


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [pytest.param(*row, id=" ".join(row[0])) for row in MISTAKES],
)
def test_a_mistake_is_told_in_the_readers_language(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    english: str,
    french: str,
) -> None:
    told = workspace.run(*arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("error: ")
    assert english in told.err
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    told = workspace.run(*arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"erreur{NBSP}: ")
    assert french in told.err.replace(NBSP, " ")


def _wrong() -> Iterator[list[str]]:
    """Yield a line with a mistake for each parameter of each command."""
    for context in contexts():
        path = context.command_path.split()[1:]
        needed = [one for one in context.command.params if one.required]
        if needed:
            yield path
        for one in context.command.params:
            if one.param_type_name == "option":
                name = one.opts[0]
                yield [*path, f"{name}=x" if one.is_flag else name]
                if one.type.name not in {"str", "text", "bool", "boolean"}:
                    values = ["x" for _ in needed]
                    yield [*path, *values, name, "many"]
        yield [*path, "--unheard-of"]


@pytest.mark.parametrize("arguments", list(_wrong()), ids=" ".join)
def test_no_mistake_is_told_in_typers_words(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    told = workspace.run(*arguments)
    assert told.code == 2
    typers = "Error|Usage|Invalid|Missing|No such|requires|does not|not a valid|range"
    assert not re.search(typers, told.err)
    assert told.err.startswith(f"erreur{NBSP}: ")


@pytest.mark.parametrize("path", LEAVES, ids=" ".join)
def test_too_many_arguments_are_told(workspace: Workspace, path: list[str]) -> None:
    many = ["x"] * 4
    takes_all = any(
        one.nargs == -1
        for context in contexts()
        if context.command_path.split()[1:] == path
        for one in context.command.params
    )
    if takes_all:
        pytest.skip("takes any number of arguments")
    told = workspace.run(*path, *many)
    assert told.code == 2
    assert "does not expect 'x" in told.err


def test_a_group_alone_shows_its_page_where_mistakes_go(workspace: Workspace) -> None:
    told = workspace.run("hold")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("Usage: tactlint hold [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "fr", "--help"],
        ["-h", "--lang=fr"],
        ["hold", "--lang", "fr", "--help"],
        ["server", "--help", "--lang", "fr"],
    ],
    ids=" ".join,
)
def test_a_page_of_what_has_no_language_is_told_in_one(
    workspace: Workspace, arguments: list[str]
) -> None:
    told = workspace.run(*arguments)
    assert told.code == 0
    assert told.out.startswith("Utilisation")


def test_asked_for_english_beats_the_terminals_french(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert workspace.run("check", "--lang", "en", "-h").out.startswith("Usage:")
    told = workspace.run("check", "--lang", "en", "--nope").err
    assert told.startswith("error: tactlint check: there is no option '--nope'")
