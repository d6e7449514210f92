"""Actions: what a data rule offers to do about a hit, as Vale names it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from copydesk.article import Article, Block, Kind
from copydesk.finding import Edit, Fix
from copydesk.patterns.definition import Definition
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import shortened
from copydesk.patterns.pattern import checked
from copydesk.patterns.stretch import one_line
from copydesk.patterns.value import Value, texts_of
from copydesk.source import Span
from copydesk.suggestion import did_you_mean

NAMES = ("remove", "replace", "suggest", "edit", "convert")


@dataclass(frozen=True)
class Action:
    """What is done, how, and whether it keeps the meaning; a rule without one has an empty name."""

    name: str = ""
    params: tuple[str, ...] = ()
    safe: bool = False
    whole: bool = False  # hits are whole blocks

    @property
    def fixes(self) -> bool:
        """Whether it can make an edit at all."""
        return self.name in ("remove", "edit") or (self.name == "replace" and len(self.params) == 1)

    def fix(self, article: Article, hit: Hit) -> Fix | None:
        """The fix for a hit; None where the action makes none, or the hit stands across markup."""
        if self.name == "remove":
            return removal(article, hit, self) if not self.whole else line_removal(article, hit, self)
        if self.name == "replace" and len(self.params) == 1:
            return replacement(article, hit, self.params[0], safe=self.safe)
        if self.name == "edit":
            return replacement(article, hit, edited(hit.text, self.params), safe=self.safe)
        return None


def read_action(definition: Definition) -> Action:
    """The action of a rule.

    Raises:
        RuleError: an unknown action, or parameters that do not go with it.
    """
    safe = definition.choice("fix", ("safe", "unsafe"), "unsafe") == "safe"
    whole = definition.flag("block")
    given = definition.map("action")
    if not given:
        return Action(safe=safe, whole=whole)
    for key in given:
        if key not in ("name", "params"):
            hint = did_you_mean(key, ("name", "params"), "write name and params")
            raise definition.error(given[key], f"an action has no “{key}”{hint}")
    name = given.get("name", Value(0, "text")).text
    if name not in NAMES:
        raise definition.error("action", f"“{name}” is no action{did_you_mean(name, NAMES, 'write remove or replace')}")
    params = tuple(texts_of(given["params"])) if "params" in given else ()
    if name == "edit":
        _check_edit(definition, params)
    return Action(name, tuple(one.text for one in params), safe, whole)


def replacement(article: Article, hit: Hit, text: str, *, safe: bool) -> Fix | None:
    """Write a text in the place of a hit."""
    if not is_verbatim(article, hit.span, hit.text) or text == hit.text:
        return None
    title = f"write “{shortened(text)}”" if text else f"remove “{shortened(hit.text)}”"
    return Fix(title, (Edit(hit.span, text),), safe) if text else removal(article, hit, Action(safe=safe))


def removal(article: Article, hit: Hit, action: Action) -> Fix | None:
    """Remove a hit with a space and the commas beside it; what follows takes over its capital."""
    text = hit.stretch.text
    start, end = _with_commas(text, hit.start, hit.end)
    after = ""
    if text[end : end + 1] == " " and _begins(text, start):
        end += 1
        if hit.text[:1].isupper() and text[end : end + 1].islower():
            after = text[end].upper()
            end += 1
    elif text[max(0, start - 1) : start] == " ":
        start -= 1
    span = hit.stretch.span_of(start, end)
    if not is_verbatim(article, span, one_line(hit.stretch.words_at(start, end))):
        return None
    return Fix(f"remove “{shortened(hit.text)}”", (Edit(span, after),), action.safe)


def _with_commas(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the commas that set it off, which nothing needs once it is gone."""
    comma_before = text[max(0, start - 2) : start] == ", "
    comma_after = text[end : end + 1] == ","
    if comma_before and (comma_after or text[end : end + 1] in _CLOSING):
        return start - 2, end + comma_after
    return start, end + (comma_after and _begins(text, start))


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, or what may be one, begins at an offset."""
    before = text[max(0, at - _REACH) : at]
    return not before.rstrip() or (before[-1].isspace() and before.rstrip()[-1] in _ENDING)


_REACH = 8  # characters: white space and a mark before a sentence
_CLOSING = ".!?;:…)"  # "" as well: the end of the text
_ENDING = ".!?:;…—”’)"


def line_removal(article: Article, hit: Hit, action: Action) -> Fix | None:
    """Remove the block that a hit is, with its line."""
    block = hit.stretch.block
    if block is None or block.kind is Kind.CELL:
        return None
    return Fix(f"remove the line “{shortened(hit.text)}”", (Edit(_lines(article, block), ""),), action.safe)


def edited(text: str, params: tuple[str, ...]) -> str:
    """What an `edit` makes of a text: its first parameter is the deed, the others say with what."""
    deed, *rest = params
    return _EDITS[deed](text, *rest)


def cased(text: str, like: str) -> str:
    """The text in capitals or with a capital, where what it replaces was so and the text has none of its own."""
    if text != text.lower() or not text[:1].isalpha():
        return text
    if len(like) > 1 and like.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


def _split(text: str, at: str, number: str = "0") -> str:
    parts = text.split(at)
    return parts[min(int(number), len(parts) - 1)]


def expanded(text: str, match: re.Match[str]) -> str:
    r"""The text with $1 and \1 replaced by what the groups matched; numbers without a group stay."""
    groups = match.re.groups

    def group(reference: re.Match[str]) -> str:
        number = int(reference[1])
        return match[number] or "" if 0 < number <= groups else reference[0]

    return _REFERENCE.sub(group, text)


def _substituted(text: str, pattern: str, new: str = "") -> str:
    return re.sub(pattern, lambda match: expanded(new, match), text)


_REFERENCE = re.compile(r"(?:\\|\$)\{?(\d)\}?")
_EDITS: dict[str, Callable[..., str]] = {
    "regex": _substituted,
    "replace": _substituted,
    "remove": lambda text, characters: text.translate({ord(one): None for one in characters}),
    "trim": lambda text, characters=" ": text.strip(characters),
    "trim_left": lambda text, characters=" ": text.lstrip(characters),
    "trim_right": lambda text, characters=" ": text.rstrip(characters),
    "truncate": lambda text, at: text.partition(at)[0],
    "split": _split,
}
_PARAMETERS = {"regex": (1, 2), "replace": (1, 2), "remove": (1, 1), "truncate": (1, 1), "split": (1, 2)}


def _check_edit(definition: Definition, params: tuple[Value, ...]) -> None:
    deed = params[0].text if params else ""
    if deed not in _EDITS:
        hint = did_you_mean(deed, _EDITS, f"write one of {', '.join(_EDITS)}")
        raise definition.error("action", f"“{deed}” is no edit{hint}")
    least, most = _PARAMETERS.get(deed, (0, 1))
    if not least <= len(params) - 1 <= most:
        raise definition.error("action", f"“{deed}” has {len(params) - 1} parameters; write {least} to {most}")
    if deed == "split" and len(params) == 3 and not params[2].text.isdigit():
        raise definition.error("action", f"“{params[2].text}” is no number of a part; write 0 for the first")
    if deed in ("regex", "replace"):
        checked(definition, params[1], params[1].text)


def is_verbatim(article: Article, span: Span, text: str) -> bool:
    """Whether the source says just this at a span, line breaks aside: no markup between, no entity."""
    return one_line(article.source[span]) == text


def _lines(article: Article, block: Block) -> Span:
    """The block's span with the rest of its lines where that is blank, and one blank line of two around it."""
    source, end = article.source, block.span.end
    line = source.line(block.span.start)
    start = source.line_starts[line - 1]
    rest = _BLANK_REST.match(source.text, end)
    if source.text[start : block.span.start].strip() or rest is None:
        return block.span
    blank_before = line == 1 or not source[source.line_span(line - 1)].strip()
    following = _BLANK_REST.match(source.text, rest.end()) if blank_before and rest[0].strip(" \t") else None
    return Span(start, following.end() if following and following[0] else rest.end())


_BLANK_REST = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
