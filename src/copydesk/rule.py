"""Rules: a check with its page, its options and its examples."""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from copydesk.errors import ConfigError, RuleError, described
from copydesk.finding import Problem, Severity

if TYPE_CHECKING:
    from copydesk.article import Article

CATEGORIES = (
    "structure",
    "placeholder",
    "residue",
    "faq",
    "claims",
    "readability",
    "repetition",
    "wording",
    "cliche",
    "inclusive",
    "links",
    "metadata",
    "typography",
)
"""All categories, which are also the folders of a rulebook."""

Check = Callable[..., Iterable[Problem]]

_EXAMPLE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<format>markdown|html|text|mdx) (?P<kind>bad|good|fixed)(?P<settings>[^\n]*)\n"
    r"(?P<text>.*?)^(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
_SETTING = re.compile(r"(\w+)=(\[[^\]]*\]|\"[^\"]*\"|\S+)")


class Deferred:
    """A check that is made when it first runs: of many rules a run needs few."""

    def __init__(self, make: Callable[[], Check]) -> None:
        self._make = make

    @cached_property
    def check(self) -> Check:
        """The check itself."""
        return self._make()

    def __call__(self, *given: object, **settings: object) -> Iterable[Problem]:
        return self.check(*given, **settings)


def made(check: Check) -> Check:
    """The check itself, made now if it was deferred."""
    return check.check if isinstance(check, Deferred) else check


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule: a keyword of its check, with its type, default and help."""

    name: str
    type: type
    default: object
    help: str

    def parsed(self, rule: str, value: object) -> object:
        """The value in the option's type; a number may be given for a float, a list for a tuple.

        Raises:
            ConfigError: the value is of another type.
        """
        if self.type is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if self.type is tuple and isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
            return tuple(value)
        if type(value) is not self.type or self.type is tuple:
            wanted = {tuple: "a list of strings", int: "a whole number", float: "a number", bool: "true or false"}
            raise ConfigError(f"{rule}.{self.name}: {value!r} is not {wanted.get(self.type, 'a string')}; write one")
        return value


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a page: text that the rule flags (bad), does not flag (good), or the bad one mended (fixed)."""

    format: str
    kind: str
    text: str
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule:
    """A check with all that is known of it. `name` and `category` come from its file and folder."""

    check: Check
    severity: Severity
    text: str  # the page as the file has it
    name: str = ""
    category: str = ""
    default: bool = True  # whether it runs without being selected
    fixable: bool = False  # whether some of its problems carry a fix
    languages: tuple[str, ...] = ()  # the languages it knows (ISO 639-1); empty: all
    last: bool = False  # runs after the others and is given what came of the allowances
    words: frozenset[str] | None = None  # case-folded; an article without any of them has nothing for it
    signs: tuple[str, ...] = ()  # an article whose text has none of them has nothing for it
    needs: tuple[str, ...] = ()  # properties of the article; where one is empty, there is nothing for it
    elsewhere: bool = False  # looks at more than the article, such as other files
    settings: Mapping[str, object] = field(default_factory=dict)
    overridden: bool = False  # the user chose the severity, which then holds for all its problems
    path: str = ""

    @cached_property
    def page(self) -> str:
        """The page without the indentation of its file: Markdown."""
        return inspect.cleandoc(self.text)

    @property
    def summary(self) -> str:
        """The page's first line."""
        return self.page.strip().partition("\n")[0].rstrip(".")

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """The options by name, in the order of the signature.

        Raises:
            RuleError: their types cannot be told.
        """
        try:
            return {option.name: option for option in _options(made(self.check))}
        except (NameError, TypeError, AttributeError) as error:
            what = f"the types of its options cannot be read ({described(error)}); import what they name"
            raise RuleError(f"{self.path or self.name}: {what}") from error

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The page's examples, in order."""
        return tuple(_example(match) for match in _EXAMPLE.finditer(self.page))

    def configured(self, settings: Mapping[str, object]) -> Rule:
        """The rule with other values for some of its options.

        Raises:
            ConfigError: an option that the rule does not have, or a value of another type.
        """
        parsed = {}
        for name, value in settings.items():
            if name not in self.options:
                known = f"it has: {', '.join(self.options)}" if self.options else "it has none"
                raise ConfigError(f"{self.name} has no option “{name}”; {known}")
            parsed[name] = self.options[name].parsed(self.name, value)
        return replace(self, settings={**self.settings, **parsed})

    def speaks(self, language: str) -> bool:
        """Whether it can judge an article of this language; an unknown language counts as known."""
        return not self.languages or not language or language in self.languages

    def concerns(self, article: Article) -> bool:
        """Whether it may find something in an article; where it cannot, it need not even be loaded."""
        if self.words is not None and self.words.isdisjoint(article.phrases):
            return False
        if self.signs and not any(map(article.holds, self.signs)):
            return False
        return not self.needs or all(getattr(article, name) for name in self.needs)


