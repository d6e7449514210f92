"""Reading a data rule: a YAML file to a rule, of which a start recalls most."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from copydesk.errors import RuleError
from copydesk.finding import Severity
from copydesk.kept import State, kept_of_file
from copydesk.patterns.definition import Definition, read_definition
from copydesk.patterns.pattern import Row
from copydesk.patterns.table import Needing, Table, tabled
from copydesk.patterns.value import Plain, plain_of, value_of
from copydesk.rule import Check, Deferred, Rule

_LEVELS = {
    "suggestion": Severity.NOTE,
    "note": Severity.NOTE,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}
_LISTS = {"existence": ("tokens",), "substitution": ("swap",)}
"""The kinds whose patterns are a table, with the keys that nobody needs once it is made."""

# What a rule tells before it runs: severity, page, whether it runs by default and has fixes, languages, the words of
# which an article needs one; and, as bytes, what only its run needs: the values of its keys, its table.
_Head = tuple[str, str, bool, bool, tuple[str, ...], frozenset[str] | None]
_Body = tuple[dict[str, Plain], tuple[tuple[object, ...], ...] | None, dict[str, tuple[Needing, ...]]]
_Prepared = tuple[_Head, bytes]


def read_pattern_rule(path: str, text: str) -> Rule:
    """The rule in the text of a YAML file; its name and category are left to the rulebook.

    Raises:
        RuleError: with the file, the line, what is wrong there and what to do.
    """
    return _rule(path, _prepared(path, text))


def recalled_pattern_rule(path: str, known_as: str) -> Rule:
    """The rule in a YAML file, which is read only if no earlier run has read it.

    Raises:
        RuleError: as `read_pattern_rule`; or the file cannot be read.
    """
    prepared = kept_of_file(
        "data rule", path, lambda: _prepared(path, _text(path)), makers=_makers(), known_as=known_as
    )
    return _rule(path, prepared)


def _rule(path: str, prepared: _Prepared) -> Rule:
    (severity, page, default, fixable, languages, words), body = prepared
    return Rule(
        check=Deferred(lambda: _check(path, body)),
        severity=Severity(severity),
        text=page,
        default=default,
        fixable=fixable,
        languages=languages,
        words=words,
        path=path,
    )


@cache
def _makers() -> State:
    return State(os.path.dirname(__file__))


def _check(path: str, body: bytes) -> Check:
    values, rows, by_word = cast("_Body", marshal.loads(body))
    table = Table(rows, by_word) if rows is not None else None
    definition = Definition(path, {key: value_of(one) for key, one in values.items()}, table, known=True)
    return _reader(definition.extends)(definition)


def _prepared(path: str, text: str) -> _Prepared:
    definition = read_definition(path, text)
    rows = _rows(definition)
    table = tabled(rows) if rows is not None else None
    _reader(definition.extends)(Definition(path, definition.values, table))  # which says what is wrong with it
    spent = _LISTS.get(definition.extends, ())
    values = {key: plain_of(value) for key, value in definition.values.items() if key not in spent}
    body: Any = (values, table.rows if table else None, dict(table.by_word) if table else {})
    return _head(definition, table), marshal.dumps(body)


def _head(definition: Definition, table: Table | None) -> _Head:
    return (
        _LEVELS[definition.choice("level", _LEVELS, "warning")].value,
        definition.text("page") or _page(definition),
        definition.flag("default", otherwise=True),
        _fixable(definition),
        tuple(one.text.lower().partition("-")[0] for one in definition.list("languages")),
        _needed(definition, table),
    )


def _needed(definition: Definition, table: Table | None) -> frozenset[str] | None:
    """The words of which an article has to have one; None where the rule may speak without any."""
    from copydesk.patterns.scope import read_scope

    if table is None or table.wordless or not read_scope(definition).in_blocks:
        return None
    return table.words


def _rows(definition: Definition) -> Iterator[Row] | None:
    kind = definition.extends
    if kind not in _LISTS:
        return None
    return cast("Iterator[Row]", import_module(f"copydesk.patterns.{kind}").rows(definition))


def _reader(kind: str) -> Callable[[Definition], Check]:
    """What makes the check of a kind of rule: the function of its name, in the module of its name."""
    module = import_module(f"copydesk.patterns.{kind}")
    return cast("Callable[[Definition], Check]", getattr(module, kind))


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RuleError(f"{path}: {(error.strerror or 'unreadable').lower()}; check the file and its rights") from None
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from None


def _page(definition: Definition) -> str:
    """A page for a rule that has none: what its message and its description say, and its link."""
    from copydesk.patterns.message import summarised

    parts = (summarised(definition.text("message")), definition.text("description"), definition.text("link"))
    return "\n\n".join(part for part in parts if part)


def _fixable(definition: Definition) -> bool:
    from copydesk.patterns.action import read_action

    if "per" in definition:
        return False
    action = read_action(definition)
    if definition.extends == "substitution" and action.name in ("", "replace"):
        return any("|" not in value.text for key in ("swap", "verbs") for _, value in definition.pairs(key))
    return definition.extends in ("existence", "substitution", "repetition") and action.fixes
