"""The Markdown parser, with rules around its own that note where in the text each block stands.

The parser tells the lines of a block and nothing about what is in them. So the rules of a block note where
its lines begin after quote marks and indentation (`meta["places"]`), and a rule that never matches notes
where each block begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from markdown_it import MarkdownIt
from markdown_it.rules_block import (
    StateBlock,
    blockquote,
    fence,
    heading,
    hr,
    html_block,
    lheading,
    list_block,
    paragraph,
    reference,
    table,
)
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.admon.index import admonition
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from copydesk.loaders.limits import check_marks
from copydesk.loaders.markdown_places import Place, cells
from copydesk.loaders.markdown_spans import read_inlines

if TYPE_CHECKING:
    from markdown_it.utils import EnvType, OptionsDict

MAX_NESTING = 100
"""Lists, quotes and brackets within each other; what stands deeper is not read."""

_GLANCE = 12
_TOKENS_OF_CELL = 3

Rule = Callable[[StateBlock, int, int, bool], bool]

_BREAK = re.compile(r"([-*_])(?:[ \t]*+\1){2,}+[ \t]*+")
_TASK_BOX = re.compile(r"\[[ xX]\][ \t]+")
_ALERT = re.compile(r"\[![A-Za-z][\w-]*\][+-]?[^\n]*(?:\n[ \t]*|\Z)")
_ANCHOR = re.compile(r"(?<![ \t])[ \t]*+\{[ \t]*#(?P<id>[^\s{}]+)(?:[ \t][^{}\n]*)?\}\Z")
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+\"[^\"]*\")?[ \t]*")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tokens of a text, and the offset where the block begins whose first token has that index."""

    tokens: list[Token]
    starts: dict[int, int]


def parse(text: str, *, mdx: bool) -> Parsed:
    """Parse a text that has LF line ends only."""
    starts: dict[int, int] = {}
    return Parsed(_parser(mdx=mdx).parse(text, {"starts": starts}), starts)


class _Parser(MarkdownIt):
    """Keeps targets as they are written and drops none."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


class _Renderer:
    """Nothing is rendered here, and the renderer of the library takes 4 ms to make."""

    __output__: ClassVar[str] = "nothing"

    def __init__(self, parser: MarkdownIt) -> None:
        pass

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        return ""


@cache
def _parser(*, mdx: bool) -> MarkdownIt:
    options = {"maxNesting": MAX_NESTING, "inline_definitions": True, "strikethrough_single_tilde": True}
    parser = _Parser("commonmark", options, renderer_cls=_Renderer).enable(["table", "strikethrough"])
    footnote_plugin(parser, move_to_end=False, always_match_refs=True)
    deflist_plugin(parser)
    dollarmath_plugin(parser, double_inline=True)
    admon_plugin(parser)
    # Joined tokens no longer tell what each was read from.
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable(["normalize", "text_join"])
    if mdx:
        parser.disable("code")
    _note_blocks(parser)
    read_inlines(parser)
    return parser


def _note_blocks(parser: MarkdownIt) -> None:
    rules = parser.block.ruler
    for name, rule, openers, ends in _RULES:
        rules.at(name, _beginning_with(openers, rule) if openers else rule, {"alt": ends.split()})
    rules.before("table", "start", _start)


def _beginning_with(openers: str, rule: Rule) -> Rule:
    """The rule, asked only where its first character stands: most lines begin with a letter."""

    def asked(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        at = state.bMarks[line] + state.tShift[line]
        return state.src[at : at + 1] in openers and rule(state, line, end, silent)

    return asked


def _start(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    if not silent:
        first = len(state.tokens)
        check_marks(first)
        state.env["starts"][first] = _begin(state, line)
    return False


def _begin(state: StateBlock, line: int) -> int:
    """Where a line begins after the marks and the indentation of the blocks around it."""
    return state.bMarks[line] + state.tShift[line]


def _with_lines(rule: Rule) -> Rule:
    def placed(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        if not rule(state, line, end, silent):
            return False
        token = state.tokens[-2]
        token.meta["places"] = list(_line_places(state, token))
        _cut_label(token, state.tokens[-4].type if len(state.tokens) > 3 else "")
        if token.content.endswith("}") and state.tokens[-1].type == "heading_close":
            _cut_anchor(token)
        return True

    return placed


def _setext(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A heading with a line below it; not asked where a paragraph of a few lines has no such line."""
    for after in range(line + 1, min(end, line + 1 + _GLANCE)):
        if state.isEmpty(after):
            return False
        if state.src[_begin(state, after)] in "=-":
            break
    return lheading(state, line, end, silent)


