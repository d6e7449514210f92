"""HTML source to tokens with exact offsets, after the tokenization of the HTML Living Standard, 13.2.5.

The standard library's parser rescans what is never closed, and its answers differ between versions of Python;
each pattern here passes over a character a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

SPACE = " \t\n\r\f"
"""The characters that HTML calls white space."""

RAW_TEXT = frozenset({"script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript"})
"""Elements whose content holds no tags."""

_SWALLOWS_THE_REST = frozenset({"script", "style"})  # where nothing closes them; the others are then opened as usual

_NAME = "[a-zA-Z][a-zA-Z0-9]*+"
_MARKUP = re.compile(rf"<(?:/({_NAME})>|({_NAME})>|(?=[a-zA-Z/!?%]))|\{{%")  # plain tags at once: most are
_ATTRIBUTE = rf"=?[^{SPACE}/>=]++(?:[{SPACE}]*+=[{SPACE}]*+(?:\"[^\"]*+\"|'[^']*+'|[^{SPACE}>\"'][^{SPACE}>]*+))?+"
_START = re.compile(rf"<([a-zA-Z][^{SPACE}/>]*+)((?:[{SPACE}/]++|{_ATTRIBUTE}|=)*+)>")
_END = re.compile(rf"</([a-zA-Z][^{SPACE}/>]*+)[^>]*+>")
_SHORT_START = re.compile(rf"<([a-zA-Z][^{SPACE}/<>]*+)([^<>]*+)>")
_SHORT_END = re.compile(rf"</([a-zA-Z][^{SPACE}/<>]*+)[^<>]*+>")
_COMMENT_END = re.compile(r"--!?>")
_LIQUID = re.compile(r"\{%(?:[^<{%]|\{(?!%)|%(?!\}))*+%\}")
_TEMPLATE_ENDS = {"<%": "%>", "<?": "?>"}


class TokenKind(Enum):
    """What a stretch of HTML source is."""

    TEXT = auto()
    START = auto()
    END = auto()
    RAW = auto()  # the content of one of RAW_TEXT
    COMMENT = auto()
    DECLARATION = auto()  # a doctype, a processing instruction or another markup declaration
    TEMPLATE = auto()  # code of a template language: {% … %}, <% … %>, <?php … ?>


class Token(NamedTuple):
    """A stretch of the source; tokens follow each other without a gap.

    `inner` is where a tag's attributes stand, or a comment's words; a raw content has its element's name, and a
    doctype is called "!doctype".
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inner: tuple[int, int] = (0, 0)


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of text[start:end], in order."""
    scanner = _Scanner(text, end)
    since = at = start
    while found := _MARKUP.search(text, at, end):
        at = found.start()
        token = _plain_tag(found) if found.lastindex else scanner.token(at)
        if token is None:
            at += 1
            continue
        if at > since:
            yield Token(TokenKind.TEXT, since, at)
        yield token
        raw = scanner.raw(token) if token.name in RAW_TEXT else None
        if raw:
            yield raw
        since = at = (raw or token).end
    if since < end:
        yield Token(TokenKind.TEXT, since, end)


def _plain_tag(found: re.Match[str]) -> Token:
    end, start = found.groups()
    if end:
        return Token(TokenKind.END, found.start(), found.end(), end.lower())
    return Token(TokenKind.START, found.start(), found.end(), start.lower())


class _Scanner:
    """Reads one token at a time, and remembers what the rest of the text cannot hold."""

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.short = False  # an earlier tag ran to the end without ">": tags are only taken without "<" inside
        self.absent: set[str] = set()  # closings that do not come any more

    def token(self, at: int) -> Token | None:
        """The token whose markup begins at an offset; None if what stands there is text."""
        if self.text[at] == "{":
            found = _LIQUID.match(self.text, at, self.end)
            return Token(TokenKind.TEMPLATE, at, found.end()) if found else None
        sign = self.text[at + 1]
        if sign == "/":
            return self._end_tag(at)
        if sign == "!":
            return self._declaration(at)
        if sign in "?%":
            return self._instruction(at)
        return self._start_tag(at)

    def raw(self, token: Token) -> Token | None:
        """The content of a raw text element after its start tag; None if it opens like any other."""
        if token.kind is not TokenKind.START or token.name in self.absent:
            return None
        found = _closing(token.name).search(self.text, token.end, self.end)
        if found:
            return Token(TokenKind.RAW, token.end, found.start(), token.name)
        if token.name in _SWALLOWS_THE_REST:
            return Token(TokenKind.RAW, token.end, self.end, token.name)
        self.absent.add(token.name)
        return None

    def _start_tag(self, at: int) -> Token | None:
        found = (_SHORT_START if self.short else _START).match(self.text, at, self.end)
        if not found and not self.short:
            self.short = True
            found = _SHORT_START.match(self.text, at, self.end)
        return Token(TokenKind.START, at, found.end(), found[1].lower(), found.span(2)) if found else None

    def _end_tag(self, at: int) -> Token | None:
        following = self.text[at + 2 : min(at + 3, self.end)]
        if not (following.isascii() and following.isalpha()):
            return self._until(at, ">", 2) if following else None
        found = (_SHORT_END if self.short else _END).match(self.text, at, self.end)
        if not found and not self.short:
            self.short = True
            found = _SHORT_END.match(self.text, at, self.end)
        return Token(TokenKind.END, at, found.end(), found[1].lower()) if found else None

    def _declaration(self, at: int) -> Token | None:
        if not self.text.startswith("<!--", at, self.end):
            token = self._until(at, ">", 2)
            is_doctype = self.text[at + 2 : at + 9].lower() == "doctype"
            return token._replace(name="!doctype") if token and is_doctype else token
        found = _COMMENT_END.search(self.text, at + 2, self.end)
        stop = found.end() if found else self.end
        inner = (min(at + 4, stop), max(at + 4, found.start()) if found else stop)
        return Token(TokenKind.COMMENT, at, stop, inner=inner)

    def _instruction(self, at: int) -> Token | None:
        if self.text.startswith("<?xml", at, self.end):
            return self._until(at, ">", 2)
        return self._until(at, _TEMPLATE_ENDS[self.text[at : at + 2]], 2, kind=TokenKind.TEMPLATE)

    def _until(self, at: int, closing: str, skip: int, kind: TokenKind = TokenKind.DECLARATION) -> Token | None:
        found = -1 if closing in self.absent else self.text.find(closing, at + skip, self.end)
        if found >= 0:
            return Token(kind, at, found + len(closing))
        self.absent.add(closing)
        return None


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[{SPACE}/>])", re.IGNORECASE)