def rule(  # noqa: PLR0913 - each is a word that a rule's file says of it
    *,
    severity: Severity = Severity.WARNING,
    default: bool = True,
    fixable: bool = False,
    languages: tuple[str, ...] = (),
    last: bool = False,
    words: str | frozenset[str] = "",
    signs: str = "",
    needs: str = "",
    elsewhere: bool = False,
) -> Callable[[Check], Check]:
    """Make a rule of a function: its docstring is the page, its keyword-only parameters are the options.

    `words` (or a set of phrases, see `Article.phrases`) are such as every article has one of in which there is
    something to find, and so are `signs`, which may stand anywhere in `Article.text`; `needs` are properties of the
    article, such as "faq" or "tables", that are then not empty. Spaces part them. Where they are given, the file of the
    rule is not even loaded for other articles. What a rule finds that looks `elsewhere` is not kept for the next run.
    """

    def mark(check: Check) -> Check:
        text = check.__doc__ or ""
        if not text.strip():
            raise RuleError(f"{check.__name__}: a rule without a page; write its docstring")
        check.__rule__ = Rule(  # type: ignore[attr-defined]
            check,
            severity,
            text,
            default=default,
            fixable=fixable,
            languages=languages,
            last=last,
            words=(frozenset(words.split()) if isinstance(words, str) else words) or None,
            signs=tuple(signs.split()),
            needs=_properties(check, needs),
            elsewhere=elsewhere,
        )
        return check

    return mark


def _properties(check: Check, names: str) -> tuple[str, ...]:
    from copydesk.article import Article

    for name in names.split():
        if not hasattr(Article, name) and name not in Article.__dataclass_fields__:
            raise RuleError(f"{check.__name__}: needs “{name}”, which an article does not have; name a property of it")
    return tuple(names.split())


def run(one: Rule, article: Article, *given: object) -> Iterable[Problem]:
    """The problems that a rule finds, with its settings."""
    return made(one.check)(article, *given, **one.settings)


def _options(check: Check) -> Iterable[Option]:
    hints = typing.get_type_hints(check, include_extras=True)
    for parameter in inspect.signature(check).parameters.values():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
            yield _option(parameter.name, hints.get(parameter.name, type(parameter.default)), parameter.default)


def _option(name: str, hint: Any, default: object) -> Option:
    annotated = typing.get_origin(hint) is typing.Annotated
    bare, text = (hint.__origin__, hint.__metadata__[0]) if annotated else (hint, "")
    origin = typing.get_origin(bare) or bare
    return Option(name, origin if isinstance(origin, type) and origin is not types.NoneType else str, default, text)


def _example(match: re.Match[str]) -> Example:
    settings = {name: _value(text) for name, text in _SETTING.findall(match["settings"])}
    return Example(match["format"], match["kind"], match["text"], settings)


def _value(text: str) -> object:
    if text.startswith("["):
        return [part.strip().strip('"') for part in text[1:-1].split(",") if part.strip()]
    if text in ("true", "false"):
        return text == "true"
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text.strip('"')
