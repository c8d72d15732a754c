"""Actions: what can be done about a finding, each tried before it is offered."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from lsprotocol import types

from linter.core.document import Document
from linter.core.finding import Finding, Remedy
from linter.core.span import Span
from linter.engine.silence import PLACEHOLDERS
from linter.server.diagnostics import Manner, rule_address, uri
from linter.server.living import Living
from linter.server.mending import Mending
from linter.server.page import Page
from linter.server.shift import Shift
from linter.server.silencing import Insertion, here, in_header

Way = Callable[[str], Iterator[Insertion]]
OPEN_RULE = "tactlint.openRule"
FIX_ALL = "source.fixAll.tactlint"
# Findings in one place, beside those that the client names, that are spoken of.
MOST = 5
# Findings for which silences are tried: each trial reads and judges the file again.
TRIED = 20
# A request only counts with a reason: this one is tried, and never written.
TRIAL = "tried"
WORDS = {
    "en": {
        "here": "Silence {rule} here, with a reason",
        "header": "Silence {rule} for this post, in its header",
        "open": "Open the page of {rule}",
        "all": "Apply all safe fixes of tactlint",
    },
    "fr": {
        "here": "Faire taire {rule} ici, avec une raison",
        "header": "Faire taire {rule} pour ce post, dans son en-tête",
        "open": "Ouvrir la page de {rule}",
        "all": "Appliquer toutes les corrections sûres de tactlint",
    },
}


class Bench:
    """Works out the actions for a stretch of one file."""

    def __init__(self, living: Living, path: str, page: Page, manner: Manner) -> None:
        self._living = living
        self._path = path
        self._page = page
        self._manner = manner
        self._words = WORDS[manner.language]
        self._reason = PLACEHOLDERS[manner.language]
        self._document: Document = page.document or living.pages.document(path)

    def wanted(
        self, span: Span, context: types.CodeActionContext
    ) -> Iterator[types.CodeAction]:
        """Yield the actions of the kinds that are asked for.

        All fixes at once are for those who ask: an editor that saves, or a menu.
        """
        only = None if context.only is None else [*map(_name, context.only)]
        if only is None or _asks(only, _name(types.CodeActionKind.QuickFix)):
            yield from self.at(span, context.diagnostics)
        if only is not None and _asks(only, FIX_ALL):
            yield from self._all()

    def at(
        self, span: Span, given: Iterable[types.Diagnostic]
    ) -> Iterator[types.CodeAction]:
        """Yield the actions for the findings that a stretch touches."""
        known = {_data(one).get("fingerprint"): one for one in given}
        found = [
            one
            for one in self._living.findings(self._path)
            if one.span.start <= span.end
            and span.start <= max(one.span.end, one.span.start)
        ]
        named = [one for one in found if one.fingerprint in known]
        others = [one for one in found if one.fingerprint not in known]
        for count, finding in enumerate([*named, *others[:MOST]]):
            told = known.get(finding.fingerprint)
            for action in self._of(finding, tried=count < TRIED):
                action.diagnostics = [told] if told else None
                yield action

    def _of(self, finding: Finding, *, tried: bool) -> Iterator[types.CodeAction]:
        if finding.remedy:
            yield self._fix(finding.remedy)
        for title, way in self._ways(finding) if tried else ():
            for trial, insertion in zip(way(TRIAL), way(self._reason), strict=True):
                if self._silences(finding, trial):
                    yield self._insertion(title, finding, insertion)
                    break
        if rule_address(self._living, finding):
            yield self._opening(finding)

    def _ways(self, finding: Finding) -> Iterator[tuple[str, Way]]:
        """Yield the kinds of requests, each by its title, waiting for a reason."""
        yield "here", partial(here, self._document, finding)
        for post in self._page.taken.posts:
            if post.key == finding.post:
                yield "header", partial(in_header, self._document, finding, post)

    def _silences(self, finding: Finding, insertion: Insertion) -> bool:
        """Say whether an insertion does what it is for, and nothing to the text."""
        text = insertion.applied(self._document.text)
        page = self._living.pages.read(self._path, text)
        if len(page.taken.problems) > len(self._page.taken.problems):
            return False
        if _texts(page) != _texts(self._page):
            return False
        before = self._living.findings(self._path)
        after = self._living.judgement(self._path, page)
        return len(after) < len(before) and _count(after, finding) < _count(
            before, finding
        )

    def _insertion(
        self, title: str, finding: Finding, insertion: Insertion
    ) -> types.CodeAction:
        at = insertion.offset
        stretch = self._manner.ruler.covering(self._document, Span(at, at))
        edit = types.TextEdit(stretch, insertion.text)
        return types.CodeAction(
            title=self._words[title].replace("{rule}", finding.rule),
            kind=types.CodeActionKind.QuickFix,
            edit=self._edit([edit]),
            data={"reason": self._reason},
        )

    def _fix(self, remedy: Remedy) -> types.CodeAction:
        edits = [
            types.TextEdit(
                self._manner.ruler.covering(self._document, edit.span), edit.text
            )
            for edit in remedy.edits
        ]
        return types.CodeAction(
            title=remedy.message,
            kind=types.CodeActionKind.QuickFix,
            edit=self._edit(edits),
            is_preferred=remedy.safe or None,
        )

    def _all(self) -> Iterator[types.CodeAction]:
        """Yield what does all safe fixes of the file, if there are any."""
        before = self._document.text
        after = Mending(self._living, self._path).text(self._page, before)
        if after == before:
            return
        stretch, text = Shift(before, after).edit(after)
        edit = types.TextEdit(
            self._manner.ruler.covering(self._document, stretch), text
        )
        yield types.CodeAction(
            title=self._words["all"], kind=FIX_ALL, edit=self._edit([edit])
        )

    def _edit(self, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        address = uri(os.path.join(self._living.root, self._path))
        return types.WorkspaceEdit(changes={address: edits})

    def _opening(self, finding: Finding) -> types.CodeAction:
        title = self._words["open"].replace("{rule}", finding.rule)
        address = rule_address(self._living, finding)
        return types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            command=types.Command(title, OPEN_RULE, arguments=[finding.rule, address]),
        )


def _name(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def _asks(only: Iterable[str], kind: str) -> bool:
    """Say whether kinds that are asked for hold one: by its name, or one above it."""
    return any(not one or f"{kind}.".startswith(f"{one}.") for one in only)


def _data(diagnostic: types.Diagnostic) -> dict[str, Any]:
    return diagnostic.data if isinstance(diagnostic.data, dict) else {}


def _texts(page: Page) -> list[list[str]]:
    """Return the lines of all texts, as far as readers can tell."""
    return [
        [line.rstrip() for line in field.text.splitlines()]
        for post in page.taken.posts
        for field in post.fields
    ]


def _count(findings: Iterable[Finding], one: Finding) -> int:
    return sum(finding.fingerprint == one.fingerprint for finding in findings)
