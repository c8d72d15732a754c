"""`python -m linter`: the same as the `tactlint` command."""

import sys

from linter.cli.entry import main

sys.exit(main())
