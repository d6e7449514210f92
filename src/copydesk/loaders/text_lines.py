"""The lines of a plain text, and what a single line looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.source import Source, Span

_TAB_COLUMNS = 4
_UNSEEN = "\u200b\u2060\ufeff"  # zero-width space, word joiner, no-break space of no width
_LONG = 400  # a longer line is prose; no pattern needs to read it

_MARK_REACH = 16  # characters within which a line's bullet, number or "#" ends

_BULLET = re.compile(r"([•◦▪▸►‣∙·●○■□◆✓✔✗–*+-]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t\u00a0]+(?=\S)")
_GLUED_BULLET = re.compile(r"[•◦▪‣●○■□](?=\w)")
_BREAK = re.compile(r"([-*_=~─━—⁂•.·])(?:[ \t]*\1){2,}|⁂|⸻")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_FENCE = re.compile(r"```+[\w+-]*")
_ATX = re.compile(r"(#{1,6})[ \t]+(?=[^\W_])")
_ATX_END = re.compile(r"(?<![ \t])[ \t]++#++$")
_URL_ONLY = re.compile(
    r"(?:(?:https?://|www\.)\S+|[\w.-]+\.(?:com|org|net|io|co|de|fr|es|br|uk|info)(?:/\S*)?|\S+@\S+)"
)
_TEMPLATE = re.compile(r"\{\{|\{%|\$\{|<%|\[\[?\w+[^\]]*\]?\]$")
_CODE = re.compile(
    r"\$ \S|\$[A-Za-z_]|>>> \S|//|/\*|#!"
    r"|(?:import|from|export|package|using|#include) [\w.*{<\"'/@]+(?:;| import .+| from .+|>|\")?$"
    r"|(?:def|func|function|class|fn|public|private|static) \w[\w.:<>, ]*[({:]"
    r"|(?:var|let|const|int|auto) \w+ ?[=;:]"
    r"|(?:if|for|while|switch|elif|with|else|try)\b.*[){:]$"
    r"|[\w.\[\]'\"]+ ?[-+*|:]?= ?[\w\[({'\"&*.-].*"
    r"|[\w.]+\((?!e?s\)).*\)[;,{ ]*(?:[#/]+ .*)?$"
    r"|(?:return|print|echo|raise|throw|yield) .*[)\];\"']$"
    r"|[\])}]+[;,)]*$|<[/!?]?[A-Za-z][^>]*>.*|<!--"
    r"|[a-z-]+: [^;]{1,80};$|['\"][\w-]+['\"]\s*(?:=>|:)\s.*"
    r"|[a-z_]\w*(?:\.[a-z_]\w*)+(?:!|[!?]? (?:do|\{) ?\|.*)$"
    r"|(?:SELECT|FROM|WHERE|HAVING|WINDOW|VALUES|(?:GROUP|ORDER|PARTITION) BY|INSERT INTO|DELETE FROM|LIMIT"
    r"|(?:(?:LEFT|RIGHT|FULL|INNER|OUTER|CROSS) )*JOIN|CREATE (?:TABLE|VIEW|INDEX)|WITH)(?:$| [a-z_*\d('\"])"
)
_CODE_ENDS = ("{", "(", "[", "}", "';", "];", "};", ");", "=>", "&&", "||", "::")
_LOUD_CODE = re.compile(r".*(?:\);|\};|[)\w] ?\{|[\w\"')\]] ?;)$|(?:\$|>>>) \w.*")


class Line(NamedTuple):
    """A line without the white space around it; `left` is the offset of its first character, space or not."""

    left: int
    start: int
    end: int
    indent: int  # columns of white space before the text; a tab reaches the next multiple of 4
    text: str

    @property
    def span(self) -> Span:
        """Its text, without the white space around it."""
        return Span(self.start, self.end)

    def behind(self, width: int) -> Span:
        """What follows its first `width` characters and the space after them."""
        return Span(self.end - len(self.text[width:].lstrip()), self.end)


def lines(source: Source) -> Iterator[Line]:
    """All lines in order; a blank one has no text."""
    starts = source.line_starts
    for at, left in enumerate(starts):
        raw = source.text[left : starts[at + 1] if at + 1 < len(starts) else None]
        text = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if text else 0
        if not text.strip(_UNSEEN):
            yield Line(left, left, left, 0, "")
        else:
            yield Line(left, left + lead, left + lead + len(text), _columns(raw[:lead]), text)


def marker(line: Line) -> str:
    """The bullet or number of a list item as written, or ""."""
    text = line.text
    if text[:2].isalpha():
        return ""
    match = _BULLET.match(text[:_MARK_REACH])
    return match[1] if match else (text[0] if _GLUED_BULLET.match(text) else "")


def is_number(mark: str) -> bool:
    """Whether an item's marker counts, such as "2." or "(b)"."""
    return any(character.isalnum() for character in mark)


def is_row(line: Line) -> bool:
    """Whether it has cells: in text saved from a page a tab within a line means a table (96 %, 624 pages)."""
    return "\t" in line.text


def is_break(line: Line) -> bool:
    """Whether it is a line of nothing but dashes, stars and the like."""
    return not line.text[:1].isalnum() and len(line.text) < _LONG and bool(_BREAK.fullmatch(line.text))


def is_underline(line: Line) -> bool:
    """Whether it can underline a heading."""
    return line.text[:1] in "=-~" and len(line.text) < _LONG and bool(_UNDERLINE.fullmatch(line.text))


def is_fence(line: Line) -> bool:
    """Whether it opens or closes a block of code."""
    return line.text.startswith("```") and len(line.text) < _LONG and bool(_FENCE.fullmatch(line.text))


def hashes(line: Line) -> int:
    """How many "#" lead a line that is written as a Markdown heading; 0 for any other, and for a program's comment."""
    match = _ATX.match(line.text[:_MARK_REACH]) if line.text.startswith("#") else None
    return len(match[1]) if match and len(line.text) < _LONG and not line.text[match.end()].islower() else 0


def without_hashes(line: Line) -> Span:
    """The words of a line that is written as a Markdown heading."""
    closing = _ATX_END.search(line.text)
    words = line.behind(hashes(line))
    return Span(words.start, max(words.start, line.start + closing.start())) if closing else words


def is_address(text: str) -> bool:
    """Whether it is a URL or an e-mail address and nothing else."""
    return len(text) < _LONG and bool(_URL_ONLY.fullmatch(text))


def is_code(text: str) -> bool:
    """Whether it looks like a line of a program; template variables and shortcodes do not count."""
    if len(text) >= _LONG or not (text.endswith(_CODE_ENDS) or _CODE.match(text)):
        return False
    return not _TEMPLATE.search(text)


def is_loud_code(text: str) -> bool:
    """Whether it can be nothing but a line of a program, even when it stands alone."""
    return is_code(text) and bool(_LOUD_CODE.fullmatch(text))


def _columns(space: str) -> int:
    return len(space.expandtabs(_TAB_COLUMNS))
