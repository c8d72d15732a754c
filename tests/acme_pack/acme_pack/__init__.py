"""House rules of the Acme team, as data."""

raise AssertionError("a pack is data: nothing may run it")
