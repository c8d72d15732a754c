"""The help of a command: how it is called, its arguments, options and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from linter.report.wrap import hung, wrapped

if TYPE_CHECKING:
    from typer._click.core import Command, Context, Parameter

Say = Callable[[str], str]
Row = tuple[str, str]
WIDEST = 80
# What stands before the explanations takes no more than this.
COLUMN = 28


def page(context: Context, language: str, width: int) -> str:
    """Return the help of a context's command, cut to fit a width."""
    say: Say = str
    if language == "fr":
        from linter.report.french.translation import on_page as say
    return "\n".join(lines(context, say, min(width, WIDEST)))


def lines(context: Context, say: Say, width: int) -> Iterator[str]:
    """Yield the lines of a page; `say` puts each of our texts into a language."""
    command = context.command
    sorts = _sorted(command.get_params(context))
    yield from _usage(context, sorts["argument"], say, width)
    yield ""
    for line in wrapped(say(_told(command)), width, 2, 2):
        yield f"  {line}"
    for title, rows in (
        ("Arguments:", [_argument(one, say) for one in sorts["argument"]]),
        ("Options:", [_option(one, say) for one in sorts["option"]]),
        ("Commands:", [(name, say(_told(one))) for name, one in below(command)]),
    ):
        if rows:
            yield ""
            yield say(title)
            yield from _table(rows, width)


def below(command: Command) -> list[tuple[str, Command]]:
    """Return the commands of a group by their names, none of another."""
    return list(getattr(command, "commands", {}).items())


def _told(command: Command) -> str:
    return " ".join((command.help or "").split())


def _sorted(parameters: Sequence[Parameter]) -> dict[str, list[Parameter]]:
    sorts: dict[str, list[Parameter]] = {"argument": [], "option": []}
    for one in parameters:
        sorts[one.param_type_name].append(one)
    return sorts


def _usage(
    context: Context, arguments: list[Parameter], say: Say, width: int
) -> Iterator[str]:
    words = [say("[OPTIONS]"), *(say(metavar(one)) for one in arguments)]
    if below(context.command):
        words.append(say("COMMAND [ARGS]..."))
    head = f"{say('Usage:')} {context.command_path} "
    yield from hung(head, " ".join(words), width, 4)


def metavar(parameter: Parameter) -> str:
    """Return what stands for a value on the page."""
    if parameter.metavar:
        return parameter.metavar
    return "<text>" if parameter.type.name in {"str", "text"} else "<number>"


def _argument(parameter: Parameter, say: Say) -> Row:
    return say(metavar(parameter)), _explained(parameter, say)


def _option(parameter: Any, say: Say) -> Row:  # noqa: ANN401 - an option, by version
    names = [", ".join(sorted(parameter.opts, key=len))]
    names += [", ".join(parameter.secondary_opts)] if parameter.secondary_opts else []
    value = "" if parameter.is_flag else f" {say(metavar(parameter))}"
    return " / ".join(names) + value, _explained(parameter, say)


def _explained(parameter: Any, say: Say) -> str:  # noqa: ANN401 - of either sort
    notes = (f"[{one}]" for one in _notes(parameter, say))
    return " ".join([say(parameter.help or ""), *notes])


def _notes(parameter: Any, say: Say) -> Iterator[str]:  # noqa: ANN401 - of either sort
    if parameter.required:
        yield say("required")
    least, most = (getattr(parameter.type, edge, None) for edge in ("min", "max"))
    if least is not None and most is not None:
        yield say("from {} to {}").replace("{}", "%g") % (least, most)
    if default := _default(parameter):
        yield say("default: {}").replace("{}", default)


def _default(parameter: Any) -> str:  # noqa: ANN401 - of either sort
    """Return what holds where nothing is said, as it would be written."""
    if getattr(parameter, "secondary_opts", None):
        return str(
            (parameter.opts if parameter.default else parameter.secondary_opts)[0]
        )
    # Some versions say by a sign of theirs that there is none.
    known = isinstance(parameter.default, str | int | float)
    return str(parameter.default or "") if known else ""


def _table(rows: list[Row], width: int) -> Iterator[str]:
    most = min(COLUMN, width // 2)
    column = 4 + max((len(head) for head, _ in rows if len(head) <= most), default=0)
    for head, text in rows:
        start = f"  {head}".ljust(column)
        told = wrapped(text, width, column, column)
        if len(start) > column or not start.endswith("  "):
            yield start.rstrip()
            start = " " * column
        yield start + told[0]
        for line in told[1:]:
            yield " " * column + line
