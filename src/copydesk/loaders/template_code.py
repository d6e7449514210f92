"""Template code in Markdown: shortcodes, Liquid tags, attribute lists, fences of colons, and MDX.

It is no text, so it is masked before the text is parsed: each character becomes another one, and line ends
stay, so that all offsets hold. A line of nothing but template code becomes blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from copydesk.article import Comment
from copydesk.loaders.code_regions import Regions, code_regions
from copydesk.source import Span

_HINT = re.compile(r"\{[{%:/]|[)\]`]\{|^[ \t>]*:::|^[ \t]*\{[ \t]*[.#]", re.MULTILINE)
_OPENER = re.compile(
    r"(?P<hugo>\{\{[<%])|(?P<liquid>\{%)|(?P<attributes>\{:|(?<=[)\]`])\{(?!#)|(?<=\n)[ \t]*\{(?=[ \t]*[.#]))"
    r"|(?P<note>\{/\*)|(?P<colons>^[ \t>]*+(?=:::))"
    r"|(?P<target>(?:\]\(|^ {0,3}\[[^\]\r\n]+\]:[ \t]+)<?[^\s(){}<>]*(?=\{\{))",
    re.MULTILINE,
)
_ATTRIBUTE = r"(?:[.#][\w:-]+|[\w:-]+=(?:\"[^\"\r\n]*\"|'[^'\r\n]*'|[^\s{}\"']+))"
_ATTRIBUTES = re.compile(rf"[ \t]*\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}|\{{:[^{{}}\r\n]*\}}")
_VARIABLE = re.compile(r"[^\s(){}<>]*(?P<variable>\{\{[^{}\r\n]*\}\})")
_NOTE = re.compile(r"\{/\*[ \t]*+([\w-]*+)[^\r\n{*]*+\*/\}")  # of MDX; in a heading its word is the id
_ID = re.compile(r"[{\s]#([\w:.-]+)")
_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_ANGLE_END, _PERCENT_END, _LIQUID_END = re.compile(r">\}\}"), re.compile(r"%\}\}"), re.compile(r"%\}")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_LIQUID_NAME = re.compile(r"\{%-?\s*(\w+)")
_HIGHLIGHT = re.compile(r"(?:\{%-?|\{\{[<%])\s*highlight\s+(?P<language>[\w+#-]+)")
_HIGHLIGHT_END = re.compile(r"\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*/\s*highlight\s*[>%]\}\}")
_RAW_END = re.compile(r"\{%-?\s*endraw\b")
_HUGO_COMMENT = re.compile(r"\{\{[<%]\s*comment\s*[>%]\}\}")
_HUGO_COMMENT_END = re.compile(r"\{\{[<%]\s*/\s*comment\s*[>%]\}\}")
_COMMENT_END = re.compile(r"\{%-?\s*endcomment\s*-?%\}")
_TILDES = "~~~~"

# Characters for private use never stand for text of their own, and are letters to no parser rule.
_MASKS = range(0xE000, 0xF8FF)


@dataclass(frozen=True)
class Masked:
    """A text whose template code is masked by `mask` ("" if there is none), and what was found in that code."""

    text: str
    mask: str = ""
    spans: tuple[Span, ...] = ()
    comments: tuple[Comment, ...] = ()
    anchors: frozenset[str] = frozenset()


@dataclass
class Finds:
    """Template code as it is found: ranges, what stands for one in the parsed text, comments and ids."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    stand_ins: dict[int, str] = field(default_factory=dict)  # by the start of the range
    comments: list[Comment] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


def mask_templates(text: str, *, mdx: bool = False) -> Masked:
    """Mask the template code that stands outside code."""
    if not mdx and not (("{" in text or ":::" in text) and _HINT.search(text)):
        return Masked(text)
    finds = _Scan(text, code_regions(text)).finds()
    if mdx:
        from copydesk.loaders.mdx import find_mdx

        find_mdx(text, finds)
    if not finds.spans:
        return Masked(text)
    mask = next((chr(code) for code in _MASKS if chr(code) not in text), "")
    spans = tuple(Span(start, end) for start, end in outermost(finds.spans))
    masked = masked_text(text, spans, mask or " ", finds.stand_ins)
    return Masked(masked, mask, spans, tuple(finds.comments), frozenset(finds.anchors))


