"""One pattern of a data rule: a regular expression that is safe, and compiled when it is first needed."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.kept import kept
from copydesk.patterns.definition import Definition
from copydesk.patterns.required import Required
from copydesk.patterns.value import Value

if TYPE_CHECKING:
    from copydesk.patterns.tree import Node

_LEADING_FLAGS = re.compile(r"\(\?([aimsux]+)\)")


@dataclass(frozen=True)
class Pattern:
    """A regular expression with the words that a match of it holds, and what to write instead of a match."""

    expression: str
    required: Required
    flags: int = re.MULTILINE
    better: tuple[str, ...] = ()  # the alternatives, as written in the rule

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready to match."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "[[" will one day mean something else
            return re.compile(self.expression, self.flags)


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
        RuleError: it is no regular expression, or can take time beyond all measure.
    """
    text = scoped(value.text)
    flags = re.MULTILINE | (re.IGNORECASE if form.ignore_case else 0)
    expression = form.before + (rf"\b(?:{text})\b" if form.bounded else f"(?:{text})") + form.after

    def read() -> tuple[tuple[str, ...], ...]:
        return tuple(map(tuple, _required(definition, value, form, expression, flags)))

    words, fragments = kept("required", (text, expression, int(flags), form.whole), read)
    return Pattern(expression, Required(frozenset(words), frozenset(fragments)), flags, better)


def _required(definition: Definition, value: Value, form: Form, expression: str, flags: int) -> Required:
    """What a text has to hold for a checked expression to match in it."""
    from copydesk.patterns.literals import is_plain, required

    text = scoped(value.text)
    tree = None
    if not is_plain(text):
        tree = checked(definition, value, text, flags)  # alone: "a)|(b" is none, though it is one in a group
    if form.before or form.after:
        tree = checked(definition, value, expression, flags)
    bounded = (form.bounded or form.whole) and not (form.before or form.after)
    return required(text, tree, bounded=bounded)


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
