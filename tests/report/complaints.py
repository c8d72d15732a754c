"""Every text that linter/ complains with, read off its source; holes are `{}`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[2] / "linter"
HOLE = "{}"
# What takes words for a reader, and at which places: the first, the last, by names.
SINKS: dict[str, tuple[int, ...]] = {
    "Broken": (1, 2),
    "Complaint": (1, 2),
    "Failure": (1,),
    "Objection": (1, 2),
    "PhraseError": (1,),
    "Problem": (3, 4),
    "UndecodableError": (2, 3),
    "Unreadable": (0, 1),
    "UserError": (1, 2),
    "_unexpected": (2,),
    "_worded": (0,),
    "complain": (0, 1),
}
NAMES = {"what", "hint", "message", "reason"}
# What takes words that fill the holes of others, and functions that give them.
PHRASE_SINKS = {"Kind": (0,), "Reader": (2,), "Registry": (0,), "the_only": (1,)}
PHRASE_FUNCTIONS = {"expects", "found", "distribution"}
# Tables whose holes have names.
NAMED_HOLES = {"FLAWS"}


class Module(NamedTuple):
    """A module's source, and what its names stand for."""

    name: str
    tree: ast.Module
    constants: dict[str, ast.expr]
    functions: dict[str, ast.FunctionDef]
    imports: dict[str, tuple[str, str]]


class Scope(NamedTuple):
    """Where an expression stands; `busy` are the names that are being followed."""

    module: Module
    function: ast.FunctionDef | None
    busy: frozenset[str] = frozenset()

    def following(self, name: str) -> Scope:
        """Return the scope inside which this name leads nowhere new."""
        return self._replace(busy=self.busy | {name})


Placed = tuple[ast.expr, Scope]