def outermost(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges in order, without those within others."""
    reach = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reach:
            yield start, end
            reach = end


def masked_text(text: str, spans: Sequence[Span], mask: str, stand_ins: Mapping[int, str]) -> str:
    """The text with the mask for each character of the spans; a line of nothing else becomes blank."""
    parts, at = [], 0
    for span in spans:
        inside = stand_ins.get(span.start, "")
        # Of two ranges that begin together the longer one counts, which may be the other's.
        if len(inside) != len(span):
            inside = re.sub(r"[^\r\n]", mask, text[span.start : span.end])
        parts += [text[at : span.start], inside]
        at = span.end
    masked = "".join([*parts, text[at:]])
    lines = re.compile(rf"^[ \t]*{mask}[ \t{mask}]*(?=\r?$)", re.MULTILINE)
    return lines.sub(lambda found: " " * len(found[0]), masked)


class _Scan:
    """A walk over the openers of template code, from left to right."""

    def __init__(self, text: str, code: Regions) -> None:
        self._text = text
        self._code = code
        self._finds = Finds()
        self._ahead: dict[re.Pattern[str], re.Match[str] | None] = {}

    def finds(self) -> Finds:
        """What stands outside code."""
        at = 0
        while opener := _OPENER.search(self._text, at):
            code = max(self._code.end_at(opener.start()), self._code.end_at(opener.end() - 1))
            at = code if code >= 0 else max(self._take(opener), opener.start() + 1)
        return self._finds

    def _take(self, opener: re.Match[str]) -> int:
        """Note the code that an opener begins; the offset where the search goes on."""
        if opener.lastgroup == "hugo":
            return self._hugo(opener.start(), _PERCENT_END if opener[0] == "{{%" else _ANGLE_END)
        if opener.lastgroup == "liquid":
            return self._liquid(opener.start())
        if opener.lastgroup == "attributes":
            return self._attributes(opener.start())
        if opener.lastgroup == "note":
            return self._inline_note(opener.start())
        if opener.lastgroup == "target":
            return self._target(opener.end())
        return self._colons(opener.end())

    def _hugo(self, start: int, closer: re.Pattern[str]) -> int:
        end = self._close(start, closer)
        if end < 0:
            return start + 3
        if _HUGO_COMMENT.match(self._text, start) and (last := self._next(_HUGO_COMMENT_END, end)):
            return self._comment(start, end, last)
        return self._highlight(start, end) or self._note(start, end)

    def _liquid(self, start: int) -> int:
        end = self._close(start, _LIQUID_END)
        if end < 0:
            return start + 2
        name = _LIQUID_NAME.match(self._text, start)
        word = name[1] if name else ""
        if word == "comment" and (last := self._next(_COMMENT_END, end)):
            return self._comment(start, end, last)
        if word == "raw" and (last := self._next(_RAW_END, end)):
            self._note(start, end)
            return last.start()
        return self._highlight(start, end) or self._note(start, end)

    def _comment(self, start: int, end: int, last: re.Match[str]) -> int:
        """Note all from a comment's opening tag, which ends at `end`, to its closing tag."""
        self._finds.comments.append(Comment(Span(start, last.end()), self._text[end : last.start()]))
        return self._note(start, last.end())

    def _highlight(self, start: int, end: int) -> int:
        """Make a fence of a highlight tag and its end, if both stand on lines of their own; 0 if not."""
        tag = _HIGHLIGHT.match(self._text, start)
        last = self._next(_HIGHLIGHT_END, end) if tag else None
        if not tag or not last or not (self._alone(start, end) and self._alone(*last.span())):
            return 0
        if "\n" in self._text[start:end] or "\n" in last[0]:
            return 0
        fence = f"{_TILDES}{tag['language']}"
        self._finds.stand_ins[start] = fence.ljust(end - start)
        self._finds.stand_ins[last.start()] = _TILDES.ljust(len(last[0]))
        self._note(start, end)
        return self._note(*last.span())

    def _colons(self, start: int) -> int:
        """A line that opens or closes a container, with its label."""
        line = _LINE.match(self._text, start)
        return self._note(*line.span()) if line else start

    def _attributes(self, start: int) -> int:
        found = _ATTRIBUTES.match(self._text, start)
        if not found:
            return start + 1
        self._finds.anchors.update(_ID.findall(found[0]))
        return self._note(*found.span())

    def _inline_note(self, start: int) -> int:
        found = _NOTE.match(self._text, start)
        if not found:
            return start + 1
        if found[1]:
            self._finds.anchors.add(found[1])
        return self._note(*found.span())

    def _target(self, start: int) -> int:
        """The variables in a link's target; elsewhere a variable is text."""
        while found := _VARIABLE.match(self._text, start):
            start = self._note(*found.span("variable"))
        return start

    def _close(self, start: int, closer: re.Pattern[str]) -> int:
        """The end of code that a closer ends in the same paragraph; -1 if none does."""
        end, blank = self._next(closer, start + 2), self._next(_BLANK_LINE, start)
        return -1 if end is None or (blank and blank.start() < end.start()) else end.end()

    def _next(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """The first match from an offset on; the text is gone through once for each pattern."""
        found = self._ahead.get(pattern)
        if pattern not in self._ahead or (found and found.start() < at):
            found = self._ahead[pattern] = pattern.search(self._text, at)
        return found

    def _alone(self, start: int, end: int) -> bool:
        """Whether nothing else stands on the line."""
        while start and self._text[start - 1] in " \t":
            start -= 1
        return self._text[start - 1 : start] in ("", "\n") and _LINE_END.match(self._text, end) is not None

    def _note(self, start: int, end: int) -> int:
        self._finds.spans.append((start, end))
        return end
