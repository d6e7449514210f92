"""Directives: comments that begin with "copydesk:", taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from copydesk.article.metadata import Comment
from copydesk.cached import cached_property
from copydesk.source import Span
from copydesk.suggestion import did_you_mean

VERBS = ("allow", "allow-start", "allow-end", "allow-file")

_DIRECTIVE = re.compile(r"\s*copydesk:\s*(?P<verb>[^\s,]*)(?P<rest>.*)", re.DOTALL)
_REASON = re.compile(r"(?<!\S)(?:--|—)(?!\S)")
_ARGUMENT = re.compile(r"[^\s,]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What other linters call the same.
_FOREIGN_VERBS = {
    "disable": "allow",
    "disable-next-line": "allow",
    "disable-line": "allow",
    "ignore": "allow",
    "off": "allow-start",
    "disable-start": "allow-start",
    "enable": "allow-end",
    "on": "allow-end",
    "disable-file": "allow-file",
    "ignore-file": "allow-file",
}


@dataclass(frozen=True)
class Directive:
    """`VERB RULE, RULE until=YYYY-MM-DD -- REASON`, as written in a comment."""

    span: Span
    verb: str
    arguments: tuple[str, ...]
    reason: str

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The names, each once, in order."""
        return tuple(dict.fromkeys(one for one in self.arguments if "=" not in one))

    @cached_property
    def until(self) -> str:
        """The last day; "" without a valid one."""
        days = [one.removeprefix("until=") for one in self.arguments if one.startswith("until=")]
        return days[-1] if days and _is_day(days[-1]) else ""

    def mistakes(self) -> Iterator[str]:
        """What is wrong with the directive by itself, in words."""
        if self.verb not in VERBS:
            yield _unknown_verb(self.verb)
            return
        if self.verb != "allow-end" and not self.rules:
            yield f"{self.verb} names no rule; name one, or “all”"
        for name, _, value in (one.partition("=") for one in self.arguments if "=" in one):
            if name != "until":
                yield f"unknown setting “{name}”{did_you_mean(name, ['until'], 'remove it')}"
            elif not _is_day(value):
                yield f"“{value}” is no date; write until=YYYY-MM-DD"


def directives(comments: Sequence[Comment]) -> list[Directive]:
    """The directives among comments, in the order of the text."""
    found = (_directive(comment) for comment in comments)
    return sorted((one for one in found if one), key=lambda one: one.span)


def _directive(comment: Comment) -> Directive | None:
    match = _DIRECTIVE.match(comment.text)
    if not match:
        return None
    split = _REASON.search(match["rest"])
    arguments = match["rest"][: split.start()] if split else match["rest"]
    reason = " ".join(match["rest"][split.end() :].split()) if split else ""
    return Directive(comment.span, match["verb"], tuple(_ARGUMENT.findall(arguments)), reason)


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _unknown_verb(verb: str) -> str:
    if not verb:
        return "“copydesk:” says nothing; write “allow” and the name of a rule"
    if verb in _FOREIGN_VERBS:
        return f"unknown word “{verb}”; write “{_FOREIGN_VERBS[verb]}”"
    return f"unknown word “{verb}”{did_you_mean(verb, VERBS, 'write “allow” and the name of a rule')}"