def _rule(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A thematic break; not asked where each level of a list in lists would read the whole line."""
    return _BREAK.fullmatch(state.src, _begin(state, line), state.eMarks[line]) is not None and hr(
        state, line, end, silent
    )


def _line_places(state: StateBlock, token: Token) -> Iterator[Place]:
    content = token.content
    if not content or not token.map:
        return
    line = token.map[0]
    at = _begin(state, line)
    while state.src[at] != content[0]:  # other white space than spaces and tabs is trimmed too
        at += 1
        if at >= state.eMarks[line]:
            line += 1
            at = _begin(state, line)
    yield 0, at
    end = content.find("\n")
    while end >= 0:
        line += 1
        start, end = end + 1, content.find("\n", end + 1)
        text = content[start:end] if end >= 0 else content[start:]
        yield start + len(text) - len(text.lstrip(" \t")), _begin(state, line)


def _cut_label(token: Token, parent: str) -> None:
    """Take the box of a task or the label of an alert off the front of a paragraph."""
    label = {"list_item_open": _TASK_BOX, "blockquote_open": _ALERT}.get(parent)
    found = label.match(token.content) if label and token.content.startswith("[") else None
    if not found:
        return
    cut = found.end()
    first, *others = token.meta["places"]
    if others and others[0][0] <= cut:
        first, *others = others
    token.content = token.content[cut:]
    token.meta["places"] = [(0, first[1] + max(0, cut - first[0])), *((at - cut, place) for at, place in others)]


def _cut_anchor(token: Token) -> None:
    if found := _ANCHOR.search(token.content):
        token.content = token.content[: found.start()]
        token.meta["anchor"] = found["id"]


def _heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if not heading(state, line, end, silent):
        return False
    if not silent:
        token = state.tokens[-2]
        at = _begin(state, line) + len(state.tokens[-1].markup)
        while token.content and state.src[at] != token.content[0]:
            at += 1
        token.meta["places"] = [(0, at)]
        _cut_anchor(token)
    return True


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if line + 1 >= end or not state.src.startswith(("|", "-", ":"), _begin(state, line + 1)):
        return False
    first = len(state.tokens)
    _check_cells(state)
    if not table(state, line, end, silent):
        return False
    row, found = -1, iter(cells("", 0, 0))
    for token in state.tokens[first:]:
        if token.type != "inline" or not token.map:
            continue
        if token.map[0] != row:
            row = token.map[0]
            found = iter(cells(state.src, _begin(state, row), state.eMarks[row]))
        token.meta["places"], token.meta["end"] = next(found, ([(0, state.eMarks[row])], state.eMarks[row]))
    return True


def _check_cells(state: StateBlock) -> None:
    """Look whether a table may be read: the parser reads all of it at once."""
    if "pipes" not in state.env:
        state.env["pipes"] = state.src.count("|")
    check_marks(_TOKENS_OF_CELL * state.env["pipes"])


def _admonition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """An admonition whose label is one, and whose content is indented; else "!!!" only shouts."""
    if not _ADMONITION.fullmatch(state.src, _begin(state, line), state.eMarks[line]):
        return False
    after = state.skipEmptyLines(line + 1)
    if after >= end or state.sCount[after] < state.blkIndent + 4:
        return False
    return admonition(state, line, end, silent)


_TEXT_ENDS = "paragraph reference blockquote"
_RULES: tuple[tuple[str, Rule, str, str], ...] = (  # name, rule, first characters, what it ends
    ("table", _table, "", "paragraph reference"),
    ("fence", fence, "`~", f"{_TEXT_ENDS} list"),
    ("blockquote", blockquote, ">", f"{_TEXT_ENDS} list"),
    ("hr", _rule, "*-_", f"{_TEXT_ENDS} list"),
    ("list", list_block, "*+-0123456789", _TEXT_ENDS),
    ("reference", reference, "[", ""),
    ("html_block", html_block, "<", _TEXT_ENDS),
    ("heading", _heading, "#", _TEXT_ENDS),
    ("lheading", _with_lines(_setext), "", ""),
    ("paragraph", _with_lines(paragraph), "", ""),
    ("admonition", _admonition, "!?", f"{_TEXT_ENDS} list"),
)
