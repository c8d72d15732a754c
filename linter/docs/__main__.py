"""`python -m linter.docs`: write the generated files below the current folder."""

from __future__ import annotations

import os

from linter.docs.generate import generated


def main() -> None:
    """Write each generated file."""
    for path, text in generated().items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
