"""The inline rules of the Markdown parser, told by the character that each begins with.

The parser asks each of its dozen rules at each special character, and does not tell where a token stands.
Here one rule stands for all: it asks only those that can match, and notes where in the content a token
begins and ends (`meta["place"]`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    link,
    newline,
    strikethrough,
)
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

from copydesk.loaders.limits import check_marks
from copydesk.loaders.markdown_labels import Helpers, label_end

MAX_NESTED_TEXTS = 3
"""Images in the alternative text of images, and notes in notes: each is parsed again in each level."""

MAX_NESTING = 20
"""Brackets within each other: a link cannot hold a link, and each level is read again by the one around it."""

Rule = Callable[[StateInline, bool], bool]

_LAST_BRACKET = -1  # in the cache of a state, whose keys are places; the numbers below it are of `_CLOSINGS`
_CLOSINGS = (("<!--", "->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<", ">"))

_SPECIAL = re.compile(r"[\n$&*<\[\\\]_`~]|!(?=\[)|\^(?=\[)")
_SIGNS = "$&*<[\\_`~"
_TOKENS_OF_SIGN = 2  # itself and the text behind it
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,200}\]")
_MATH = re.compile(
    r"\$\$([^$\\]*+(?:\\.[^$\\]*+)*+)\$\$|\$(?![\s$])([^$\\]*+(?:\\.[^$\\]*+)*+)(?<!\s)\$(?![\w$])", re.DOTALL
)
_OPERATOR = re.compile(r"[\\^_=<>{}|+]")


def read_inlines(parser: MarkdownIt) -> None:
    """Make a parser read inlines by the rules of this module alone."""
    parser.inline.ruler.enableOnly(["text"])
    parser.inline.ruler.at("text", _inline)
    parser.core.ruler.at("inline", _inlines)
    parser.helpers = Helpers()  # type: ignore[assignment]


def _inlines(state: StateCore) -> None:
    """Parse the contents; a line of text without markup, as many are, has no children."""
    marked = [token for token in state.tokens if token.type == "inline" and _SPECIAL.search(token.content)]
    content = "".join([token.content for token in marked])
    check_marks(len(state.tokens) + _TOKENS_OF_SIGN * sum(map(content.count, _SIGNS)))
    for token in marked:
        token.children = state.md.inline.parse(token.content, state.md, state.env, [])


def _inline(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if silent and state.level > MAX_NESTING:
        state.pos = state.posMax
        return True
    special = _SPECIAL.search(state.src, start, state.posMax)
    end = special.start() if special else state.posMax
    if end == start:
        return _marked(state, silent)
    if not silent:
        state.append_pending(state.src[start:end])
    state.pos = end
    return True


def _marked(state: StateInline, silent: bool) -> bool:
    for rule in _RULES.get(state.src[state.pos], ()):  # noqa: SIM110 - a generator is dear to make at each mark
        if rule(state, silent):
            return True
    return False


def _with_place(rule: Rule) -> Rule:
    def placed(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if len(state.tokens) > first:
            opening = state.tokens[first]
            if opening.type == "text":  # what was pending before
                opening = state.tokens[first + 1]
            opening.meta["place"] = state.tokens[-1].meta["place"] = (start, state.pos)
        return True

    return placed


def _bounded(rule: Rule) -> Rule:
    def bounded(state: StateInline, silent: bool) -> bool:
        depth = state.env.get("depth", 0)
        if depth >= MAX_NESTED_TEXTS:
            return False
        state.env["depth"] = depth + 1
        try:
            return rule(state, silent)
        finally:
            state.env["depth"] = depth

    return bounded


def _link(state: StateInline, silent: bool) -> bool:
    return _may_close(state) and link(state, silent)


def _image(state: StateInline, silent: bool) -> bool:
    return _may_close(state) and image(state, silent)


def _note(state: StateInline, silent: bool) -> bool:
    return _may_close(state) and label_end(state, state.pos + 1) >= 0 and footnote_inline(state, silent)


def _may_close(state: StateInline) -> bool:
    """Whether a bracket closes behind this place."""
    if _LAST_BRACKET not in state.cache:
        state.cache[_LAST_BRACKET] = state.src.rfind("]")
    return state.pos < state.cache[_LAST_BRACKET]


def _html(state: StateInline, silent: bool) -> bool:
    """A tag, a comment or an instruction; not asked where none of its kind is closed any more."""
    for number, (opening, closing) in enumerate(_CLOSINGS, 2):
        if state.src.startswith(opening, state.pos):
            if -number not in state.cache:
                state.cache[-number] = state.src.rfind(closing)
            return state.pos < state.cache[-number] and html_inline(state, silent)
    return False


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    return _FOOTNOTE.match(state.src, state.pos) is not None and footnote_ref(state, silent, always_match=True)


def _math(state: StateInline, silent: bool) -> bool:
    """Mathematics between dollars, but not what stands between two amounts of money."""
    start = state.pos
    found = _MATH.match(state.src, start, state.posMax)
    if not found or (start and (state.src[start - 1].isalnum() or state.src[start - 1] == "$")):
        return False
    text = found[1] or found[2]
    if not text or (found[2] and any(map(str.isspace, text)) and not _OPERATOR.search(text)):
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.markup = "$$" if found[1] else "$"
    state.pos = found.end()
    return True


_RULES: dict[str, tuple[Rule, ...]] = {
    "\n": (newline,),
    "!": (_with_place(_bounded(_image)),),
    "$": (_with_place(_math),),
    "&": (entity,),
    "*": (emphasis.tokenize,),
    "<": (_with_place(autolink), _with_place(_html)),
    "[": (_with_place(_link), _with_place(_footnote_ref)),
    "\\": (escape,),
    "^": (_with_place(_bounded(_note)),),
    "_": (emphasis.tokenize,),
    "`": (_with_place(backtick),),
    "~": (strikethrough.tokenize,),
}