@cache
def modules() -> dict[str, Module]:
    """Return all modules of linter/, by name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE.parent).with_suffix("")
        name = ".".join(inside.parts)
        found[name] = _module(name, ast.parse(path.read_text(encoding="utf-8")))
    return found


def _module(name: str, tree: ast.Module) -> Module:
    constants: dict[str, ast.expr] = {}
    imports: dict[str, tuple[str, str]] = {}
    functions: dict[str, ast.FunctionDef] = {}
    for statement in tree.body:
        constants.update(_bound(statement))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            functions.setdefault(node.name, node)
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            imports |= {a.asname or a.name: (source, a.name) for a in node.names}
    return Module(name, tree, constants, functions, imports)


def _bound(statement: ast.stmt) -> dict[str, ast.expr]:
    targets: list[ast.expr] = []
    value = None
    if isinstance(statement, ast.Assign):
        targets, value = statement.targets, statement.value
    elif isinstance(statement, ast.AnnAssign):
        targets, value = [statement.target], statement.value
    if value is None:
        return {}
    return {one.id: value for one in targets if isinstance(one, ast.Name)}


def sentences() -> dict[str, set[str]]:
    """Return each text of a complaint, with the modules that use it."""
    return _gathered(_said(SINKS))


def phrases() -> dict[str, set[str]]:
    """Return each text that fills a hole of a complaint."""
    return _gathered((*_said(PHRASE_SINKS), *_given(), *_joined()))


def _gathered(found: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    gathered: dict[str, set[str]] = {}
    for text, module in found:
        if text.replace(HOLE, "").strip():
            gathered.setdefault(text, set()).add(module)
    return gathered


def _said(sinks: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, str]]:
    for module in modules().values():
        for call, scope in _calls(module):
            for argument in _words(call, sinks):
                for text in texts(argument, scope):
                    yield text, module.name


def _calls(module: Module) -> Iterator[tuple[ast.Call, Scope]]:
    inside: dict[int, ast.FunctionDef] = {}
    for function in ast.walk(module.tree):
        if isinstance(function, ast.FunctionDef):
            inside |= {id(node): function for node in ast.walk(function)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield node, Scope(module, inside.get(id(node)))


def _words(call: ast.Call, sinks: Mapping[str, tuple[int, ...]]) -> list[ast.expr]:
    """Return the arguments that are words; all that are behind a star may be."""
    name = _name(call.func)
    if name == "__init__" and isinstance(call.func, ast.Attribute):
        return [one for one in call.args if isinstance(one, ast.JoinedStr)]
    if name not in sinks:
        return []
    starred = next(
        (at for at, one in enumerate(call.args) if isinstance(one, ast.Starred)),
        len(call.args),
    )
    return [
        *(
            one
            for at, one in enumerate(call.args)
            if at in sinks[name] or at >= starred
        ),
        *(keyword.value for keyword in call.keywords if keyword.arg in NAMES),
    ]


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _given() -> Iterator[tuple[str, str]]:
    """Yield what the functions return that put things into words."""
    for module in modules().values():
        for name in PHRASE_FUNCTIONS & module.functions.keys():
            scope = Scope(module, module.functions[name])
            for text in _returned(scope):
                yield text, module.name


def _joined() -> Iterator[tuple[str, str]]:
    """Yield `{} and {}`: lists are joined by words, too."""
    for module in modules().values():
        for call, _ in _calls(module):
            function = call.func
            if isinstance(function, ast.Attribute) and function.attr == "join":
                glue = function.value
                words = glue.value if isinstance(glue, ast.Constant) else None
                if isinstance(words, str) and words.strip().isalpha():
                    yield f"{HOLE}{words}{HOLE}", module.name


def texts(node: ast.expr, scope: Scope) -> set[str]:  # noqa: PLR0911 - one a shape
    """Return the texts that an expression may stand for, as far as one can tell."""
    match node:
        case ast.Constant(value=str(text)):
            return {text} if text else set()
        case ast.JoinedStr(values=parts):
            return _filled(parts, scope)
        case ast.BinOp(op=ast.Add()):
            return _filled([node.left, node.right], scope)
        case ast.IfExp():
            return texts(node.body, scope) | texts(node.orelse, scope)
        case ast.Call(func=ast.Attribute(attr="format", value=template)):
            return {re.sub(r"\{\w+\}", HOLE, one) for one in texts(template, scope)}
        case ast.Call(func=ast.Name()):
            return set().union(*map(_returned, _functions(node, scope)))
    below = [texts(*one) for one in leaves(node, scope) if one[0] is not node]
    found: set[str] = set().union(*below)
    if isinstance(node, ast.Name) and _is_from(node, scope, NAMED_HOLES):
        return {re.sub(r"\{\w+\}", HOLE, one) for one in found}
    return found


def _is_from(node: ast.Name, scope: Scope, tables: set[str]) -> bool:
    """Say whether a name is unpacked from one of these tables."""
    return scope.function is not None and any(
        isinstance(assign, ast.Assign)
        and isinstance(assign.value, ast.Subscript)
        and isinstance(assign.value.value, ast.Name)
        and assign.value.value.id in tables
        and node.id in {n.id for n in ast.walk(assign) if isinstance(n, ast.Name)}
        for assign in ast.walk(scope.function)
    )


def _filled(parts: list[ast.expr], scope: Scope) -> set[str]:
    """Put every variant of the pieces together; what is not known is a hole."""
    pieces = [
        _piece(one.value if isinstance(one, ast.FormattedValue) else one, scope)
        for one in parts
    ]
    return {"".join(chosen) for chosen in product(*pieces)}


def _piece(node: ast.expr, scope: Scope) -> list[str]:
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp():
            return _piece(node.body, scope) + _piece(node.orelse, scope)
        case (
            ast.JoinedStr() | ast.BinOp() | ast.Call(func=ast.Attribute(attr="format"))
        ):
            found = sorted(texts(node, scope))
            return found if any(one.replace(HOLE, "") for one in found) else [HOLE]
        case ast.Name():
            behind = leaves(node, scope)
            plain = (ast.Constant, ast.JoinedStr, ast.BinOp, ast.IfExp)
            if behind and all(isinstance(one, plain) for one, _ in behind):
                return sorted({text for one in behind for text in _piece(*one)})
    return [HOLE]


def _returned(scope: Scope) -> set[str]:
    """Return what a function may return."""
    if scope.function is None:
        return set()
    found = [
        texts(node.value, scope)
        for node in ast.walk(scope.function)
        if isinstance(node, ast.Return) and node.value is not None
    ]
    return set().union(*found)


def _functions(call: ast.Call, scope: Scope) -> list[Scope]:
    module, name = _home(_name(call.func), scope.module)
    sign = f"{name}()"
    if module and name in module.functions and sign not in scope.busy:
        return [Scope(module, module.functions[name], scope.busy | {sign})]
    return []


def _home(name: str, module: Module) -> tuple[Module | None, str]:
    """Return the module that a name is from, and what it is called there."""
    if name in module.imports and name not in module.constants:
        source, name = module.imports[name]
        return modules().get(source), name
    return module, name


def leaves(node: ast.expr, scope: Scope) -> list[Placed]:  # noqa: PLR0911 - one a shape
    """Follow names, tables and choices to the expressions behind them."""
    match node:
        case ast.Name():
            return [leaf for one in _behind(node.id, scope) for leaf in leaves(*one)]
        case ast.Starred(value=value):
            return leaves(value, scope)
        case ast.BoolOp(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            return [leaf for one in values for leaf in leaves(one, scope)]
        case ast.Dict(values=values):
            return [leaf for one in values for leaf in leaves(one, scope)]
        case ast.Subscript(value=value):
            return leaves(value, scope)
        case ast.Call(func=ast.Attribute(attr="get", value=table), args=[_, other]):
            return [*leaves(table, scope), *leaves(other, scope)]
    return [(node, scope)]


def _behind(name: str, scope: Scope) -> list[Placed]:
    """Return what is assigned to a name, in its function or else in a module."""
    if name in scope.busy:
        return []
    if scope.function:
        inside = scope.following(name)
        found = [
            one
            for node in ast.walk(scope.function)
            for target, value in _assigned(node, name, inside)
            for one in _picked(target, value, name)
        ]
        arguments = ast.walk(scope.function.args)
        if found or name in {a.arg for a in arguments if isinstance(a, ast.arg)}:
            return found
    module, name = _home(name, scope.module)
    if module is None or name not in module.constants:
        return []
    return [(module.constants[name], Scope(module, None, scope.busy | {name}))]


def _assigned(
    node: ast.AST, name: str, scope: Scope
) -> Iterator[tuple[ast.expr, Placed]]:
    """Yield each target of a statement with what it gets, if it names the name."""
    if isinstance(node, ast.Assign):
        yield from ((target, (node.value, scope)) for target in node.targets)
    elif isinstance(node, ast.AnnAssign) and node.value:
        yield node.target, (node.value, scope)
    elif isinstance(node, ast.For):
        met = {one.id for one in ast.walk(node.target) if isinstance(one, ast.Name)}
        if name in met:
            yield from ((node.target, row) for row in _rows(node.iter, scope))


def _rows(node: ast.expr, scope: Scope) -> Iterator[Placed]:
    """Yield what a loop meets: the items of a list, the pairs of a table."""
    pairs = isinstance(node, ast.Call) and _name(node.func) == "items"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    for table, inside in _tables(node, scope):
        if pairs and isinstance(table, ast.Dict):
            for key, value in zip(table.keys, table.values, strict=True):
                if key is not None:
                    yield ast.Tuple([key, value]), inside
        elif isinstance(table, ast.Tuple | ast.List):
            yield from ((item, inside) for item in table.elts)


def _tables(node: ast.expr, scope: Scope) -> list[Placed]:
    if isinstance(node, ast.Call):
        return [
            table
            for inside in _functions(node, scope)
            for one in ast.walk(inside.function or inside.module.tree)
            if isinstance(one, ast.Return) and one.value is not None
            for table in _tables(one.value, inside)
        ]
    if isinstance(node, ast.Name):
        return [table for one in _behind(node.id, scope) for table in _tables(*one)]
    return [(node, scope)]


def _picked(target: ast.expr, value: Placed, name: str) -> Iterator[Placed]:
    """Yield what a name gets when a target is given a value."""
    if isinstance(target, ast.Name):
        if target.id == name:
            yield value
        return
    if not isinstance(target, ast.Tuple):
        return
    node, scope = value
    rows = [value]
    if isinstance(node, ast.Subscript):
        rows = [
            (row, inside)
            for table, inside in _tables(node.value, scope)
            if isinstance(table, ast.Dict)
            for row in table.values
        ]
    for row, inside in rows:
        if isinstance(row, ast.Tuple) and len(row.elts) == len(target.elts):
            for part, piece in zip(target.elts, row.elts, strict=True):
                yield from _picked(part, (piece, inside), name)
