"""The rulebook: every rule file of a folder, read from disk. There is no registry."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import ModuleType

from copydesk.errors import RuleError, described
from copydesk.finding import Severity
from copydesk.kept import State, kept_of_file
from copydesk.recall import Loader
from copydesk.rule import CATEGORIES, Deferred, Rule

_PACKAGE = Path(__file__).resolve().parent


def built_in() -> Path:
    """The folder of the rules that copydesk ships: in the package, or at the top of a checkout."""
    packaged = _PACKAGE / "rules"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "rules"


@dataclass(frozen=True)
class Rulebook:
    """Rules by name, in the order of categories and names; `problems` are the files that are no rules."""

    rules: Mapping[str, Rule]
    problems: tuple[tuple[str, str], ...] = ()

    def named(self, category: str) -> tuple[Rule, ...]:
        """The rules of a category."""
        return tuple(rule for rule in self.rules.values() if rule.category == category)


def read_rulebook(folders: Sequence[Path] = ()) -> Rulebook:
    """The shipped rules and those of further folders, whose rules replace shipped ones of the same name.

    A file that is no rule does not stop the others: it is listed in `problems`.

    Raises:
        RuleError: a folder does not exist.
    """
    rules: dict[str, Rule] = {}
    problems: list[tuple[str, str]] = []
    for folder in (built_in(), *folders):
        if not folder.is_dir():
            raise RuleError(f"{folder}: no such rulebook folder; check “rulebooks” in the configuration")
        files = list(_rule_files(folder))
        if not files:
            problems.append((str(folder), "no rules in it; put them into folders named as categories"))
        for path, category in files:
            try:
                rule = read_rule(path, category)
                rules[rule.name] = rule
            except RuleError as error:
                problems.append((path, str(error)))
    in_order = sorted(rules.values(), key=lambda one: CATEGORIES.index(one.category)) if folders else rules.values()
    return Rulebook({rule.name: rule for rule in in_order}, tuple(problems))


def read_rule(path: str, category: str) -> Rule:
    """The rule in a Python or YAML file; its name is the file's.

    Raises:
        RuleError: the file holds no rule.
    """
    stem, _, suffix = os.path.basename(path).rpartition(".")
    found = _python_rule(path, category, stem) if suffix == "py" else _data_rule(path)
    return replace(found, name=stem.replace("_", "-"), category=category, path=path)


def _rule_files(folder: Path) -> Iterator[tuple[str, str]]:
    for category in CATEGORIES:
        inside = os.path.join(folder, category)
        if not os.path.isdir(inside):
            continue
        for name in sorted(os.listdir(inside)):
            if name.endswith((".py", ".yaml", ".yml")) and not name.startswith(("_", ".")):
                yield os.path.join(inside, name), category


@cache
def _makers() -> State:
    return State(__file__, str(_PACKAGE / "rule.py"))


@cache
def _shipped() -> str:
    return os.path.join(built_in(), "")


def _known_as(path: str) -> str:
    """A name for a shipped rule that holds wherever copydesk is installed; none for another one."""
    return path.removeprefix(_shipped()) if path.startswith(_shipped()) else ""


_Texts = tuple[str, ...]
_Head = tuple[str, str, bool, bool, _Texts, bool, frozenset[str] | None, _Texts, _Texts, bool]


def _python_rule(path: str, category: str, stem: str) -> Rule:
    """The rule in a Python file, which is loaded only when it runs if an earlier run has seen it whole."""
    name = stem.replace("-", "_")

    def loaded() -> Rule:
        rule = getattr(getattr(_module(path, f"copydesk_rules.{category}.{name}"), name, None), "__rule__", None)
        if not isinstance(rule, Rule):
            raise RuleError(f"{path}: no rule in it; define a function {name} under @rule(…)")
        return rule

    try:
        head = kept_of_file("rule", path, lambda: _head(loaded()), makers=_makers(), known_as=_known_as(path))
    except OSError as error:
        raise RuleError(f"{path}: {(error.strerror or 'unreadable').lower()}; check the file and its rights") from None
    severity, text, default, fixable, languages, last, words, signs, needs, elsewhere = head
    return Rule(
        Deferred(lambda: loaded().check),
        Severity(severity),
        text,
        default=default,
        fixable=fixable,
        languages=languages,
        last=last,
        words=words,
        signs=signs,
        needs=needs,
        elsewhere=elsewhere,
    )


def _head(rule: Rule) -> _Head:
    """What a rule tells of itself before it runs."""
    said = rule.severity.value, rule.text, rule.default, rule.fixable, rule.languages, rule.last
    return *said, rule.words, rule.signs, rule.needs, rule.elsewhere


def _module(path: str, name: str) -> ModuleType:
    known, stamp = sys.modules.get(name), _stamp(path)
    # A server and a watch outlive what they have loaded.
    if known is not None and (known.__file__, known.__dict__.get("__stamp__")) == (path, stamp):
        return known
    module, loader = ModuleType(name), Loader(name, path)
    module.__file__, module.__loader__, module.__dict__["__stamp__"] = path, loader, stamp
    # Dataclasses look their own module up while they are made.
    sys.modules[name] = module
    try:
        loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        raise RuleError(f"{path}: does not load ({described(error)}); mend it") from error
    return module


def _stamp(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_mtime_ns, status.st_size


def _data_rule(path: str) -> Rule:
    from copydesk.patterns import recalled_pattern_rule

    try:
        return recalled_pattern_rule(path, _known_as(path))
    except OSError as error:
        raise RuleError(f"{path}: {(error.strerror or 'unreadable').lower()}; check the file and its rights") from None
