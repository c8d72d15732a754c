"""`silence`: requests for silence that are unused, expired, unknown or bare.

The engine finds these itself, once all other rules have spoken.
"""

from __future__ import annotations

from typing import Literal

from linter.core.parameters import parameters
from linter.core.rule import CheckKind


@parameters
class Params:
    """`kind` is what is wrong with the request.

    `needs_reason` are the rules that nobody may silence without saying why.
    """

    kind: Literal["unused", "expired", "unknown", "no-reason"] = "unused"
    needs_reason: tuple[str, ...] = ("sensitive/*",)


KIND = CheckKind("silence", "engine", Params, None)
