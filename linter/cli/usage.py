"""Running a command line, and what is wrong with one in our own words."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import typer

from linter.cli import exits
from linter.cli.help_page import below, metavar
from linter.errors import UserError, did_you_mean

if TYPE_CHECKING:
    from typer._click.core import Command

NAME = "tactlint"
HELP = {"-h", "--help"}
LANGUAGES = {"en", "fr"}
# Typer's classes of these move from version to version; this name has stayed.
UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])
# The words of a complaint of Typer's that are the user's.
_VALUE = re.compile(r"'?(.*?)'? is not ", re.DOTALL)
_EXTRA = re.compile(r".*?\((?!s\))(.*)\)", re.DOTALL)


class Reached(NamedTuple):
    """The command that arguments lead to, how it is called, and what follows."""

    command: Command
    path: str
    rest: list[str]


def perform(command: Command, arguments: list[str]) -> int:
    """Run what a command line asks for; return the exit code."""
    language = asked_language(arguments)
    there = reached(command, arguments)
    if not HELP.isdisjoint(there.rest) and not _takes(there.command, "--lang"):
        arguments = _without_language(arguments)
    return exits.guarded(lambda: _performed(command, arguments, language), language)


def _performed(command: Command, arguments: list[str], language: str) -> int:
    try:
        code = command.main(
            arguments, prog_name=NAME, standalone_mode=False, obj=language
        )
    except UsageError as error:
        return _refused(error, reached(command, arguments))
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit as stop:
        code = stop.code
    return code if isinstance(code, int) else exits.CLEAN


def asked_language(arguments: list[str]) -> str:
    """Return the language that `--lang` names, wherever it stands; empty without."""
    found = ""
    for at, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name == "--lang":
            found = value if equals else "".join(arguments[at + 1 : at + 2])
    return found if found in LANGUAGES else ""


def _without_language(arguments: list[str]) -> list[str]:
    """Leave `--lang fr` out: on the way to a page it only says how to speak."""
    left = []
    words = iter(arguments)
    for word in words:
        if word == "--lang":
            next(words, None)
        elif not word.startswith("--lang="):
            left.append(word)
    return left


def reached(command: Command, arguments: list[str]) -> Reached:
    """Follow the names of commands as far as they go."""
    path = NAME
    rest = list(arguments)
    for word in arguments:
        known = dict(below(command))
        if word in known:
            command, path = known[word], f"{path} {word}"
            rest.remove(word)
        elif not word.startswith("-"):
            break
    return Reached(command, path, rest)


def _takes(command: Command, option: str) -> bool:
    return any(option in one.opts for one in command.params)


def _refused(error: Any, there: Reached) -> int:  # noqa: ANN401 - Typer's, by version
    """Show the page of a group that is called alone; complain of all else."""
    text = error.format_message()
    if below(there.command) and not there.rest:
        print(text, file=sys.stderr)
        return exits.MENDABLE
    raise complaint(error, there) from None


def complaint(  # noqa: PLR0911 - one a sort
    error: Any,  # noqa: ANN401 - Typer's, by version
    there: Reached,
) -> UserError:
    """Put what Typer complains of into words of ours."""
    match type(error).__name__:
        case "NoSuchOption":
            return _no_option(error.option_name, there)
        case "BadOptionUsage":
            return _misused(error.option_name, there)
        case "MissingParameter":
            name = metavar(error.param).strip("[].")
            return UserError(there.path, f"its argument {name} is missing", _see(there))
        case "BadParameter" if found := _VALUE.match(error.message):
            what = f"'{found[1]}' is not {expects(error.param.type)}"
            return UserError(error.param.opts[0], what, _see(there))
        case "UsageError" | "NoSuchCommand" if below(there.command):
            return _no_command(there)
        case "UsageError" if found := _EXTRA.fullmatch(error.message):
            return UserError(there.path, f"does not expect '{found[1]}'", _see(there))
    return UserError(there.path, error.format_message(), _see(there))


def _see(there: Reached) -> str:
    return f"see {there.path} --help"


def _no_option(name: str, there: Reached) -> UserError:
    known = [
        "--help",
        *(word for one in there.command.params for word in _options(one)),
    ]
    near = did_you_mean(name, known)
    hint = near if near.startswith("did") else _see(there)
    return UserError(there.path, f"there is no option '{name}'", hint)


def _options(parameter: Any) -> list[str]:  # noqa: ANN401 - of either sort
    sort = parameter.param_type_name
    return [*parameter.opts, *parameter.secondary_opts] if sort == "option" else []


def _misused(name: str, there: Reached) -> UserError:
    flags = (one for one in there.command.params if getattr(one, "is_flag", False))
    if any(name in _options(one) for one in flags):
        return UserError(name, "takes no value", _see(there))
    return UserError(name, "needs a value", _see(there))


def _no_command(there: Reached) -> UserError:
    word = next((one for one in there.rest if not one.startswith("-")), "")
    if not word:
        return UserError(there.path, "a command is missing", _see(there))
    known = [name for name, _ in below(there.command)]
    return UserError(
        there.path, f"there is no command '{word}'", did_you_mean(word, known)
    )


def expects(kind: Any) -> str:  # noqa: ANN401 - a type of Typer's, by version
    """Return what a value should be."""
    least, most = (getattr(kind, edge, None) for edge in ("min", "max"))
    if least is not None and most is not None:
        return f"a number from {least:g} to {most:g}"
    return "a whole number" if kind.name.startswith("int") else "a number"
