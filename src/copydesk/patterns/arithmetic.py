"""Formulas: numbers, + - * / and names, computed without running code."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator, Mapping

_OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: lambda left, right: left + right,
    ast.Sub: lambda left, right: left - right,
    ast.Mult: lambda left, right: left * right,
    ast.Div: lambda left, right: left / right,
}
_FUNCTIONS: dict[str, Callable[[float], float]] = {"math.sqrt": math.sqrt, "math.abs": abs}
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    ">=": lambda left, right: left >= right,
    "<=": lambda left, right: left <= right,
    "!=": lambda left, right: left != right,
    "==": lambda left, right: left == right,
    ">": lambda left, right: left > right,
    "<": lambda left, right: left < right,
    "=": lambda left, right: left == right,
}


class FormulaError(ValueError):
    """A formula that holds something else than numbers, names and the four operations."""


def read_formula(text: str) -> ast.expr:
    """The tree of a formula.

    Raises:
        FormulaError: it is none; the message says what is wrong.
    """
    try:
        tree = ast.parse(" ".join(text.split()), mode="eval").body
        wrong = next(_foreign(tree), "")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError("it does not parse") from None
    if wrong:
        raise FormulaError(f"“{wrong}” is no number, name, + - * / or math.sqrt")
    return tree


def names_of(tree: ast.expr) -> Iterator[str]:
    """The names in a formula, such as `words` and `heading.h2`."""
    if isinstance(tree, ast.Name | ast.Attribute):
        yield _dotted(tree)
    elif isinstance(tree, ast.Call):
        yield from names_of(tree.args[0])
    else:
        for child in ast.iter_child_nodes(tree):
            if isinstance(child, ast.expr):
                yield from names_of(child)


def value_of(tree: ast.expr, numbers: Mapping[str, float]) -> float:
    """The value of a formula that `read_formula` returned.

    Raises:
        ArithmeticError, ValueError: it has no value, such as a division by zero.
    """
    if isinstance(tree, ast.Constant):
        return float(tree.value) if isinstance(tree.value, int | float) else 0.0
    if isinstance(tree, ast.BinOp):
        return _OPERATIONS[type(tree.op)](value_of(tree.left, numbers), value_of(tree.right, numbers))
    if isinstance(tree, ast.UnaryOp):
        value = value_of(tree.operand, numbers)
        return -value if isinstance(tree.op, ast.USub) else value
    if isinstance(tree, ast.Call):
        return _FUNCTIONS[_dotted(tree.func)](value_of(tree.args[0], numbers))
    return numbers[_dotted(tree)]


def read_condition(text: str) -> Callable[[float], bool] | None:
    """The test that a condition such as "> 8" stands for; None where it is none."""
    sign = next((one for one in _COMPARISONS if text.startswith(one)), "")
    try:
        limit = float(text.removeprefix(sign))
    except ValueError:
        return None
    compare = _COMPARISONS.get(sign)
    return (lambda value: compare(value, limit)) if compare else None


def _foreign(tree: ast.AST) -> Iterator[str]:
    """What in a tree is not allowed there, as it is written."""
    if isinstance(tree, ast.Constant):
        if isinstance(tree.value, bool) or not isinstance(tree.value, int | float):
            yield ast.unparse(tree)
    elif isinstance(tree, ast.BinOp) and type(tree.op) in _OPERATIONS:
        yield from _foreign(tree.left)
        yield from _foreign(tree.right)
    elif isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub | ast.UAdd):
        yield from _foreign(tree.operand)
    elif isinstance(tree, ast.Call) and _dotted(tree.func) in _FUNCTIONS and len(tree.args) == 1 and not tree.keywords:
        yield from _foreign(tree.args[0])
    elif not isinstance(tree, ast.Name | ast.Attribute) or not _dotted(tree):
        yield ast.unparse(tree)


def _dotted(tree: ast.expr) -> str:
    if isinstance(tree, ast.Attribute):
        return f"{_dotted(tree.value)}.{tree.attr}"
    return tree.id if isinstance(tree, ast.Name) else ""
