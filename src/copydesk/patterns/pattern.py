"""One pattern of a data rule: texts to look for, or a regular expression that is safe and compiled when needed."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from copydesk.cached import cached_property
from copydesk.language.words import lowered
from copydesk.patterns.definition import Definition
from copydesk.patterns.sieve import passes, sieve
from copydesk.patterns.value import Value

if TYPE_CHECKING:
    from copydesk.patterns.literals import Clause
    from copydesk.patterns.tree import Node

_LEADING_FLAGS = re.compile(r"\(\?([aimsux]+)\)")


class Row(NamedTuple):
    """What is known of a pattern from its rule file alone: numbers and texts, which a start can recall."""

    expression: str
    flags: int = re.MULTILINE
    better: tuple[str, ...] = ()  # the alternatives to a match, as written in the rule
    texts: tuple[str, ...] = ()  # all that it matches, where that is a few texts; in lower case if case is ignored
    bounded: bool = False  # the texts stand between word boundaries
    clauses: tuple[Clause, ...] = ()  # a text that it matches in has a word of each set of one of them, case-folded
    fragments: tuple[str, ...] = ()  # where there are no clauses: has one of them


class Found(NamedTuple):
    """A text that was found; as much of a match as is asked of one without groups."""

    text: str
    at: int

    def start(self) -> int:
        return self.at

    def end(self) -> int:
        return self.at + len(self.text)

    def groups(self) -> tuple[str, ...]:
        return ()


Match = re.Match[str] | Found


@dataclass(frozen=True)
class Pattern:
    """A pattern, ready to be looked for."""

    row: Row

    @property
    def better(self) -> tuple[str, ...]:
        return self.row.better

    def matches(self, text: str, lower: str | None = None) -> Iterable[Match]:
        """The matches in a text, of which `lower` is the lower case if that is known."""
        if self._ignores_case and lower is None:
            lower = lowered(text)
        if self.row.texts:
            return self._found(text, lower if self._ignores_case and lower is not None else text)
        if self._sieve and lower is not None and not passes(self._sieve, lower):
            return ()
        return self.compiled.finditer(text)

    def match_of(self, line: str) -> Match | None:
        """The match that is a whole line."""
        if self.row.texts:
            return Found(line, 0) if (lowered(line) if self._ignores_case else line) in self.row.texts else None
        return self.compiled.fullmatch(line)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready to match."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "[[" will one day mean something else
            return re.compile(self.row.expression, self.row.flags)

    @cached_property
    def _sieve(self) -> re.Pattern[str] | None:
        return sieve(self.row.expression) if self._ignores_case else None

    @cached_property
    def _ignores_case(self) -> bool:
        return bool(self.row.flags & re.IGNORECASE)

    def _found(self, text: str, inside: str) -> Iterator[Found]:
        for one in self.row.texts:
            at = inside.find(one)
            while at >= 0:
                end = at + len(one)
                if not self.row.bounded or (_is_bounded(inside, at) and _is_bounded(inside, end)):
                    yield Found(text[at:end], at)
                at = inside.find(one, at + 1)


@dataclass(frozen=True)
class Form:
    """How the expressions of a rule are to be read."""

    ignore_case: bool = False
    bounded: bool = True  # between word boundaries
    whole: bool = False  # a match is a whole block
    before: str = ""  # expressions that stand before and after each
    after: str = ""


def form_of(definition: Definition) -> Form:
    """The form that `ignorecase`, `nonword`, `block`, `raw` and `append` give to a rule's expressions."""
    whole = definition.flag("block")
    raw = "".join(one.text for one in definition.list("raw"))
    after = definition.flag("append")
    return Form(
        # Upper case tells nothing about a line that stands alone.
        ignore_case=definition.flag("ignorecase") or whole,
        bounded=not (whole or definition.flag("nonword")),
        whole=whole,
        before="" if after else raw,
        after=raw if after else "",
    )


def read_pattern(definition: Definition, value: Value, form: Form, better: tuple[str, ...] = ()) -> Pattern:
    """The pattern that an expression of a rule file stands for.

    Raises:
        RuleError: as `read_row`.
    """
    return Pattern(read_row(definition, value, form, better))


def read_row(definition: Definition, value: Value, form: Form, better: tuple[str, ...] = ()) -> Row:
    """What an expression of a rule file stands for.

    Raises:
        RuleError: it is no regular expression, or can take time beyond all measure.
    """
    from copydesk.patterns.literals import required
    from copydesk.patterns.texts import exact_texts, is_plain

    text = scoped(value.text)
    flags = re.MULTILINE | (re.IGNORECASE if form.ignore_case else 0)
    expression = form.before + (rf"\b(?:{text})\b" if form.bounded else f"(?:{text})") + form.after
    # Alone: "a)|(b" is no expression, though it is one in a group.
    tree = None if is_plain(text) else checked(definition, value, text, flags)
    texts = () if form.before or form.after or _names_groups(better) else exact_texts(text, tree)
    if form.before or form.after:
        tree = checked(definition, value, expression, flags)
    bounded = (form.bounded or form.whole) and not (form.before or form.after)
    clauses, fragments = required(text, tree, bounded=bounded)
    cased = dict.fromkeys(map(lowered, texts) if form.ignore_case else texts)
    return Row(expression, int(flags), better, tuple(cased), form.bounded, clauses, tuple(sorted(fragments)))


def checked(definition: Definition, value: Value, expression: str, flags: int = re.MULTILINE) -> Node:
    """The tree of an expression at a place of a rule file.

    Raises:
        RuleError: it is no regular expression, or can take time beyond all measure.
    """
    from copydesk.patterns.safety import explodes
    from copydesk.patterns.tree import parsed

    try:
        tree = parsed(expression, flags)
        if "(?<" in expression:
            re.compile(expression, flags)  # only compiling tells whether a look-behind has a fixed width
        unsafe = explodes(tree)
    except (re.error, OverflowError, RecursionError) as error:
        reason = error.msg if isinstance(error, re.error) else "it nests too deep or counts too far"
        raise definition.error(value, f"“{value.text}” is no regular expression ({reason}); mend it") from None
    if unsafe:
        what = "repeats what it can read in several ways, which takes forever"
        raise definition.error(value, f"“{value.text}” {what}; repeat only one of the two")
    return tree


def scoped(expression: str) -> str:
    """The expression with the flags that stand before it, as in "(?i)a|b", around it: "(?i:a|b)"."""
    found = _LEADING_FLAGS.match(expression)
    return f"(?{found[1]}:{expression[found.end() :]})" if found else expression


def _names_groups(better: Iterable[str]) -> bool:
    return any(mark in one for one in better for mark in "$\\")


def _is_bounded(text: str, at: int) -> bool:
    """Whether a word begins or ends at an offset, as \\b has it."""
    before = at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")
    after = at < len(text) and (text[at].isalnum() or text[at] == "_")
    return before != after
