"""Commands of Typer's whose help is a page of ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    # Where Typer keeps it depends on its version; types are checked with one.
    from typer._click.core import Context


def help_page(context: Context) -> str:
    """Return the help of the command that a context is about."""
    from linter.cli.help_page import page
    from linter.cli.terminal import lenient, look

    lenient()
    # `obj` is the language that was asked for: the top command's caller says it.
    found = look(context.obj or "")
    return page(context, found.language, found.width)


class Command(TyperCommand):
    """A command whose help is a page of ours."""

    def get_help(self, ctx: Context) -> str:
        """Return the page."""
        return help_page(ctx)


class Group(TyperGroup):
    """A group of commands whose help is a page of ours."""

    def get_help(self, ctx: Context) -> str:
        """Return the page."""
        return help_page(ctx)


class Commands(typer.Typer):
    """A Typer that makes such commands."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - Typer's own
        super().__init__(cls=Group, no_args_is_help=True, **settings)

    def command(  # type: ignore[override]
        self,
        name: str,
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Take a function as the command of this name."""
        return super().command(name, cls=Command)
