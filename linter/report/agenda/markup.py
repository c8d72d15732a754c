"""HTML and SVG written by hand: every text of others goes through `escaped`."""

from __future__ import annotations

from html import escape

from linter.report.visible import visible


def escaped(text: str) -> str:
    """Return a text of a post as text: nothing in it is markup, or acts."""
    return escape(visible(text), quote=True)


def element(name: str, *content: str, **attributes: object) -> str:
    """Return an element; its content is markup already, its attributes are not.

    `class_` is the attribute `class`, an underscore a hyphen; None leaves it out.
    """
    written = _attributes(attributes)
    return f"<{name}{written}>{''.join(content)}</{name}>"


def lone(name: str, **attributes: object) -> str:
    """Return an element of SVG without content."""
    return f"<{name}{_attributes(attributes)}/>"


def _attributes(attributes: dict[str, object]) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
