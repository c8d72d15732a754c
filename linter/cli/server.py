"""`tactlint server`: the language server, over standard input and output."""

from __future__ import annotations

import sys

from linter.cli.exits import CLEAN
from linter.errors import UserError

# The thread that reads a calendar gives way to the one that answers, this often.
TURN = 0.0002


def server() -> int:
    """Serve an editor until it leaves."""
    try:
        from linter.server.features import serving
    except ModuleNotFoundError as error:
        if error.name not in {"pygls", "lsprotocol"}:
            raise
        # No index has tactlint: its name alone would install what a stranger put there.
        hint = "in tactlint's repository, run: pip install '.[server]'"
        what = f"needs the package '{error.name}'"
        raise UserError("tactlint server", what, hint) from None
    import gc
    import logging

    # What was imported stays; garbage is looked for among all that follows.
    gc.freeze()
    gc.enable()
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    sys.setswitchinterval(TURN)
    stdout = sys.stdout.buffer
    # Whatever a plug-in prints must not get between the messages.
    sys.stdout = sys.stderr
    serving().start_io(stdout=stdout)
    return CLEAN
