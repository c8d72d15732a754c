"""Findings, problems and complaints as diagnostics of the protocol."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from lsprotocol import types
from pygls.uris import from_fs_path

from linter.core.document import Document
from linter.core.finding import Finding, Pointer, Problem
from linter.core.span import Place
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.report.look import Look
from linter.report.problem import told
from linter.server.living import Living
from linter.server.ruler import Ruler

SOURCE = "tactlint"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_WHERE = re.compile(r"(.+?)(?::(\d+))?(?::(\d+))?$", re.DOTALL)


class Manner(NamedTuple):
    """How the client wants its diagnostics."""

    ruler: Ruler
    language: str = "en"
    related: bool = True


def uri(path: str) -> str:
    """Return the address of a file."""
    return from_fs_path(path) or path


def diagnostics(living: Living, path: str, manner: Manner) -> list[types.Diagnostic]:
    """Return all that is to be said of a file now, its path from the root."""
    findings = [_finding(living, one, manner) for one in living.findings(path)]
    document = living.pages.document(path)
    problems = [_problem(document, one, manner) for one in living.problems(path)]
    return problems + findings


def _finding(living: Living, finding: Finding, manner: Manner) -> types.Diagnostic:
    document = living.pages.document(finding.mark.path)
    message = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    related = None
    if finding.related and manner.related:
        related = [_related(living, one, manner) for one in finding.related]
    elif finding.related:
        notes = (
            f"{one.path}:{one.start.line}: {_note(one)}" for one in finding.related
        )
        message = "\n".join([message, *notes])
    address = rule_address(living, finding)
    return types.Diagnostic(
        range=_visible(document, finding.mark.start, finding.mark.end, manner.ruler),
        message=message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        related_information=related,
        data={"fingerprint": finding.fingerprint, "rule": finding.rule},
    )


def rule_address(living: Living, finding: Finding) -> str:
    """Return where to read about a rule: its page, else the file that it is."""
    if finding.url:
        return finding.url
    rule = living.pages.session.project.library.rule(finding.rule)
    place = os.path.abspath(rule.path) if rule else ""
    return uri(place) if os.path.isfile(place) else ""


def _related(
    living: Living, pointer: Pointer, manner: Manner
) -> types.DiagnosticRelatedInformation:
    document = living.pages.document(pointer.path)
    stretch = _visible(document, pointer.start, pointer.end, manner.ruler)
    address = uri(os.path.join(living.root, pointer.path))
    return types.DiagnosticRelatedInformation(
        types.Location(address, stretch), _note(pointer)
    )


def _note(pointer: Pointer) -> str:
    return pointer.note or pointer.post


def _visible(document: Document, start: Place, end: Place, ruler: Ruler) -> types.Range:
    """Return a stretch that can be seen: one without length gets a character."""
    last = len(document.line_starts)
    start = Place(min(start.line, last), start.column)
    end = Place(min(end.line, last), end.column)
    if start == end and start.column <= len(document.line(start.line)):
        end = Place(start.line, start.column + 1)
    return ruler.range(document, start, end)


def _problem(document: Document, problem: Problem, manner: Manner) -> types.Diagnostic:
    said = told(problem, Look(language="fr" if manner.language == "fr" else "en"))
    place = Place(max(said.line, 1), max(said.column, 1))
    severity = "error" if said.fatal else "warning"
    return types.Diagnostic(
        range=_visible(document, place, place, manner.ruler),
        message=f"{said.message}\n{said.hint}" if said.hint else said.message,
        severity=_SEVERITIES[severity],
        source=SOURCE,
    )


def complaints(
    error: UserError, root: str, manner: Manner
) -> Iterator[tuple[str, types.Diagnostic]]:
    """Yield what is wrong with settings: each file's path, and what to say of it."""
    for one in getattr(error, "errors", (error,)):
        match = _WHERE.match(one.where)
        name = match[1] if match else ""
        # Packs are named from the current folder, all else from the root.
        path = os.path.abspath(os.path.join(root, name))
        path = path if os.path.isfile(path) else os.path.abspath(name)
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
            document = Document(path, file.read())
        line, column = (int(match[at] or 1) if match else 1 for at in (2, 3))
        problem = Problem(path, line, column, one.what, one.hint)
        yield path, _problem(document, problem, manner)
